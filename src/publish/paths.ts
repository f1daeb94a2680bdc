import type { OutputFile } from "../types.ts";
import { manifestName } from "./manifest.ts";

/**
 * What is wrong with the paths of a site, as sentences; empty is good. Each of them would be a mistake of this program:
 * paths must stay inside the site, and stay apart on systems that ignore case or Unicode form.
 */
export function findPathFaults(
	outputs: readonly Pick<OutputFile, "path">[],
): readonly string[] {
	return findFaults(outputs.map(({ path }) => path));
}

/** The same of the paths alone. */
export function findFaults(paths: readonly string[]): readonly string[] {
	const faults: string[] = [];
	const taken = new Map<string, string>([[keyOf(manifestName), manifestName]]);
	/** Each with the first path that needs it. */
	const folders = new Map<string, string>();
	let last = "";
	for (const path of paths) {
		if (!isSafe(path)) faults.push(`not a path inside the site: ${path}`);
		const key = keyOf(path);
		const other = taken.get(key);
		if (other !== undefined)
			faults.push(`${path} is already taken by ${other}`);
		taken.set(key, path);
		// Neighbours mostly stand in the same folder.
		const folder = folderOf(path);
		if (folder !== last && !folders.has(folder)) folders.set(folder, path);
		last = folder;
	}
	for (const path of folders.values()) {
		for (const folder of foldersOf(path)) {
			const file = taken.get(keyOf(folder));
			if (file !== undefined) {
				faults.push(`${path} needs a folder where the file ${file} stands`);
			}
		}
	}
	return faults;
}

/** The folder that a path stands in; empty for the site's root. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

/** Every folder above a path, outermost first: `a/b/c.html` → `a`, `a/b`. */
export function foldersOf(path: string): readonly string[] {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Every folder that paths need, the root, which has no name, before all. In an order that the paths decide. */
export function foldersIn(paths: Iterable<string>): readonly string[] {
	const folders = new Set([""]);
	let last = "";
	for (const path of paths) {
		// Neighbours mostly stand in the same folder.
		if (path.startsWith(last) && path.lastIndexOf("/") === last.length - 1) {
			continue;
		}
		last = path.slice(0, path.lastIndexOf("/") + 1);
		for (const folder of foldersOf(path)) folders.add(folder);
	}
	return [...folders];
}

/** True when a path stays inside the site and means the same on every system. */
export function isSafe(path: string): boolean {
	return !unsafe.test(path);
}

/** Letters that some system forbids, or a part that is empty or only dots. */
const unsafe =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
	/[\u0000-\u001f\u007f\\:*?"<>|]|(?:^|\/)\.{0,2}(?:\/|$)/;

/** What paths that may not stand beside each other have in common. */
export function keyOf(path: string): string {
	return path.normalize("NFC").toLowerCase();
}
