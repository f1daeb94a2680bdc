import { marksOf } from "./formats/marks.ts";

/** Words by number, each once: as they are spelt, without diacritics, and the pattern of their diacritics. */
export interface WordList {
	readonly exact: readonly string[];
	readonly folded: readonly string[];
	readonly marks: readonly string[];
}

export const noWords: WordList = { exact: [], folded: [], marks: [] };

/** Articles as numbers of words, one after the other. */
export interface Texts {
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

/**
 * All articles, most of which stand where an earlier build kept them. The numbers of words follow no order and mean nothing
 * outside: what is made of a corpus never depends on them.
 */
export interface Corpus {
	readonly words: WordList;
	/** Kept by an earlier build: of no use any more is what `from` does not name. */
	readonly base: Texts;
	/** Of the other articles. */
	readonly own: Texts;
	/** By article its number in `base`; where it is not there, −1 less its number in `own`. */
	readonly from: Int32Array;
	/** By number of a word, at how many places it stands. */
	readonly uses: Int32Array;
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
