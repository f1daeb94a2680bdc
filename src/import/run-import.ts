import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { CategoryChoice } from "./category.ts";
import {
	type ImportedArticle,
	type ImportedPage,
	type ImportRules,
	importPage,
} from "./import-page.ts";
import { fill, siteNotes } from "./messages.ts";
import { findPlace, type Place } from "./place.ts";
import { type Outcome, reportPage } from "./report.ts";
import { addCategory, type DeclaredCategory } from "./site-categories.ts";
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
}

/** Where the sentences and, in `print` mode, the articles go. */
export interface ImportOutput {
	readonly report: (text: string) => void;
	readonly article: (text: string) => void;
}

export interface ImportTotals {
	readonly pages: number;
	/** Failed or in conflict. */
	readonly notImported: number;
}

/**
 * Imports page after page. What is wrong with one never stops the rest; the only thing one hands to the next is a category
 * that had to be added.
 */
export function runImport(
	sources: readonly string[],
	options: ImportOptions,
	output: ImportOutput,
): ImportTotals {
	let { declared } = options;
	let siteText = options.site.text;
	let notImported = 0;
	for (const source of sources) {
		const imported = readAndImport(source, { ...options.rules, declared });
		const result = settle(imported, options, siteText);
		if (result.outcome === "printed" && imported.article) {
			output.article(imported.article.text);
		}
		if (result.outcome === "conflict" || result.outcome === "failed") {
			notImported += 1;
		} else if (imported.choice?.ok && imported.choice.reason === "new") {
			declared = [...declared, imported.choice.category];
			siteText = result.siteText;
		}
		output.report(
			reportPage({
				source,
				imported: result.imported,
				outcome: result.outcome,
				...(result.target !== undefined && { target: result.target }),
				...(result.note !== undefined && { categoryNote: result.note }),
			}),
		);
	}
	return { pages: sources.length, notImported };
}

function readAndImport(source: string, rules: ImportRules): ImportedPage {
	try {
		return importPage(readFileSync(source), rules);
	} catch (error) {
		return unreadable(error);
	}
}

interface Settled {
	readonly imported: ImportedPage;
	readonly outcome: Outcome;
	/** For reports: from the root. */
	readonly target?: string;
	readonly note?: string;
	/** `site.yml` after this page. */
	readonly siteText: string;
}

/** Decides where an article goes and writes it; the category first, so that the article never stands without one. */
function settle(
	imported: ImportedPage,
	options: ImportOptions,
	siteText: string,
): Settled {
	const { article, choice } = imported;
	if (!article || !choice?.ok) return { imported, outcome: "failed", siteText };
	const place = findPlace(article, options.out);
	const target = relative(options.root, place.path).replaceAll("\\", "/");
	if (
		place.state === "different" &&
		!options.force &&
		options.mode !== "print"
	) {
		return { imported, outcome: "conflict", target, siteText };
	}
	const edit = editSite(choice, options, siteText);
	const settled = { imported, siteText: edit.siteText, ...edit.note };
	if (options.mode === "print") return { ...settled, outcome: "printed" };
	if (options.mode === "dry-run") {
		return { ...settled, outcome: "dry-run", target };
	}
	try {
		if (edit.siteText !== siteText)
			replaceFile(options.site.path, edit.siteText);
		return {
			...settled,
			outcome: write(place, article, options.force),
			target,
		};
	} catch (error) {
		const { problems } = unreadable(error);
		return {
			imported: { ...imported, problems },
			outcome: "failed",
			target,
			siteText,
		};
	}
}

function write(
	place: Place,
	article: ImportedArticle,
	force: boolean,
): Outcome {
	if (place.state === "same") return "unchanged";
	if (place.state === "different" && force) {
		replaceFile(place.path, article.text);
		return "replaced";
	}
	return createFile(place.path, article.text) ? "written" : "conflict";
}

function editSite(
	choice: CategoryChoice & { readonly ok: true },
	options: ImportOptions,
	siteText: string,
): { readonly siteText: string; readonly note: { readonly note?: string } } {
	const { category, reason } = choice;
	const file = relative(options.root, options.site.path).replaceAll("\\", "/");
	const values = { slug: category.slug, name: category.name, file };
	if (reason !== "new") {
		return { siteText, note: { note: fill(siteNotes[reason], values) } };
	}
	const edited = options.mayAddCategories
		? addCategory(siteText, category)
		: undefined;
	const kind =
		edited === undefined
			? "cannotAdd"
			: options.mode === "write"
				? "added"
				: "wouldAdd";
	return {
		siteText: edited ?? siteText,
		note: { note: fill(siteNotes[kind], values) },
	};
}

function unreadable(error: unknown): ImportedPage {
	const reason = error instanceof Error ? error.message : String(error);
	return {
		portalTitle: "",
		score: 0,
		legacy: [],
		isConverted: false,
		problems: [{ code: "unreadable", values: { reason } }],
	};
}
