import { mkdirSync, type Stats, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What tells that a file was not touched: size in bytes, modification and change time in milliseconds, inode. */
export type Stamp = readonly [
	size: number,
	mtimeMs: number,
	ctimeMs: number,
	inode: number,
];

export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
	return [size, mtimeMs, ctimeMs, ino];
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
	return a.every((value, index) => value === b[index]);
}

/** The coarsest clock of a file system (FAT counts modification times in steps of two seconds), in milliseconds. */
const coarsest = 2_000;

/**
 * Whether a file may have changed once more within the same tick after it was read at `moment` (Git calls it racy): its
 * stamp then says nothing.
 */
export function isRacy([, mtimeMs, ctimeMs]: Stamp, moment: number): boolean {
	return Math.max(mtimeMs, ctimeMs) > moment - coarsest;
}

/** The present moment as the file system of `folder` counts it, in milliseconds. */
export function momentOf(folder: string): number {
	const path = join(folder, "moment");
	mkdirSync(folder, { recursive: true });
	writeFileSync(path, "\n");
	return statSync(path).ctimeMs;
}
