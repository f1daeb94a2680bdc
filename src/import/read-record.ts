import { parseHtml } from "./html/page.ts";
import { readHtmlPage } from "./html/read-html.ts";
import type { Located, PortalPage } from "./portal-page.ts";
import type { ReadPage } from "./read-page.ts";
import type { PageRecord } from "./sources/source-item.ts";

const mark = "data-bantin-record";

/** An article of an export: its fields are known, its text is HTML like any page's. */
export function readRecord(record: PageRecord): ReadPage {
	const { portal, portalTitle, url } = record;
	const html = parseHtml(
		`<!doctype html><html><body><div ${mark}>${record.html}</div></body></html>`,
		url === undefined ? {} : { address: url },
	);
	const read = readHtmlPage(html, { portal, body: `[${mark}]` });
	return {
		page: withFields(read, record),
		portalTitle,
		score: 1,
		legacy: [],
		isConverted: false,
		problems: [],
	};
}

/** Line 0: the field is none of the text's lines. */
const known = <T>(value: T): Located<T> => ({ value, line: 0 });

function withFields(read: PortalPage, record: PageRecord): PortalPage {
	const { title, date, updated, section, authors, unit, views, source } =
		record;
	const isSigned = (authors?.length ?? 0) > 0 || unit !== undefined;
	const lead = record.summary ?? "";
	const hasTitle = title !== undefined && title !== "";
	const problems = read.problems.filter(
		({ code }) =>
			!(code === "no-title" && hasTitle) &&
			!(code.startsWith("date-") && date) &&
			!/-page$/u.test(code),
	);
	return {
		...read,
		...(hasTitle && { title: known(title) }),
		...(date && { posted: known(date) }),
		...(updated && { updated: known(updated) }),
		...(section !== undefined && { section: known(section) }),
		...(authors && authors.length > 0 && { authors: authors.map(known) }),
		...(unit !== undefined && { unit: known(unit) }),
		...(views !== undefined && { views: known(views) }),
		...(source !== undefined && { source: known(source) }),
		...(lead !== "" && !read.lead && { lead: known(lead) }),
		remarks: read.remarks.filter(
			({ code }) => code !== "no-author" || !isSigned,
		),
		problems,
		origin: {
			...read.origin,
			otherUrls: record.otherUrls ?? [],
			tags: record.tags ?? [],
			isCopy: false,
			files: read.origin?.files ?? [],
			...(record.url !== undefined && { url: record.url }),
			...(record.id !== undefined && { id: record.id }),
			...(record.capturedAt && { capturedAt: record.capturedAt }),
			...(record.viewsAsOf !== undefined && { viewsAsOf: record.viewsAsOf }),
			...(record.lang && { lang: record.lang }),
			...(record.rights !== undefined && { rights: record.rights }),
			...(record.sourceUrl !== undefined && { sourceUrl: record.sourceUrl }),
		},
	};
}
