import { hashLength, pathStart } from "./manifest.ts";

/**
 * The lines of a manifest, sorted and found by path, without a string for each: they are very many. It lies in shared
 * memory, so other threads are given it and not a copy.
 */
export interface Listing {
	readonly bytes: Uint8Array;
	/** Where each line begins; last, where the last one ends. */
	readonly starts: Uint32Array;
	/** For each line 1 where its folder is not the one of the line before. */
	readonly turns: Uint8Array;
	/** By what stands for a path, the number of its line plus one; zeros are free. */
	readonly slots: Uint32Array;
}

const lineBreak = 0x0a;
const slash = 0x2f;
const shortest = pathStart + 2;

/** @param bytes a manifest as `formatManifest` writes it, in shared memory */
export function indexLines(bytes: Uint8Array): Listing {
	const starts = sharedNumbers(Math.ceil(bytes.length / shortest) + 1);
	let count = 0;
	let start = 0;
	while (bytes.length - start >= shortest) {
		const end = bytes.indexOf(lineBreak, start + pathStart);
		if (end === -1) break;
		start = end + 1;
		count += 1;
		starts[count] = start;
	}
	const listing = {
		bytes,
		starts: starts.subarray(0, count + 1),
		turns: turnsIn(bytes, starts, count),
		slots: sharedNumbers(2 ** Math.ceil(Math.log2(2 * count + 1))),
	};
	for (let line = 0; line < count; line += 1) enter(listing, line);
	return listing;
}

function turnsIn(
	bytes: Uint8Array,
	starts: Uint32Array,
	count: number,
): Uint8Array {
	const turns = new Uint8Array(new SharedArrayBuffer(count));
	// Of the line before: where its path begins, and how much of that is its folder.
	let other = 0;
	let otherFolder = -1;
	for (let line = 0; line < count; line += 1) {
		const start = (starts[line] ?? 0) + pathStart;
		const folder = folderIn(bytes, start, (starts[line + 1] ?? 0) - 1);
		const isSame =
			folder === otherFolder && areEqual(bytes, start, other, folder);
		if (!isSame) turns[line] = 1;
		other = start;
		otherFolder = folder;
	}
	return turns;
}

/** How much of a path is its folder, with its slash. */
function folderIn(bytes: Uint8Array, start: number, end: number): number {
	let at = end;
	while (at > start && bytes[at - 1] !== slash) at -= 1;
	return at - start;
}

/** From the end: where folders differ, they mostly differ there. */
function areEqual(
	bytes: Uint8Array,
	one: number,
	other: number,
	length: number,
): boolean {
	for (let at = length - 1; at >= 0; at -= 1) {
		if (bytes[one + at] !== bytes[other + at]) return false;
	}
	return true;
}

function sharedNumbers(count: number): Uint32Array {
	const size = count * Uint32Array.BYTES_PER_ELEMENT;
	return new Uint32Array(new SharedArrayBuffer(size));
}

function enter({ bytes, starts, slots }: Listing, line: number): void {
	const start = (starts[line] ?? 0) + pathStart;
	const end = (starts[line + 1] ?? 0) - 1;
	const last = slots.length - 1;
	let slot = placeOf(bytes, start, end) & last;
	while (slots[slot] !== 0) slot = (slot + 1) & last;
	slots[slot] = line + 1;
}

/** FNV-1a. */
function placeOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at += 1) {
		hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
	}
	return hash ^ (hash >>> 15);
}

export function linesOf({ starts }: Listing): number {
	return starts.length - 1;
}

/** No system has longer paths. */
const longest = 4096;
const scratch = Buffer.alloc(3 * longest);

/** The number of the line of a path; -1 where there is none. */
export function findLine(
	{ bytes, starts, slots }: Listing,
	path: string,
): number {
	if (path.length > longest) return -1;
	const length = scratch.write(path);
	const last = slots.length - 1;
	for (let slot = placeOf(scratch, 0, length) & last; ; ) {
		const line = (slots[slot] ?? 0) - 1;
		if (line === -1) return -1;
		const start = (starts[line] ?? 0) + pathStart;
		const isAsLong = (starts[line + 1] ?? 0) - 1 - start === length;
		if (isAsLong && isSame(bytes, start, length)) return line;
		slot = (slot + 1) & last;
	}
}

/** From the end: where paths differ, they mostly differ there. */
function isSame(bytes: Uint8Array, start: number, length: number): boolean {
	for (let at = length - 1; at >= 0; at -= 1) {
		if (bytes[start + at] !== scratch[at]) return false;
	}
	return true;
}

/** The number of the first line whose path is this one or comes after it. */
export function findPlace(
	{ bytes, starts }: Listing,
	path: Uint8Array,
	from: number,
): number {
	const count = starts.length - 1;
	const isBefore = (line: number) => {
		const start = (starts[line] ?? 0) + pathStart;
		const found = bytes.subarray(start, (starts[line + 1] ?? 0) - 1);
		return Buffer.compare(found, path) < 0;
	};
	let low = from;
	let high = from;
	// In ever longer steps, because it mostly is near.
	for (let length = 1; high < count && isBefore(high); length *= 2) {
		low = high + 1;
		high = Math.min(high + length, count);
	}
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** True when the hash on a line is this one, or begins with it. */
export function hasHash(
	{ bytes, starts }: Listing,
	line: number,
	hash: string,
): boolean {
	const start = starts[line] ?? 0;
	for (let at = 0; at < hash.length; at += 1) {
		if (bytes[start + at] !== hash.charCodeAt(at)) return false;
	}
	return true;
}

export function hashAt({ bytes, starts }: Listing, line: number): string {
	const start = bytes.byteOffset + (starts[line] ?? 0);
	return Buffer.from(bytes.buffer, start, hashLength).toString("latin1");
}
