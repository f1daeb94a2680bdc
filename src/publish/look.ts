import type { Stats } from "node:fs";

/** How the system sees a file: inode, size, and when its bytes and when anything at all of it last changed, in milliseconds. */
export type Look = readonly [
	inode: number,
	size: number,
	mtimeMs: number,
	ctimeMs: number,
];

export function lookOf({ ino, size, mtimeMs, ctimeMs }: Stats): Look {
	return [ino, size, mtimeMs, ctimeMs];
}

/** Looks of many files, four numbers each. One that vouches for nothing is not a number, and so equals none. */
export type Looks = Float64Array;

export const lookSize = 4;

export function holdsLook(
	looks: Looks,
	row: number,
	found: Pick<Stats, "ino" | "size" | "mtimeMs" | "ctimeMs">,
): boolean {
	const { ino, size, mtimeMs, ctimeMs } = found;
	const at = row * lookSize;
	return (
		looks[at + 3] === ctimeMs &&
		looks[at] === ino &&
		looks[at + 1] === size &&
		looks[at + 2] === mtimeMs
	);
}

export function isSameLook(
	looks: Looks,
	row: number,
	look: Look | undefined,
): boolean {
	if (look === undefined) return false;
	const [ino, size, mtimeMs, ctimeMs] = look;
	return holdsLook(looks, row, { ino, size, mtimeMs, ctimeMs });
}

/** False where nothing vouches for the file. */
export function isLook(looks: Looks, row: number): boolean {
	return !Number.isNaN(looks[row * lookSize] ?? Number.NaN);
}
