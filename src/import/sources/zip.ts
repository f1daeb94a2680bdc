import { closeSync, openSync, readSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Entry, fromFd, type ZipFile } from "yauzl";
import { ZipError } from "./zip-error.ts";
import {
	checkPlaces,
	type JudgedEntries,
	judgeEntries,
	type ZipEntry,
	zipLimits,
} from "./zip-judge.ts";
import { localHeader, readEntry } from "./zip-read.ts";
import { readZipTail } from "./zip-tail.ts";

/** A zip whose directory was checked as a whole. */
export interface OpenZip extends JudgedEntries {
	/** Rejects with `ZipError` when the bytes are not what the directory says. */
	readonly read: (entry: ZipEntry) => Promise<Uint8Array>;
	/** Where the bytes of an entry that is stored as it is begin and end in the file. */
	readonly rangeOf: (
		entry: ZipEntry,
	) => Promise<{ readonly start: number; readonly end: number }>;
	readonly close: () => void;
}

/**
 * Opens a zip and judges every entry before one is read. Rejects with `ZipError` when the file as a whole cannot be
 * trusted, and with the system's error when it cannot be opened. @param isCrawl true for WACZ
 */
export async function openZip(path: string, isCrawl = false): Promise<OpenZip> {
	const descriptor = openSync(path, "r");
	try {
		return await openDirectory(descriptor, isCrawl);
	} catch (error) {
		closeSync(descriptor);
		if (error instanceof ZipError) throw error;
		const isLocked = error instanceof Error && /encrypt/u.test(error.message);
		throw new ZipError(isLocked ? "archive-password" : "archive-unreadable");
	}
}

const entrySign = 0x04034b50;
const emptySign = 0x06054b50;

async function openDirectory(
	descriptor: number,
	isCrawl: boolean,
): Promise<OpenZip> {
	const start = Buffer.alloc(4);
	readSync(descriptor, start, 0, 4, 0);
	const sign = start.readUInt32LE(0);
	if (sign !== entrySign && sign !== emptySign)
		throw new ZipError("archive-start");
	const tail = readZipTail(descriptor);
	if (!tail.ok) throw new ZipError(tail.reason);
	if (tail.entries > zipLimits.entries) throw new ZipError("archive-many");
	const zip = await openFd(descriptor);
	const all = await readEntries(zip);
	// More entries than the end record counts would be seen by other programs only.
	if (directoryLength(all) !== tail.directorySize)
		throw new ZipError("archive-directory");
	checkPlaces(all, tail.directory);
	return {
		...judgeEntries(all, isCrawl),
		read: ({ entry }) => readEntry(zip, descriptor, entry),
		rangeOf: async ({ entry }) => {
			const { fileDataStart } = await localHeader(zip, entry);
			return {
				start: fileDataStart,
				end: fileDataStart + entry.compressedSize,
			};
		},
		close: () => closeSync(descriptor),
	};
}

function openFd(descriptor: number): Promise<ZipFile> {
	const options = {
		lazyEntries: true,
		autoClose: false,
		decodeStrings: false,
		// One entry that lies is refused alone, when it is read.
		validateEntrySizes: false,
	};
	return new Promise((resolve, reject) => {
		fromFd(descriptor, options, (error, opened) => {
			if (error) reject(error);
			else resolve(opened);
		});
	});
}

function readEntries(zip: ZipFile): Promise<readonly Entry[]> {
	return new Promise((resolve, reject) => {
		const entries: Entry[] = [];
		zip.on("entry", (entry: Entry) => {
			entries.push(entry);
			if (entries.length > zipLimits.entries)
				reject(new ZipError("archive-many"));
			else zip.readEntry();
		});
		zip.on("end", () => resolve(entries));
		zip.on("error", reject);
		zip.readEntry();
	});
}

/** In front of an entry's name in the directory. */
const headLength = 46;

function directoryLength(all: readonly Entry[]): number {
	return all.reduce(
		(sum, { fileNameRaw, extraFieldRaw, fileCommentRaw }) =>
			sum +
			headLength +
			fileNameRaw.length +
			extraFieldRaw.length +
			fileCommentRaw.length,
		0,
	);
}

/** `file:///home/lan/trang.zip/tin/bai.html`: where links of a page in a zip start from. */
export function zipAddress(path: string, name: string): string {
	const inside = name.split("/").map(encodeURIComponent).join("/");
	return `${pathToFileURL(path).href}/${inside}`;
}
