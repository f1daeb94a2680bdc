import { randomUUID } from "node:crypto";
import {
	closeSync,
	fstatSync,
	mkdirSync,
	openSync,
	readSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { CacheDamage } from "./damage.ts";

/** Where a text stands: the file by its number, the first byte, the length in bytes, and the CRC-32 of the bytes. */
export type Span = readonly [
	segment: number,
	at: number,
	length: number,
	crc: number,
];

/** Texts on disk: tens of thousands of bodies do not stand in memory, and one of them is fetched in microseconds. */
export interface TextStore {
	/** Throws `CacheDamage` when the bytes are not those that were written. */
	read(span: Span): string;
	append(text: string): Span;
	/** Puts everything that was appended on disk and gives the names of all files, by number. */
	flush(): readonly string[];
	/** The open files, by number, with everything on disk: other threads of the process may read them. */
	share(): readonly number[];
	/** The bytes of all files, used or not. */
	readonly size: number;
	close(): void;
}

const bufferSize = 1 << 20;

/** Throws `CacheDamage` when the bytes are not those that were written. @param files open files of a store, by number */
export function readText(
	files: readonly number[],
	[segment, at, length, crc]: Span,
): string {
	const bytes = Buffer.allocUnsafe(length);
	const file = files[segment];
	const count = file === undefined ? -1 : readSync(file, bytes, 0, length, at);
	if (count !== length || crc32(bytes) !== crc) {
		throw new CacheDamage(`text at ${at} of file ${segment}`);
	}
	return bytes.toString("utf8");
}

/**
 * Opens the files of a store that an earlier build left; what is appended goes into a new one, so that two builds at once
 * never write into the same file. Nothing when one of the files is not there.
 */
export function openTextStore(
	folder: string,
	names: readonly string[],
): TextStore | undefined {
	const segments: number[] = [];
	const closeAll = () => {
		for (const descriptor of segments.splice(0)) closeSync(descriptor);
	};
	try {
		for (const name of names) segments.push(openSync(join(folder, name), "r"));
	} catch {
		closeAll();
		return undefined;
	}
	const known = segments.reduce((sum, file) => sum + fstatSync(file).size, 0);
	const added = names.length;
	const name = `texts-${randomUUID()}.bin`;
	let waiting = Buffer.allocUnsafe(0);
	let written = 0;
	let filled = 0;

	const flush = (): readonly string[] => {
		if (filled > 0) {
			writeSync(segments[added] ?? create(), waiting, 0, filled, written);
			written += filled;
			filled = 0;
		}
		return segments.length > added ? [...names, name] : names;
	};
	const create = (): number => {
		mkdirSync(folder, { recursive: true });
		const descriptor = openSync(join(folder, name), "wx+");
		segments.push(descriptor);
		return descriptor;
	};
	return {
		read(span) {
			const [segment, at, length] = span;
			if (segment === added && at + length > written) flush();
			return readText(segments, span);
		},
		append(text) {
			const length = Buffer.byteLength(text);
			if (filled + length > waiting.length) {
				flush();
				if (length > waiting.length) {
					waiting = Buffer.allocUnsafe(Math.max(bufferSize, length));
				}
			}
			waiting.write(text, filled);
			const bytes = waiting.subarray(filled, filled + length);
			const span: Span = [added, written + filled, length, crc32(bytes)];
			filled += length;
			return span;
		},
		flush,
		share() {
			flush();
			return [...segments];
		},
		get size() {
			return known + written + filled;
		},
		close: closeAll,
	};
}
