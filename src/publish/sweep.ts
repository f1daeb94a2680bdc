import {
	chmodSync,
	type Dirent,
	lstatSync,
	readdirSync,
	rmSync,
	unlinkSync,
} from "node:fs";
import { join } from "node:path";
import { folderMode, isOpen } from "./modes.ts";
import { foldersOf } from "./paths.ts";

/** The folders and files that a site consists of, by path. */
export interface Tree {
	readonly files: ReadonlySet<string>;
	readonly folders: ReadonlySet<string>;
}

export function treeOf(paths: readonly string[]): Tree {
	return {
		files: new Set(paths),
		folders: new Set(paths.flatMap(foldersOf)),
	};
}

/** Removes what does not belong to the tree, opens its folders to all, and gives what is missing. */
export function sweep(root: string, tree: Tree): readonly string[] {
	const missing = new Set(tree.files);
	const stray = (path: string) =>
		rmSync(join(root, path), { recursive: true, force: true });
	const open = (path: string) => chmodSync(join(root, path), folderMode);
	survey(root, tree, {
		stray,
		shut: open,
		file: (path) => missing.delete(path),
	});
	return [...missing];
}

/** True when a folder holds exactly the tree, and its folders are open to all. */
export function holdsTree(root: string, tree: Tree): boolean {
	let faults = 0;
	let files = 0;
	const fault = () => {
		faults += 1;
	};
	const file = () => {
		files += 1;
	};
	survey(root, tree, { stray: fault, shut: fault, file });
	return faults === 0 && files === tree.files.size;
}

/** Removes every file that has no other name: those that the standing site shares cost nothing. */
export function purge(root: string): void {
	for (const entry of readdirSync(root, { withFileTypes: true })) {
		const path = join(root, entry.name);
		if (entry.isDirectory()) purge(path);
		else if (lstatSync(path).nlink === 1) unlinkSync(path);
	}
}

interface Findings {
	/** Something that does not belong there. */
	readonly stray: (path: string) => void;
	/** A folder that not everybody may enter. */
	readonly shut: (path: string) => void;
	readonly file: (path: string) => void;
}

function survey(
	root: string,
	tree: Tree,
	findings: Findings,
	folder = "",
): void {
	if (!isOpen(lstatSync(join(root, folder)))) findings.shut(folder);
	const entries = readdirSync(join(root, folder), { withFileTypes: true });
	for (const entry of entries) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (!belongs(entry, path, tree)) findings.stray(path);
		else if (entry.isFile()) findings.file(path);
		else survey(root, tree, findings, path);
	}
}

function belongs(entry: Dirent, path: string, tree: Tree): boolean {
	if (entry.isFile()) return tree.files.has(path);
	return entry.isDirectory() && tree.folders.has(path);
}
