import {
	chmodSync,
	lstatSync,
	mkdirSync,
	type Stats,
	unlinkSync,
} from "node:fs";
import { folderMode, isOpen } from "./modes.ts";
import { folderOf } from "./paths.ts";
import { systemCode } from "./system.ts";

/** The folders below a root that this thread has seen to be plain ones, by an object that stands for the root. */
const seen = new WeakMap<object, Set<string>>();

/**
 * Makes sure that a folder and all above it are there, and are no links: nothing is ever looked at or written through a
 * link that somebody placed there. Each is looked at once.
 */
export function enterFolder(owner: object, root: string, folder: string): void {
	let entered = seen.get(owner);
	if (entered === undefined) {
		entered = new Set();
		seen.set(owner, entered);
	}
	if (entered.has(folder)) return;
	if (folder !== "") {
		enterFolder(owner, root, folderOf(folder));
		makeFolder(`${root}/${folder}`);
	}
	entered.add(folder);
}

/** After something else turned out to stand where a folder was. */
export function forgetFolders(owner: object): void {
	seen.delete(owner);
}

/** Another thread may be making the same folder. */
function makeFolder(folder: string): void {
	const found = lstatOf(folder);
	if (found?.isDirectory()) {
		if (!isOpen(found)) chmodSync(folder, folderMode);
		return;
	}
	if (found !== undefined) unlinkUnlessFolder(folder);
	try {
		mkdirSync(folder, folderMode);
	} catch (error) {
		if (systemCode(error) !== "EEXIST") throw error;
	}
}

/** False when a folder stands there. */
export function unlinkUnlessFolder(path: string): boolean {
	try {
		unlinkSync(path);
		return true;
	} catch (error) {
		const code = systemCode(error) ?? "";
		if (code === "ENOENT") return true;
		if (["EISDIR", "EPERM"].includes(code)) return false;
		throw error;
	}
}

export function lstatOf(path: string): Stats | undefined {
	try {
		return lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		if (systemCode(error) === "ENOTDIR") return undefined;
		throw error;
	}
}
