import type { Stats } from "node:fs";

/** Readable to all, as web servers need it, whatever the umask. */
export const fileMode = 0o644;
export const folderMode = 0o755;

export function isReadable({ mode }: Stats): boolean {
	return isMode(mode, fileMode);
}

export function isOpen({ mode }: Stats): boolean {
	return isMode(mode, folderMode);
}

function isMode(found: number, wanted: number): boolean {
	// Windows knows no such modes.
	return process.platform === "win32" || (found & 0o777) === wanted;
}
