import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

const aside = resolve(".cache/bench/aside");

/**
 * Moves everything in a folder out of the way but what is named. It is removed at the end of the bench only: ext4 creates
 * files up to 30 times slower for minutes after many were removed.
 */
export async function setAside(
	folder: string,
	kept: readonly string[],
): Promise<void> {
	await mkdir(aside, { recursive: true });
	for (const name of await readdir(folder)) {
		if (kept.includes(name)) continue;
		const place = join(aside, `${process.pid}-${performance.now()}`);
		await rename(join(folder, name), place);
	}
}

export function removeSetAside(): Promise<void> {
	return rm(aside, { recursive: true, force: true });
}
