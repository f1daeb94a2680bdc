import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { escapeMarkup } from "../machines/xml.ts";
import {
	reportEnd,
	reportHead,
	reportLinks,
	reportSection,
} from "./html-report-page.ts";
import type { ImportWords } from "./messages.ts";
import { isQuiet, outcomeWords, type ReportInput } from "./report.ts";
import { replaceFile } from "./write-file.ts";

/** A browser opens so many pages beside their articles with ease. */
const mostOnPage = 200;
/** Of what needs an editor, so much is linked from the first page. */
const mostLinked = 2000;

export interface HtmlReport {
	readonly add: (input: ReportInput) => void;
	/** False when the disk did not take all of it. @param summary the sentences with the totals */
	readonly end: (summary: readonly string[]) => boolean;
}

/**
 * The report as files to open in a browser: what a page said on the left, its article on the right, two hundred to a
 * file (`bao-cao.html`, `bao-cao-2.html` …). The first file has the totals and leads to all that needs an editor.
 */
export function openHtmlReport(file: string, w: ImportWords): HtmlReport {
	const stem = basename(file).replace(/\.html?$/iu, "");
	const nameOf = (part: number) =>
		part === 1 ? basename(file) : `${stem}-${part}.html`;
	let isWhole = attempt(() => {
		mkdirSync(dirname(file), { recursive: true });
		removeEarlier(dirname(file), stem);
	});
	const linked: string[] = [];
	let first: readonly string[] = [];
	let sections: string[] = [];
	let pages = 0;
	const partNow = () => Math.ceil(pages / mostOnPage);

	const close = (isLast: boolean) => {
		const part = partNow();
		if (part > 1) {
			const links = reportLinks([
				{ to: nameOf(part - 1), says: w.report.before },
				{ to: nameOf(1), says: w.report.start },
				...(isLast ? [] : [{ to: nameOf(part + 1), says: w.report.after }]),
			]);
			const html = [reportHead(w), links, ...sections, links, reportEnd];
			isWhole =
				attempt(() =>
					replaceFile(join(dirname(file), nameOf(part)), html.join("")),
				) && isWhole;
		} else first = sections;
		sections = [];
	};
	return {
		add: (input) => {
			if (sections.length === mostOnPage) close(false);
			pages += 1;
			const id = `p${pages}`;
			sections.push(reportSection(input, id, w));
			if (!isQuiet(input.outcome) && linked.length < mostLinked) {
				const to = `${encodeURIComponent(nameOf(partNow()))}#${id}`;
				const says = escapeMarkup(input.source);
				linked.push(
					`<li><a href="${to}">${says}</a>: ${outcomeWords(w)[input.outcome]}</li>\n`,
				);
			}
		},
		end: (summary) => {
			close(true);
			const parts = Array.from({ length: partNow() - 1 }, (_, index) => ({
				to: nameOf(index + 2),
				says: `${(index + 1) * mostOnPage + 1}–${Math.min(pages, (index + 2) * mostOnPage)}`,
			}));
			const html = [
				reportHead(w),
				...summary.map(
					(says) => `<p class="totals">${escapeMarkup(says)}</p>\n`,
				),
				linked.length === 0
					? ""
					: `<h2>${w.report.attention}</h2>\n<ul>\n${linked.join("")}</ul>\n`,
				parts.length === 0 ? "" : reportLinks(parts),
				...first,
				reportEnd,
			];
			return attempt(() => replaceFile(file, html.join(""))) && isWhole;
		},
	};
}

/** A full disk must not keep articles from being written: the report is only told of. */
function attempt(write: () => void): boolean {
	try {
		write();
		return true;
	} catch {
		return false;
	}
}

/** The parts of an earlier, longer run. */
function removeEarlier(folder: string, stem: string): void {
	for (const name of readdirSync(folder)) {
		const rest = name.startsWith(`${stem}-`) ? name.slice(stem.length) : "";
		if (/^-\d+\.html$/u.test(rest)) rmSync(join(folder, name));
	}
}
