import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { ContentIdentity } from "../types.ts";

const chunk = 1024 * 1024;

/** SHA-512 and size of a file, read in pieces: a film need not fit into memory. */
export function identifyFile(path: string): ContentIdentity {
	const hash = createHash("sha512");
	const file = openSync(path, "r");
	try {
		const buffer = Buffer.allocUnsafe(chunk);
		let size = 0;
		for (;;) {
			const read = readSync(file, buffer, 0, chunk, null);
			if (read === 0) return { hash: hash.digest("hex"), size };
			hash.update(buffer.subarray(0, read));
			size += read;
		}
	} finally {
		closeSync(file);
	}
}

/** The same of text, as UTF-8, or of bytes. */
export function identify(content: string | Uint8Array): ContentIdentity {
	const hash = createHash("sha512").update(content).digest("hex");
	return { hash, size: Buffer.byteLength(content) };
}

/** The same of bytes in pieces. */
export function identifyPieces(pieces: readonly Uint8Array[]): ContentIdentity {
	const hash = createHash("sha512");
	let size = 0;
	for (const piece of pieces) {
		hash.update(piece);
		size += piece.length;
	}
	return { hash: hash.digest("hex"), size };
}
