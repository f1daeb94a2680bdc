import type { Entry, ZipFile } from "yauzl";
import type { Finding, FindingKind } from "./findings.ts";

export interface CheckedEntry {
	readonly name: string;
	readonly isFolder: boolean;
	readonly found: readonly Finding[];
}

/** Deflate itself cannot do better than 1,032 to 1: what claims more was made to fill a disk. */
const bestRatio = 1032;
const fileTypes = 0o170000;

/** What a careful unpacker must refuse. Looks at what the directory says of a file, and at the file's own header. */
export async function checkEntry(
	zip: ZipFile,
	entry: Entry,
): Promise<CheckedEntry> {
	const name = decodeName(entry.fileNameRaw);
	const shown = name ?? entry.fileNameRaw.toString("latin1");
	const isFolder = shown.endsWith("/");
	const found: Finding[] = [];
	const report = (kind: FindingKind, detail: string) =>
		found.push({ kind, path: shown, found: detail });
	if (name === undefined || !isSafeName(name)) report("zip-name", shown);
	const mode = (entry.externalFileAttributes >>> 16) & fileTypes;
	const isPlain = mode === 0 || mode === (isFolder ? 0o040000 : 0o100000);
	if (!isPlain) report("zip-mode", mode.toString(8));
	if (entry.isEncrypted()) report("zip-encrypted", "");
	if (![0, 8].includes(entry.compressionMethod)) {
		report("zip-method", String(entry.compressionMethod));
	}
	if (entry.uncompressedSize > bestRatio * (entry.compressedSize + 1)) {
		report("zip-ratio", String(entry.uncompressedSize));
	}
	const difference = await compareHeaders(zip, entry);
	if (difference !== undefined) report("zip-header", difference);
	return { name: shown, isFolder, found };
}

/** Files that share bytes: the trick by which a small zip unpacks to petabytes. Also a part of a header is a byte. */
export function findOverlaps(entries: readonly Entry[]): readonly Finding[] {
	const sorted = [...entries].sort(
		(a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
	);
	let end = 0;
	return sorted.flatMap((entry) => {
		const begin = entry.relativeOffsetOfLocalHeader;
		const overlaps = begin < end;
		end = begin + 30 + entry.fileNameLength + entry.compressedSize;
		const path = entry.fileNameRaw.toString("utf8");
		return overlaps ? [{ kind: "zip-overlap", path } as const] : [];
	});
}

/** Some unpackers believe the directory, some the header before the file; where these differ, so do the results. */
async function compareHeaders(
	zip: ZipFile,
	entry: Entry,
): Promise<string | undefined> {
	try {
		const local = await zip.readLocalFileHeaderPromise(entry, {});
		if (!local.fileName.equals(entry.fileNameRaw)) {
			return local.fileName.toString("utf8");
		}
		if (local.compressionMethod !== entry.compressionMethod) {
			return String(local.compressionMethod);
		}
		const sizesFollow = (local.generalPurposeBitFlag & 8) !== 0;
		const isZip64 = local.uncompressedSize === 0xffffffff;
		if (sizesFollow || isZip64) return undefined;
		return local.crc32 === entry.crc32 &&
			local.uncompressedSize === entry.uncompressedSize &&
			local.compressedSize === entry.compressedSize
			? undefined
			: String(local.uncompressedSize);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Undefined for what is no UTF-8. */
function decodeName(raw: Buffer): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
			raw,
		);
	} catch {
		return undefined;
	}
}

function isSafeName(name: string): boolean {
	const parts = name.replace(/\/$/u, "").split("/");
	return (
		!/[\p{Cc}\\]/u.test(name) &&
		!/^[a-z]:/iu.test(name) &&
		parts.every((part) => part !== "" && part !== "." && part !== "..")
	);
}
