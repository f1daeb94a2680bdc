/** Words that share a file: the first and, exclusive, the last, by their place in the order of words. */
export interface Chunk {
	readonly from: number;
	readonly to: number;
}

/**
 * A file is closed once it has this many units: articles and numbers, as Pagefind counts. Its default of 20,000 makes a
 * reader fetch hundreds of words to look up one.
 */
export const unitsPerFile = 3000;

/** Cuts sorted words into files. @param units what each word adds to its file */
export function cutChunks(units: ArrayLike<number>): readonly Chunk[] {
	const chunks: Chunk[] = [];
	let from = 0;
	let size = 0;
	for (let word = 0; word < units.length; word += 1) {
		size += units[word] ?? 0;
		if (size < unitsPerFile) continue;
		chunks.push({ from, to: word + 1 });
		from = word + 1;
		size = 0;
	}
	if (from < units.length) chunks.push({ from, to: units.length });
	return chunks;
}

/** The words a file answers for: cut to what tells it from its neighbours. */
export interface Range {
	readonly from: string;
	readonly to: string;
}

/** @param words in order */
export function rangesOf(
	chunks: readonly Chunk[],
	words: readonly string[],
): readonly Range[] {
	const firsts = chunks.map(({ from }) => words[from] ?? "");
	const lasts = chunks.map(({ to }) => words[to - 1] ?? "");
	const froms = firsts.map((first, index) =>
		index === 0 ? first : shorten(first, lasts[index - 1] ?? ""),
	);
	return froms.map((from, index) => {
		const last = lasts[index] ?? "";
		const next = firsts[index + 1];
		const shortened = next === undefined ? last : shorten(last, next);
		return { from, to: shortened >= from ? shortened : last };
	});
}

/** As much of a word as differs from another: what they have in common and one letter more. */
function shorten(word: string, other: string): string {
	let length = 0;
	while (length < word.length && word[length] === other[length]) length += 1;
	return word.slice(0, length + 1);
}
