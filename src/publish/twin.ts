import { linkSync, mkdirSync } from "node:fs";
import { enterFolder } from "./folders.ts";
import { folderOf } from "./paths.ts";

/**
 * A second tree for the files of a first site, from which the next one begins: an edit then finds nearly all of them there,
 * where it would have to give each a second name. It is a help and nothing more: what it lacks, the next build adds.
 */
export interface Twin {
	/** Its folder. */
	readonly root: string;
}

export function openTwin(root: string): Twin | undefined {
	try {
		mkdirSync(root);
		return { root };
	} catch {
		return undefined;
	}
}

/** Gives a new file its second name. @param file where it is; @param path from the root of the site */
export function addToTwin(twin: Twin, file: string, path: string): void {
	try {
		enterFolder(twin, twin.root, folderOf(path));
		linkSync(file, `${twin.root}/${path}`);
	} catch {}
}
