import { join, relative } from "node:path";
import type { CategoryChoice } from "../category.ts";
import type { ImportedPage } from "../import-page.ts";
import { fill } from "../messages.ts";
import type { Problem } from "../portal-page.ts";
import { reasonOf } from "../reasons.ts";
import type { Outcome, ReportInput } from "../report.ts";
import type { ImportOptions } from "../run-import.ts";
import { addCategory, type DeclaredCategory } from "../site-categories.ts";
import { replaceFile } from "../write-file.ts";
import type { PageGroup } from "./group.ts";
import type { PreparedArticle } from "./import-group.ts";
import type { Ledger } from "./ledger.ts";
import { judge, type Settlement, type Verdict, write } from "./settle.ts";

/** What passes from one article to the next: the categories, as articles may bring new ones. */
export interface SiteState {
	readonly declared: readonly DeclaredCategory[];
	/** Of `site.yml`. */
	readonly text: string;
}

export interface WrittenGroup {
	readonly site: SiteState;
	readonly report: Omit<ReportInput, "source">;
}

const outcomeOf: Readonly<Record<Verdict, Outcome>> = {
	create: "written",
	unchanged: "unchanged",
	update: "replaced",
	edited: "edited",
	removed: "removed",
	conflict: "conflict",
};

/** Decides where an article goes and writes it; the category first, so that the article never stands without one. */
export function writeGroup(
	{ imported, beside }: PreparedArticle,
	{ main, copies }: PageGroup,
	site: SiteState,
	options: ImportOptions,
	ledger: Ledger,
): WrittenGroup {
	const { article, choice } = imported;
	if (!article || !choice?.ok)
		return { site, report: { imported, outcome: "failed" } };
	const { mode, out } = options;
	const settlement = withForce(judge(article, out, ledger), options.force);
	const target = shownPath(join(out, settlement.path), options);
	const outcome = outcomeOf[settlement.verdict];
	const isLeft =
		outcome === "conflict" || outcome === "edited" || outcome === "removed";
	if (isLeft && mode !== "print")
		return { site, report: { imported, outcome, target } };
	const edit = editSite(choice, site, options);
	const report = {
		imported,
		files: beside.files.map(({ name, sha256 }) => ({ name, sha256 })),
		categoryNote: edit.note,
	};
	if (mode === "print")
		return { site: edit.site, report: { ...report, outcome: "printed" } };
	const isNew = outcome === "written" || outcome === "replaced";
	if (mode === "dry-run") {
		const planned = isNew ? "dry-run" : outcome;
		return { site: edit.site, report: { ...report, outcome: planned, target } };
	}
	try {
		if (edit.site.text !== site.text)
			replaceFile(options.site.path, edit.site.text);
		const isWritten = write({
			out,
			settlement,
			article,
			files: beside.files,
			sources: [main, ...copies].map((page) => page.sha256),
			ledger,
		});
		return {
			site: edit.site,
			report: isWritten
				? { ...report, outcome, target }
				: { imported, outcome: "conflict", target },
		};
	} catch (error) {
		return { site, report: failed(imported, target, error) };
	}
}

function failed(
	imported: ImportedPage,
	target: string,
	error: unknown,
): WrittenGroup["report"] {
	const problem: Problem = { code: "disk", values: reasonOf(error) };
	return {
		imported: { ...imported, problems: [problem] },
		outcome: "failed",
		target,
	};
}

function withForce(settlement: Settlement, force: boolean): Settlement {
	const { verdict } = settlement;
	if (!force) return settlement;
	if (verdict === "removed") return { ...settlement, verdict: "create" };
	return verdict === "conflict" || verdict === "edited"
		? { ...settlement, verdict: "update" }
		: settlement;
}

function editSite(
	{ category, reason }: CategoryChoice & { readonly ok: true },
	site: SiteState,
	options: ImportOptions,
): { readonly site: SiteState; readonly note: string } {
	const { words, mode, mayAddCategories } = options;
	const file = shownPath(options.site.path, options);
	const values = { slug: category.slug, name: category.name, file };
	if (reason !== "new") return { site, note: fill(words.site[reason], values) };
	const text = mayAddCategories ? addCategory(site.text, category) : undefined;
	const kind =
		text === undefined ? "cannotAdd" : mode === "write" ? "added" : "wouldAdd";
	return {
		site: {
			declared: [...site.declared, category],
			text: text ?? site.text,
		},
		note: fill(words.site[kind], values),
	};
}

/** From the root, with `/`. */
function shownPath(path: string, { root }: ImportOptions): string {
	return relative(root, path).replaceAll("\\", "/");
}
