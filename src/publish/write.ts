import {
	closeSync,
	constants,
	copyFileSync,
	linkSync,
	openSync,
	type Stats,
	writeSync,
} from "node:fs";
import type { ContentIdentity, OutputFile } from "../types.ts";
import { identify, identifyFile } from "./hash.ts";
import { fileMode, makeOpenReadable, makeReadable } from "./modes.ts";
import { systemCode } from "./system.ts";

/** Content is not what was announced: whatever announced it, such as a cache, must not be believed again. */
export class WrongContentError extends Error {
	override readonly name = "WrongContentError";
}

/** What is to be published, by its hash; read only where nobody knows it yet. */
export function identityOf(content: OutputFile["content"]): ContentIdentity {
	if (isBytes(content)) return identify(content);
	if ("make" in content) return { hash: content.hash, size: content.size };
	return content.known ?? identifyFile(content.copyOf);
}

/**
 * Gives the step that writes a new file, readable to all; it fails when something stands at its path.
 * @param name called with the file where it has been written and before it is looked at
 */
export async function prepare(
	{ path, content }: OutputFile,
	{ hash }: ContentIdentity,
	name?: (file: string) => void,
): Promise<(to: string) => Stats> {
	if (isBytes(content)) return (to) => write(to, [content], name);
	if ("make" in content) {
		const made = await content.make();
		if (identify(made).hash === hash) return (to) => write(to, [made], name);
		throw new WrongContentError(`not what was announced: ${path}`);
	}
	return (to) => {
		const found = copy(content.copyOf, to);
		if (identifyFile(to).hash === hash) return found;
		if (content.known === undefined) {
			throw new Error(`changed while it was being published: ${path}`);
		}
		throw new WrongContentError(`not what was announced: ${path}`);
	};
}

/** A second name for a file; a copy where the file system cannot do that. */
export function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch (error) {
		const code = systemCode(error) ?? "";
		if (!linkless.includes(code)) throw error;
		copy(from, to);
	}
}

/** No hard links here, or no more of them. */
const linkless = ["EMLINK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EPERM"];

/** Writes a new file in pieces. @param name as of `prepare` */
export function write(
	to: string,
	pieces: readonly (string | Uint8Array)[],
	name?: (file: string) => void,
): Stats {
	const file = openSync(to, "wx", fileMode);
	try {
		for (const piece of pieces) writeAll(file, piece);
		name?.(to);
		return makeOpenReadable(file);
	} finally {
		closeSync(file);
	}
}

/** A system may take less than it is given. */
function writeAll(file: number, piece: string | Uint8Array): void {
	const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
	for (let done = 0; done < bytes.length; ) {
		done += writeSync(file, bytes, done);
	}
}

function copy(from: string, to: string): Stats {
	const flags = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE;
	copyFileSync(from, to, flags);
	return makeReadable(to);
}

function isBytes(
	content: OutputFile["content"],
): content is string | Uint8Array {
	return typeof content === "string" || content instanceof Uint8Array;
}
