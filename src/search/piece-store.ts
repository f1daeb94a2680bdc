import { randomUUID } from "node:crypto";
import {
	closeSync,
	mkdirSync,
	openSync,
	readdirSync,
	readSync,
	rmSync,
	statSync,
	writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** Pieces of files after compression, by the hash of what they hold. */
export interface Pieces {
	/** Nothing when it is not known, or not as it was kept. */
	find(key: string): Uint8Array | undefined;
	add(key: string, deflated: Uint8Array): void;
}

export const noPieces: Pieces = { find: () => undefined, add: () => {} };

/** Where the pieces of an earlier build are. */
export interface KeptPieces {
	readonly files: readonly string[];
	/** The file by its number, the first byte, the length in bytes and the CRC-32 of the bytes. */
	readonly spans: ReadonlyMap<
		string,
		readonly [file: number, at: number, length: number, crc: number]
	>;
}

/** Pieces on disk: an edit reads a few of them, and adds a few in a file of its own. */
export interface PieceStore extends Pieces {
	/** Keeps those that are used, for the next build. */
	keep(used: ReadonlySet<string>): KeptPieces;
	/** Removes files that are of no use any more, once nothing names them. */
	sweep(kept: KeptPieces): void;
	close(): void;
}

const bufferSize = 1 << 20;
/** More files than this are put together into one. */
const mostFiles = 16;
/** A file that nothing names belongs to a build under way, or was left by one that was killed so long ago (milliseconds). */
const abandoned = 3_600_000;

export function openPieceStore(
	folder: string,
	{ files, spans: before }: KeptPieces,
): PieceStore {
	const names = [...files];
	const open = files.map((name) => openIfThere(join(folder, name)));
	const spans = new Map(before);
	let waiting: Uint8Array[] = [];
	let written = 0;
	let filled = 0;
	let current: number | undefined;

	const flush = (): void => {
		if (waiting.length === 0) return;
		const file = open[current ?? 0];
		if (file !== undefined) writeSync(file, Buffer.concat(waiting));
		waiting = [];
		written += filled;
		filled = 0;
	};
	const begin = (): number => {
		mkdirSync(folder, { recursive: true });
		const name = `pieces-${randomUUID()}.bin`;
		open.push(openSync(join(folder, name), "wx+"));
		written = 0;
		return names.push(name) - 1;
	};
	const store: PieceStore = {
		find(key) {
			const [file = -1, at = 0, length = 0, crc = 0] = spans.get(key) ?? [];
			const descriptor = open[file];
			if (descriptor === undefined) return undefined;
			if (file === current) flush();
			const bytes = Buffer.allocUnsafeSlow(length);
			const count = readSync(descriptor, bytes, 0, length, at);
			return count === length && crc32(bytes) === crc ? bytes : undefined;
		},
		add(key, deflated) {
			current ??= begin();
			const at = written + filled;
			spans.set(key, [current, at, deflated.length, crc32(deflated)]);
			waiting.push(deflated);
			filled += deflated.length;
			if (filled >= bufferSize) flush();
		},
		keep(used) {
			for (const key of spans.keys()) if (!used.has(key)) spans.delete(key);
			const lengths = [...spans.values()].map(([, , length]) => length);
			const size = lengths.reduce((sum, length) => sum + length, 0);
			if (names.length > mostFiles || sizeOf(folder, names) > 2 * size) {
				const old = [...spans.keys()];
				flush();
				current = begin();
				for (const key of old) {
					const bytes = store.find(key);
					if (bytes) store.add(key, bytes);
					else spans.delete(key);
				}
			}
			flush();
			return named(names, spans);
		},
		sweep(kept) {
			const now = statSync(join(folder, names.at(-1) ?? ""), {
				throwIfNoEntry: false,
			})?.mtimeMs;
			for (const name of readdirSync(folder)) {
				if (!/^pieces-.*\.bin$/.test(name) || kept.files.includes(name))
					continue;
				const path = join(folder, name);
				const found = statSync(path, { throwIfNoEntry: false });
				const age = (now ?? 0) - (found?.mtimeMs ?? 0);
				if (names.includes(name) || age > abandoned)
					rmSync(path, { force: true });
			}
		},
		close() {
			for (const file of open.splice(0))
				if (file !== undefined) closeSync(file);
		},
	};
	return store;
}

/** Only the files in which pieces are. */
function named(
	names: readonly string[],
	spans: KeptPieces["spans"],
): KeptPieces {
	const used = [...new Set([...spans.values()].map(([file]) => file))];
	const numbers = new Map(used.map((file, index) => [file, index]));
	return {
		files: used.map((file) => names[file] ?? ""),
		spans: new Map(
			[...spans].map(([key, [file, ...span]]) => [
				key,
				[numbers.get(file) ?? 0, ...span],
			]),
		),
	};
}

function openIfThere(path: string): number | undefined {
	try {
		return openSync(path, "r");
	} catch {
		return undefined;
	}
}

function sizeOf(folder: string, names: readonly string[]): number {
	const sizes = names.map(
		(name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size,
	);
	return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
