import { formatCount } from "../numbers.ts";
import type { ImportedPage } from "./import-page.ts";
import type { ImportWords } from "./messages.ts";
import { sayProblem } from "./say-problem.ts";

/** What happened to the file of an article. */
export type Outcome =
	| "conflict"
	| "dry-run"
	| "edited"
	| "failed"
	| "listed"
	| "merged"
	| "printed"
	| "removed"
	| "replaced"
	| "unchanged"
	| "written";

/** What became of the articles that a list tells of. */
export interface ListTally {
	/** Given to an article of this run. */
	readonly joined: number;
	/** In the archive already. */
	readonly present: number;
	/** Titles of the others: their pages are neither here nor there. */
	readonly missing: readonly string[];
	/** Counts of which nobody can say whose they are. */
	readonly unclear: number;
	/** False when the list alone says nothing to this archive. */
	readonly isUseful: boolean;
}

export interface ReportInput {
	/** As the editor typed it. */
	readonly source: string;
	readonly imported: ImportedPage;
	readonly outcome: Outcome;
	/** The article's file. */
	readonly target?: string;
	/** What to say about a category that had to be added. */
	readonly categoryNote?: string;
	/** For a list. */
	readonly list?: ListTally;
	/** Photos and documents beside the article, with their SHA-256. */
	readonly files?: readonly {
		readonly name: string;
		readonly sha256: string;
	}[];
}

/** What is said of each outcome, in the order of a summary. */
export function outcomeWords({
	report: words,
}: ImportWords): Readonly<Record<Outcome, string>> {
	return {
		written: words.written,
		"dry-run": words.dryRun,
		replaced: words.replaced,
		unchanged: words.unchanged,
		merged: words.merged,
		listed: words.listed,
		printed: words.printed,
		edited: words.edited,
		removed: words.removed,
		conflict: words.conflict,
		failed: words.failed,
	};
}

/** What became of a page and why, without its fields. */
export function reportBriefly(input: ReportInput, w: ImportWords): string {
	const { source, imported, outcome, target } = input;
	const arrow = target === undefined ? "" : ` → ${target}`;
	return [
		`${source}${arrow}: ${outcomeWords(w)[outcome]}`,
		...imported.problems.map((problem) => `  ! ${sayProblem(problem, w).says}`),
	].join("\n");
}

const quiet: ReadonlySet<Outcome> = new Set([
	"written",
	"unchanged",
	"dry-run",
	"listed",
	"merged",
	"replaced",
	"printed",
]);

/** True for what an editor need not look at. */
export function isQuiet(outcome: Outcome): boolean {
	return quiet.has(outcome);
}

/** `đã ghi: 9.900` */
export function countOutcomes(
	counts: Readonly<Partial<Record<Outcome, number>>>,
	w: ImportWords,
): readonly string[] {
	return Object.entries(outcomeWords(w)).flatMap(([outcome, says]) => {
		const count = Object.entries(counts).find(([key]) => key === outcome)?.[1];
		return count === undefined
			? []
			: [`  ${says}: ${formatCount(count, w.locale)}`];
	});
}
