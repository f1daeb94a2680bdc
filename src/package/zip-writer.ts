import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { Day } from "../types.ts";
import type { PreparedFile } from "./prepare.ts";
import {
	centralHeader,
	endOfZip,
	endSize,
	grownBy,
	localHeader,
	type PlacedRecord,
} from "./zip-format.ts";

/**
 * Writes one zip from beginning to end. Not through a library: yazl looks through all entries for each one [42,000
 * entries: 2,600 million steps], writes streams with sizes behind the data, which some unpackers refuse, and takes the
 * time of day from the machine's zone.
 */
export interface ZipWriter {
	/** How long the zip would be with this file as its last one, in bytes; at most. */
	sizeWith(file: PreparedFile): number;
	add(file: PreparedFile): Promise<void>;
	/** Writes the directory, waits until everything is on the disk, and gives size in bytes and SHA-512 of the zip. */
	finish(): Promise<{ readonly size: number; readonly sha512: string }>;
	/** Lets go of the file without finishing it. */
	abandon(): Promise<void>;
}

/** Written at once: fewer calls, and no more memory than this. */
const blockSize = 1024 * 1024;

/** @param day the one date that all files in the zip carry */
export async function createZip(path: string, day: Day): Promise<ZipWriter> {
	const file = await open(path, "w", 0o644);
	const out = bufferedOutput(file);
	const records: PlacedRecord[] = [];
	let directoryGrowth = 0;
	return {
		sizeWith: (next) =>
			out.position() + directoryGrowth + grownBy(next) + endSize,
		async add({ data, sha512: _, ...record }) {
			records.push({ ...record, offset: out.position() });
			directoryGrowth += grownBy({ ...record, packedSize: 0 });
			await out.write(localHeader(record, day));
			if (data instanceof Uint8Array) await out.write(data);
			else await copy(data.storedFrom, record, out);
		},
		async finish() {
			const directoryOffset = out.position();
			for (const record of records) {
				await out.write(centralHeader(record, day));
			}
			const directorySize = out.position() - directoryOffset;
			await out.write(endOfZip(records.length, directoryOffset, directorySize));
			await out.flush();
			await file.sync();
			await file.close();
			return { size: out.position(), sha512: out.sha512() };
		},
		abandon: () => file.close(),
	};
}

interface Output {
	position(): number;
	write(bytes: Uint8Array): Promise<void>;
	flush(): Promise<void>;
	/** Of everything flushed, hexadecimal. */
	sha512(): string;
}

function bufferedOutput(file: FileHandle): Output {
	let waiting: Uint8Array[] = [];
	let waitingSize = 0;
	let position = 0;
	const hash = createHash("sha512");
	const flush = async () => {
		const block = Buffer.concat(waiting);
		waiting = [];
		waitingSize = 0;
		hash.update(block);
		// One write may take less than it was given, as when the disk is nearly full.
		for (let done = 0; done < block.length; ) {
			done += (await file.write(block, done)).bytesWritten;
		}
	};
	return {
		position: () => position,
		flush,
		sha512: () => hash.digest("hex"),
		async write(bytes) {
			waiting.push(bytes);
			waitingSize += bytes.length;
			position += bytes.length;
			if (waitingSize >= blockSize) await flush();
		},
	};
}

/** Throws when the file is no longer what its header, already written, says. */
async function copy(
	path: string,
	{ crc, size }: { readonly crc: number; readonly size: number },
	out: Output,
): Promise<void> {
	let read = 0;
	let sum = 0;
	for await (const chunk of createReadStream(path, {
		highWaterMark: blockSize,
	})) {
		read += chunk.length;
		sum = crc32(chunk, sum);
		await out.write(chunk);
	}
	if (read !== size || sum !== crc) {
		throw new Error(`changed while it was being packed: ${path}`);
	}
}
