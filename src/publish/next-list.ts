import { firstPathsIn } from "./listed-paths.ts";
import { findPlace, type Listing, linesOf } from "./listing.ts";
import { manifestLine, sortByBytes } from "./manifest.ts";
import { foldersIn } from "./paths.ts";
import type { StagedFile } from "./staging.ts";

/** Lines of the standing manifest that follow each other: from this one up to, and without, that one. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

/** The files of a next site, in the order of its manifest. */
export interface NextList {
	/** Lines of the standing manifest whose very files stay, and files that were staged. */
	readonly parts: readonly (Run | StagedFile)[];
	/** Its manifest in pieces: those that stay are the very bytes of the standing one. */
	readonly pieces: readonly Uint8Array[];
}

/** @param kept by line of the standing manifest, whether its very file stays */
export function listNext(
	standing: Listing,
	kept: Uint8Array,
	staged: readonly StagedFile[],
): NextList {
	const parts: (Run | StagedFile)[] = [];
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
			while (end < to && kept[end] === 1) end += 1;
			parts.push({ from: line, to: end });
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
		parts.push(file);
		fresh.push(manifestLine(file.path, file.hash));
	}
	keep(line, linesOf(standing));
	flush();
	return { parts, pieces };
}

/** Every folder of a next site, in the order in which its manifest will give them. */
export function foldersOfNext(
	{ parts }: NextList,
	standing: Listing,
): readonly string[] {
	function* firstPaths(): Generator<string> {
		for (const part of parts) {
			if ("path" in part) yield part.path;
			else yield* firstPathsIn(standing, part);
		}
	}
	return foldersIn(firstPaths());
}

/** How many files these are. */
export function countFiles(parts: NextList["parts"]): number {
	return parts.reduce(
		(sum, part) => sum + ("path" in part ? 1 : part.to - part.from),
		0,
	);
}
