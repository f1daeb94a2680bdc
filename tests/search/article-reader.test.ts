import fc from "fast-check";
import { expect, test } from "vitest";
import {
	abbreviationTerms,
	readAbbreviations,
} from "../../src/search/abbreviations.ts";
import { createArticleReader } from "../../src/search/article-reader.ts";
import { createNumbering, noWords } from "../../src/search/corpus.ts";
import { restoreFragment } from "../../src/search/fragments.ts";
import { pagefindHash } from "../../src/search/pagefind-format/names.ts";
import {
	givenFragment,
	toPagefindRecord,
} from "../../src/search/pagefind-record.ts";
import {
	type SearchedArticle,
	toSearchRecord,
} from "../../src/search/record.ts";
import { foldMarks } from "../../src/vietnamese/identity.ts";
import { aBody, anArticle } from "../builders.ts";
import { randomArticle, toArticles } from "./random-articles.ts";

const abbreviations = readAbbreviations(
	new Map([
		["HĐND", "hội đồng nhân dân"],
		["y tế", "việc quý"],
	]),
);

/** Reads articles as records and as numbers of words, and expects both to say the same. */
function expectSame(articles: readonly SearchedArticle[]): void {
	const numbering = createNumbering(noWords);
	const { exact, folded } = numbering.words;
	const read = createArticleReader(numbering, abbreviations, foldMarks);
	for (const article of articles) {
		const record = toSearchRecord(article);
		const { numbered, trace } = read(article);
		const words = [...numbered.ids].map((id) => exact[id]);
		expect(words).toEqual(
			[...record.title, ...record.body].map((token) => token?.exact),
		);
		expect([...numbered.ids].map((id) => folded[id])).toEqual(
			[...record.title, ...record.body].map((token) => token?.folded),
		);
		expect(numbered.title).toBe(record.title.length);
		const terms = [
			...record.extras,
			...abbreviationTerms(record, abbreviations),
		];
		expect([...numbered.extras].map((id) => exact[id])).toEqual([
			...new Set(terms),
		]);
		const given = toPagefindRecord(record, article, restoreFragment(record));
		expect(trace.hash).toBe(
			pagefindHash(givenFragment(given, record.body.length)),
		);
	}
}

test.each([
	"ngày 24 tháng 7 năm 2020, 24/7/2020, 2020-07-24, 7/2020, 24 /7, tháng 7/2020",
	"1.235 m, Ⅻ12.345 và 1\u200b.235; 007/08, ½ ⅒ ⑴⒈",
	"VH-TT&TT, A\u0301-B, A\u200b-\u200bB, H.Đ.N.D, QÐ-UBND, Ｈ－Ｎ",
	"𐐨𐐨 😀 ﷺ ᾈ \u0301lẻ a\u0301 tie\u0323\u0302ng ﬁ",
	"hội đồng nhân dân, HĐND, hoi dong nhan dan, y tế, việc quý",
	"",
	" \n\n\u00a0\n",
])("“%s” is read as words and as numbers alike", (text) =>
	expectSame([
		anArticle({ title: text, body: aBody({ text }) }),
		anArticle({
			summary: text,
			hasLead: true,
			body: aBody({ text: `${text}\n${text.repeat(3000)}` }),
		}),
	]),
);

test("any texts are read as words and as numbers alike", () => {
	fc.assert(
		fc.property(
			fc.array(randomArticle, { minLength: 1, maxLength: 10 }),
			(drafts) => expectSame(toArticles(drafts)),
		),
		{ numRuns: 200 },
	);
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 10 }),
			(texts) =>
				expectSame(
					toArticles(texts.map((text) => ({ body: aBody({ text }) }))),
				),
		),
		{ numRuns: 300 },
	);
});
