import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

export interface Fingerprint {
	/** Hexadecimal. */
	readonly sha256: string;
	/** The first bytes, at most 4 kB. */
	readonly head: Buffer;
	/** In bytes, as read. */
	readonly size: number;
}

export const headSize = 4096;

/** Reads a file once, in pieces. Rejects with the system's error where it cannot be read. */
export async function fingerprint(path: string): Promise<Fingerprint> {
	const hash = createHash("sha256");
	let head = Buffer.alloc(0);
	let size = 0;
	for await (const chunk of createReadStream(path, {
		highWaterMark: 256 * 1024,
	})) {
		const bytes: Buffer = chunk;
		hash.update(bytes);
		if (head.length < headSize)
			head = Buffer.concat([head, bytes.subarray(0, headSize - head.length)]);
		size += bytes.length;
	}
	return { sha256: hash.digest("hex"), head, size };
}
