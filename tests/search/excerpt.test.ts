import { expect, test } from "vitest";
import { analyse } from "../../src/search/analyse.ts";
import { openEngine } from "../../src/search/engine/engine.ts";
import { cutExcerpt, type Marks } from "../../src/search/engine/excerpt.ts";
import { buildSearchIndex } from "../../src/search/index.ts";
import { searchCorpus } from "./corpus.ts";
import { loadFrom } from "./load.ts";
import { queries } from "./queries.ts";

function marksFor(
	text: string,
	runs: readonly (readonly string[])[] = [],
): Marks {
	return { words: analyse(text), beginnings: [], runs };
}

const show = (text: string, marks: Marks): string =>
	cutExcerpt(text, marks)
		.map((part) => (part.hit ? `[${part.text}]` : part.text))
		.join("");

test.each([
	["Chợ quê họp sớm.", "chợ quê", "[Chợ quê] họp sớm."],
	["Họp chợ, đi chó.", "chợ", "Họp [chợ], đi chó."],
	["Họp chợ, đi chó.", "cho", "Họp [chợ], đi [chó]."],
	["Thôn Hoà Bình.", "hòa bình", "Thôn [Hoà Bình]."],
	["Tiếng Việt.".normalize("NFD"), "việt", "Tiếng [Việt].".normalize("NFD")],
	["Số 13/2020/QĐ-UBND.", "13/2020", "Số [13/2020]/QĐ-UBND."],
	["Ðất đai.", "đất", "[Ðất] đai."],
	["<b>đất</b> & “đai”", "đất đai", "<b>[đất]</b> & “[đai]”"],
])("in “%s”, %s is marked", (text, query, expected) => {
	expect(show(text, marksFor(query))).toBe(expected);
});

test("words that count only side by side are marked only there", () => {
	const marks = marksFor("", [["uy", "ban"]]);
	expect(show("Ủy ban xã. Ban ấy, uỷ viên.", marks)).toBe(
		"[Ủy ban] xã. Ban ấy, uỷ viên.",
	);
});

test("a long text is cut around its marks, between words", () => {
	const filler = "Một câu văn dài để lấp chỗ trống. ".repeat(40);
	const excerpt = show(
		`${filler}Rồi chợ quê họp. ${filler}`,
		marksFor("chợ quê"),
	);
	expect(excerpt).toMatch(/^… .* Rồi \[chợ quê\] họp\. .* …$/u);
	expect(analyse(excerpt).length).toBeLessThan(60);
});

test("every excerpt of every query is a piece of its article, and every mark a word of it", async () => {
	const archive = searchCorpus();
	const engine = openEngine(loadFrom(await buildSearchIndex(archive)));
	const texts = new Map(
		archive.articles.map((article) => [
			article.permalink,
			(article.hasLead ? `${article.summary}\n` : "") + article.body.text,
		]),
	);
	let marked = 0;
	for (const { query } of queries) {
		const answer = await engine.search({
			query,
			filters: {},
			sorting: "relevance",
			typing: false,
			from: 0,
			size: 100,
		});
		for (const { permalink, excerpt, title } of answer.results) {
			const written = excerpt
				.map(({ text }) => text)
				.join("")
				.replace(/^… | …$/gu, "");
			expect(texts.get(permalink)).toContain(written);
			expect(title.map(({ text }) => text).join("")).toBe(
				archive.articles.find((article) => article.permalink === permalink)
					?.title,
			);
			marked += excerpt.filter(({ hit }) => hit).length;
		}
	}
	expect(marked).toBeGreaterThan(400);
}, 60_000);
