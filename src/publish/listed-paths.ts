import { type Listing, linesOf } from "./listing.ts";
import { pathStart } from "./manifest.ts";

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
	const pathAt = pathReader(listing);
	for (let line = from; line < to; line += 1) {
		if (line === from || listing.turns[line] === 1) yield pathAt(line);
	}
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
