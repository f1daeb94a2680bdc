import type { Packed } from "./compress.ts";
import type { Corpus } from "./corpus.ts";
import { dearRun, encodeRun, type Run } from "./formats/runs.ts";
import { byFolded, fewestArticles, visitRuns } from "./run-index.ts";
import { changedRuns, countRunArticles, searchRuns } from "./run-search.ts";
import { cutStably } from "./stable-cuts.ts";

/** One of our files of runs, as it is remembered. */
export interface RunFile {
	/** Its first and last runs, and how many it has. */
	readonly from: string;
	readonly last: string;
	readonly runs: number;
	readonly hash: string;
	readonly packed: Packed;
}

/** A frequent run as it is remembered. */
interface KnownRun {
	readonly folded: string;
	/** Of its entry, in bytes; 0 when it is cheap and has none. */
	readonly length: number;
}

export interface KnownRuns {
	readonly files: readonly RunFile[];
	/** In order. */
	readonly frequent: readonly KnownRun[];
}

export interface RunChanges {
	readonly known: KnownRuns;
	readonly corpus: Corpus;
	/** Articles that are not as they were. */
	readonly articles: readonly number[];
}

/** Finds the runs of words that are listed, and makes the files that are not known. @param pack names and compresses one */
export function buildRuns(
	corpus: Corpus,
	cost: (folded: string) => number,
	pack: (bytes: Uint8Array) => Pick<RunFile, "hash" | "packed">,
	changes: RunChanges | undefined,
): KnownRuns {
	const costs = createCosts(cost);
	const entries = new Map<string, Uint8Array>();
	const keep = (run: Run): KnownRun => {
		if (run.spellings.length === 0) return { folded: run.folded, length: 0 };
		const entry = encodeRun(run);
		entries.set(run.folded, entry);
		return { folded: run.folded, length: entry.length };
	};
	const frequent = changes
		? updateRuns(corpus, costs, changes, keep)
		: keepAll(corpus, costs, keep);
	const known = new Map(changes?.known.files.map((file) => [file.from, file]));
	const cut = cutStably(
		frequent.filter(({ length }) => length > 0),
		({ folded }) => folded,
		({ length }) => length,
		fileSize,
	);
	const listed = cut.map((runs) => {
		const file = known.get(runs[0]?.folded ?? "");
		const isSame =
			file?.last === runs.at(-1)?.folded &&
			file?.runs === runs.length &&
			!runs.some(({ folded }) => entries.has(folded));
		return { runs, file: isSame ? file : undefined };
	});
	const missing = listed
		.flatMap(({ runs, file }) => (file ? [] : runs))
		.map(({ folded }) => folded)
		.filter((folded) => !entries.has(folded));
	for (const run of searchRuns(corpus, missing)) keep(run);
	return {
		frequent,
		files: listed.map(({ runs, file }) => {
			if (file) return file;
			const bytes = Buffer.concat(
				runs.map(({ folded }) => entries.get(folded) ?? new Uint8Array(0)),
			);
			return {
				from: runs[0]?.folded ?? "",
				last: runs.at(-1)?.folded ?? "",
				runs: runs.length,
				...pack(bytes),
			};
		}),
	};
}

/** Each is kept as soon as it is found: the articles of all together take much memory. */
function keepAll(
	corpus: Corpus,
	costs: Costs,
	keep: (run: Run) => KnownRun,
): readonly KnownRun[] {
	const frequent: KnownRun[] = [];
	visitRuns(corpus, costs.ofWord, (run) => frequent.push(keep(run)));
	return frequent.sort(byFolded);
}

/** Brings the frequent runs up to date: looks again for those of changed articles, and for those that became dear. */
function updateRuns(
	corpus: Corpus,
	costs: Costs,
	{ known, corpus: before, articles }: RunChanges,
	keep: (run: Run) => KnownRun,
): readonly KnownRun[] {
	const changed = changedRuns(before, corpus, articles);
	const same = known.frequent.filter(({ folded }) => !changed.has(folded));
	const isDear = (folded: string): boolean => costs.ofRun(folded) > dearRun;
	const becameDear = same
		.filter(({ folded, length }) => length === 0 && isDear(folded))
		.map(({ folded }) => folded);
	const found = new Map(
		searchRuns(corpus, [...changed, ...becameDear])
			.filter((run) => countRunArticles(run) >= fewestArticles)
			.map((run) => [run.folded, run]),
	);
	const kept = same
		.filter(({ folded }) => !found.has(folded))
		.map((run) => (isDear(run.folded) ? run : { ...run, length: 0 }));
	const fresh = [...found.values()].map((run) =>
		keep(isDear(run.folded) ? run : { ...run, spellings: [] }),
	);
	return [...kept, ...fresh].sort(byFolded);
}

interface Costs {
	readonly ofWord: (folded: string) => number;
	/** Of a run's words together. */
	readonly ofRun: (folded: string) => number;
}

function createCosts(cost: (folded: string) => number): Costs {
	const known = new Map<string, number>();
	const ofWord = (folded: string): number => {
		const value = known.get(folded) ?? cost(folded);
		known.set(folded, value);
		return value;
	};
	return {
		ofWord,
		ofRun: (folded) =>
			folded.split(" ").reduce((sum, word) => sum + ofWord(word), 0),
	};
}

/** Before compression. */
const fileSize = { least: 13_000, most: 20_000 };
