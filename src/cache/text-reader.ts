import { readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { CacheDamage } from "./damage.ts";

/** Where a text stands: the file by its number, the first byte, the length in bytes, and the CRC-32 of the bytes. */
export type Span = readonly [
	segment: number,
	at: number,
	length: number,
	crc: number,
];

/** Reads texts. Throws `CacheDamage` when the bytes are not those that were written. */
export type TextReader = (span: Span) => string;

/** Texts that are wanted one after the other mostly lie near each other: a part of a file is fetched at once. In bytes. */
const blockSize = 1 << 18;
/** Articles are read by day and were written by name: those of a month lie in a few parts. */
const mostBlocks = 8;

interface Block {
	readonly segment: number;
	readonly from: number;
	readonly bytes: Buffer;
}

/** @param files open files of a store, by number; they may grow, but what was written stays */
export function createTextReader(files: readonly number[]): TextReader {
	const blocks: Block[] = [];
	const blockWith = (segment: number, at: number, end: number): Block => {
		const index = blocks.findIndex(
			(block) =>
				block.segment === segment &&
				block.from <= at &&
				block.from + block.bytes.length >= end,
		);
		const known = blocks[index];
		if (known !== undefined) {
			if (index > 0) blocks.unshift(...blocks.splice(index, 1));
			return known;
		}
		// The oldest is written over; a long text gets a block of its own size.
		const oldest = blocks.length < mostBlocks ? undefined : blocks.pop();
		const from = at - (at % blockSize);
		const wanted = Math.max(blockSize, end - from);
		const whole =
			oldest !== undefined && oldest.bytes.buffer.byteLength >= wanted
				? Buffer.from(oldest.bytes.buffer)
				: Buffer.from(new ArrayBuffer(wanted));
		const file = files[segment];
		const count =
			file === undefined ? 0 : readSync(file, whole, 0, wanted, from);
		const block = { segment, from, bytes: whole.subarray(0, count) };
		blocks.unshift(block);
		return block;
	};
	return ([segment, at, length, crc]) => {
		const { from, bytes } = blockWith(segment, at, at + length);
		const found = bytes.subarray(at - from, at - from + length);
		if (found.length !== length || crc32(found) !== crc) {
			throw new CacheDamage(`text at ${at} of file ${segment}`);
		}
		return found.toString("utf8");
	};
}
