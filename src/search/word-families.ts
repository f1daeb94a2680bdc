import type { WordList } from "./corpus.ts";

/** Words that are alike but for their diacritics, by number. */
export interface Family {
	readonly folded: string;
	readonly spellings: readonly number[];
}

/** By number of a word: how many articles have it, and how long the list of them is in bytes. */
export interface WordCounts {
	readonly articles: Int32Array;
	readonly bytes: Int32Array;
}

/** All words that an article has, in order. @param uses how many articles have each */
export function gatherFamilies(
	{ folded }: WordList,
	uses: Int32Array,
): readonly Family[] {
	const families = new Map<string, number[]>();
	for (const [word, count] of uses.entries()) {
		if (count === 0) continue;
		const key = folded[word] ?? "";
		const family = families.get(key);
		if (family) family.push(word);
		else families.set(key, [word]);
	}
	return [...families]
		.map(([key, spellings]) => ({ folded: key, spellings }))
		.sort((a, b) => (a.folded < b.folded ? -1 : 1));
}

/** With the commonest spelling first. */
export function byCount(
	{ folded, spellings }: Family,
	{ exact }: WordList,
	{ articles }: WordCounts,
): Family {
	if (spellings.length === 1) return { folded, spellings };
	const sorted = [...spellings].sort(
		(a, b) =>
			(articles[b] ?? 0) - (articles[a] ?? 0) ||
			byText(exact[a] ?? "", exact[b] ?? ""),
	);
	return { folded, spellings: sorted };
}

export function totalOf(
	spellings: readonly number[],
	{ articles }: WordCounts,
): number {
	return spellings.reduce((sum, word) => sum + (articles[word] ?? 0), 0);
}

/**
 * Patterns of diacritics, the commonest first; words without marks always come first. Counted in powers of two, so that one
 * word more seldom changes the order, which all files are written in.
 */
export function commonMarks(
	families: readonly Family[],
	{ marks }: WordList,
): readonly string[] {
	const counts = new Map<string, number>();
	for (const { spellings } of families) {
		for (const word of spellings) {
			const pattern = marks[word] ?? "";
			counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
		}
	}
	counts.delete("");
	const sorted = [...counts].sort(
		(a, b) => Math.clz32(a[1]) - Math.clz32(b[1]) || byText(a[0], b[0]),
	);
	return ["", ...sorted.map(([pattern]) => pattern)];
}

function byText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
