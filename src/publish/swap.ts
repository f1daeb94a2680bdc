import { existsSync, renameSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { systemCode } from "./system.ts";
import type { Target } from "./target.ts";

/**
 * Puts right what a killed build left: a site that was set aside returns to its place, staging is cleared. Needs the
 * lock.
 */
export async function recover(target: Target): Promise<void> {
	if (!existsSync(target.site) && existsSync(target.previous)) {
		await rename(target.previous, target.site);
	}
	await remove(target.previous);
	await remove(target.staging);
}

/**
 * Makes the staged site the published one. If that fails, the old one stands where it stood. The two renames follow each
 * other without a pause in which a signal could be handled.
 */
export async function swap(target: Target): Promise<void> {
	const { site, staging, previous } = target;
	const hadSite = existsSync(site);
	if (hadSite) renameFolder(site, previous);
	try {
		renameFolder(staging, site);
	} catch (error) {
		if (hadSite) renameFolder(previous, site);
		throw error;
	}
	await flushFolder(dirname(site));
}

export async function remove(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
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

/** A rename is on disk only when its folder is. Windows has no such call. */
async function flushFolder(folder: string): Promise<void> {
	if (process.platform === "win32") return;
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
