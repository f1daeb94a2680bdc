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
