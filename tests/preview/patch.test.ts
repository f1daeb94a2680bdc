import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadContent } from "../../src/archive.ts";
import { openArticleCache } from "../../src/cache/article-cache.ts";
import { momentOf } from "../../src/cache/stamp.ts";
import { type Base, baseOf } from "../../src/preview/base.ts";
import {
	type ArticleMemory,
	rememberArticles,
} from "../../src/preview/memory.ts";
import { patchArticle } from "../../src/preview/patch.ts";
import { smallSiteYml } from "../small-archive.ts";

const today = "2026-01-01";
const file = "content/2019/03/cho.md";
let root = "";
let memory: ArticleMemory;
let base: Base | undefined;

function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}

const article = (title: string, more: string, body: string) =>
	`---\ntitle: ${title}\ndate: 2019-03-05\ncategory: tin-tuc\nauthor: Trần Thị Mơ\ntags: [chợ]\n${more}---\n\n${body}\n`;

const body =
	"Chợ họp sớm.\n\n## Việc chung\n\nCâu thứ hai. Xem [hội](../04/hoi.md).";

/** A load of everything, with nothing known from before. */
function loadAnew() {
	const cacheDir = join(root, ".cache");
	return loadContent(root, { today, includeDrafts: true, cacheDir });
}

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), "bantin-vá-"));
	write("content/site.yml", smallSiteYml);
	write(file, article("Chợ phiên", "", body));
	write(
		"content/2019/04/hoi.md",
		article("Hội làng", "", "Hội. Xem [chợ](../03/cho.md#viec-chung)."),
	);
	write("content/2019/05/cau.md", article("Cầu làng", "", "Cầu mới."));
	write(
		"content/2019/05/duong.md",
		article("Đường làng", "aliases: [/duong.html]\n", "Đường mới."),
	);
	const cacheDir = join(root, ".cache");
	memory = rememberArticles(
		openArticleCache(join(cacheDir, "articles"), "thử"),
	);
	memory.begin(momentOf(cacheDir));
	const options = { today, includeDrafts: true, cacheDir, cache: memory.cache };
	base = baseOf(await loadContent(root, options), memory, today);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const heldUp = `publish_on: 2027-01-01\n`;

test.each([
	["a sentence", file, article("Chợ phiên", "", `${body}\n\nCâu nữa.`)],
	["a title", file, article("Hội chợ làng", "", body)],
	["a summary", file, article("Chợ phiên", "summary: Chợ sớm.\n", body)],
	["views", file, article("Chợ phiên", "views: 12\n", body)],
	["a language", file, article("Chợ phiên", "lang: en\n", body)],
	[
		"a link to nothing",
		file,
		article("Chợ phiên", "", `${body}\n[x](khong-co.md)`),
	],
	[
		"a photo that is not there",
		file,
		article("Chợ phiên", "", `${body}\n\n![x](y.jpg)`),
	],
	[
		"a warning",
		file,
		article("Chợ phiên", "", `${body}\n[x](http://a.vn), [y]().`),
	],
	[
		"a heading nobody links to",
		file,
		article("Chợ phiên", "", `${body}\n\n## Việc riêng\n\nCâu.`),
	],
	[
		"a title at an old address",
		"content/2019/05/duong.md",
		article("Đường mới mở", "aliases: [/duong.html]\n", "Đường mới."),
	],
])("%s is followed as a whole load finds it", async (_, path, text) => {
	write(path, text);
	const patched = base && patchArticle(base, path, root, memory);
	const anew = await loadAnew();
	expect(patched?.loaded.value.archive).toEqual(anew.value.archive);
	expect(patched?.loaded.diagnostics).toEqual(anew.diagnostics);
});

test.each([
	["a tag", article("Chợ phiên", "unit: Hội đồng xã\n", body)],
	["a day to wait for", article("Chợ phiên", heldUp, body)],
	["an alias", article("Chợ phiên", "aliases: [/cho.html]\n", body)],
	[
		"a heading that is linked to",
		article("Chợ phiên", "", "Chợ.\n\n## Khác\n"),
	],
	["a mistake", article("Chợ phiên", "tilte: x\n", body)],
])("%s reaches further: then all is loaded", (_, text) => {
	write(file, text);
	expect(base && patchArticle(base, file, root, memory)).toBeUndefined();
});

test("one change after the other, and back again", async () => {
	const texts = [
		[file, article("Hội chợ", "", body)],
		["content/2019/05/cau.md", article("Cầu chợ", "", "Cầu cũ.")],
		[file, article("Chợ phiên", "", body)],
		["content/2019/04/hoi.md", article("Hội làng Vân", "", "Hội lớn.")],
	] as const;
	for (const [path, text] of texts) {
		write(path, text);
		base = base && patchArticle(base, path, root, memory);
		const anew = await loadAnew();
		expect(base?.archive).toEqual(anew.value.archive);
	}
});
