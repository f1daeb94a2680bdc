import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { walk } from "../reading/walk.ts";
import { schemaFiles } from "../schema.ts";
import type { StoredFile } from "../types.ts";

/** Every file of a finished site, by its path from there. Throws on anything that is no plain file. */
export async function filesOfSite(
	folder: string,
): Promise<readonly StoredFile[]> {
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true,
	});
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => {
			const file = join(entry.parentPath, entry.name);
			if (!entry.isFile()) throw new Error(`not a plain file: ${file}`);
			const path = relative(folder, file).split(sep).join("/");
			return { path, content: { copyOf: file } };
		});
}

/** The same under `data/site/`, where it stands in a copy. */
export async function sitePayload(
	folder: string,
): Promise<readonly StoredFile[]> {
	const files = await filesOfSite(folder);
	return files.map(({ path, content }) => ({
		path: `data/site/${path}`,
		content,
	}));
}

/**
 * `content/` byte for byte and the schema of its front matter, under `data/source/`. Names are NFC, as the archive knows
 * them, however the disk spells them. What systems leave behind (`.DS_Store`) stays out, as it does of the site.
 * @param includes says which files of `content/` belong to the copy
 */
export function sourcePayload(
	root: string,
	includes: (file: string) => boolean,
): readonly StoredFile[] {
	const content = walk(root, "content").files.filter(({ file }) =>
		includes(file),
	);
	return [
		...content.map(({ file, onDisk }) => ({
			path: `data/source/${file}`,
			content: { copyOf: join(root, onDisk) },
		})),
		...schemaFiles().map(({ path, text }) => ({
			path: `data/source/schema/${path.replace(/^.*\//, "")}`,
			content: text,
		})),
	];
}

/** By the bytes of their paths: the order of `LC_ALL=C sort`, whatever the disk and the machine's language. */
export function inByteOrder<T extends { readonly path: string }>(
	files: readonly T[],
): readonly T[] {
	return files
		.map((file) => ({ file, key: Buffer.from(file.path) }))
		.sort((a, b) => Buffer.compare(a.key, b.key))
		.map(({ file }) => file);
}
