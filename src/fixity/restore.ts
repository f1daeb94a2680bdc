import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { isAbsent } from "./folder-store.ts";
import { locate } from "./locate.ts";
import { isSafePath } from "./manifest.ts";
import type { Store } from "./store.ts";

export type Restored =
	| { readonly outcome: "restored"; readonly files: number }
	/** The copy holds no source. */
	| { readonly outcome: "no-source" }
	/** Something stands where the source would go. */
	| { readonly outcome: "occupied" };

const sourceFolder = "data/source/";

/**
 * Writes the `content/` of a copy into a new folder, byte for byte. The folder appears under its name only when everything
 * is in it. Throws where a file cannot be read, unless `anyway`: then such a file is left out.
 */
export async function restoreContent(
	store: Store,
	folder: string,
	anyway: boolean,
): Promise<Restored> {
	const located = await locate(store);
	const files = [...(located?.store.files?.keys() ?? [])].filter(
		(path) => path.startsWith(`${sourceFolder}content/`) && isSafePath(path),
	);
	if (located === undefined || files.length === 0) {
		return { outcome: "no-source" };
	}
	const target = resolve(folder);
	if (!(await isFree(target))) return { outcome: "occupied" };
	const partial = `${target}.partial`;
	await rm(partial, { recursive: true, force: true });
	let written = 0;
	try {
		for (const path of files) {
			const name = path.slice(sourceFolder.length).normalize("NFC");
			const done = await writeFile(located.store, path, join(partial, name));
			if (done) written += 1;
			else if (!anyway) throw new Error(`${path} cannot be read`);
		}
		// What stood there was empty.
		await rmdir(target).catch(() => undefined);
		await rename(partial, target);
		return { outcome: "restored", files: written };
	} finally {
		await rm(partial, { recursive: true, force: true });
	}
}

/** False when the copy is damaged there; what could be read of the file is taken away again. */
async function writeFile(
	store: Store,
	path: string,
	to: string,
): Promise<boolean> {
	await mkdir(dirname(to), { recursive: true });
	const stream = await store.open(path);
	if (stream === undefined) return false;
	let isReadable = true;
	const guarded = async function* () {
		try {
			yield* stream;
		} catch {
			isReadable = false;
		}
	};
	await pipeline(Readable.from(guarded()), createWriteStream(to));
	if (!isReadable) await rm(to);
	return isReadable;
}

async function isFree(folder: string): Promise<boolean> {
	try {
		return (await readdir(folder)).length === 0;
	} catch (error) {
		if (isAbsent(error)) {
			await mkdir(dirname(folder), { recursive: true });
			return true;
		}
		throw error;
	}
}
