import type { WordList } from "./corpus.ts";
import { markedWord } from "./formats/marks.ts";
import { gap } from "./pagefind-record.ts";

/** Words as Pagefind lists them, in JSON's UTF-8. */
export interface ListedWords {
	/** The room that `write` needs for these words, in bytes. */
	sizeOf(words: Int32Array): number;
	/** Writes words with spaces between them and gives where they end. */
	write(words: Int32Array, into: Uint8Array, at: number): number;
}

const space = 0x20;

/** Encodes each word once, when it is first seen, one after the other: archives repeat a few thousand words millions of times. */
export function createListed({ exact, folded, marks }: WordList): ListedWords {
	let bytes = new Uint8Array(1 << 16);
	/** By number of a word plus one, so that a gap has a place as well. */
	let ends = new Int32Array(1 << 12);
	let count = 0;
	const add = (text: string): void => {
		const encoded = Buffer.from(JSON.stringify(text).slice(1, -1));
		const start = count === 0 ? 0 : (ends[count - 1] ?? 0);
		const end = start + encoded.length;
		if (end > bytes.length) {
			const old = bytes;
			bytes = new Uint8Array(2 * end);
			bytes.set(old);
		}
		if (count === ends.length) {
			const old = ends;
			ends = new Int32Array(2 * count);
			ends.set(old);
		}
		bytes.set(encoded, start);
		ends[count] = end;
		count += 1;
	};
	const addNew = (): void => {
		if (count === 0) add(gap);
		while (count <= exact.length)
			add(markedWord(folded[count - 1] ?? "", marks[count - 1] ?? ""));
	};
	return {
		sizeOf(words) {
			addNew();
			let size = 0;
			for (let at = 0; at < words.length; at += 1) {
				const word = words[at] ?? -1;
				size += 1 + (ends[word + 1] ?? 0) - (word < 0 ? 0 : (ends[word] ?? 0));
			}
			return size;
		},
		write(words, into, from) {
			const [held, stops] = [bytes, ends];
			let to = from;
			for (let at = 0; at < words.length; at += 1) {
				const word = words[at] ?? -1;
				if (at > 0) {
					into[to] = space;
					to += 1;
				}
				const end = stops[word + 1] ?? 0;
				for (
					let next = word < 0 ? 0 : (stops[word] ?? 0);
					next < end;
					next += 1
				) {
					into[to] = held[next] ?? 0;
					to += 1;
				}
			}
			return to;
		},
	};
}
