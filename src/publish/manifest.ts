import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Stands in the site itself: `sha512sum -c manifest-sha512.txt` checks every file without us. */
export const manifestName = "manifest-sha512.txt";

/** Hexadecimal SHA-512 by path from the site's root. */
export type Manifest = ReadonlyMap<string, string>;

/** One line a file, as sha512sum writes it, sorted by the bytes of the path. */
export function formatManifest(manifest: Manifest): string {
	return [...manifest]
		.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
		.map(([path, hash]) => `${hash}  ${path}\n`)
		.join("");
}

/** Lines that are not a hash and a path are passed over: they vouch for nothing. */
export function parseManifest(text: string): Manifest {
	const manifest = new Map<string, string>();
	for (const line of text.split("\n")) {
		const [, hash, path] = /^([0-9a-f]{128}) {2}(.+)$/.exec(line) ?? [];
		if (hash !== undefined && path !== undefined) manifest.set(path, hash);
	}
	return manifest;
}

/** The manifest of the site in `folder`; empty when it has none. */
export async function readManifest(folder: string): Promise<Manifest> {
	return parseManifest(await readManifestText(folder));
}

export async function readManifestText(folder: string): Promise<string> {
	return await readFile(join(folder, manifestName), "utf8").catch(() => "");
}
