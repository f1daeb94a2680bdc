import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { extname } from "node:path";
import { promisify } from "node:util";
import { crc32, deflateRaw, deflateRawSync } from "node:zlib";
import type { StoredFile } from "../types.ts";
import type { ZipRecord } from "./zip-format.ts";

/** A file made ready for a zip, and its checksum for the manifest. */
export interface PreparedFile extends ZipRecord {
	/** Hexadecimal. */
	readonly sha512: string;
	/** What is stored: in memory, or read again from disk while it is written. */
	readonly data: Uint8Array | { readonly storedFrom: string };
}

/** Larger files are read in pieces and stored as they are: a film or a scanned book hardly shrinks anyway. */
export const largestInMemory = 4 * 1024 * 1024;

/** Compressed by their own format; deflating them again costs time and gains nothing. */
const packedTypes: ReadonlySet<string> = new Set(
	".avif .docx .epub .gif .gz .jpeg .jpg .mp3 .mp4 .odt .pagefind .pf_filter .pf_fragment .pf_index .pf_meta .pf_sort .png .pptx .webp .woff2 .xlsx .zip".split(
		" ",
	),
);

const deflate = promisify(deflateRaw);

/** Reads, hashes and compresses one file. @param name as the zip will call it */
export async function prepareFile(
	name: string,
	{ path, content }: StoredFile,
): Promise<PreparedFile> {
	if (typeof content === "string" || content instanceof Uint8Array) {
		return prepareBytes(name, Buffer.from(content), isPacked(path));
	}
	// At once: asking in turns for each of thousands of small files takes longer than reading them.
	const { size } = statSync(content.copyOf);
	if (size <= largestInMemory) {
		return prepareBytes(name, readFileSync(content.copyOf), isPacked(path));
	}
	return prepareLarge(name, content.copyOf);
}

async function prepareBytes(
	name: string,
	bytes: Buffer,
	stored: boolean,
): Promise<PreparedFile> {
	const packed =
		stored || bytes.length === 0 ? bytes : await deflateBytes(bytes);
	const isSmaller = packed.length < bytes.length;
	const data = isSmaller ? packed : bytes;
	return {
		name,
		crc: crc32(bytes),
		size: bytes.length,
		method: isSmaller ? 8 : 0,
		packedSize: data.length,
		sha512: createHash("sha512").update(bytes).digest("hex"),
		data,
	};
}

/** Smaller ones take less time than handing them to another thread. In bytes. */
const smallest = 8 * 1024;

/** Deflates without a header. @param bytes not empty */
export async function deflateBytes(bytes: Buffer): Promise<Buffer> {
	// A window no larger than the file: setting up the full one costs more than compressing a page. [-28 % of the time]
	const windowBits = Math.min(
		Math.max(Math.ceil(Math.log2(bytes.length)), 9),
		15,
	);
	const options = { level: 6, windowBits };
	return bytes.length < smallest
		? deflateRawSync(bytes, options)
		: deflate(bytes, options);
}

async function prepareLarge(name: string, file: string): Promise<PreparedFile> {
	const hash = createHash("sha512");
	let crc = 0;
	let size = 0;
	for await (const chunk of createReadStream(file)) {
		hash.update(chunk);
		crc = crc32(chunk, crc);
		size += chunk.length;
	}
	return {
		name,
		crc,
		size,
		method: 0,
		packedSize: size,
		sha512: hash.digest("hex"),
		data: { storedFrom: file },
	};
}

/** True for what its own format has compressed already. @param path whose ending tells */
export function isPacked(path: string): boolean {
	return packedTypes.has(extname(path).toLowerCase());
}
