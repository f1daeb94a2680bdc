import { crc32, inflateRawSync } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { type Finding, twinKey } from "./findings.ts";
import type { Store } from "./store.ts";
import { checkEntry, findOverlaps } from "./zip-hygiene.ts";

interface Place {
	readonly zip: ZipFile;
	readonly entry: Entry;
}

/** One or more zips that together hold a copy, read where they stand; nothing is unpacked to disk. */
export async function openZips(paths: readonly string[]): Promise<Store> {
	const places = new Map<string, Place>();
	const keys = new Map<string, string>();
	const findings: Finding[] = [];
	const opened: ZipFile[] = [];
	for (const path of paths) {
		try {
			const zip = await openPromise(path, {
				autoClose: false,
				decodeStrings: false,
				lazyEntries: true,
			});
			opened.push(zip);
			const entries: Entry[] = [];
			for await (const entry of zip.eachEntry()) entries.push(entry);
			findings.push(...findOverlaps(entries));
			for (const entry of entries) {
				const { name, isFolder, found } = await checkEntry(zip, entry);
				findings.push(...found);
				if (isFolder || found.some(({ kind }) => kind === "zip-name")) continue;
				const twin = keys.get(twinKey(name));
				if (twin === name) findings.push({ kind: "zip-twice", path: name });
				else if (twin !== undefined) {
					findings.push({ kind: "twins", path: name, found: twin });
				}
				keys.set(twinKey(name), name);
				places.set(name, { zip, entry });
			}
		} catch (error) {
			const found = error instanceof Error ? error.message : String(error);
			findings.push({ kind: "zip-damaged", path, found });
		}
	}
	return {
		files: new Map(
			[...places].map(([name, { entry }]) => [name, entry.uncompressedSize]),
		),
		findings,
		async open(path) {
			const place = places.get(path);
			return place && readEntry(place);
		},
		async close() {
			for (const zip of opened) zip.close();
		},
	};
}

/** Smaller entries are unpacked in memory, several times quicker than through a row of streams. In bytes. */
const atOnce = 4 * 1024 * 1024;

/** Throws when the bytes are not those that the zip itself vouches for. */
async function* readEntry(place: Place): AsyncGenerator<Uint8Array> {
	const { entry } = place;
	const isSmall =
		entry.compressedSize <= atOnce && entry.uncompressedSize <= atOnce;
	let sum = 0;
	for await (const chunk of isSmall ? unpack(place) : stream(place)) {
		sum = crc32(chunk, sum);
		yield chunk;
	}
	if (sum !== entry.crc32) throw new Error("CRC-32");
}

async function* stream({ zip, entry }: Place): AsyncGenerator<Uint8Array> {
	yield* await zip.openReadStreamPromise(entry);
}

async function* unpack({ zip, entry }: Place): AsyncGenerator<Uint8Array> {
	const packed: Uint8Array[] = [];
	const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
	for await (const chunk of raw) packed.push(chunk);
	const bytes = Buffer.concat(packed);
	if (entry.compressionMethod === 0) {
		yield bytes;
		return;
	}
	// One byte more than allowed, so that too many are noticed and not cut off.
	const unpacked = inflateRawSync(bytes, {
		maxOutputLength: entry.uncompressedSize + 1,
	});
	if (unpacked.length !== entry.uncompressedSize) throw new Error("size");
	yield unpacked;
}
