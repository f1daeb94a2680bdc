import type { Block, Located, Origin } from "../portal-page.ts";
import { linksIn } from "../runs.ts";
import type { PageFacts } from "./facts.ts";
import type { HtmlPage } from "./page.ts";

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
	const short = page.$('link[rel="shortlink"]').attr("href");
	const id = idOf(url ?? "") ?? idOf(short ?? "");
	const lang = page.$("html").attr("lang")?.slice(0, 2).toLowerCase();
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
	const { set, line } = block;
	const links =
		set?.kind === "text"
			? set.runs.flatMap(({ link }) => link ?? [])
			: set?.kind === "block"
				? linksIn(set.markdown)
				: [];
	return [...new Set(links)]
		.filter(isDocument)
		.map((value) => ({ value, line }));
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
