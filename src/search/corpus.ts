import { marksOf } from "./formats/marks.ts";

/** Words by number, each once: as they are spelt, without diacritics, and the pattern of their diacritics. */
export interface WordList {
	readonly exact: readonly string[];
	readonly folded: readonly string[];
	readonly marks: readonly string[];
}

export const noWords: WordList = { exact: [], folded: [], marks: [] };

/**
 * All articles as numbers of words, one after the other in their order. The numbers follow no order and mean nothing
 * outside: what is made of a corpus never depends on them.
 */
export interface Corpus {
	readonly words: WordList;
	/** Where each article begins in `ids`, and the end. */
	readonly starts: Int32Array;
	/** How many words the title of each article has. */
	readonly titles: Int32Array;
	/** By article its title, then its text; −1 takes a place in a text where a paragraph or field ends. */
	readonly ids: Int32Array;
	/** Terms without a place, by article from `extraStarts`. */
	readonly extraStarts: Int32Array;
	readonly extras: Int32Array;
}

/** An article as numbers of words. */
export interface NumberedArticle {
	/** The words of its title, then of its text. */
	readonly ids: Int32Array;
	readonly title: number;
	readonly extras: Int32Array;
}

/** A word list that grows. */
export interface Numbering {
	readonly words: WordList;
	/** The number of a word that has one. */
	find(exact: string): number | undefined;
	/** The number of a word, a new one if need be. */
	numberOf(exact: string, folded: string): number;
}

export function createNumbering(from: WordList): Numbering {
	const exact = [...from.exact];
	const folded = [...from.folded];
	const marks = [...from.marks];
	const numbers = new Map(exact.map((word, number) => [word, number]));
	return {
		words: { exact, folded, marks },
		find: (word) => numbers.get(word),
		numberOf(word, without) {
			const known = numbers.get(word);
			if (known !== undefined) return known;
			numbers.set(word, exact.length);
			folded.push(without);
			marks.push(marksOf(word));
			return exact.push(word) - 1;
		},
	};
}

export function joinArticles(
	words: WordList,
	articles: readonly NumberedArticle[],
): Corpus {
	const starts = new Int32Array(articles.length + 1);
	const extraStarts = new Int32Array(articles.length + 1);
	for (const [index, { ids, extras }] of articles.entries()) {
		starts[index + 1] = (starts[index] ?? 0) + ids.length;
		extraStarts[index + 1] = (extraStarts[index] ?? 0) + extras.length;
	}
	return {
		words,
		starts,
		titles: Int32Array.from(articles, ({ title }) => title),
		ids: joinLists(articles.map(({ ids }) => ids)),
		extraStarts,
		extras: joinLists(articles.map(({ extras }) => extras)),
	};
}

/** One after the other; lists that stand so in memory already, as those of a corpus do, are copied at once. */
function joinLists(lists: readonly Int32Array[]): Int32Array {
	const joined = new Int32Array(
		lists.reduce((sum, { length }) => sum + length, 0),
	);
	let to = 0;
	let [block = new Int32Array(0)] = lists;
	for (const list of lists.slice(1)) {
		if (
			list.buffer === block.buffer &&
			list.byteOffset === block.byteOffset + block.byteLength
		) {
			const length = block.length + list.length;
			block = new Int32Array(block.buffer, block.byteOffset, length);
			continue;
		}
		joined.set(block, to);
		to += block.length;
		block = list;
	}
	joined.set(block, to);
	return joined;
}

/** Folded words by number, and by number of a word its folded word's. */
export function foldedNumbers({ folded }: WordList): {
	readonly names: readonly string[];
	readonly ofWord: Int32Array;
} {
	const numbers = new Map<string, number>();
	const ofWord = Int32Array.from(folded, (word) => {
		const known = numbers.get(word) ?? numbers.size;
		numbers.set(word, known);
		return known;
	});
	return { names: [...numbers.keys()], ofWord };
}
