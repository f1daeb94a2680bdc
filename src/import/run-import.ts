import { mkdirSync } from "node:fs";
import { basename, join, posix, relative } from "node:path";
import type { CategoryChoice } from "./category.ts";
import type { DocumentLinks } from "./document.ts";
import {
	finishPage,
	type ImportedPage,
	type ImportRules,
} from "./import-page.ts";
import { fill, type ImportWords } from "./messages.ts";
import type { PortalPage, Problem } from "./portal-page.ts";
import type { Outcome, ReportInput } from "./report.ts";
import { type FilesBeside, gatherFiles } from "./run/beside.ts";
import { groupPages, type PageGroup } from "./run/group.ts";
import { type Ledger, openLedger } from "./run/ledger.ts";
import { type ProgressOutput, startProgress } from "./run/progress.ts";
import { judge, type Settlement, type Verdict, write } from "./run/settle.ts";
import { openSpool, type Spool } from "./run/spool.ts";
import { addressKey, survey } from "./run/survey.ts";
import { addCategory, type DeclaredCategory } from "./site-categories.ts";
import type { NamedSource } from "./sources/open.ts";
import { createFile, replaceFile } from "./write-file.ts";

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
	readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

/** What the importer remembers between runs, from the root. */
export const memoryFolder = ".import";

/**
 * Reads every page first, then decides: copies become one article, links lead to files, each article has a place. What
 * is wrong with one page never stops the rest, and memory holds one page at a time.
 */
export async function runImport(
	sources: readonly NamedSource[],
	options: ImportOptions,
	output: ImportOutput,
): Promise<ImportTotals> {
	const ledger = openLedger(join(options.root, memoryFolder, "ledger.jsonl"));
	const spool = openSpool();
	const isWriting = options.mode === "write";
	try {
		const reading = startProgress(
			options.words.notes.reading,
			0,
			output.progress,
		);
		const seen = await survey(sources, {
			rules: { ...options.rules, declared: options.declared },
			spool,
			refuse: (name, bytes, sha) => {
				if (isWriting) quarantine(options.root, name, bytes, sha);
			},
			progress: reading.step,
		});
		reading.end();
		const groups = groupPages(seen, ledger.pathOf);
		const run = new Run(options, output, ledger, spool, groups);
		const writing = startProgress(
			options.words.notes.writing,
			groups.length,
			output.progress,
		);
		for (const [index, group] of groups.entries()) {
			await run.import(group);
			writing.step(index + 1);
		}
		writing.end();
		if (isWriting) ledger.tidy();
		return run.totals(seen.length);
	} finally {
		spool.close();
	}
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

const outcomeOf: Readonly<Record<Verdict, Outcome>> = {
	create: "written",
	unchanged: "unchanged",
	update: "replaced",
	edited: "edited",
	removed: "removed",
	conflict: "conflict",
};

/** The second part of a run: one article after the other. Only categories and counts pass from one to the next. */
class Run {
	readonly #options: ImportOptions;
	readonly #output: ImportOutput;
	readonly #ledger: Ledger;
	readonly #spool: Spool;
	readonly #articles: ReadonlyMap<string, string>;
	readonly #counts = new Map<Outcome, number>();
	#declared: readonly DeclaredCategory[];
	#siteText: string;

	constructor(
		options: ImportOptions,
		output: ImportOutput,
		ledger: Ledger,
		spool: Spool,
		groups: readonly PageGroup[],
	) {
		this.#options = options;
		this.#output = output;
		this.#ledger = ledger;
		this.#spool = spool;
		this.#declared = options.declared;
		this.#siteText = options.site.text;
		this.#articles = new Map(
			groups.flatMap(({ main, copies, path }) =>
				path === undefined
					? []
					: [main, ...copies].flatMap(({ addresses, fileAddress }) =>
							[
								...addresses,
								...(fileAddress === undefined ? [] : [fileAddress]),
							].map((address) => [addressKey(address), path] as const),
						),
			),
		);
	}

	totals(pages: number): ImportTotals {
		const count = (outcome: Outcome) => this.#counts.get(outcome) ?? 0;
		return {
			pages,
			notImported: count("failed") + count("conflict"),
			outcomes: Object.fromEntries(this.#counts),
		};
	}

	async import(group: PageGroup): Promise<void> {
		const { main, copies } = group;
		const { imported, beside } = await this.#read(group);
		const done = this.#settle(imported, group, beside);
		this.#report({ source: main.name, ...done });
		for (const copy of copies) {
			const read = this.#spool.get(copy.place);
			const outcome = done.outcome === "failed" ? "failed" : "merged";
			this.#report({
				source: copy.name,
				imported:
					outcome === "failed"
						? { ...read, problems: done.imported.problems }
						: { ...read, problems: [] },
				outcome,
				...(done.target !== undefined && { target: done.target }),
			});
		}
	}

	#report(input: ReportInput): void {
		const { outcome } = input;
		this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
		this.#output.page(input);
	}

	async #read({ main, copies, path, keepsUrl }: PageGroup): Promise<{
		readonly imported: ImportedPage;
		readonly beside: FilesBeside;
	}> {
		const read = this.#spool.get(main.place);
		const rules = { ...this.#options.rules, declared: this.#declared };
		const beside =
			read.page && path !== undefined
				? await gatherFiles(read.page, path, main.find)
				: nothing;
		const links: DocumentLinks = {
			file: (address) => beside.names.get(address),
			article: (address) => this.#linkTo(address, path),
			aliases: copies.flatMap(({ addresses }) => addresses),
			keepsUrl,
		};
		const finished = finishPage(withRemarks(read, beside), rules, links);
		const { article } = finished;
		return {
			beside,
			imported:
				article && path !== undefined
					? { ...finished, article: { ...article, path } }
					: finished,
		};
	}

	/** The file of an article of this import, from another one's folder. */
	#linkTo(address: string, from: string | undefined): string | undefined {
		const target = this.#articles.get(addressKey(address));
		return target === undefined || from === undefined || target === from
			? undefined
			: posix.relative(posix.dirname(from), target);
	}

	/** Decides where an article goes and writes it; the category first, so that the article never stands without one. */
	#settle(
		imported: ImportedPage,
		{ main, copies }: PageGroup,
		beside: FilesBeside,
	): Omit<ReportInput, "source"> {
		const { article, choice } = imported;
		if (!article || !choice?.ok) return { imported, outcome: "failed" };
		const { mode, out, root, force, site } = this.#options;
		const settlement = this.#judge(judge(article, out, this.#ledger), force);
		const target = relative(root, join(out, settlement.path)).replaceAll(
			"\\",
			"/",
		);
		const outcome = outcomeOf[settlement.verdict];
		const isLeft =
			outcome === "conflict" || outcome === "edited" || outcome === "removed";
		if (isLeft && mode !== "print") return { imported, outcome, target };
		const edit = this.#editSite(choice);
		const settled = {
			imported,
			files: beside.files.map(({ name, sha256 }) => ({ name, sha256 })),
			...edit.note,
		};
		if (mode === "write") {
			try {
				if (edit.siteText !== this.#siteText)
					replaceFile(site.path, edit.siteText);
				const sources = [main, ...copies].map((page) => page.sha256);
				const isWritten = write({
					out,
					settlement,
					article,
					files: beside.files,
					sources,
					ledger: this.#ledger,
				});
				if (!isWritten) return { imported, outcome: "conflict", target };
			} catch (error) {
				return {
					imported: { ...imported, problems: [diskProblem(error)] },
					outcome: "failed",
					target,
				};
			}
		} else if (mode === "print") this.#output.article(article.text);
		if (choice.reason === "new") {
			this.#declared = [...this.#declared, choice.category];
			this.#siteText = edit.siteText;
		}
		if (mode === "print") return { ...settled, outcome: "printed" };
		const isNew = outcome === "written" || outcome === "replaced";
		return {
			...settled,
			outcome: mode === "dry-run" && isNew ? "dry-run" : outcome,
			target,
		};
	}

	#judge(settlement: Settlement, force: boolean): Settlement {
		const { verdict } = settlement;
		if (!force) return settlement;
		if (verdict === "removed") return { ...settlement, verdict: "create" };
		return verdict === "conflict" || verdict === "edited"
			? { ...settlement, verdict: "update" }
			: settlement;
	}

	#editSite(choice: CategoryChoice & { readonly ok: true }): {
		readonly siteText: string;
		readonly note: { readonly categoryNote?: string };
	} {
		const { category, reason } = choice;
		const { root, site, mode, mayAddCategories } = this.#options;
		const file = relative(root, site.path).replaceAll("\\", "/");
		const values = { slug: category.slug, name: category.name, file };
		if (reason !== "new")
			return {
				siteText: this.#siteText,
				note: { categoryNote: fill(this.#options.words.site[reason], values) },
			};
		const edited = mayAddCategories
			? addCategory(this.#siteText, category)
			: undefined;
		const kind =
			edited === undefined
				? "cannotAdd"
				: mode === "write"
					? "added"
					: "wouldAdd";
		return {
			siteText: edited ?? this.#siteText,
			note: { categoryNote: fill(this.#options.words.site[kind], values) },
		};
	}
}

const nothing: FilesBeside = { files: [], names: new Map(), remarks: [] };

function withRemarks<T extends { readonly page?: PortalPage }>(
	read: T,
	{ remarks }: FilesBeside,
): T {
	return read.page && remarks.length > 0
		? {
				...read,
				page: { ...read.page, remarks: [...read.page.remarks, ...remarks] },
			}
		: read;
}

function diskProblem(error: unknown): Problem {
	const reason = error instanceof Error ? error.message : String(error);
	return { code: "disk", values: { reason } };
}
