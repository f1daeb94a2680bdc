/** Letters and digits in a row, as everybody counts words. */
export function wordsOf(text: string): readonly string[] {
	return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of a text that another lacks, as often as they are lacking. */
export function missingWords(text: string, within: string): readonly string[] {
	const left = new Map<string, number>();
	for (const word of wordsOf(within)) left.set(word, (left.get(word) ?? 0) + 1);
	return wordsOf(text).filter((word) => {
		const count = left.get(word) ?? 0;
		left.set(word, count - 1);
		return count <= 0;
	});
}
