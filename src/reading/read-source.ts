import {
	closeSync,
	constants,
	fstatSync,
	openSync,
	readSync,
	type Stats,
} from "node:fs";
import { type Diagnostic, problem } from "../diagnostics.ts";
import type { SourceFile } from "../types.ts";
import { decode } from "./decode.ts";
import { systemProblem } from "./system-errors.ts";

const mebibyte = 1024 * 1024;
/** 2 MB of text and 64 kB of front matter. */
export const largestSource = 2 * mebibyte + 64 * 1024;

// Neither a link nor a FIFO that took the file's place is followed or waited for; Windows has neither flag.
const openFlags =
	constants.O_RDONLY |
	(constants.O_NOFOLLOW ?? 0) |
	(constants.O_NONBLOCK ?? 0);

export type ReadSource =
	| { readonly ok: true; readonly source: SourceFile }
	| { readonly ok: false; readonly diagnostic: Diagnostic };

/**
 * Reads one text file, once, and notices when it changes meanwhile. @param path where it is on disk
 * @param seen what it was when its folder was listed
 */
export function readSource(
	path: string,
	file: string,
	seen: Stats,
): ReadSource {
	if (seen.size > largestSource) {
		const size = `${(seen.size / mebibyte).toFixed(1)} MB`;
		const values = { size, limit: "2 MB" };
		return refuse(problem("file/too-large", file, undefined, values));
	}
	let bytes: Buffer | undefined;
	try {
		bytes = readWhole(path, seen);
	} catch (error) {
		return refuse(systemProblem(error, file));
	}
	if (!bytes) return refuse(problem("file/changed", file, undefined, {}));
	const decoded = decode(bytes, file);
	return decoded.ok
		? { ok: true, source: { file, text: decoded.text } }
		: decoded;
}

/** The bytes of a file; `undefined` when it is no longer the one that was seen, or grew or shrank. */
function readWhole(path: string, seen: Stats): Buffer | undefined {
	const descriptor = openSync(path, openFlags);
	try {
		// One byte more than expected shows growth.
		const bytes = Buffer.allocUnsafe(seen.size + 1);
		let length = 0;
		for (let read = -1; read !== 0 && length < bytes.length; length += read) {
			read = readSync(descriptor, bytes, length, bytes.length - length, length);
		}
		const now = fstatSync(descriptor);
		const same =
			now.ino === seen.ino &&
			now.mtimeMs === seen.mtimeMs &&
			now.size === seen.size &&
			length === seen.size;
		return same ? bytes.subarray(0, length) : undefined;
	} finally {
		closeSync(descriptor);
	}
}

function refuse(diagnostic: Diagnostic): ReadSource {
	return { ok: false, diagnostic };
}
