import { foldMarks } from "../vietnamese/identity.ts";
import { abbreviationTerms } from "./abbreviations.ts";
import { ByteWriter } from "./bytes.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import { marksOf } from "./formats/marks.ts";
import { PostingsWriter } from "./formats/postings.ts";
import type { Vocabulary } from "./formats/vocabulary.ts";
import type { SearchRecord } from "./record.ts";

/** Folded word → exact spelling → its articles. */
type WordMap = Map<string, Map<string, PostingsWriter>>;

/** Gathers which articles have which word. Records are numbered in their order. */
export function indexWords(
	records: readonly SearchRecord[],
	abbreviations: readonly Abbreviation[],
): WordMap {
	const words: WordMap = new Map();
	for (const [article, record] of records.entries()) {
		for (const [exact, { folded, times, title }] of countWords(record)) {
			postingsOf(words, folded, exact).add(article, times, title);
		}
		const extras = [
			...record.extras,
			...abbreviationTerms(record, abbreviations),
		];
		for (const term of new Set(extras)) {
			// A joined abbreviation may also be written so: then it is counted already.
			const postings = postingsOf(words, foldMarks(term), term);
			if (postings.last !== article || postings.count === 0) {
				postings.add(article, 1, []);
			}
		}
	}
	return words;
}

interface WordCount {
	readonly folded: string;
	times: number;
	readonly title: number[];
}

function countWords(record: SearchRecord): ReadonlyMap<string, WordCount> {
	const counts = new Map<string, WordCount>();
	const countOf = (exact: string, folded: string): WordCount => {
		const count = counts.get(exact) ?? { folded, times: 0, title: [] };
		counts.set(exact, count);
		return count;
	};
	for (const token of record.body) {
		if (token) countOf(token.exact, token.folded).times += 1;
	}
	for (const [position, { exact, folded }] of record.title.entries()) {
		countOf(exact, folded).title.push(position);
	}
	return counts;
}

function postingsOf(
	words: WordMap,
	folded: string,
	exact: string,
): PostingsWriter {
	let spellings = words.get(folded);
	if (!spellings) {
		spellings = new Map();
		words.set(folded, spellings);
	}
	let postings = spellings.get(exact);
	if (!postings) {
		postings = new PostingsWriter();
		spellings.set(exact, postings);
	}
	return postings;
}

export interface WordFiles {
	readonly vocabulary: Vocabulary;
	/** By the hash that the vocabulary names. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A reader who looks up one word fetches this many bytes of its neighbours at most, before compression. */
const fileSize = 6000;

/** Cuts words, in order, into files, and lists them. @param pack gives a file's name and final bytes */
export function writeWords(
	words: WordMap,
	accepts: (word: string) => boolean,
	pack: (bytes: Uint8Array) => {
		readonly hash: string;
		readonly bytes: Uint8Array;
	},
): WordFiles {
	const sorted = [...words].filter(([word]) => accepts(word)).sort(byText);
	const marks = commonMarks(sorted.map(([, spellings]) => spellings));
	const marksIndex = new Map(marks.map((pattern, index) => [pattern, index]));
	const files = new Map<string, Uint8Array>();
	const list: { hash: string; from: number }[] = [];
	const spellingOf: number[] = [];
	const commonness: number[] = [];
	let writer = new ByteWriter();
	let from = 0;
	const close = (next: number): void => {
		const { hash, bytes } = pack(writer.finish());
		files.set(hash, bytes);
		list.push({ hash, from });
		writer = new ByteWriter();
		from = next;
	};
	for (const [index, [, spellings]] of sorted.entries()) {
		const ordered = [...spellings].sort(
			(a, b) => b[1].count - a[1].count || byText(a, b),
		);
		const total = ordered.reduce((sum, [, { count }]) => sum + count, 0);
		commonness.push(Math.round(2 * Math.log2(total)));
		spellingOf.push(marksIndex.get(marksOf(ordered[0]?.[0] ?? "")) ?? 0);
		writer.number(ordered.length);
		for (const [exact, postings] of ordered) {
			postings.writeTo(writer, marksIndex.get(marksOf(exact)) ?? 0);
		}
		if (writer.length >= fileSize) close(index + 1);
	}
	if (writer.length > 0) close(sorted.length);
	return {
		vocabulary: {
			words: sorted.map(([word]) => word),
			spellings: spellingOf,
			commonness,
			marks,
			files: list,
		},
		files,
	};
}

/** Patterns of diacritics, the commonest first; words without marks always come first. */
function commonMarks(
	words: readonly ReadonlyMap<string, unknown>[],
): readonly string[] {
	const counts = new Map<string, number>([["", Number.POSITIVE_INFINITY]]);
	for (const spellings of words) {
		for (const exact of spellings.keys()) {
			const pattern = marksOf(exact);
			counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
		}
	}
	return [...counts]
		.sort((a, b) => (b[1] > a[1] ? 1 : b[1] < a[1] ? -1 : byText(a, b)))
		.map(([pattern]) => pattern);
}

function byText(
	a: readonly [string, unknown],
	b: readonly [string, unknown],
): number {
	if (a[0] === b[0]) return 0;
	return a[0] < b[0] ? -1 : 1;
}
