import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { createTextReader, type Span, type TextReader } from "./text-reader.ts";

/** Texts on disk: tens of thousands of bodies do not stand in memory, and one of them is fetched in microseconds. */
export interface TextStore {
	readonly read: TextReader;
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

/**
 * Opens the files of a store that an earlier build left; what is appended goes into a new one, so that two builds at once
 * never write into the same file. Nothing when one of the files is not there.
 * @param kind the beginning of a new file's name
 */
export function openTextStore(
	folder: string,
	names: readonly string[],
	kind = "texts",
): TextStore | undefined {
	const all = [...names];
	const files: number[] = [];
	try {
		for (const name of names) files.push(openSync(join(folder, name), "r"));
	} catch {
		for (const file of files) closeSync(file);
		return undefined;
	}
	const reader = createTextReader(files);
	/** The number of the file that is written to; none before something is appended. */
	let own: number | undefined;
	let waiting = Buffer.allocUnsafe(0);
	let written = 0;
	let filled = 0;

	const flush = (): readonly string[] => {
		if (own !== undefined && filled > 0) {
			writeSync(files[own] ?? -1, waiting, 0, filled, written);
			written += filled;
			filled = 0;
		}
		return [...all];
	};
	const create = (): number => {
		const name = `${kind}-${randomUUID()}.bin`;
		mkdirSync(folder, { recursive: true });
		files.push(openSync(join(folder, name), "wx+"));
		return all.push(name) - 1;
	};
	return {
		read(span) {
			const [segment, at, length] = span;
			if (segment !== own || at + length <= written) return reader(span);
			if (at >= written)
				return waiting.toString("utf8", at - written, at - written + length);
			flush();
			return reader(span);
		},
		append(text) {
			own ??= create();
			const length = Buffer.byteLength(text);
			if (filled + length > waiting.length) {
				flush();
				if (length > waiting.length) {
					waiting = Buffer.allocUnsafe(Math.max(bufferSize, length));
				}
			}
			waiting.write(text, filled);
			const bytes = waiting.subarray(filled, filled + length);
			const span: Span = [own, written + filled, length, crc32(bytes)];
			filled += length;
			return span;
		},
		flush,
		share() {
			flush();
			return [...files];
		},
		get size() {
			const sizes = files.map((file) => fstatSync(file).size);
			return sizes.reduce((sum, size) => sum + size, filled);
		},
		close() {
			for (const file of files.splice(0)) closeSync(file);
		},
	};
}
