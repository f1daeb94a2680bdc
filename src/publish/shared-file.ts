import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** The bytes of a file, in memory that other threads can be given without a copy. */
export function readShared(path: string): Uint8Array {
	const file = openSync(path, "r");
	try {
		const { size } = fstatSync(file);
		const bytes = new Uint8Array(new SharedArrayBuffer(size));
		let length = 0;
		while (length < size) {
			const read = readSync(file, bytes, length, size - length, length);
			if (read === 0) break;
			length += read;
		}
		return bytes.subarray(0, length);
	} finally {
		closeSync(file);
	}
}

/** A copy that can be shared. */
export function toShared(bytes: Uint8Array): Uint8Array {
	const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
	shared.set(bytes);
	return shared;
}
