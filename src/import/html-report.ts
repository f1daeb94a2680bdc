import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { ImportWords } from "./messages.ts";
import type { PortalPage } from "./portal-page.ts";
import { outcomeWords, type ReportInput, reportPage } from "./report.ts";

/** Beyond so many pages, those that were imported are one line each: a browser must still open the report. */
const mostShown = 1000;
const quiet: ReadonlySet<string> = new Set([
	"written",
	"unchanged",
	"dry-run",
	"merged",
	"replaced",
]);

export interface HtmlReport {
	readonly add: (input: ReportInput) => void;
	/** @param summary the sentence with the totals */
	readonly end: (summary: string) => void;
}

/** Writes the report as one file, page by page: what a page said on the left, its article on the right. No script, no network. */
export function openHtmlReport(file: string, w: ImportWords): HtmlReport {
	mkdirSync(dirname(file), { recursive: true });
	const descriptor = openSync(file, "w");
	writeSync(descriptor, head(w));
	let pages = 0;
	return {
		add: (input) => {
			pages += 1;
			const isQuiet = quiet.has(input.outcome);
			writeSync(
				descriptor,
				pages > mostShown && isQuiet ? line(input, w) : section(input, w),
			);
		},
		end: (summary) => {
			writeSync(
				descriptor,
				`<p class="totals">${escapeHtml(summary)}</p>\n</main></body></html>\n`,
			);
			closeSync(descriptor);
		},
	};
}

const head = ({ report: words, locale }: ImportWords) => `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.reportTitle}</title>
<style>
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:90rem;padding:0 1rem}
details{border-top:1px solid #8886;padding:.5rem 0}summary{cursor:pointer}summary b{margin-right:.5rem}
.conflict b,.failed b,.edited b,.removed b{color:#c22}.columns{display:grid;gap:1rem;grid-template-columns:1fr 1fr}
@media (width<60rem){.columns{grid-template-columns:1fr}}
ol{margin:0;padding-left:3rem}li.dropped{opacity:.65;text-decoration:line-through}li small{display:inline-block;margin-left:.5rem;text-decoration:none}
pre{background:#8881;font:14px/1.5 ui-monospace,monospace;margin:0;overflow-wrap:anywhere;padding:.75rem;white-space:pre-wrap}
h3{font-size:1rem;margin:.75rem 0 .25rem}.totals{font-weight:600}
</style></head><body><main>
<h1>${words.reportTitle}</h1>
`;

function line(
	{ source, outcome, target }: ReportInput,
	w: ImportWords,
): string {
	const arrow = target === undefined ? "" : ` → ${escapeHtml(target)}`;
	return `<p class="${outcome}"><b>${outcomeWords(w)[outcome]}</b> ${escapeHtml(source)}${arrow}</p>\n`;
}

function section(input: ReportInput, w: ImportWords): string {
	const { report: words } = w;
	const { source, outcome, target, imported } = input;
	const arrow = target === undefined ? "" : ` → ${escapeHtml(target)}`;
	const isOpen = quiet.has(outcome) ? "" : " open";
	const text =
		imported.article?.text ??
		imported.problems
			.map(({ values }) => Object.values(values).join(" "))
			.join("\n");
	return `<details class="${outcome}"${isOpen}><summary><b>${outcomeWords(w)[outcome]}</b>${escapeHtml(source)}${arrow}</summary>
<div class="columns"><section><h3>${words.onPage}</h3><ol>
${imported.page ? sourceLines(imported.page, w) : ""}</ol></section>
<section><h3>${words.inArticle}</h3><pre>${escapeHtml(text)}</pre></section></div>
<h3>${words.details}</h3><pre>${escapeHtml(reportPage(input, w))}</pre></details>
`;
}

/** All text of a page in its order; what is not in the article is struck through, with the reason. */
function sourceLines(page: PortalPage, w: ImportWords): string {
	const fields = [
		page.section,
		page.title,
		page.lead,
		page.unit,
		page.source,
		...page.authors,
	]
		.filter((field) => field !== undefined)
		.map(({ value, line }) => ({ value, line, reason: "" }));
	const known = new Set(
		[...page.metadata, ...page.blocks].map(({ line }) => line),
	);
	const lines = [
		...fields.filter(({ line }) => line > 0 && !known.has(line)),
		...page.metadata.map(({ value, line }) => ({ value, line, reason: "" })),
		...page.blocks.map(({ value, line, set }) => ({
			value: set?.kind === "photo" ? `[${w.report.photo}] ${value}` : value,
			line,
			reason: "",
		})),
		...page.dropped.map(({ value, line, reason }) => ({
			value,
			line,
			reason: w.drops[reason],
		})),
	].toSorted((a, b) => a.line - b.line);
	return lines
		.map(({ value, line, reason }) => {
			const note = reason === "" ? "" : `<small>${escapeHtml(reason)}</small>`;
			return `<li value="${line}"${reason === "" ? "" : ' class="dropped"'}>${escapeHtml(value)}${note}</li>\n`;
		})
		.join("");
}

function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}
