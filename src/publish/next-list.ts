import { pathReader } from "./listed-paths.ts";
import { findPlace, type Listing, linesOf } from "./listing.ts";
import { manifestLine, sortByBytes } from "./manifest.ts";
import type { StagedFile } from "./staging.ts";

/** The files of a next site, in the order of its manifest. */
export interface NextList {
	/** For each file the line of the standing manifest whose file it is, or the file that was staged. */
	readonly files: readonly (number | StagedFile)[];
	/** Its manifest in pieces: those that stay are the very bytes of the standing one. */
	readonly pieces: readonly Uint8Array[];
}

/** @param kept by line of the standing manifest, whether its very file stays */
export function listNext(
	standing: Listing,
	kept: Uint8Array,
	staged: readonly StagedFile[],
): NextList {
	const files: (number | StagedFile)[] = [];
	const pieces: Uint8Array[] = [];
	let fresh: string[] = [];
	const flush = () => {
		if (fresh.length > 0) pieces.push(Buffer.from(fresh.join("")));
		fresh = [];
	};
	const keep = (from: number, to: number) => {
		for (let line = from; line < to; line += 1) {
			if (kept[line] !== 1) continue;
			let end = line;
			for (; end < to && kept[end] === 1; end += 1) files.push(end);
			const { bytes, starts } = standing;
			flush();
			pieces.push(bytes.subarray(starts[line], starts[end]));
			line = end;
		}
	};
	let line = 0;
	for (const file of sortByBytes(staged, ({ path }) => path)) {
		const place = findPlace(standing, Buffer.from(file.path), line);
		keep(line, place);
		line = place;
		files.push(file);
		fresh.push(manifestLine(file.path, file.hash));
	}
	keep(line, linesOf(standing));
	flush();
	return { files, pieces };
}

export function* pathsOf(
	{ files }: NextList,
	standing: Listing,
): Generator<string> {
	const pathAt = pathReader(standing);
	for (const file of files) {
		yield typeof file === "number" ? pathAt(file) : file.path;
	}
}
