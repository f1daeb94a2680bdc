import { ByteReader, ByteWriter } from "../bytes.ts";
import { withMarks } from "./marks.ts";

/** Every word of the archive without diacritics, in order of UTF-16 units, and the file in which its articles stand. */
export interface Vocabulary {
	readonly words: readonly string[];
	/** Of each word's commonest spelling: an index into `marks`. */
	readonly spellings: readonly number[];
	/** How many articles have the word, as twice its logarithm: enough to prefer common words. */
	readonly commonness: readonly number[];
	/** Patterns of diacritics (see marks.ts), the commonest first. */
	readonly marks: readonly string[];
	/** Files of articles in order of their words. */
	readonly files: readonly WordFile[];
}

export interface WordFile {
	/** Eight hexadecimal digits. */
	readonly hash: string;
	/** Index of its first word. */
	readonly from: number;
}

export function encodeVocabulary(vocabulary: Vocabulary): Uint8Array {
	const writer = new ByteWriter();
	writer.number(vocabulary.marks.length);
	for (const pattern of vocabulary.marks) writer.text(pattern);
	writer.number(vocabulary.files.length);
	let last = 0;
	for (const { hash, from } of vocabulary.files) {
		writer.number(from - last);
		writeHash(writer, hash);
		last = from;
	}
	writer.number(vocabulary.words.length);
	// Column by column: gzip finds more in common.
	for (const level of vocabulary.commonness) writer.byte(level);
	for (const spelling of vocabulary.spellings) writer.number(spelling);
	let before = "";
	for (const word of vocabulary.words) {
		let shared = 0;
		while (
			shared < 255 &&
			shared < word.length &&
			word[shared] === before[shared]
		) {
			shared += 1;
		}
		writer.byte(shared);
		writer.text(word.slice(shared));
		before = word;
	}
	return writer.finish();
}

export function decodeVocabulary(bytes: Uint8Array): Vocabulary {
	const reader = new ByteReader(bytes);
	const marks = Array.from({ length: reader.number() }, () => reader.text());
	const files: WordFile[] = [];
	let from = 0;
	for (let left = reader.number(); left > 0; left -= 1) {
		from += reader.number();
		files.push({ from, hash: readHash(reader) });
	}
	const length = reader.number();
	const commonness = Array.from({ length }, () => reader.byte());
	const spellings = Array.from({ length }, () => reader.number());
	const words: string[] = [];
	let before = "";
	for (let index = 0; index < length; index += 1) {
		before = before.slice(0, reader.byte()) + reader.text();
		words.push(before);
	}
	return { words, spellings, commonness, marks, files };
}

/** The index of a word; where it would stand, less one and negated, when it is not there. */
export function findWord(words: readonly string[], word: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((words[middle] ?? "") < word) low = middle + 1;
		else high = middle;
	}
	return words[low] === word ? low : -low - 1;
}

/** The word as it is mostly spelt. */
export function spellingOf(vocabulary: Vocabulary, index: number): string {
	const pattern = vocabulary.marks[vocabulary.spellings[index] ?? 0] ?? "";
	return withMarks(vocabulary.words[index] ?? "", pattern);
}

export function writeHash(writer: ByteWriter, hash: string): void {
	for (let at = 0; at < 8; at += 2) {
		writer.byte(Number.parseInt(hash.slice(at, at + 2), 16));
	}
}

export function readHash(reader: ByteReader): string {
	let hash = "";
	for (let at = 0; at < 4; at += 1) {
		hash += reader.byte().toString(16).padStart(2, "0");
	}
	return hash;
}
