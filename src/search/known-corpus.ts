import type { Corpus, NumberedArticle, WordList } from "./corpus.ts";

/** A corpus as it is remembered: most of its articles stand in a larger one that was kept before. */
export interface PatchedCorpus {
	readonly words: WordList;
	readonly base: Corpus;
	/** By article its number in `base`; where it is not there, −1 less its number in `own`. */
	readonly from: Int32Array;
	readonly own: readonly NumberedArticle[];
}

export function articleAt(
	corpus: Corpus | PatchedCorpus,
	index: number,
): NumberedArticle {
	if (!("base" in corpus)) return cut(corpus, index);
	const from = corpus.from[index] ?? 0;
	if (from >= 0) return cut(corpus.base, from);
	const own = corpus.own[-1 - from];
	if (!own) throw new RangeError(`No article ${index} is remembered.`);
	return own;
}

function cut(
	{ ids, starts, titles, extras, extraStarts }: Corpus,
	index: number,
): NumberedArticle {
	return {
		ids: ids.subarray(starts[index], starts[index + 1]),
		title: titles[index] ?? 0,
		extras: extras.subarray(extraStarts[index], extraStarts[index + 1]),
	};
}

/** What must be kept beside `base` for a corpus. @param origins by article its number in the corpus that was known; −1 for new ones */
export function patchOf(
	corpus: Corpus,
	origins: Int32Array,
	known: PatchedCorpus,
): Pick<PatchedCorpus, "from" | "own"> {
	const own: NumberedArticle[] = [];
	const from = origins.map((origin, index) => {
		const before = origin < 0 ? -1 : (known.from[origin] ?? -1);
		return before >= 0 ? before : -own.push(cut(corpus, index));
	});
	return { from, own };
}
