/*
 * `private` and not `#`: for older browsers esbuild turns `#` into a WeakMap look-up at every byte.
 */

/** A growing byte buffer for the search files; numbers are unsigned LEB128. */
export class ByteWriter {
	private buffer = new Uint8Array(64);
	private used = 0;

	get length(): number {
		return this.used;
	}

	byte(value: number): void {
		this.reserve(1);
		this.buffer[this.used] = value;
		this.used += 1;
	}

	/** @param value a whole number from 0 to 2^32 − 1 */
	number(value: number): void {
		let rest = value >>> 0;
		while (rest > 0x7f) {
			this.byte((rest & 0x7f) | 0x80);
			rest >>>= 7;
		}
		this.byte(rest);
	}

	/** UTF-8 after its length in bytes. */
	text(value: string): void {
		const encoded = new TextEncoder().encode(value);
		this.number(encoded.length);
		this.bytes(encoded);
	}

	bytes(value: Uint8Array): void {
		this.reserve(value.length);
		this.buffer.set(value, this.used);
		this.used += value.length;
	}

	finish(): Uint8Array<ArrayBuffer> {
		return this.buffer.slice(0, this.used);
	}

	private reserve(more: number): void {
		if (this.used + more <= this.buffer.length) return;
		const larger = new Uint8Array(
			Math.max(this.buffer.length * 2, this.used + more),
		);
		larger.set(this.buffer);
		this.buffer = larger;
	}
}

/** How many bytes `ByteWriter.number` takes for a number. */
export function lengthOfNumber(value: number): number {
	let length = 1;
	for (let rest = value >>> 7; rest > 0; rest >>>= 7) length += 1;
	return length;
}

/** One for all: making one costs more than most words take. */
const decoder = new TextDecoder();

/** Reads what `ByteWriter` wrote. Reading past the end throws: a cut file must never look like an empty one. */
export class ByteReader {
	private readonly source: Uint8Array;
	private position = 0;

	constructor(bytes: Uint8Array, at = 0) {
		this.source = bytes;
		this.position = at;
	}

	get at(): number {
		return this.position;
	}

	skip(count: number): void {
		this.position += count;
	}

	byte(): number {
		const value = this.source[this.position];
		if (value === undefined) throw new RangeError("The search file is cut off");
		this.position += 1;
		return value;
	}

	number(): number {
		let value = 0;
		let shift = 0;
		for (;;) {
			const byte = this.byte();
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) return value >>> 0;
			shift += 7;
		}
	}

	text(): string {
		const length = this.number();
		return decoder.decode(this.bytes(length));
	}

	bytes(length: number): Uint8Array {
		if (this.position + length > this.source.length) {
			throw new RangeError("The search file is cut off");
		}
		const slice = this.source.subarray(this.position, this.position + length);
		this.position += length;
		return slice;
	}
}
