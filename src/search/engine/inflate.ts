/**
 * Unpacks gzip (RFC 1952, RFC 1951) where the browser has no DecompressionStream: Safari before 16.4, Firefox before 113.
 * Throws on anything that is not whole and well-formed.
 */
export function gunzip(packed: Uint8Array): Uint8Array {
	const size = new DataView(
		packed.buffer,
		packed.byteOffset + packed.length - 4,
	).getUint32(0, true);
	// No file shrinks by more: a length that says so is the middle of a file that was cut.
	if (size > packed.length * 1100) throw new RangeError("The file is cut off");
	const output = new Uint8Array(size);
	const end = inflate(new Bits(packed, headerLength(packed)), output);
	if (end !== size) throw new RangeError("The file is cut off");
	return output;
}

function headerLength(packed: Uint8Array): number {
	if (packed[0] !== 0x1f || packed[1] !== 0x8b || packed[2] !== 8)
		throw new RangeError("Not gzip");
	// Our own files and Pagefind's carry no name, comment or extra field.
	if (packed[3] !== 0) throw new RangeError("Unexpected gzip header");
	return 10;
}

/** Reads bits from the lowest of each byte on. */
class Bits {
	private readonly bytes: Uint8Array;
	private at: number;
	private held = 0;
	private holding = 0;

	constructor(bytes: Uint8Array, at: number) {
		this.bytes = bytes;
		this.at = at;
	}

	read(count: number): number {
		while (this.holding < count) {
			const byte = this.bytes[this.at];
			if (byte === undefined) throw new RangeError("The file is cut off");
			this.held |= byte << this.holding;
			this.holding += 8;
			this.at += 1;
		}
		const value = this.held & ((1 << count) - 1);
		this.held >>>= count;
		this.holding -= count;
		return value;
	}

	/** Leaves the rest of a byte. */
	align(): void {
		this.held = 0;
		this.holding = 0;
	}
}

/** How many codes there are of each length, and the symbols in the order of their codes. */
interface Codes {
	readonly counts: Uint16Array;
	readonly symbols: Uint16Array;
}

const orderOfLengths = [
	16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];
const lengthBase = [
	3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67,
	83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthExtra = [
	0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5,
	5, 5, 0,
];
const distanceBase = [
	1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769,
	1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
];

function inflate(bits: Bits, output: Uint8Array): number {
	let at = 0;
	for (let last = false; !last; ) {
		last = bits.read(1) === 1;
		const type = bits.read(2);
		if (type === 0) at = copyStored(bits, output, at);
		else if (type === 1) at = inflateBlock(bits, output, at, fixedCodes());
		else if (type === 2) at = inflateBlock(bits, output, at, readCodes(bits));
		else throw new RangeError("Not a deflate block");
	}
	return at;
}

function copyStored(bits: Bits, output: Uint8Array, from: number): number {
	bits.align();
	const length = bits.read(8) | (bits.read(8) << 8);
	bits.read(16); // its complement
	let at = from;
	for (let left = length; left > 0; left -= 1) {
		output[at] = bits.read(8);
		at += 1;
	}
	return at;
}

function inflateBlock(
	bits: Bits,
	output: Uint8Array,
	from: number,
	[literals, distances]: readonly [Codes, Codes],
): number {
	let at = from;
	for (;;) {
		const symbol = readSymbol(bits, literals);
		if (symbol === 256) return at;
		if (symbol < 256) {
			output[at] = symbol;
			at += 1;
			continue;
		}
		const length =
			(lengthBase[symbol - 257] ?? 0) +
			bits.read(lengthExtra[symbol - 257] ?? 0);
		const code = readSymbol(bits, distances);
		const back =
			(distanceBase[code] ?? 0) + bits.read(code < 2 ? 0 : (code >> 1) - 1);
		if (back > at || at + length > output.length)
			throw new RangeError("The file is damaged");
		for (let left = length; left > 0; left -= 1) {
			output[at] = output[at - back] ?? 0;
			at += 1;
		}
	}
}

function readSymbol(bits: Bits, { counts, symbols }: Codes): number {
	let code = 0;
	let first = 0;
	let index = 0;
	for (let length = 1; length < 16; length += 1) {
		code |= bits.read(1);
		const count = counts[length] ?? 0;
		if (code - first < count) return symbols[index + code - first] ?? 0;
		index += count;
		first = (first + count) << 1;
		code <<= 1;
	}
	throw new RangeError("The file is damaged");
}

function makeCodes(lengths: readonly number[]): Codes {
	const counts = new Uint16Array(16);
	for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
	counts[0] = 0;
	const next = new Uint16Array(16);
	for (let length = 1; length < 15; length += 1) {
		next[length + 1] = (next[length] ?? 0) + (counts[length] ?? 0);
	}
	const symbols = new Uint16Array(lengths.length);
	for (const [symbol, length] of lengths.entries()) {
		if (length === 0) continue;
		symbols[next[length] ?? 0] = symbol;
		next[length] = (next[length] ?? 0) + 1;
	}
	return { counts, symbols };
}

function fixedCodes(): readonly [Codes, Codes] {
	const lengths = Array.from({ length: 288 }, (_, symbol) =>
		symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
	);
	return [makeCodes(lengths), makeCodes(new Array<number>(30).fill(5))];
}

function readCodes(bits: Bits): readonly [Codes, Codes] {
	const literals = bits.read(5) + 257;
	const distances = bits.read(5) + 1;
	const given = bits.read(4) + 4;
	const codeLengths = new Array<number>(19).fill(0);
	for (const symbol of orderOfLengths.slice(0, given))
		codeLengths[symbol] = bits.read(3);
	const codes = makeCodes(codeLengths);
	const lengths: number[] = [];
	while (lengths.length < literals + distances) {
		const symbol = readSymbol(bits, codes);
		const [value, times] =
			symbol < 16
				? [symbol, 1]
				: symbol === 16
					? [lengths[lengths.length - 1] ?? 0, 3 + bits.read(2)]
					: symbol === 17
						? [0, 3 + bits.read(3)]
						: [0, 11 + bits.read(7)];
		for (let left = times; left > 0; left -= 1) lengths.push(value);
	}
	return [
		makeCodes(lengths.slice(0, literals)),
		makeCodes(lengths.slice(literals)),
	];
}
