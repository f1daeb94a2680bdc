import fc from "fast-check";
import { expect, test } from "vitest";
import { analyse } from "../../src/search/analyse.ts";
import { pagefindWord } from "../../src/search/formats/marks.ts";
import { restoreFragment } from "../../src/search/fragments.ts";
import { runPagefind } from "../../src/search/pagefind.ts";
import { isProven, loadClient } from "../../src/search/pagefind-client.ts";
import { language } from "../../src/search/pagefind-format/names.ts";
import { wordForms } from "../../src/search/pagefind-format/word-forms.ts";
import { readEntry } from "../../src/search/pagefind-index.ts";
import { toPagefindRecord } from "../../src/search/pagefind-record.ts";
import { probes } from "../../src/search/probes.ts";
import { toSearchRecord } from "../../src/search/record.ts";
import { aBody, anArchive, anArticle, aTerm } from "../builders.ts";
import { canWrite, findDifferences } from "./compare-indexes.ts";
import { searchCorpus } from "./corpus.ts";
import { randomArticle, toArticles } from "./random-articles.ts";

/** More archives of random texts: `ARCHIVES=200 npx vitest run tests/search/own-index.test.ts`. */
const runs = Number(process.env.ARCHIVES ?? 2);

test("the installed Pagefind is the one our index was compared with", async () => {
	const { entry, files } = await loadClient(undefined, {});
	expect(entry?.version).toBe("1.6.0");
	expect(files.map(({ path }) => path)).toContain("wasm.unknown.pagefind");
}, 60_000);

test("a Pagefind of another version, or one that writes another file, writes the index itself", async () => {
	const records = probes.map((probe) => {
		const record = toSearchRecord(probe);
		return toPagefindRecord(record, probe, restoreFragment(record));
	});
	const written = await runPagefind({ records, language });
	const { entry } = await loadClient(undefined, {});
	if (!entry) throw new Error("The installed Pagefind is another one");
	expect(isProven(entry, written)).toBe(true);
	expect(isProven({ ...entry, version: "1.6.1" }, written)).toBe(false);
	expect(
		isProven(
			entry,
			written.map(({ path, content }) => ({
				path: path.replace(/_\w(?=\w+\.pf_index)/u, "_x"),
				content,
			})),
		),
	).toBe(false);
	expect(isProven(entry, written.slice(0, -1))).toBe(false);
}, 60_000);

test.each([
	"",
	"{}",
	'{"version":"1.6.0","languages":{"vi":{"hash":"x","wasm":"vi","page_count":1}},"include_characters":[]}',
])("%s is no entry that we know how to write", (text) =>
	expect(readEntry(text)).toBeUndefined(),
);

test("every file of the corpus is as Pagefind writes it", async () => {
	expect(await findDifferences(searchCorpus())).toEqual([]);
}, 60_000);

test.each([
	["one article without a word", [{ title: "", text: "" }]],
	["one word, in the title only", [{ title: "Chợ", text: "" }]],
	["one word, in the text only", [{ title: "", text: "chợ" }]],
	[
		"a word at the end of a paragraph and at the start of the next",
		[{ title: "Chợ chợ", text: "chợ\nchợ\n\n—\n" }],
	],
	[
		"Hangul and fractions in titles and texts",
		[
			{ title: "½ 한국", text: "한국 ½ 1⁄2 12 (12) 한국 ⑿" },
			{ title: "12", text: "½ ½ 서울" },
		],
	],
	[
		"spellings that differ in marks only, in another order in every text",
		[
			{ title: "xã xà", text: "xa xá xả xạ xã" },
			{ title: "xả", text: "xã xà xa xạ xá" },
		],
	],
	[
		"a text with thousands of words, of which one a thousand times",
		[{ title: "Dài", text: `${"dân ".repeat(3000)} ${numbers(5000)}` }],
	],
])(
	"%s",
	async (_, lines) => {
		const articles = lines.map(({ title, text }, index) =>
			anArticle({
				title,
				permalink: `2020/01/${index}.html`,
				body: aBody({ text }),
				tags: [aTerm("tag", "Chợ"), aTerm("tag", "Chợ")],
			}),
		);
		expect(await findDifferences(anArchive({ articles }))).toEqual([]);
	},
	60_000,
);

test("every letter and digit of the Basic Multilingual Plane is indexed as Pagefind does", async () => {
	const letters = Array.from({ length: 0x10000 }, (_, code) => code)
		.filter((code) => code < 0xd800 || code > 0xdfff)
		.map((code) => String.fromCharCode(code))
		.filter((letter) => /[\p{L}\p{N}]/u.test(letter));
	// The others are left to Pagefind.
	const known = letters.filter((letter) =>
		analyse(letter).every(({ folded, exact }) =>
			wordForms(pagefindWord(folded, exact)),
		),
	);
	expect(known.length).toBeGreaterThan(0.99 * letters.length);
	const texts = [
		known.join(" "),
		known.map((letter) => `a${letter}a`).join(" "),
		known.toReversed().join(" "),
	];
	const articles = toArticles(texts.map((text) => ({ body: aBody({ text }) })));
	expect(await findDifferences(anArchive({ articles }))).toEqual([]);
}, 300_000);

test("random Vietnamese texts are indexed as Pagefind does", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(randomArticle, { minLength: 1, maxLength: 40 }),
			async (drafts) => {
				const articles = toArticles(drafts);
				fc.pre(canWrite(articles));
				expect(await findDifferences(anArchive({ articles }))).toEqual([]);
			},
		),
		{ numRuns: runs },
	);
}, 3_600_000);

test.each([
	["a letter beyond the first plane", "𐐨𐐨"],
	["an Arabic ligature that is a whole phrase", "ﷺ"],
])(
	"%s is left to Pagefind, and found all the same",
	async (_, text) => {
		const articles = [anArticle({ body: aBody({ text }) })];
		expect(canWrite(articles)).toBe(false);
		const archive = anArchive({ articles });
		const paths = await findDifferences(archive);
		expect(paths.length).toBeGreaterThan(5);
	},
	60_000,
);

function numbers(count: number): string {
	return Array.from({ length: count }, (_, index) => index * 7919).join(" ");
}
