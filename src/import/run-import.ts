import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { ImportRules } from "./import-page.ts";
import type { ImportWords } from "./messages.ts";
import { reasonOf } from "./reasons.ts";
import type { Outcome, ReportInput } from "./report.ts";
import { codeVersion } from "./run/code-version.ts";
import { groupPages, type PageGroup } from "./run/group.ts";
import { articlePaths, prepareArticle } from "./run/import-group.ts";
import { joinLists } from "./run/join.ts";
import { type Ledger, openLedger } from "./run/ledger.ts";
import { removeLeftovers } from "./run/leftovers.ts";
import { type ProgressOutput, startProgress } from "./run/progress.ts";
import { openReader } from "./run/reader.ts";
import { openReadings } from "./run/readings.ts";
import { tallyList } from "./run/report-list.ts";
import { type SeenPage, survey } from "./run/survey.ts";
import { type SiteState, writeGroup } from "./run/write-group.ts";
import type { DeclaredCategory } from "./site-categories.ts";
import type { NamedSource } from "./sources/open.ts";
import { zipHolder } from "./sources/zip-pages.ts";
import { createFile } from "./write-file.ts";

export interface ImportOptions {
	/** Absolute; paths in reports are shown from here. */
	readonly root: string;
	/** Absolute: where articles go, by year and month. */
	readonly out: string;
	/** Absolute path of the `site.yml` that declares the categories, and its text. */
	readonly site: { readonly path: string; readonly text: string };
	/** True when new categories may be added to it. */
	readonly mayAddCategories: boolean;
	readonly rules: Omit<ImportRules, "declared">;
	readonly declared: readonly DeclaredCategory[];
	readonly mode: "dry-run" | "print" | "write";
	/** Writes over files that say something else. */
	readonly force: boolean;
	readonly words: ImportWords;
	/** How many cores read pages; default: all, up to four. */
	readonly threads?: number;
}

/** Where what is found goes. */
export interface ImportOutput {
	readonly page: (input: ReportInput) => void;
	/** In `print` mode, the articles. */
	readonly article: (text: string) => void;
	readonly progress: ProgressOutput;
}

export interface ImportTotals {
	readonly pages: number;
	/** Failed or in conflict. */
	readonly notImported: number;
	/** Failed because the machine did not take them: a full disk, no permission. */
	readonly notWritten: number;
	readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

/** What the importer remembers between runs, from the root: it belongs to the archive. */
export const memoryFolder = ".import";
/** What it can find out again, from the root. */
const cacheFolder = ".cache/import";

/**
 * Reads every page first, then decides: copies become one article, links lead to files, lists fill in counts, each
 * article has a place. What is wrong with one page never stops the rest, and memory holds few pages at a time.
 */
export async function runImport(
	sources: readonly NamedSource[],
	options: ImportOptions,
	output: ImportOutput,
): Promise<ImportTotals> {
	const { root, words, mode } = options;
	const ledger = openLedger(join(root, memoryFolder, "ledger.jsonl"));
	const readings = openReadings(join(root, cacheFolder), codeVersion());
	const reader = openReader(options.threads);
	const zips = zipHolder();
	const { progress } = output;
	if (mode === "write") removeLeftovers(options.out);
	try {
		const reading = startProgress(words.notes.reading, 0, progress);
		const seen = await survey(sources, {
			rules: { ...options.rules, declared: options.declared },
			reader,
			readings,
			zips,
			refuse: (name, bytes, sha) => {
				if (mode === "write") quarantine(root, name, bytes, sha);
			},
			progress: reading.step,
		});
		reading.end();
		const groups = groupPages(seen, ledger.pathOf);
		const writing = startProgress(words.notes.writing, groups.length, progress);
		const counted = await importGroups(groups, options, output, {
			ledger,
			step: writing.step,
		});
		writing.end();
		if (mode === "write") tidyLedger(ledger);
		readings.tidy();
		return totalsOf(seen.length, counted);
	} finally {
		readings.close();
		zips.close();
		await reader.close();
	}
}

interface Counted {
	readonly outcomes: ReadonlyMap<Outcome, number>;
	readonly notWritten: number;
}

interface Writing {
	readonly ledger: Ledger;
	readonly step: (done: number) => void;
}

/** One article after the other: only categories and counts pass from one to the next. */
async function importGroups(
	groups: readonly PageGroup[],
	options: ImportOptions,
	output: ImportOutput,
	{ ledger, step }: Writing,
): Promise<Counted> {
	const paths = articlePaths(groups);
	const lists = joinLists(
		groups,
		groups.map(({ main }) => main.listing?.articles ?? []),
	);
	const outcomes = new Map<Outcome, number>();
	let notWritten = 0;
	const report = (input: ReportInput) => {
		if (input.imported.problems.some(({ code }) => code === "disk"))
			notWritten += 1;
		outcomes.set(input.outcome, (outcomes.get(input.outcome) ?? 0) + 1);
		output.page(input);
	};
	let site: SiteState = {
		declared: options.declared,
		text: options.site.text,
	};
	for (const [index, group] of groups.entries()) {
		const { main } = group;
		const rules = { ...options.rules, declared: site.declared };
		const told = lists.of(group);
		const prepared = await prepareArticle(group, rules, paths, told);
		const list = tallyList(main, lists, options.out);
		if (list?.isUseful) {
			const imported = { ...prepared.imported, problems: [] };
			report({ source: main.name, imported, outcome: "listed", list });
		} else {
			const done = writeGroup(prepared, group, site, options, ledger);
			site = done.site;
			report({ source: main.name, ...done.report, ...(list && { list }) });
			if (done.report.outcome === "printed")
				output.article(prepared.imported.article?.text ?? "");
			for (const copy of group.copies)
				report(await copyReport(copy, done.report));
		}
		step(index + 1);
	}
	return { outcomes, notWritten };
}

/** A copy is where its article is, and fails as it does. */
async function copyReport(
	copy: SeenPage,
	{ outcome, imported, target }: Omit<ReportInput, "source">,
): Promise<ReportInput> {
	const read = await copy.get();
	const isFailed = outcome === "failed";
	return {
		source: copy.name,
		imported: { ...read, problems: isFailed ? imported.problems : [] },
		outcome: isFailed ? "failed" : "merged",
		...(target !== undefined && { target }),
	};
}

/** On a full disk the ledger stays as it is: longer, and as true. */
function tidyLedger(ledger: Ledger): void {
	try {
		ledger.tidy();
	} catch (error) {
		if (reasonOf(error).reason === "our-fault") throw error;
	}
}

function totalsOf(
	pages: number,
	{ outcomes, notWritten }: Counted,
): ImportTotals {
	const count = (outcome: Outcome) => outcomes.get(outcome) ?? 0;
	return {
		pages,
		notImported: count("failed") + count("conflict"),
		notWritten,
		outcomes: Object.fromEntries(outcomes),
	};
}

/** A copy of what could not be imported, byte for byte, for a later and better reading. */
function quarantine(
	root: string,
	name: string,
	bytes: Uint8Array,
	sha: string,
): void {
	const safe =
		basename(name.replaceAll(/[^\p{L}\p{N}./_-]+/gu, "-")).slice(-80) ||
		"trang";
	const folder = join(root, memoryFolder, "quarantine");
	try {
		mkdirSync(folder, { recursive: true });
		createFile(join(folder, `${sha.slice(0, 12)}-${safe}`), bytes);
	} catch {
		// The source itself is still where it was.
	}
}
