import { fstatSync, readSync } from "node:fs";

/** What the last bytes of a zip say about it. */
export type ZipTail =
	| {
			readonly ok: true;
			readonly entries: number;
			readonly directory: number;
			readonly end: number;
	  }
	| { readonly ok: false; readonly reason: string };

const endSign = 0x06054b50;
const endLength = 22;

/**
 * Reads the end record before anything else does. Exactly one may be there, the directory must lie right before it, and
 * there may be one disk: else two programs could see two different archives in the same file.
 */
export function readZipTail(descriptor: number): ZipTail {
	const { size } = fstatSync(descriptor);
	const length = Math.min(size, endLength + 0xffff);
	const tail = Buffer.alloc(length);
	readSync(descriptor, tail, 0, length, size - length);
	const found: number[] = [];
	for (let at = 0; at + 4 <= length; at += 1) {
		if (tail.readUInt32LE(at) === endSign) found.push(at);
	}
	const [at, ...others] = found;
	if (at === undefined || at + endLength > length)
		return no("không có phần kết thúc; tệp bị cắt");
	if (others.length > 0) return no("có hai phần kết thúc");
	if (at + endLength + tail.readUInt16LE(at + 20) !== length)
		return no("phần kết thúc không khớp; tệp bị cắt hoặc có dữ liệu thừa");
	const entries = tail.readUInt16LE(at + 10);
	const end = size - length + at;
	const directorySize = tail.readUInt32LE(at + 12);
	const directory = tail.readUInt32LE(at + 16);
	if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== entries)
		return no("gồm nhiều phần");
	const isLarge = entries === 0xffff || directory === 0xffffffff;
	if (isLarge) return { ok: true, entries: 0xffff, directory: -1, end };
	if (directory + directorySize !== end)
		return no("mục lục không đúng chỗ; tệp bị cắt hoặc có dữ liệu lạ");
	return { ok: true, entries, directory, end };
}

function no(reason: string): ZipTail {
	return { ok: false, reason };
}
