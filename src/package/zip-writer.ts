import { createReadStream } from "node:fs";
import { crc32 } from "node:zlib";
import type { Day } from "../types.ts";
import {
	type BufferedOutput,
	blockSize,
	createOutput,
} from "./buffered-output.ts";
import type { PreparedFile } from "./prepare.ts";
import type { VolumeWriter } from "./volumes.ts";
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
export type ZipWriter = VolumeWriter<PreparedFile>;

/** @param day the one date that all files in the zip carry */
export async function createZip(path: string, day: Day): Promise<ZipWriter> {
	const out = await createOutput(path);
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
			return out.finish();
		},
		abandon: () => out.abandon(),
	};
}

/** Throws when the file is no longer what its header, already written, says. */
async function copy(
	path: string,
	{ crc, size }: { readonly crc: number; readonly size: number },
	out: BufferedOutput,
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
