import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse, isMarked } from "../../src/search/analyse.ts";
import { dateTerms } from "../../src/search/dates-in-text.ts";
import {
	marksOf,
	pagefindWord,
	withMarks,
} from "../../src/search/formats/marks.ts";
import { numberTerms, runTerms } from "../../src/search/joined-terms.ts";
import { parseQuery } from "../../src/search/query.ts";

const words = (text: string): string =>
	analyse(text)
		.map(({ exact }) => exact)
		.join(" ");

test.each([
	["Chợ quê, ngày Tết.", "chợ quê ngày tết"],
	["HOÀ BÌNH", "hòa bình"],
	["kỹ sư, quý khách", "kĩ sư quí khách"],
	["Ðại hội", "đại hội"],
	["Tiếng Việt".normalize("NFD"), "tiếng việt"],
	["13/2020/QĐ-UBND", "13 2020 qđ ubnd"],
	["24/07/2020", "24 7 2020"],
	["Covid-19, covid19", "covid 19 covid 19"],
	["VH-TT&TT", "vh tt tt"],
	["007, 0, 00", "7 0 0"],
	["35 m²", "35 m 2"],
	["ｃｈợ　２４", "chợ 24"],
	["đất\u00adđai \u200btiếng", "đấtđai tiếng"],
	["“…” – !!!", ""],
	["日本 한국", "日本 한국"],
])("%s is read as %s", (text, expected) => {
	expect(words(text)).toBe(expected);
});

test("tokens say where they stand in the text as it was written", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
			let last = 0;
			for (const { start, end, exact, folded } of analyse(text)) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				expect(words(text.slice(start, end))).toBe(exact);
				expect(folded).not.toMatch(/[\u0300-\u036fđ]/u);
				last = end;
			}
			expect(last).toBeLessThanOrEqual(text.length);
		}),
	);
});

test.each([
	["được", true],
	["duoc", false],
	["đi", true],
	["2020", false],
])("%s carries marks: %s", (word, marked) => {
	const [token] = analyse(word);
	expect(token && isMarked(token)).toBe(marked);
});

test("marks are taken off and put back, for every kind of word", () => {
	const all = [
		"được",
		"nguyễn",
		"đất",
		"ủy",
		"quí",
		"cho",
		"ubnd",
		"qđ",
		"2020",
		"café",
		"ữ",
		"khoẻ",
		"日本",
	];
	for (const word of all) {
		const [token] = analyse(word);
		expect(withMarks(token?.folded ?? "", marksOf(token?.exact ?? ""))).toBe(
			token?.exact,
		);
		// Pagefind must take it for one word without marks.
		expect(pagefindWord(token?.folded ?? "", token?.exact ?? "")).toMatch(
			/^[\p{L}\d]+$/u,
		);
	}
});

test.each([
	["ngày 24/7/2020", ["#2020-7-24", "#7-24", "#2020-7"]],
	["24-07-2020", ["#2020-7-24", "#7-24", "#2020-7"]],
	["2020-07-24", ["#2020-7-24", "#7-24", "#2020-7"]],
	["ngày 24 tháng 7 năm 2020", ["#2020-7-24", "#7-24", "#2020-7"]],
	["tháng 7 năm 2020", ["#2020-7"]],
	["tháng 7/2020", ["#2020-7"]],
	["24/07", ["#7-24"]],
	["ngày 24 tháng 7", ["#7-24"]],
	["24/13", []],
	["31 tháng 13 năm 2020", []],
	["số 13/2020/QĐ-UBND", []],
	["24 7 2020", []],
])("%s speaks of %j", (text, terms) => {
	for (const term of terms) expect(dateTerms(analyse(text))).toContain(term);
	if (terms.length === 0) expect(dateTerms(analyse(text))).toEqual([]);
});

test.each([
	["VH-TT&TT", ["vhtt", "vhtttt", "tttt"]],
	["QĐ-UBND", ["qdubnd"]],
	["NQ/HĐND", ["nqhdnd"]],
	["tế-xã", []],
	["Covid-19", []],
])("%s is also written %j", (text, terms) => {
	expect([...runTerms(text)].sort()).toEqual([...terms].sort());
});

test.each([
	["1.235 triệu", ["1235"]],
	["1.235.000 đồng", ["1235000"]],
	["1,235", ["1235"]],
	["24.07.2020", []],
	["7,5%", []],
	["1.2.3", []],
	["12.3456", []],
])("the numbers of %s are also written %j", (text, terms) => {
	expect(numberTerms(text)).toEqual(terms);
});

test.each([
	['chợ "lá dong" -covid', ["word chợ", "phrase lá dong", "-word covid"]],
	["24/7/2020", ["date 24/7/2020"]],
	[
		"ngày 24 tháng 7 năm 2020 họp",
		["date ngày 24 tháng 7 năm 2020", "word họp"],
	],
	["13/2020/QĐ-UBND", ["compound 13/2020/QĐ-UBND"]],
	["24/7/2020/QĐ", ["compound 24/7/2020/QĐ"]],
	['-"ủy ban"', ["-phrase ủy ban"]],
	["covid - 19", ["word covid", "word 19"]],
	['"chưa đóng', ["phrase chưa đóng"]],
	["“ngoặc cong”", ["phrase ngoặc cong"]],
	["--- !!!", []],
	['""', []],
])("%s asks for %j", (query, clauses) => {
	expect(
		parseQuery(query).clauses.map(
			({ kind, typed, excluded }) => `${excluded ? "-" : ""}${kind} ${typed}`,
		),
	).toEqual(clauses);
});

test("no query breaks the parser, however long", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
			expect(parseQuery(text).clauses.length).toBeLessThanOrEqual(32);
		}),
	);
	for (const long of ['-"', "ủy ban "])
		expect(parseQuery(long.repeat(50_000)).clauses.length).toBeLessThanOrEqual(
			32,
		);
});
