import { chmodSync, lstatSync, readdirSync, rmSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { lstatOf, unlinkUnlessFolder } from "./folders.ts";
import { folderMode, isOpen } from "./modes.ts";
import { folderOf } from "./paths.ts";

/** What each folder of a site holds, by its path; the root's is empty. */
export type Tree = ReadonlyMap<string, ReadonlySet<string>>;

export function treeOf(paths: Iterable<string>): Tree {
	const tree = new Map<string, Set<string>>([["", new Set()]]);
	const folderAt = (path: string): Set<string> => {
		const known = tree.get(path);
		if (known !== undefined) return known;
		const names = new Set<string>();
		tree.set(path, names);
		folderAt(folderOf(path)).add(nameOf(path));
		return names;
	};
	for (const path of paths) folderAt(folderOf(path)).add(nameOf(path));
	return tree;
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** Removes what does not belong to the tree, opens its folders to all, and gives the files that are missing. */
export function sweep(root: string, tree: Tree): readonly string[] {
	const missing: string[] = [];
	survey(root, tree, {
		stray: (path) => removeAll(join(root, path)),
		shut: (path) => chmodSync(join(root, path), folderMode),
		missing: (path) => missing.push(path),
	});
	return missing;
}

function removeAll(path: string): void {
	// Most are files, for which the other call costs many times as much.
	if (unlinkUnlessFolder(path)) return;
	rmSync(path, { recursive: true, force: true });
}

/** True when a folder holds exactly the tree, and its folders are open to all. */
export function holdsTree(root: string, tree: Tree): boolean {
	let faults = 0;
	const fault = () => {
		faults += 1;
	};
	survey(root, tree, { stray: fault, shut: fault, missing: fault });
	return faults === 0;
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
	/** A file. */
	readonly missing: (path: string) => void;
}

/** Names are enough: what stands at a name of a file was looked at when it was staged. */
function survey(root: string, tree: Tree, findings: Findings): void {
	for (const [folder, names] of tree) {
		const at = join(root, folder);
		const found = lstatOf(at);
		const isThere = found?.isDirectory() === true;
		if (isThere && !isOpen(found)) findings.shut(folder);
		const present = isThere ? readdirSync(at) : [];
		let known = 0;
		for (const name of present) {
			if (names.has(name)) known += 1;
			else findings.stray(pathIn(folder, name));
		}
		if (known < names.size) {
			const there = new Set(present);
			for (const name of names) {
				const path = pathIn(folder, name);
				if (!there.has(name) && !tree.has(path)) findings.missing(path);
			}
		}
	}
}

function pathIn(folder: string, name: string): string {
	return folder === "" ? name : `${folder}/${name}`;
}
