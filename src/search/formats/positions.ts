import { ByteReader, ByteWriter } from "../bytes.ts";

/** One of Pagefind's files of words: what it begins with, its name, and about how large it is. */
export interface PositionsFile {
	readonly from: string;
	readonly name: string;
	/** In bytes, rounded up to 256; see `packedSize`. */
	readonly size: number;
}

/**
 * What gzip leaves of a file of words, about: two fifths. It is not measured, so that our files do not depend on what
 * compressed Pagefind's.
 */
export function packedSize(unpacked: number): number {
	return Math.ceil(unpacked * 0.4);
}

export function encodePositionsDirectory(
	files: readonly PositionsFile[],
): Uint8Array {
	const writer = new ByteWriter();
	writer.number(files.length);
	for (const { from } of files) writer.text(from);
	for (const { size } of files) writer.number(Math.ceil(size / 256));
	for (const { name } of files) writer.text(name);
	return writer.finish();
}

export function decodePositionsDirectory(
	bytes: Uint8Array,
): readonly PositionsFile[] {
	const reader = new ByteReader(bytes);
	const length = reader.number();
	const froms = Array.from({ length }, () => reader.text());
	const sizes = Array.from({ length }, () => reader.number() * 256);
	return froms.map((from, index) => ({
		from,
		name: reader.text(),
		size: sizes[index] ?? 0,
	}));
}

/** Where one word of Pagefind's stands in the texts. `starts` has one entry more than `articles`. */
export interface WordPositions {
	readonly articles: readonly number[];
	readonly starts: readonly number[];
	readonly positions: readonly number[];
}

/**
 * The wanted words of one of Pagefind's index files (its format of version 1.6, after decompression): CBOR arrays
 * `[[word, pages, variants]…]` with pages `[[number, [position…], [title position…]]…]`, where numbers and positions are
 * counted from the one before and a negative position sets a weight, after which counting starts anew. There are no
 * variants, because our words have no marks.
 */
export function decodePagefindWords(
	bytes: Uint8Array,
	isWanted: (word: string) => boolean,
): readonly WordPositions[] {
	const cbor = new CborReader(bytes);
	if (cbor.array() !== 1) throw new RangeError("Not a Pagefind index file");
	const wanted: WordPositions[] = [];
	for (let left = cbor.array(); left > 0; left -= 1) {
		const parts = cbor.array();
		const read = isWanted(cbor.text());
		if (read) wanted.push(readPages(cbor));
		for (let part = read ? 2 : 1; part < parts; part += 1) cbor.skip();
	}
	return wanted;
}

function readPages(cbor: CborReader): WordPositions {
	const articles: number[] = [];
	const starts: number[] = [0];
	const positions: number[] = [];
	let article = 0;
	for (let left = cbor.array(); left > 0; left -= 1) {
		const parts = cbor.array();
		article += cbor.integer();
		let position = 0;
		for (let count = cbor.array(); count > 0; count -= 1) {
			const step = cbor.integer();
			position = step < 0 ? 0 : position + step;
			if (step >= 0) positions.push(position);
		}
		for (let part = 2; part < parts; part += 1) cbor.skip();
		articles.push(article);
		starts.push(positions.length);
	}
	return { articles, starts, positions };
}

const decoder = new TextDecoder();

/** Just enough CBOR (RFC 8949) for Pagefind's files: arrays of known length, texts, whole numbers. */
export class CborReader {
	private at = 0;
	private readonly bytes: Uint8Array;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}

	array(): number {
		return this.expect(4);
	}

	integer(): number {
		const major = this.peek() >> 5;
		const value = this.argument();
		if (major === 0) return value;
		if (major === 1) return -1 - value;
		throw new RangeError("Not a number in a Pagefind file");
	}

	text(): string {
		const length = this.expect(3);
		const slice = this.bytes.subarray(this.at, this.at + length);
		this.at += length;
		return decoder.decode(slice);
	}

	/** Steps over one value, whatever it holds. */
	skip(): void {
		let left = 1;
		while (left > 0) {
			left -= 1;
			const major = this.peek() >> 5;
			const value = this.argument();
			if (major === 2 || major === 3) this.at += value;
			if (major === 4) left += value;
			if (major === 5) left += value * 2;
		}
	}

	private expect(major: number): number {
		if (this.peek() >> 5 !== major) {
			throw new RangeError("Unexpected value in a Pagefind file");
		}
		return this.argument();
	}

	private peek(): number {
		const byte = this.bytes[this.at];
		if (byte === undefined) throw new RangeError("A Pagefind file is cut off");
		return byte;
	}

	private argument(): number {
		const short = this.peek() & 0x1f;
		this.at += 1;
		if (short < 24) return short;
		if (short > 26)
			throw new RangeError("Unexpected length in a Pagefind file");
		let value = 0;
		for (let left = 1 << (short - 24); left > 0; left -= 1) {
			value = value * 256 + this.peek();
			this.at += 1;
		}
		return value;
	}
}
