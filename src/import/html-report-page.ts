import { escapeMarkup } from "../machines/xml.ts";
import type { ImportWords } from "./messages.ts";
import type { PortalPage } from "./portal-page.ts";
import { isQuiet, outcomeWords, type ReportInput } from "./report.ts";
import { reportPage } from "./report-page.ts";
import { sayProblem } from "./say-problem.ts";

/** The start of a file of the report. Its policy lets nothing run and nothing load. */
export const reportHead = ({
	report: words,
	locale,
}: ImportWords) => `<!DOCTYPE html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.reportTitle}</title>
<style>
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:90rem;padding:0 1rem}
details{border-top:1px solid #8886;padding:.5rem 0}summary{cursor:pointer}summary b{margin-right:.5rem}
.conflict b,.failed b,.edited b,.removed b{color:#c22}.columns{display:grid;gap:1rem;grid-template-columns:1fr 1fr}
@media (width<60rem){.columns{grid-template-columns:1fr}}
ol.lines{margin:0;padding-left:3rem}li.dropped,.view .out{opacity:.65;text-decoration:line-through}
li small{display:inline-block;margin-left:.5rem;text-decoration:none}
pre.text{background:#8881;font:14px/1.5 ui-monospace,monospace;margin:0;overflow-wrap:anywhere;padding:.75rem;white-space:pre-wrap}
.view{background:#8881;overflow:auto;overflow-wrap:anywhere;padding:.75rem}.view table{border-collapse:collapse}
.view td,.view th{border:1px solid #8886;padding:.25rem .5rem;vertical-align:top}
.view .title{font-size:1.25rem;font-weight:600}.view .section,.view .metadata{opacity:.8}.view .link{text-decoration:underline}
.view .photo{border:1px dashed #888;display:inline-block;padding:.5rem 1rem}
h2{font-size:1.125rem}h3{font-size:1rem;margin:.75rem 0 .25rem}.totals{font-weight:600}nav a{margin-right:1rem}
</style></head><body><main>
<h1>${words.reportTitle}</h1>
`;

export const reportEnd = "</main></body></html>\n";

/** Ways to the other files of the report. */
export function reportLinks(
	links: readonly { readonly to: string; readonly says: string }[],
): string {
	const items = links.map(
		({ to, says }) =>
			`<a href="${encodeURIComponent(to)}">${escapeMarkup(says)}</a>`,
	);
	return `<nav>${items.join(" ")}</nav>\n`;
}

/** One page: its source beside its article, and everything that was understood of it. */
export function reportSection(
	input: ReportInput,
	id: string,
	w: ImportWords,
): string {
	const { report: words } = w;
	const { source, outcome, target, imported } = input;
	const arrow = target === undefined ? "" : ` → ${escapeMarkup(target)}`;
	const isOpen = isQuiet(outcome) ? "" : " open";
	const text =
		imported.article?.text ??
		imported.problems.map((problem) => sayProblem(problem, w).says).join("\n");
	return `<details id="${id}" class="${outcome}"${isOpen}><summary><b>${outcomeWords(w)[outcome]}</b>${escapeMarkup(source)}${arrow}</summary>
<div class="columns"><section><h3>${words.onPage}</h3>
${imported.page ? sourceOf(imported.page, w) : ""}</section>
<section><h3>${words.inArticle}</h3><pre class="text">${escapeMarkup(text)}</pre></section></div>
<h3>${words.details}</h3><pre class="text">${escapeMarkup(reportPage(input, w))}</pre></details>
`;
}

/** A page of HTML as it looked; of plain text, its lines. */
function sourceOf(page: PortalPage, w: ImportWords): string {
	return page.view === undefined
		? `<ol class="lines">\n${linesOf(page, w)}</ol>`
		: `<div class="view">${page.view}</div>`;
}

/** All text of a page in its order; what is not in the article is struck through, with the reason. */
function linesOf(page: PortalPage, w: ImportWords): string {
	const fields = [
		page.section,
		page.title,
		page.lead,
		page.unit,
		page.source,
		...page.authors,
	].filter((field) => field !== undefined);
	const known = new Set(
		[...page.metadata, ...page.blocks].map(({ line }) => line),
	);
	const kept = [
		...fields.filter(({ line }) => line > 0 && !known.has(line)),
		...page.metadata,
		...page.blocks,
	].map(({ value, line }) => ({ value, line, reason: "" }));
	const dropped = page.dropped.map(({ value, line, reason }) => ({
		value,
		line,
		reason: w.drops[reason],
	}));
	return [...kept, ...dropped]
		.toSorted((a, b) => a.line - b.line)
		.map(({ value, line, reason }) => {
			const note =
				reason === "" ? "" : `<small>${escapeMarkup(reason)}</small>`;
			return `<li value="${line}"${reason === "" ? "" : ' class="dropped"'}>${escapeMarkup(value)}${note}</li>\n`;
		})
		.join("");
}
