import { createHash } from "node:crypto";
import {
	chmodSync,
	constants,
	copyFileSync,
	createReadStream,
	linkSync,
	mkdirSync,
	type Stats,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { OutputFile } from "../types.ts";
import { formatManifest, manifestName, readManifest } from "./manifest.ts";
import { foldersOf } from "./paths.ts";
import { systemCode } from "./system.ts";
import type { Target } from "./target.ts";

/** A file of the next site, weighed against the site that stands there now. */
interface PlannedFile {
	readonly output: OutputFile;
	readonly hash: string;
	/** In bytes. */
	readonly size: number;
	/** True when the site holds the same bytes under the same path. */
	readonly unchanged: boolean;
}

export interface Plan {
	readonly files: readonly PlannedFile[];
	readonly manifest: string;
	/** True when the site that stands there is already this one. */
	readonly nothingToDo: boolean;
}

/** Works out what must be written; touches nothing. */
export async function planSite(
	{ site }: Target,
	outputs: readonly OutputFile[],
): Promise<Plan> {
	const old = await readManifest(site);
	const sealed = statOf(join(site, manifestName))?.mtimeMs ?? 0;
	const files: PlannedFile[] = [];
	for (const output of outputs) {
		const { hash, size } = await measure(output);
		const unchanged =
			old.get(output.path) === hash &&
			isUntouched(statOf(join(site, output.path)), size, sealed);
		files.push({ output, hash, size, unchanged });
	}
	return {
		files,
		manifest: formatManifest(
			new Map(files.map(({ output, hash }) => [output.path, hash])),
		),
		nothingToDo:
			old.size === files.length && files.every(({ unchanged }) => unchanged),
	};
}

/**
 * Puts the site together in the empty staging folder and gives the paths of the files that were written. A file that
 * did not change is the same file under a second name, never written to.
 */
export async function writeSite(
	{ site, staging }: Target,
	{ files, manifest }: Plan,
): Promise<readonly string[]> {
	mkdirSync(staging, { recursive: true });
	const folders = files.flatMap(({ output }) => foldersOf(output.path));
	for (const folder of [...new Set(folders)].sort()) {
		mkdirSync(join(staging, folder));
	}
	const written: string[] = [];
	for (const { output, hash, unchanged } of files) {
		const path = join(staging, output.path);
		if (unchanged && tryLink(join(site, output.path), path)) continue;
		writeOutput(path, output);
		if (isCopy(output) && (await measure(output, path)).hash !== hash) {
			throw new Error(`changed while it was being published: ${output.path}`);
		}
		written.push(path);
	}
	// Last: a file that is younger than the manifest was touched by someone else.
	const path = join(staging, manifestName);
	writeFileSync(path, manifest);
	return [...written, path];
}

function writeOutput(path: string, { content }: OutputFile): void {
	if (typeof content === "string" || content instanceof Uint8Array) {
		writeFileSync(path, content);
		return;
	}
	copyFileSync(content.copyOf, path, constants.COPYFILE_FICLONE);
	chmodSync(path, fileMode);
}

const fileMode = 0o644;

/** The same size, readable to all, and not younger than the manifest that vouches for it. */
function isUntouched(
	found: Stats | undefined,
	size: number,
	sealed: number,
): boolean {
	return (
		found?.isFile() === true &&
		found.size === size &&
		found.mtimeMs <= sealed &&
		(process.platform === "win32" || (found.mode & 0o777) === fileMode)
	);
}

/** False where the file system knows no hard links, or no more of them. */
function tryLink(from: string, to: string): boolean {
	try {
		linkSync(from, to);
		return true;
	} catch (error) {
		const code = systemCode(error) ?? "";
		if (["EMLINK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EPERM"].includes(code)) {
			return false;
		}
		throw error;
	}
}

function isCopy(
	output: OutputFile,
): output is OutputFile & { readonly content: { readonly copyOf: string } } {
	const { content } = output;
	return typeof content !== "string" && !(content instanceof Uint8Array);
}

/** SHA-512 and size in bytes of what is to be published. @param copy measured instead of the original */
async function measure(
	output: OutputFile,
	copy?: string,
): Promise<{ readonly hash: string; readonly size: number }> {
	const hash = createHash("sha512");
	const { content } = output;
	if (typeof content === "string" || content instanceof Uint8Array) {
		const size = Buffer.byteLength(content);
		return { hash: hash.update(content).digest("hex"), size };
	}
	let size = 0;
	await pipeline(createReadStream(copy ?? content.copyOf), async (chunks) => {
		for await (const chunk of chunks) {
			size += chunk.length;
			hash.update(chunk);
		}
	});
	return { hash: hash.digest("hex"), size };
}

function statOf(path: string): Stats | undefined {
	return statSync(path, { throwIfNoEntry: false });
}
