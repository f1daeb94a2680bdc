import {
	chmodSync,
	constants,
	copyFileSync,
	linkSync,
	writeFileSync,
} from "node:fs";
import type { ContentIdentity, OutputFile } from "../types.ts";
import { identify, identifyFile } from "./hash.ts";
import { fileMode } from "./modes.ts";
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

/** Gives the step that writes a new file; it fails when something stands at its path. */
export async function prepare(
	{ path, content }: OutputFile,
	{ hash }: ContentIdentity,
): Promise<(to: string) => void> {
	if (isBytes(content)) return (to) => write(to, content);
	if ("make" in content) {
		const made = await content.make();
		if (identify(made).hash === hash) return (to) => write(to, made);
		throw new WrongContentError(`not what was announced: ${path}`);
	}
	return (to) => {
		copy(content.copyOf, to);
		if (identifyFile(to).hash === hash) return;
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

function write(to: string, content: string | Uint8Array): void {
	writeFileSync(to, content, { flag: "wx", mode: fileMode });
}

function copy(from: string, to: string): void {
	const flags = constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE;
	copyFileSync(from, to, flags);
	chmodSync(to, fileMode);
}

function isBytes(
	content: OutputFile["content"],
): content is string | Uint8Array {
	return typeof content === "string" || content instanceof Uint8Array;
}
