import { parseMoment } from "../../dates.ts";
import type { Moment } from "../../types.ts";
import type { Block, Located, Origin } from "../portal-page.ts";
import { linksOf } from "../runs.ts";
import type { PageFacts } from "./facts.ts";
import { type HtmlPage, linkTo } from "./page.ts";

const documents =
	/\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|zip|rar|rtf)(?:$|[?#])/iu;
/** Liferay and others serve documents below such paths, their name before an id. */
const documentPath =
	/\/documents\/\d+\/|\/(?:download|tai-?ve|getfile)(?:\/|\.|\?)/iu;

/** Addresses, id, capture day and documents of a page. */
export function originOf(
	page: HtmlPage,
	facts: PageFacts,
	blocks: readonly Block[],
	isCopy: boolean,
): Origin {
	const { url } = facts;
	const short = linkTo(page.tagged, "shortlink");
	const id = idOf(url ?? "") ?? idOf(short ?? "");
	const lang = page.tagged("html")[0]?.attribs.lang?.slice(0, 2).toLowerCase();
	return {
		...(url !== undefined && { url }),
		otherUrls: facts.otherUrls,
		...(id !== undefined && { id }),
		...(facts.capturedAt && { capturedAt: facts.capturedAt }),
		tags: facts.tags,
		isCopy,
		files: blocks.flatMap(documentsIn),
		...(lang === "en" && { lang }),
	};
}

function documentsIn(block: Block): readonly Located<string>[] {
	return linksOf(block.set)
		.filter(isDocument)
		.map((value) => ({ value, line: block.line }));
}

export function isDocument(address: string): boolean {
	return documents.test(address) || documentPath.test(address);
}

const ids: readonly RegExp[] = [
	/\/content\/id\/(?<id>\d+)/u,
	/[?&](?:ItemID|NewsId|id|p|articleId)=(?<id>\d+)/iu,
	/[?&]dDocName=(?<id>[\w-]+)/u,
	/\/node\/(?<id>\d+)/u,
	/-(?<id>\d{2,20})\.(?:html?|aspx)(?:$|\?)/u,
	/-(?<id>\d{4,20})$/u,
];

/** The number that a portal gives an article, from its address. */
export function idOf(url: string): string | undefined {
	for (const form of ids) {
		const id = form.exec(url)?.groups?.id;
		if (id !== undefined) return id;
	}
	return undefined;
}

/** Hanoi's platform since 2025 ends addresses in a number of its site and `yyMMddHHmmssSSS`; SharePoint portals file pages by day. */
const stamp =
	/-\d{3,7}(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})\d{5}\.htm(?:$|\?)/u;
const folderDay =
	/\/pages\/(?<year>20\d{2})-(?<month>\d{1,2})-(?<day>\d{1,2})\//iu;

/** When an article was posted, by its address alone. */
export function momentIn(url: string): Moment | undefined {
	const stamped = stamp.exec(url)?.groups;
	const filed = folderDay.exec(url)?.groups;
	const pad = (text = "") => text.padStart(2, "0");
	const written = stamped
		? `20${stamped.year}-${stamped.month}-${stamped.day}T${stamped.hour}:${stamped.minute}`
		: filed && `${filed.year}-${pad(filed.month)}-${pad(filed.day)}`;
	const parsed = written === undefined ? undefined : parseMoment(written);
	return parsed?.ok ? parsed.moment : undefined;
}
