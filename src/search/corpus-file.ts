import { deserialize, serialize } from "node:v8";
import type { Texts, WordList } from "./corpus.ts";

/** Texts and their words as bytes, in parts: they are as large as all else in memory, and are not copied. */
export function encodeTexts(
	texts: Texts,
	words: WordList,
): readonly Uint8Array[] {
	const list = serialize(words);
	// So that the numbers after it stand where numbers may.
	const gap = new Uint8Array(-list.length & 3);
	const columns = columnsOf(texts);
	const lengths = columns.map(({ length }) => length);
	return [
		bytesOf(Int32Array.of(list.length, ...lengths)),
		...[list, gap],
		...columns.map(bytesOf),
	];
}

/** Gives texts that stand in these same bytes, where numbers may stand there. */
export function decodeTexts(bytes: Uint8Array): {
	readonly texts: Texts;
	readonly words: WordList;
} {
	let at = 0;
	const take = (length: number): Int32Array => {
		const from = bytes.byteOffset + at;
		at += 4 * length;
		return from % 4 === 0
			? new Int32Array(bytes.buffer, from, length)
			: new Int32Array(bytes.buffer.slice(from, from + 4 * length));
	};
	const [listLength = 0, ...lengths] = take(6);
	const words: WordList = deserialize(bytes.subarray(at, at + listLength));
	at += listLength + (-listLength & 3);
	const [starts, titles, extraStarts, extras, ids] = lengths.map(take);
	if (!starts || !titles || !extraStarts || !extras || !ids)
		throw new RangeError("A corpus is cut off");
	return { words, texts: { starts, titles, extraStarts, extras, ids } };
}

function columnsOf({ starts, titles, extraStarts, extras, ids }: Texts) {
	return [starts, titles, extraStarts, extras, ids];
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}
