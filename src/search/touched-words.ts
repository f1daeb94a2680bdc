import type { WordList } from "./corpus.ts";
import type { KnownWords, ListedFile } from "./word-index.ts";

/**
 * The words that changed and all others of the files in which they stood: most likely those files are made anew, so that the
 * places of all these are best gathered at once.
 */
export function touchedWords(
	{ folded }: WordList,
	dirty: Uint8Array,
	known: readonly KnownWords[],
): Uint8Array {
	const wanted = dirty.slice();
	for (const { files } of known) {
		const fileOf = (word: number): number =>
			findFile(files, folded[word] ?? "");
		const touched = new Set<number>();
		for (const [word, isDirty] of dirty.entries())
			if (isDirty === 1) touched.add(fileOf(word));
		touched.delete(-1);
		for (let word = 0; word < folded.length; word += 1)
			if (touched.has(fileOf(word))) wanted[word] = 1;
	}
	return wanted;
}

/** The file that a word stands in, or would; −1 where it stands in none. */
function findFile(files: readonly ListedFile[], folded: string): number {
	let low = 0;
	let high = files.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((files[middle]?.first ?? "") <= folded) low = middle + 1;
		else high = middle;
	}
	return folded <= (files[low - 1]?.last ?? "") ? low - 1 : -1;
}
