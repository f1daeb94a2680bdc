import { withMarks } from "../formats/marks.ts";
import { decodePostings, type Postings } from "../formats/postings.ts";
import {
	decodeVocabulary,
	findWord,
	spellingOf,
	type Vocabulary,
} from "../formats/vocabulary.ts";
import type { Source } from "./source.ts";

/** The articles of one exact spelling of a word. */
export interface Spelling extends Postings {
	readonly exact: string;
}

/** The words of the archive and where they occur. */
export interface Lexicon {
	has(folded: string): Promise<boolean>;
	/** All spellings of a word, the commonest first; none when no article has it. */
	lookUp(folded: string): Promise<readonly Spelling[]>;
	/** Longer words that begin so, the commonest first. */
	completions(folded: string, limit: number): Promise<readonly string[]>;
	/** Words one letter away (changed, added, left out, or two swapped), the commonest first. */
	neighbours(folded: string, limit: number): Promise<readonly string[]>;
	/** The word as it is mostly spelt. */
	spelling(folded: string): Promise<string>;
}

export function openLexicon(source: Source): Lexicon {
	const words = once(async () =>
		decodeVocabulary(await source.file((await source.manifest()).words)),
	);
	const numbers = once(async () =>
		decodeVocabulary(await source.file((await source.manifest()).numbers)),
	);
	const vocabularyOf = (folded: string): Promise<Vocabulary> =>
		/^[#\d]/u.test(folded) ? numbers() : words();
	const known = new Map<string, Promise<readonly Spelling[]>>();
	return {
		async has(folded) {
			return findWord((await vocabularyOf(folded)).words, folded) >= 0;
		},
		lookUp(folded) {
			let spellings = known.get(folded);
			if (!spellings) {
				spellings = readSpellings(source, vocabularyOf(folded), folded);
				spellings.catch(() => known.delete(folded));
				known.set(folded, spellings);
			}
			return spellings;
		},
		async completions(folded, limit) {
			const vocabulary = await vocabularyOf(folded);
			return commonest(vocabulary, completionsOf(vocabulary, folded), limit);
		},
		async neighbours(folded, limit) {
			const vocabulary = await words();
			return commonest(vocabulary, neighboursOf(vocabulary, folded), limit);
		},
		async spelling(folded) {
			const vocabulary = await vocabularyOf(folded);
			const index = findWord(vocabulary.words, folded);
			return index < 0 ? folded : spellingOf(vocabulary, index);
		},
	};
}

async function readSpellings(
	source: Source,
	loading: Promise<Vocabulary>,
	folded: string,
): Promise<readonly Spelling[]> {
	const vocabulary = await loading;
	const index = findWord(vocabulary.words, folded);
	if (index < 0) return [];
	let file = vocabulary.files[0];
	for (const next of vocabulary.files) {
		if (next.from > index) break;
		file = next;
	}
	if (!file) return [];
	const bytes = await source.file(file.hash);
	return decodePostings(bytes, index - file.from).map((postings) => ({
		...postings,
		exact: withMarks(folded, vocabulary.marks[postings.marks] ?? ""),
	}));
}

function completionsOf(
	vocabulary: Vocabulary,
	folded: string,
): readonly number[] {
	const found = findWord(vocabulary.words, folded);
	const indexes: number[] = [];
	for (
		let index = found >= 0 ? found + 1 : -found - 1;
		vocabulary.words[index]?.startsWith(folded);
		index += 1
	) {
		indexes.push(index);
	}
	return indexes;
}

function neighboursOf(
	vocabulary: Vocabulary,
	folded: string,
): readonly number[] {
	const indexes: number[] = [];
	for (const [index, word] of vocabulary.words.entries()) {
		if (Math.abs(word.length - folded.length) > 1) continue;
		// The terms of abbreviations are not words.
		if (/^[=~]/u.test(word)) continue;
		if (isOneAway(word, folded)) indexes.push(index);
	}
	return indexes;
}

/** Whether one change, insertion, deletion or swap of neighbours makes one word of the other. */
export function isOneAway(a: string, b: string): boolean {
	if (a === b) return false;
	const shorter = a.length <= b.length ? a : b;
	const longer = a.length <= b.length ? b : a;
	if (longer.length - shorter.length > 1) return false;
	let at = 0;
	while (at < shorter.length && shorter[at] === longer[at]) at += 1;
	if (longer.length > shorter.length) {
		return shorter.slice(at) === longer.slice(at + 1);
	}
	if (shorter.slice(at + 1) === longer.slice(at + 1)) return true;
	return (
		shorter[at] === longer[at + 1] &&
		shorter[at + 1] === longer[at] &&
		shorter.slice(at + 2) === longer.slice(at + 2)
	);
}

function commonest(
	vocabulary: Vocabulary,
	indexes: readonly number[],
	limit: number,
): readonly string[] {
	const rank = (index: number): number => vocabulary.commonness[index] ?? 0;
	return [...indexes]
		.sort((a, b) => rank(b) - rank(a) || a - b)
		.slice(0, limit)
		.map((index) => vocabulary.words[index] ?? "");
}

/** Runs a task at the first call and again only if it failed. */
export function once<T>(task: () => Promise<T>): () => Promise<T> {
	let result: Promise<T> | undefined;
	return () => {
		if (!result) {
			result = task();
			result.catch(() => {
				result = undefined;
			});
		}
		return result;
	};
}
