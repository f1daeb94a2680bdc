import {
	chmodSync,
	fchmodSync,
	fstatSync,
	lstatSync,
	type Stats,
} from "node:fs";

/** Readable to all, as web servers need it, whatever the umask. */
export const fileMode = 0o644;
export const folderMode = 0o755;

export function isReadable({ mode }: Stats): boolean {
	return isMode(mode, fileMode);
}

/** Only where the umask, or the original of a copy, had it otherwise. Gives how the file is then. */
export function makeReadable(path: string): Stats {
	const found = lstatSync(path);
	if (isReadable(found)) return found;
	chmodSync(path, fileMode);
	return lstatSync(path);
}

/** The same of an open file. */
export function makeOpenReadable(file: number): Stats {
	const found = fstatSync(file);
	if (isReadable(found)) return found;
	fchmodSync(file, fileMode);
	return fstatSync(file);
}

export function isOpen({ mode }: Stats): boolean {
	return isMode(mode, folderMode);
}

function isMode(found: number, wanted: number): boolean {
	// Windows knows no such modes.
	return process.platform === "win32" || (found & 0o777) === wanted;
}
