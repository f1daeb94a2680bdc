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

/** The steps in which file systems count time, in milliseconds: those that know no parts of a second, and all others. */
const coarseStep = 2_000;
const fineStep = 20;

/**
 * Whether a file may have changed once more within the same tick after it was read at `moment` (Git calls it racy): its
 * stamp then says nothing.
 */
export function isRacy([, mtimeMs, ctimeMs]: Stamp, moment: number): boolean {
	const isCoarse = mtimeMs % 1_000 === 0 && ctimeMs % 1_000 === 0;
	const step = isCoarse ? coarseStep : fineStep;
	return Math.max(mtimeMs, ctimeMs) > moment - step;
}

/** The present moment as the file system of `folder` counts it, in milliseconds. */
export function momentOf(folder: string): number {
	const path = join(folder, "moment");
	mkdirSync(folder, { recursive: true });
	writeFileSync(path, "\n");
	return statSync(path).ctimeMs;
}
