import type { Entry } from "yauzl";
import { twinKey } from "../../reading/file-names.ts";
import type { Problem } from "../portal-page.ts";
import type { ReasonCode } from "../reasons.ts";
import { ZipError } from "./zip-error.ts";
import { readEntryName } from "./zip-names.ts";

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

export interface RefusedEntry {
	readonly name: string;
	readonly problem: Problem;
}

export interface JudgedEntries {
	readonly entries: readonly ZipEntry[];
	/** Entries that are left out, and why. */
	readonly refused: readonly RefusedEntry[];
}

/**
 * Judges every entry before one is read: names, twins, kinds, sizes, ratios. Throws `ZipError` when the file as a whole
 * cannot be trusted. @param isCrawl true for WACZ, whose crawls may be of any size
 */
export function judgeEntries(
	all: readonly Entry[],
	isCrawl: boolean,
): JudgedEntries {
	const entries: ZipEntry[] = [];
	const refused: RefusedEntry[] = [];
	const seen = new Map<string, string>();
	const folders = new Map<string, string>();
	let total = 0;
	for (const entry of all) {
		const read = readEntryName(
			entry.fileNameRaw,
			entry.generalPurposeBitFlag,
			entry.extraFields,
		);
		const { name } = read;
		const isFolder = name.endsWith("/");
		const key = twinKey(name.replace(/\/$/u, ""));
		const twin = seen.get(key) ?? (isFolder ? undefined : folders.get(key));
		const above = parentsOf(key).find((parent) => seen.has(parent));
		const isArchive = isCrawl && read.ok && /\.warc(?:\.gz)?$/u.test(name);
		const other = twin ?? (above === undefined ? undefined : seen.get(above));
		const reason: ReasonCode | undefined = !read.ok
			? read.reason
			: isFolder
				? folderFault(entry)
				: twin !== undefined && !twin.endsWith("/")
					? "archive-twin"
					: other !== undefined
						? "archive-file-and-folder"
						: faultOf(entry, isArchive);
		if (reason !== undefined) {
			const values = { name, reason, other: other ?? "" };
			refused.push({ name, problem: { code: "unsafe-name", values } });
			continue;
		}
		for (const parent of parentsOf(key)) folders.set(parent, `${parent}/`);
		if (isFolder) {
			folders.set(key, name);
			continue;
		}
		seen.set(key, name);
		if (!isArchive) total += entry.uncompressedSize;
		if (total > zipLimits.totalBytes) throw new ZipError("archive-large");
		entries.push({ name, entry });
	}
	return { entries, refused };
}

/** `a/b/c` → `a`, `a/b` */
function parentsOf(path: string): readonly string[] {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function folderFault(entry: Entry): ReasonCode | undefined {
	if (kindOf(entry) === "link") return "archive-link";
	return entry.uncompressedSize === 0 && entry.compressedSize <= 2
		? undefined
		: "archive-folder-data";
}

function faultOf(entry: Entry, isArchive: boolean): ReasonCode | undefined {
	const { compressedSize, uncompressedSize, generalPurposeBitFlag } = entry;
	if ((generalPurposeBitFlag & 0x2041) !== 0) return "archive-password";
	const kind = kindOf(entry);
	if (kind === "link") return "archive-link";
	if (kind === "special") return "archive-special";
	if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
		return "archive-method";
	if (isArchive)
		return entry.compressionMethod === 0 ? undefined : "archive-crawl-packed";
	if (uncompressedSize > zipLimits.entryBytes) return "archive-entry-large";
	const isBomb =
		uncompressedSize > 1024 &&
		uncompressedSize / Math.max(1, compressedSize) > zipLimits.ratio;
	return isBomb ? "archive-bomb" : undefined;
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

/** In front of an entry's bytes, without its name. */
const headLength = 30;

/** Entries that share bytes unpack a small file into millions: each must end before the next begins. */
export function checkPlaces(all: readonly Entry[], directory: number): void {
	const places = all
		.map((entry) => ({
			start: entry.relativeOffsetOfLocalHeader,
			end:
				entry.relativeOffsetOfLocalHeader +
				headLength +
				entry.fileNameRaw.length +
				entry.compressedSize,
		}))
		.sort((a, b) => a.start - b.start);
	const [first] = places;
	if (first && first.start !== 0) throw new ZipError("archive-start");
	for (const [index, { end }] of places.entries()) {
		if (end > (places[index + 1]?.start ?? directory))
			throw new ZipError("archive-overlap");
	}
}
