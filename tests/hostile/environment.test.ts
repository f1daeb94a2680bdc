import { expect, test } from "vitest";
import { type Counts, findGaps } from "../../src/build/completeness.ts";
import { anArchive, anArticle } from "../builders.ts";

/**
 * Cases of groups O and P of the shared list of hostile inputs that need no broken machine. The others stand, by their
 * ids, in tests/faults/ and tests/search/.
 */

const file = (path: string, content = "<p>Chợ</p>") => ({
	path,
	content,
	hash: "",
	size: content.length,
});
const archive = anArchive({
	articles: [
		anArticle({ file: "content/cho.md", permalink: "2019/03/cho.html" }),
	],
});
const whole = [file("index.html"), file("2019/03/cho.html")];
const right: Counts = { articles: 1, tombstones: 0, pages: 2, records: 1 };

// Articles reach Pagefind as records of ours, in a language that is forced: no folder, mark or `lang` of a page can lose one.
test.each<[string, readonly ReturnType<typeof file>[], Counts, string[]]>([
	["nothing missing", whole, right, []],
	["a build without search", whole, { ...right, records: undefined }, []],
	[
		"P09 P10 P12 P13 an index without a record",
		whole,
		{ ...right, records: 0 },
		["1 articles, but 0 records in the index"],
	],
	[
		"P21 an index with a record too many",
		whole,
		{ ...right, records: 2 },
		["1 articles, but 2 records in the index"],
	],
	[
		"an article without a page",
		whole.slice(0, 1),
		right,
		["content/cho.md has no page at 2019/03/cho.html"],
	],
	[
		"an article whose page is empty",
		[file("index.html"), file("2019/03/cho.html", "")],
		right,
		["content/cho.md has no page at 2019/03/cho.html"],
	],
	["no home page", whole.slice(1), right, ["there is no index.html"]],
])("before anything is published, %s is noticed", (_, files, counts, gaps) => {
	expect(findGaps(archive, files, counts)).toEqual(gaps);
});

test("O42 a template that names what the model does not have fails `npm run typecheck`", () => {
	const article = anArticle();
	// @ts-expect-error: were this allowed, the typecheck would complain about this very line
	expect(article.tilte).toBeUndefined();
});
