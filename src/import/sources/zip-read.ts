import { readSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { ZipError } from "./zip-error.ts";

export function localHeader(zip: ZipFile, entry: Entry) {
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

/** The bytes of an entry. Rejects with `ZipError` when they are not what the directory says. */
export async function readEntry(
	zip: ZipFile,
	descriptor: number,
	entry: Entry,
): Promise<Uint8Array> {
	const header = await localHeader(zip, entry);
	if (!header.fileName.equals(entry.fileNameRaw))
		throw new ZipError("archive-two-names");
	checkDescriptor(
		descriptor,
		entry,
		header.fileDataStart + entry.compressedSize,
	);
	const bytes = await unpack(zip, entry);
	if (bytes.length !== entry.uncompressedSize)
		throw new ZipError("archive-size");
	if (crc32(bytes) !== entry.crc32 >>> 0) throw new ZipError("archive-crc");
	return bytes;
}

/** Rejects as soon as an entry is longer than it says: a bomb is never unpacked. */
function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		zip.openReadStream(entry, (error, stream) => {
			if (error) {
				reject(new ZipError("archive-unreadable"));
				return;
			}
			const chunks: Buffer[] = [];
			let size = 0;
			stream.on("data", (chunk: Buffer) => {
				size += chunk.length;
				chunks.push(chunk);
				if (size > entry.uncompressedSize) {
					stream.destroy();
					reject(new ZipError("archive-size"));
				}
			});
			stream.on("error", () => reject(new ZipError("archive-unreadable")));
			stream.on("end", () => resolve(Buffer.concat(chunks)));
		});
	});
}

const descriptorSign = 0x08074b50;

/** What stands behind the bytes of an entry, when sizes were not known before them: with or without a sign, of 4 or 8 bytes each. */
function checkDescriptor(descriptor: number, entry: Entry, at: number): void {
	if ((entry.generalPurposeBitFlag & 0x8) === 0) return;
	const bytes = Buffer.alloc(24);
	const length = readSync(descriptor, bytes, 0, 24, at);
	const isRight = [0, 4].some((from) => {
		const hasSign = from === 0 || bytes.readUInt32LE(0) === descriptorSign;
		const isCrc = bytes.readUInt32LE(from) === entry.crc32 >>> 0;
		const isSmall =
			length >= from + 12 &&
			bytes.readUInt32LE(from + 4) === entry.compressedSize &&
			bytes.readUInt32LE(from + 8) === entry.uncompressedSize;
		const isLarge =
			length >= from + 20 &&
			bytes.readBigUInt64LE(from + 4) === BigInt(entry.compressedSize) &&
			bytes.readBigUInt64LE(from + 12) === BigInt(entry.uncompressedSize);
		return hasSign && isCrc && (isSmall || isLarge);
	});
	if (!isRight) throw new ZipError("archive-descriptor");
}
