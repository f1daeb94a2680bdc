import type { Packed } from "./compress.ts";
import type { Corpus } from "./corpus.ts";
import { encodeRun } from "./formats/runs.ts";
import { cutRuns, findRuns } from "./run-index.ts";

/** One of our files of runs, as it is remembered. */
export interface RunFile {
	readonly from: string;
	readonly hash: string;
	readonly packed: Packed;
}

export interface KnownRuns {
	readonly files: readonly RunFile[];
}

export interface RunChanges {
	readonly dirty: Uint8Array;
}

/** Finds the runs of words that are listed, and makes their files. */
export function buildRuns(
	corpus: Corpus,
	cost: (folded: string) => number,
	pack: (bytes: Uint8Array) => Pick<RunFile, "hash" | "packed">,
	_changes: (RunChanges & { readonly known: KnownRuns }) | undefined,
): KnownRuns {
	const runs = findRuns(corpus, cost);
	const files = cutRuns(runs, runs.map(encodeRun)).map(({ from, bytes }) => ({
		from,
		...pack(bytes),
	}));
	return { files };
}
