import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "../../src/build/keys.ts";
import type { Corpus } from "../../src/search/corpus.ts";
import { numberArticles } from "../../src/search/numbered-articles.ts";
import { buildRuns, type KnownRuns } from "../../src/search/run-files.ts";
import { findChanges } from "../../src/search/search-changes.ts";
import type { Article } from "../../src/types.ts";
import { aBody } from "../builders.ts";
import { toArticles } from "./random-articles.ts";

const word = fc.constantFrom(
	"hội",
	"hồi",
	"đồng",
	"dòng",
	"nhân",
	"nhàn",
	"xã",
);
const text = fc
	.array(word, { minLength: 3, maxLength: 14 })
	.map((words) => words.join(" "));
const texts = fc.array(text, { minLength: 180, maxLength: 220 });

interface Built {
	readonly runs: KnownRuns;
	/** What was written, by hash, in this build and those before. */
	readonly written: ReadonlyMap<string, Uint8Array>;
}

/** @param dear folded words that cost much */
function build(
	corpus: Corpus,
	dear: string,
	changes?: Parameters<typeof buildRuns>[3],
	before: ReadonlyMap<string, Uint8Array> = new Map(),
): Built {
	const written = new Map(before);
	const runs = buildRuns(
		corpus,
		(folded) => (dear.includes(folded) ? 26_000 : 16_000),
		(bytes) => {
			const hash = Buffer.from(bytes).toString("base64");
			written.set(hash, bytes);
			return { hash, packed: { hash: "", size: bytes.length } };
		},
		changes,
	);
	return { runs, written };
}

test("runs that are brought up to date are those that are found anew", () => {
	let listed = 0;
	fc.assert(
		fc.property(
			texts,
			fc.array(
				fc.tuple(
					fc.nat(179),
					text,
					fc.constantFrom("hoi", "hoi xa", "nhan", ""),
				),
				{ minLength: 1, maxLength: 4 },
			),
			(lines, edits) => {
				let articles: readonly Article[] = toArticles(
					lines.map((line) => ({ body: aBody({ text: line }) })),
				);
				let keys = articles.map(plain);
				let numbered = numberArticles(articles, [], undefined, undefined);
				let warm = build(numbered.corpus, "hoi");
				for (const [index, line, dear] of edits) {
					articles = articles.map((article, at) =>
						at === index
							? { ...article, body: aBody({ text: `${line} ${line}` }) }
							: article,
					);
					const known = { keys, ...numbered };
					keys = articles.map(plain);
					numbered = numberArticles(articles, [], keys, known);
					const changes = findChanges(known, keys, numbered.corpus);
					if (!changes) throw new Error("One edit is few changes");
					warm = build(
						numbered.corpus,
						dear,
						{
							known: warm.runs,
							corpus: known.corpus,
							articles: changes.articles,
						},
						warm.written,
					);
					const cold = build(numbered.corpus, dear);
					expect(warm.runs).toEqual(cold.runs);
					listed += cold.runs.files.length;
				}
			},
		),
		{ numRuns: 12 },
	);
	expect(listed).toBeGreaterThan(12);
}, 120_000);
