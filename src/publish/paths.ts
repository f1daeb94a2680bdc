import type { OutputFile } from "../types.ts";
import { manifestName } from "./manifest.ts";

/**
 * What is wrong with the paths of a site, as sentences; empty is good. Each of them would be a mistake of this program:
 * paths must stay inside the site, and stay apart on systems that ignore case or Unicode form.
 */
export function findPathFaults(
	outputs: readonly Pick<OutputFile, "path">[],
): readonly string[] {
	const faults: string[] = [];
	const taken = new Map<string, string>([[keyOf(manifestName), manifestName]]);
	for (const { path } of outputs) {
		if (!isSafe(path)) faults.push(`not a path inside the site: ${path}`);
		const other = taken.get(keyOf(path));
		if (other !== undefined)
			faults.push(`${path} is already taken by ${other}`);
		taken.set(keyOf(path), path);
	}
	for (const { path } of outputs) {
		for (const folder of foldersOf(path)) {
			const file = taken.get(keyOf(folder));
			if (file !== undefined) {
				faults.push(`${path} needs a folder where the file ${file} stands`);
			}
		}
	}
	return faults;
}

/** Every folder above a path, outermost first: `a/b/c.html` → `a`, `a/b`. */
export function foldersOf(path: string): readonly string[] {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** True when a path stays inside the site and means the same on every system. */
export function isSafe(path: string): boolean {
	return (
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
		!/[\u0000-\u001f\u007f\\:*?"<>|]/.test(path) &&
		path.split("/").every((part) => part !== "" && !/^\.{1,2}$/.test(part))
	);
}

function keyOf(path: string): string {
	return path.normalize("NFC").toLowerCase();
}
