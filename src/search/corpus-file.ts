import { deserialize, serialize } from "node:v8";
import type { Corpus, WordList } from "./corpus.ts";

/** A corpus as bytes, in parts: its lists are as large as all else in memory, and are not copied. */
export function encodeCorpus(corpus: Corpus): readonly Uint8Array[] {
	const words = serialize(corpus.words);
	const lists = listsOf(corpus);
	const lengths = lists.map(({ length }) => length);
	return [
		bytesOf(Int32Array.of(words.length, ...lengths)),
		words,
		...lists.map(bytesOf),
	];
}

export function decodeCorpus(bytes: Uint8Array): Corpus {
	let at = 0;
	const take = (length: number): Int32Array => {
		const from = bytes.byteOffset + at;
		at += 4 * length;
		// Copied, for they need not stand where numbers may.
		return new Int32Array(bytes.buffer.slice(from, bytes.byteOffset + at));
	};
	const [wordsLength = 0, ...lengths] = take(6);
	const words: WordList = deserialize(bytes.subarray(at, at + wordsLength));
	at += wordsLength;
	const [starts, titles, extraStarts, extras, ids] = lengths.map(take);
	if (!starts || !titles || !extraStarts || !extras || !ids)
		throw new RangeError("A corpus is cut off");
	return { words, starts, titles, extraStarts, extras, ids };
}

function listsOf({ starts, titles, extraStarts, extras, ids }: Corpus) {
	return [starts, titles, extraStarts, extras, ids];
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
	return new Uint8Array(buffer, byteOffset, byteLength);
}
