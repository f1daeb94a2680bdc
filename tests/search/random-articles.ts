import fc from "fast-check";
import type { Article } from "../../src/types.ts";
import { aBody, anArticle, aTerm } from "../builders.ts";

const syllables =
	"hội hồi đồng dòng nhân dân xã ủy ban bán việc hòa hoà kỹ kĩ Đường Đà NẴNG quý qúy y tế thuỷ thủy a ă ơ".split(
		" ",
	);
const oddities = [
	"13/2020/QĐ-UBND",
	"24/7/2020",
	"1.235",
	"½",
	"⅒",
	"⑴",
	"⒈",
	"Ⅻ",
	"x²",
	"ﬁ",
	"한국",
	"日本",
	"Ελλάδα",
	"Россия",
	"ß",
	"ŉ",
	"İstanbul",
	"covid19",
	"VH-TT&TT",
	"___PAGEFIND_WEIGHT___2",
	"a_b",
	"n\u0303a",
	"tie\u0323\u0302ng",
	"\u200bẩn\u200d",
	"007",
	"😀",
	"l’été",
];
const word = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(...syllables) },
	{ weight: 2, arbitrary: fc.constantFrom(...oddities) },
	{ weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
	{ weight: 1, arbitrary: fc.nat({ max: 100_000 }).map(String) },
);
const text = (most: number) =>
	fc.array(word, { maxLength: most }).map((words) => words.join(" "));
const name = fc.constantFrom(
	"Ánh Dương",
	"ánh dương",
	"Ban biên tập",
	"😀",
	"é",
	"Z",
);

/** Titles, texts and terms as editors might write them, and as nobody would. */
export const randomArticle: fc.Arbitrary<Partial<Article>> = fc.record({
	title: text(8),
	body: fc
		.array(text(30), { maxLength: 5 })
		.map((lines) => aBody({ text: lines.join("\n") })),
	authors: fc.array(
		name.map((one) => aTerm("author", one)),
		{ maxLength: 2 },
	),
	tags: fc.array(
		name.map((one) => aTerm("tag", one)),
		{ maxLength: 3 },
	),
	date: fc
		.record({ year: fc.integer({ min: 1999, max: 2025 }), day: fc.nat(27) })
		.map(({ year, day }) => ({
			day: `${year}-03-${String(day + 1).padStart(2, "0")}`,
		})),
	views: fc
		.oneof(
			fc.nat(),
			fc.nat({ max: 2 ** 31 }).map((count) => count * 3),
		)
		.map((count) => ({ count })),
});

/** Numbers them, so that no two have one address. */
export function toArticles(
	drafts: readonly Partial<Article>[],
): readonly Article[] {
	return drafts.map((draft, index) =>
		anArticle({ ...draft, permalink: `2020/03/bai-${index}.html` }),
	);
}
