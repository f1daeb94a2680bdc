import { closeSync, openSync, readSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import { type Entry, fromFd, type ZipFile } from "yauzl";
import { twinKey } from "../../reading/file-names.ts";
import type { Problem } from "../portal-page.ts";
import { readEntryName } from "./zip-names.ts";
import { readZipTail } from "./zip-tail.ts";

/** Larger than any saved portal that fits a stick, smaller than what stops a computer. */
export const zipLimits = {
	entries: 20_000,
	totalBytes: 200 * 1024 * 1024,
	entryBytes: 50 * 1024 * 1024,
	ratio: 200,
} as const;

/** A file in a zip that may be read. */
export interface ZipEntry {
	readonly name: string;
	readonly entry: Entry;
}

/** A zip whose directory was checked as a whole. */
export interface OpenZip {
	readonly entries: readonly ZipEntry[];
	/** Entries that are left out, and why. */
	readonly refused: readonly {
		readonly name: string;
		readonly problem: Problem;
	}[];
	/** Rejects with a sentence in Vietnamese when the bytes are not what the directory says. */
	readonly read: (entry: ZipEntry) => Promise<Uint8Array>;
	/** Where the bytes of an entry that is stored as it is begin and end in the file. */
	readonly rangeOf: (
		entry: ZipEntry,
	) => Promise<{ readonly start: number; readonly end: number }>;
	readonly close: () => void;
}

export class ZipError extends Error {}

/**
 * Opens a zip and judges every entry before one is read: names, twins, kinds, sizes, ratios. Rejects with `ZipError`
 * when the file as a whole cannot be trusted. @param isCrawl true for WACZ, whose crawls may be of any size
 */
export async function openZip(path: string, isCrawl = false): Promise<OpenZip> {
	const descriptor = openSync(path, "r");
	try {
		return await openDirectory(descriptor, isCrawl);
	} catch (error) {
		closeSync(descriptor);
		throw error instanceof ZipError ? error : new ZipError(says(error));
	}
}

async function openDirectory(
	descriptor: number,
	isCrawl: boolean,
): Promise<OpenZip> {
	const start = Buffer.alloc(4);
	readSync(descriptor, start, 0, 4, 0);
	const isEmpty = start.readUInt32LE(0) === 0x06054b50;
	if (start.readUInt32LE(0) !== 0x04034b50 && !isEmpty)
		throw new ZipError("có dữ liệu lạ ở đầu tệp");
	const tail = readZipTail(descriptor);
	if (!tail.ok) throw new ZipError(tail.reason);
	if (tail.entries > zipLimits.entries)
		throw new ZipError(`có quá ${zipLimits.entries} mục`);
	const zip = await new Promise<ZipFile>((resolve, reject) => {
		fromFd(
			descriptor,
			{
				lazyEntries: true,
				autoClose: false,
				decodeStrings: false,
				validateEntrySizes: true,
			},
			(error, opened) => {
				if (error) reject(error);
				else resolve(opened);
			},
		);
	});
	const all = await readEntries(zip);
	const isWhole =
		all.length === 0 ||
		all.some((entry) => entry.relativeOffsetOfLocalHeader === 0);
	if (!isWhole) throw new ZipError("có dữ liệu lạ ở đầu tệp");
	const judged = judge(all, isCrawl);
	return {
		...judged,
		read: (entry) => readEntry(zip, descriptor, entry),
		rangeOf: async ({ entry }) => {
			const header = await localHeader(zip, entry);
			const begin = header.fileDataStart;
			return { start: begin, end: begin + entry.compressedSize };
		},
		close: () => closeSync(descriptor),
	};
}

function readEntries(zip: ZipFile): Promise<readonly Entry[]> {
	return new Promise((resolve, reject) => {
		const entries: Entry[] = [];
		zip.on("entry", (entry: Entry) => {
			entries.push(entry);
			if (entries.length > zipLimits.entries)
				reject(new ZipError(`có quá ${zipLimits.entries} mục`));
			else zip.readEntry();
		});
		zip.on("end", () => resolve(entries));
		zip.on("error", reject);
		zip.readEntry();
	});
}

function judge(
	all: readonly Entry[],
	isCrawl: boolean,
): Pick<OpenZip, "entries" | "refused"> {
	const entries: ZipEntry[] = [];
	const refused: { readonly name: string; readonly problem: Problem }[] = [];
	const seen = new Map<string, string>();
	let total = 0;
	for (const entry of all) {
		const read = readEntryName(entry.fileNameRaw, entry.generalPurposeBitFlag);
		const isFolder =
			read.ok && read.name.endsWith("/") && entry.uncompressedSize === 0;
		if (isFolder && kindOf(entry) !== "link") continue;
		const isArchive = isCrawl && read.ok && /\.warc(?:\.gz)?$/u.test(read.name);
		const key = twinKey(read.name);
		const twin = seen.get(key);
		seen.set(key, read.name);
		const reason = !read.ok
			? read.reason
			: twin !== undefined
				? `trùng với “${twin}”`
				: faultOf(entry, isArchive);
		if (reason !== undefined) {
			refused.push({
				name: read.name,
				problem: { code: "unsafe-name", values: { name: read.name, reason } },
			});
			continue;
		}
		if (!isArchive) total += entry.uncompressedSize;
		if (total > zipLimits.totalBytes)
			throw new ZipError("giải nén ra quá 200 MB");
		entries.push({ name: read.name, entry });
	}
	return { entries, refused };
}

function faultOf(entry: Entry, isArchive: boolean): string | undefined {
	const { compressedSize, uncompressedSize, generalPurposeBitFlag } = entry;
	if (
		(generalPurposeBitFlag & 0x41) !== 0 ||
		(generalPurposeBitFlag & 0x2000) !== 0
	)
		return "có mật khẩu";
	const kind = kindOf(entry);
	if (kind === "link") return "là liên kết tượng trưng";
	if (kind === "special") return "là tệp đặc biệt của hệ thống";
	if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
		return "nén bằng cách không đọc được";
	if (isArchive)
		return entry.compressionMethod === 0
			? undefined
			: "phải được lưu nguyên, không nén";
	if (uncompressedSize > zipLimits.entryBytes) return "lớn hơn 50 MB";
	const isBomb =
		uncompressedSize > 1024 &&
		uncompressedSize / Math.max(1, compressedSize) > zipLimits.ratio;
	return isBomb ? "nén quá 200 lần" : undefined;
}

/** By the mode that Unix systems write. */
function kindOf({
	externalFileAttributes,
	versionMadeBy,
}: Entry): "file" | "link" | "special" {
	const system = versionMadeBy >> 8;
	const type =
		system === 3 || system === 19 ? (externalFileAttributes >>> 28) & 0xf : 0;
	if (type === 0xa) return "link";
	return type === 0 || type === 0x8 || type === 0x4 ? "file" : "special";
}

function localHeader(zip: ZipFile, entry: Entry) {
	return new Promise<{
		readonly fileName: Buffer;
		readonly fileDataStart: number;
	}>((resolve, reject) => {
		zip.readLocalFileHeader(entry, (error, header) => {
			if (error) reject(error);
			else resolve(header);
		});
	});
}

async function readEntry(
	zip: ZipFile,
	descriptor: number,
	{ entry }: ZipEntry,
): Promise<Uint8Array> {
	const header = await localHeader(zip, entry);
	if (!header.fileName.equals(entry.fileNameRaw))
		throw new ZipError("tên ở hai nơi trong tệp nén khác nhau");
	checkDescriptor(
		descriptor,
		entry,
		header.fileDataStart + entry.compressedSize,
	);
	const bytes = await new Promise<Buffer>((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) => {
			if (error) {
				reject(error);
				return;
			}
			const chunks: Buffer[] = [];
			stream.on("data", (chunk: Buffer) => chunks.push(chunk));
			stream.on("error", reject);
			stream.on("end", () => resolve(Buffer.concat(chunks)));
		});
	});
	if (bytes.length !== entry.uncompressedSize)
		throw new ZipError("kích thước không khớp");
	if (crc32(bytes) !== entry.crc32 >>> 0)
		throw new ZipError("mã kiểm tra CRC không khớp; tệp đã hỏng");
	return bytes;
}

/** What stands behind the bytes of an entry, when sizes were not known before them. */
function checkDescriptor(descriptor: number, entry: Entry, at: number): void {
	if ((entry.generalPurposeBitFlag & 0x8) === 0) return;
	const bytes = Buffer.alloc(24);
	const length = readSync(descriptor, bytes, 0, 24, at);
	const from = bytes.readUInt32LE(0) === 0x08074b50 ? 4 : 0;
	const sizes = [bytes.readUInt32LE(from + 4), bytes.readUInt32LE(from + 8)];
	const isLarge = sizes[1] === 0 && entry.compressedSize !== 0;
	const isRight =
		length >= from + 12 &&
		bytes.readUInt32LE(from) === entry.crc32 >>> 0 &&
		(isLarge ||
			(sizes[0] === entry.compressedSize &&
				sizes[1] === entry.uncompressedSize));
	if (!isRight) throw new ZipError("thông tin sau mục không khớp mục lục");
}

function says(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** `file:///home/lan/trang.zip/tin/bai.html`: where links of a page in a zip start from. */
export function zipAddress(path: string, name: string): string {
	const inside = name.split("/").map(encodeURIComponent).join("/");
	return `${pathToFileURL(path).href}/${inside}`;
}
