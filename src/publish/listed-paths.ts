import { type Listing, linesOf } from "./listing.ts";
import { pathStart } from "./manifest.ts";

const slash = 0x2f;

/** Gives the path of a line, for many of them. */
export function pathReader({
	bytes,
	starts,
}: Listing): (line: number) => string {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	return (line) => {
		const start = (starts[line] ?? 0) + pathStart;
		return text.toString("utf8", start, (starts[line + 1] ?? 0) - 1);
	};
}

/** All paths, in the order of their lines. */
export function* pathsIn(listing: Listing): Generator<string> {
	const pathAt = pathReader(listing);
	const lines = linesOf(listing);
	for (let line = 0; line < lines; line += 1) yield pathAt(line);
}

/** For each folder the first path in it, of all lines or of some; neighbours mostly stand in the same one. */
export function* firstPathsIn(
	listing: Listing,
	{ from, to } = { from: 0, to: linesOf(listing) },
): Generator<string> {
	const { bytes, starts } = listing;
	const pathAt = pathReader(listing);
	/** Where the folder of the path before begins and how long it is, with its slash. */
	let folder = 0;
	let length = -1;
	for (let line = from; line < to; line += 1) {
		const start = (starts[line] ?? 0) + pathStart;
		const end = (starts[line + 1] ?? 0) - 1;
		const name = nameIn(bytes, start, end);
		const isSame = name - start === length;
		if (isSame && areEqual(bytes, folder, start, length)) continue;
		folder = start;
		length = name - start;
		yield pathAt(line);
	}
}

/** Where the name of a file begins in its path. */
function nameIn(bytes: Uint8Array, start: number, end: number): number {
	let at = end;
	while (at > start && bytes[at - 1] !== slash) at -= 1;
	return at;
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

/** True when a line has the path of a name in a folder, which ends in a slash. Only in ASCII: else false says nothing. */
export function isNamed(
	{ bytes, starts }: Listing,
	line: number,
	folder: string,
	name: string,
): boolean {
	const start = (starts[line] ?? 0) + pathStart;
	const nameStart = start + folder.length;
	const end = (starts[line + 1] ?? 0) - 1;
	if (end - nameStart !== name.length) return false;
	// Names differ more often than folders, and mostly at their ends.
	for (let at = name.length - 1; at >= 0; at -= 1) {
		if (bytes[nameStart + at] !== name.charCodeAt(at)) return false;
	}
	for (let at = folder.length - 1; at >= 0; at -= 1) {
		if (bytes[start + at] !== folder.charCodeAt(at)) return false;
	}
	return true;
}
