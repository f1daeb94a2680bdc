import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import type { OutputFile } from "../types.ts";
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
	{ path, content }: OutputFile,
): Promise<PreparedFile> {
	if (typeof content === "string" || content instanceof Uint8Array) {
		return prepareBytes(name, Buffer.from(content), isPacked(path));
	}
	if ("make" in content) {
		return prepareBytes(
			name,
			Buffer.from(await content.make()),
			isPacked(path),
		);
	}
	const { size } = await stat(content.copyOf);
	if (size <= largestInMemory) {
		return prepareBytes(name, await readFile(content.copyOf), isPacked(path));
	}
	return prepareLarge(name, content.copyOf);
}

async function prepareBytes(
	name: string,
	bytes: Buffer,
	stored: boolean,
): Promise<PreparedFile> {
	const packed =
		stored || bytes.length === 0 ? bytes : await deflate(bytes, { level: 6 });
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

function isPacked(path: string): boolean {
	return packedTypes.has(extname(path).toLowerCase());
}
