import { fstatSync, readSync } from "node:fs";
import type { ReasonCode } from "../reasons.ts";

/** What the last bytes of a zip say about it. */
export type ZipTail =
	| {
			readonly ok: true;
			readonly entries: number;
			/** Where the directory begins. */
			readonly directory: number;
			/** In bytes. */
			readonly directorySize: number;
	  }
	| { readonly ok: false; readonly reason: ReasonCode };

const endSign = 0x06054b50;
const endLength = 22;
const largeEndSign = 0x06064b50;
const largeEndLength = 56;
const locatorSign = 0x07064b50;
const locatorLength = 20;

/**
 * Reads the end record before anything else does. Exactly one may be there, the directory must lie right before it, and
 * there may be one disk: else two programs could see two different archives in the same file.
 */
export function readZipTail(descriptor: number): ZipTail {
	const { size } = fstatSync(descriptor);
	const length = Math.min(size, endLength + 0xffff);
	const tail = readAt(descriptor, size - length, length);
	const signs: number[] = [];
	for (let at = 0; at + endLength <= length; at += 1) {
		if (tail.readUInt32LE(at) === endSign) signs.push(at);
	}
	// Its comment must reach the end of the file; a zip within the zip has such signs too.
	const [at, ...others] = signs.filter(
		(sign) => sign + endLength + tail.readUInt16LE(sign + 20) === length,
	);
	if (at === undefined)
		return no(signs.length === 0 ? "archive-no-end" : "archive-end");
	if (others.length > 0) return no("archive-two-ends");
	const entries = tail.readUInt16LE(at + 10);
	const end = size - length + at;
	const directorySize = tail.readUInt32LE(at + 12);
	const directory = tail.readUInt32LE(at + 16);
	const isLarge =
		entries === 0xffff ||
		directory === 0xffffffff ||
		directorySize === 0xffffffff;
	if (isLarge) return readLargeTail(descriptor, end);
	if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== entries)
		return no("archive-disks");
	return directory + directorySize === end
		? { ok: true, entries, directory, directorySize }
		: no("archive-directory");
}

/** Of a file beyond the limits of 1989: its numbers stand in a record of their own, right before the old one. */
function readLargeTail(descriptor: number, end: number): ZipTail {
	const at = end - locatorLength - largeEndLength;
	if (at < 0) return no("archive-directory");
	const record = readAt(descriptor, at, largeEndLength + locatorLength);
	const locator = record.subarray(largeEndLength);
	const isPlain =
		record.readUInt32LE(0) === largeEndSign &&
		record.readBigUInt64LE(4) === BigInt(largeEndLength - 12) &&
		locator.readUInt32LE(0) === locatorSign &&
		locator.readBigUInt64LE(8) === BigInt(at);
	if (!isPlain) return no("archive-directory");
	const entries = record.readBigUInt64LE(32);
	const directory = record.readBigUInt64LE(48);
	const isOneDisk =
		record.readUInt32LE(16) === 0 &&
		record.readUInt32LE(20) === 0 &&
		record.readBigUInt64LE(24) === entries &&
		locator.readUInt32LE(16) === 1;
	if (!isOneDisk) return no("archive-disks");
	const size = record.readBigUInt64LE(40);
	return directory + size === BigInt(at)
		? {
				ok: true,
				entries: Number(entries),
				directory: Number(directory),
				directorySize: Number(size),
			}
		: no("archive-directory");
}

function readAt(descriptor: number, at: number, length: number): Buffer {
	const bytes = Buffer.alloc(length);
	readSync(descriptor, bytes, 0, length, at);
	return bytes;
}

function no(reason: ReasonCode): ZipTail {
	return { ok: false, reason };
}
