import { createReadStream } from "node:fs";
import { promisify } from "node:util";
import { crc32, createDeflateRaw, deflateRaw } from "node:zlib";
import { blockSize } from "../package/buffered-output.ts";
import { deflateBytes } from "../package/prepare.ts";

const deflate = promisify(deflateRaw);

/** RFC 1952: no name, no time, and “unknown” for the system, which zlib would name: the same bytes on every machine. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

function tail(crc: number, size: number): Buffer {
	const bytes = Buffer.alloc(8);
	bytes.writeUInt32LE(crc, 0);
	bytes.writeUInt32LE(size % 2 ** 32, 4);
	return bytes;
}

/** One member of a gzip file. @param isPacked for what is compressed already: then it is only wrapped */
export async function gzipMember(
	bytes: Buffer,
	isPacked: boolean,
): Promise<Buffer> {
	const body = await (isPacked
		? deflate(bytes, { level: 0 })
		: deflateBytes(bytes));
	return Buffer.concat([head, body, tail(crc32(bytes), bytes.length)]);
}

/** A file with something before and after it, a piece at a time. */
export interface Wrapped {
	readonly before: Uint8Array;
	readonly file: string;
	/** Of the file, in bytes. */
	readonly size: number;
	readonly after: Uint8Array;
	readonly isPacked: boolean;
}

/** As `gzipMember`, for what does not fit into memory. Throws when the file's size is no longer what it was. */
export async function* gzipStream(wrapped: Wrapped): AsyncGenerator<Buffer> {
	const { before, file, after, isPacked } = wrapped;
	let crc = 0;
	let size = 0;
	const deflater = createDeflateRaw({ level: isPacked ? 0 : 6 });
	const feed = async () => {
		for await (const chunk of plain()) {
			crc = crc32(chunk, crc);
			size += chunk.length;
			if (!deflater.write(chunk)) {
				await new Promise((resolve) => deflater.once("drain", resolve));
			}
		}
		deflater.end();
	};
	const plain = async function* (): AsyncGenerator<Uint8Array> {
		yield before;
		yield* createReadStream(file, { highWaterMark: blockSize });
		yield after;
	};
	yield head;
	const fed = feed().catch((error: unknown) => {
		deflater.destroy(error instanceof Error ? error : new Error(String(error)));
	});
	yield* deflater;
	await fed;
	if (size !== before.length + wrapped.size + after.length) {
		throw new Error(`changed while it was being packed: ${file}`);
	}
	yield tail(crc, size);
}

/** How long a member can become, in bytes; at most. */
export function longestMember(size: number): number {
	return size + Math.ceil(size / 1000) + 64;
}
