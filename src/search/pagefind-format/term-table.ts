import type { WordList } from "../corpus.ts";
import { markedWord } from "../formats/marks.ts";
import { mostParts } from "./places.ts";
import { wordForms } from "./word-forms.ts";

/** Pagefind's words, in their order, and which of them each of ours becomes. */
export interface TermTable {
	readonly words: readonly string[];
	/** By word: the one spelling of it, where Pagefind lists that apart. */
	readonly spellings: ReadonlyMap<number, string>;
	/** By term: the word of ours that alone makes it; −1 where several do, or a part of one. */
	readonly sources: Int32Array;
	readonly irregular: ReadonlyMap<number, readonly Source[]>;
}

/** A word of ours that is listed under a term. */
export interface Source {
	readonly word: number;
	/** Of how many parts the term is one; 0 where it is the whole word. */
	readonly parts: number;
}

/** @param uses at how many places each word stands in titles and texts. `undefined` when a word has a form that is not proven. */
export function tableTerms(
	{ folded, marks }: WordList,
	uses: Int32Array,
): TermTable | undefined {
	const sources = new Map<string, Source[]>();
	const spellingOf = new Map<string, string | undefined>();
	for (const [word, count] of uses.entries()) {
		if (count === 0) continue;
		const forms = wordForms(markedWord(folded[word] ?? "", marks[word] ?? ""));
		if (!forms) return undefined;
		const parts = forms.filter(({ part }) => part).length;
		if (parts > mostParts) return undefined;
		for (const { word: listed, spelling, part } of forms) {
			const source = { word, parts: part ? parts : 0 };
			const known = sources.get(listed);
			if (!known) sources.set(listed, [source]);
			else if (spellingOf.get(listed) !== spelling) return undefined;
			else known.push(source);
			spellingOf.set(listed, spelling);
		}
	}
	const words = [...sources.keys()].sort();
	const spellings = new Map<number, string>();
	const irregular = new Map<number, readonly Source[]>();
	const single = new Int32Array(words.length).fill(-1);
	for (const [term, word] of words.entries()) {
		const [source, ...others] = sources.get(word) ?? [];
		if (source && source.parts === 0 && others.length === 0)
			single[term] = source.word;
		else irregular.set(term, sources.get(word) ?? []);
		const spelling = spellingOf.get(word);
		if (spelling !== undefined) spellings.set(term, spelling);
	}
	return { words, spellings, sources: single, irregular };
}
