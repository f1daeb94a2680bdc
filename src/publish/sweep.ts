import { chmodSync, lstatSync, readdirSync, rmSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { lstatOf, unlinkUnlessFolder } from "./folders.ts";
import { isNamed, pathReader } from "./listed-paths.ts";
import { findLine, findPlace, type Listing } from "./listing.ts";
import { folderMode, isOpen } from "./modes.ts";

/** All that belongs to a site. */
export interface Tree {
	readonly listing: Listing;
	/** By line of the listing, whether its file belongs to the site. */
	readonly kept: Uint8Array;
	/** The files that it has besides, by their paths. */
	readonly others: ReadonlySet<string>;
	/** The root, which has no name, among them. */
	readonly folders: readonly string[];
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
function survey(
	root: string,
	{ listing, kept, others, folders }: Tree,
	findings: Findings,
): void {
	const known = new Set(folders);
	const seen = new Uint8Array(kept.length);
	const unseen = new Set(others);
	for (const folder of folders) {
		const at = join(root, folder);
		const found = lstatOf(at);
		if (!found?.isDirectory()) continue;
		if (!isOpen(found)) findings.shut(folder);
		const prefix = folder === "" ? "" : `${folder}/`;
		let next = findPlace(listing, Buffer.from(prefix), 0);
		for (const name of readdirSync(at)) {
			// Systems mostly give names in the order of the listing.
			const isNext = isNamed(listing, next, prefix, name);
			if (isNext) next += 1;
			if (isNext && kept[next - 1] === 1) {
				seen[next - 1] = 1;
				continue;
			}
			const path = prefix + name;
			if (unseen.delete(path) || known.has(path)) continue;
			const line = findLine(listing, path);
			if (kept[line] === 1) {
				seen[line] = 1;
				next = line + 1;
			} else findings.stray(path);
		}
	}
	const pathAt = pathReader(listing);
	for (let line = 0; line < kept.length; line += 1) {
		if (kept[line] === 1 && seen[line] !== 1) findings.missing(pathAt(line));
	}
	for (const path of unseen) findings.missing(path);
}
