import { createHash, randomUUID } from "node:crypto";
import {
	closeSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** Raise when the form of what is kept changes. */
const format = "bantin-cache-1";

/**
 * The text that `writeSealed` left under this path and key. Nothing when there is none, when it was written for another
 * key, or when a single bit of it is not as it was written: nothing about a cache is ever an error.
 */
export function readSealed(path: string, key: string): string | undefined {
	return readSealedBytes(path, key)?.toString("utf8");
}

/** As `readSealed`, for what is no text. */
export function readSealedBytes(path: string, key: string): Buffer | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(path);
	} catch {
		return undefined;
	}
	const end = bytes.indexOf(0x0a) + 1;
	const content = bytes.subarray(end);
	return bytes.toString("latin1", 0, end) === headOf(key, [content])
		? content
		: undefined;
}

/** Writes whole or not at all. @param key what the content depends on, without line breaks */
export function writeSealed(path: string, key: string, text: string): void {
	writeSealedBytes(path, key, Buffer.from(text));
}

/** As `writeSealed`, for what is no text. */
export function writeSealedBytes(
	path: string,
	key: string,
	content: Uint8Array,
): void {
	writeSealedParts(path, key, [content]);
}

/** As `writeSealedBytes`, for what would take much memory as one. */
export function writeSealedParts(
	path: string,
	key: string,
	parts: readonly Uint8Array[],
): void {
	const temporary = `${path}.${randomUUID()}.tmp`;
	mkdirSync(dirname(path), { recursive: true });
	try {
		const file = openSync(temporary, "wx");
		try {
			writeFileSync(file, headOf(key, parts), "latin1");
			for (const part of parts) writeFileSync(file, part);
		} finally {
			closeSync(file);
		}
		renameSync(temporary, path);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}

function headOf(key: string, parts: readonly Uint8Array[]): string {
	const hash = createHash("sha256");
	for (const part of parts) hash.update(part);
	return `${format} ${key} ${hash.digest("hex")}\n`;
}
