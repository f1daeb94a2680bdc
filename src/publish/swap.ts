import { existsSync, lstatSync, renameSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { exchange } from "./exchange.ts";
import { flushFolder } from "./flush.ts";
import { purge } from "./sweep.ts";
import { systemCode } from "./system.ts";
import type { Target } from "./target.ts";

/**
 * Makes the complete site in `staging` the published one, and keeps the one before. If anything fails, the old one stands
 * where it stood.
 */
export async function swap(target: Target): Promise<void> {
	const { site, staging, ready, previous } = target;
	// A helper that outlived a killed build looks for this name: whatever it then exchanges is complete.
	renameFolder(staging, ready);
	const hadSite = existsSync(site);
	if (hadSite) trade(target);
	else renameFolder(ready, site);
	try {
		await flushFolder(dirname(site));
	} catch (error) {
		if (hadSite) trade(target);
		else renameFolder(site, ready);
		throw error;
	}
	if (!hadSite) return;
	// The new site stands: what happens to the old one is the next build's concern.
	await rename(ready, previous).catch(() => undefined);
}

/** The site and the ready one change places: at once where the system can, else by two renames and a third. */
function trade({ site, ready, aside }: Target): void {
	if (exchange(site, ready)) return;
	// They follow each other without a pause in which a signal could be handled.
	renameFolder(site, aside);
	try {
		renameFolder(ready, site);
	} catch (error) {
		renameFolder(aside, site);
		throw error;
	}
	// The new site stands; from where the old one is, the next build takes it.
	try {
		renameFolder(aside, ready);
	} catch {}
}

/**
 * Puts right what a killed build left: a site that was set aside returns to its place, and of the trees beside it one is
 * kept, as the start of the next. Needs the lock.
 */
export async function recover(target: Target): Promise<void> {
	const { site, staging, ready, aside, previous } = target;
	if (!existsSync(site) && existsSync(aside)) await rename(aside, site);
	// The twin of a first site that never stood.
	if (!isThere(site)) await remove(previous);
	for (const tree of [ready, aside, staging]) {
		if (!isThere(tree)) continue;
		await setBack(tree, target);
	}
}

/** Gives back the space that an unfinished tree takes, and keeps the rest as the start of the next staging. */
export async function setBack(
	tree: string,
	{ site, previous }: Target,
): Promise<void> {
	try {
		if (isThere(previous) || !isThere(site)) throw new Error("not needed");
		purge(tree);
		await rename(tree, previous);
	} catch {
		await remove(tree);
	}
}

export async function remove(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

function isThere(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Windows refuses for a moment while a virus scanner or an open window looks at the folder. */
function renameFolder(from: string, to: string): void {
	for (let tries = 0; ; tries += 1) {
		try {
			renameSync(from, to);
			return;
		} catch (error) {
			const code = systemCode(error) ?? "";
			const mayPass =
				process.platform === "win32" && ["EPERM", "EBUSY"].includes(code);
			if (!mayPass || tries === 10) throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
		}
	}
}
