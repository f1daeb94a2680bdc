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

/** For each folder the first path in it; neighbours mostly stand in the same one. */
export function* firstPathsIn(listing: Listing): Generator<string> {
	const { bytes, starts } = listing;
	const pathAt = pathReader(listing);
	let last = new Uint8Array();
	for (let line = 1; line < starts.length; line += 1) {
		const start = (starts[line - 1] ?? 0) + pathStart;
		const end = (starts[line] ?? 0) - 1;
		let length = end - start;
		while (length > 0 && bytes[start + length - 1] !== slash) length -= 1;
		let same = length === last.length ? length : -1;
		while (same > 0 && bytes[start + same - 1] === last[same - 1]) same -= 1;
		if (same === 0) continue;
		last = Uint8Array.from(bytes.subarray(start, start + length));
		yield pathAt(line - 1);
	}
}
