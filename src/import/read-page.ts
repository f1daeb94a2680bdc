import { decodeHtml } from "./html/decode-html.ts";
import { readFacts } from "./html/facts.ts";
import { mendLegacyText } from "./html/legacy-nodes.ts";
import { readListing } from "./html/listing.ts";
import {
	deepest,
	type HtmlPage,
	nestingOf,
	type PageContext,
	parseHtml,
} from "./html/page.ts";
import { recogniseHtml } from "./html/recognise-html.ts";
import type { LegacyFinding } from "./legacy-encoding.ts";
import { readLines } from "./lines.ts";
import type { Listing } from "./listing.ts";
import {
	inHead,
	type PortalPage,
	type PortalTitle,
	type Problem,
	type Remark,
} from "./portal-page.ts";
import { recognise } from "./recognise.ts";
import { decodePage, largestPage, sourceKind } from "./source.ts";

/** What was understood of one page, before anything is decided about its article. Plain data: it can be stored. */
export interface ReadPage {
	readonly page?: PortalPage;
	readonly portalTitle: PortalTitle;
	/** 0 to 1. */
	readonly score: number;
	readonly legacy: readonly LegacyFinding[];
	readonly isConverted: boolean;
	/** Empty when there is a page. */
	readonly problems: readonly Problem[];
	/** What a list tells of articles whose texts are elsewhere. */
	readonly listing?: Listing;
}

export interface ReadingContext extends PageContext {
	/** What a server said about the bytes. */
	readonly charset?: string;
	/** A page of HTML, whatever its first bytes look like. */
	readonly isHtml?: boolean;
	readonly convertLegacy: boolean;
}

/** Bytes of a saved page → what it says. Pure, and never throws. */
export function readPage(bytes: Uint8Array, context: ReadingContext): ReadPage {
	const { kind } = sourceKind(bytes);
	if (kind === "html" || (context.isHtml && kind === "text")) {
		return readHtmlSafely(bytes, context);
	}
	const decoded = decodePage(bytes, context.convertLegacy);
	if (!decoded.ok) return refuse(decoded.problem);
	const { text, findings, converted } = decoded.decoded;
	const textPage = { lines: readLines(text) };
	const { recogniser, score } = recognise(textPage);
	return {
		page: recogniser.read(textPage),
		portalTitle: recogniser.title,
		score,
		legacy: findings,
		isConverted: converted,
		problems: [],
	};
}

/** Cells of tables count as one level and are four: some pages are only found too deep on the way. */
function readHtmlSafely(bytes: Uint8Array, context: ReadingContext): ReadPage {
	try {
		return readHtml(bytes, context);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return refuse({ code: "too-deep", values: { limit: String(deepest) } });
	}
}

function readHtml(bytes: Uint8Array, context: ReadingContext): ReadPage {
	if (bytes.length > largestPage) {
		const size = `${(bytes.length / 1024 / 1024).toFixed(1)} MB`;
		return refuse({ code: "too-large", values: { size, limit: "8 MB" } });
	}
	const decoded = decodeHtml(bytes, context.charset);
	if (nestingOf(decoded.text) > deepest) {
		return refuse({ code: "too-deep", values: { limit: String(deepest) } });
	}
	const html = parseHtml(decoded.text, context);
	const legacy = mendLegacyText(html, context.convertLegacy);
	const isOneByte = decoded.isGuessed && !decoded.encoding.startsWith("utf");
	const hasFonts = legacy.length > 0;
	if (isOneByte && !context.convertLegacy) {
		const guess = hasFonts ? (legacy[0]?.encoding ?? "") : decoded.encoding;
		return refuse({ code: "encoding", values: { guess } });
	}
	const { recogniser, score } = recogniseHtml(html);
	const { page, listing } = withListing(html, recogniser.read(html));
	return {
		...(listing && { listing }),
		page: {
			...page,
			remarks: [
				...page.remarks,
				...encodingRemarks(decoded),
				...(isCut(decoded.text)
					? [{ code: "cut-page", value: "", line: 0 } as const]
					: []),
			],
		},
		portalTitle: recogniser.title,
		score,
		legacy,
		isConverted: context.convertLegacy && hasFonts,
		problems: [],
	};
}

/** Dates of a list may look like an article's: several links with view counts of their own are a list all the same. */
function withListing(
	html: HtmlPage,
	page: PortalPage,
): { readonly page: PortalPage; readonly listing?: Listing } {
	const isList = page.problems.some(({ code }) => code === "list-page");
	const facts = readFacts(html);
	const isUnknown = page.portal === "generic" && !facts.isArticle;
	if (!isList && !isUnknown) return { page };
	const listing = readListing(html, facts.capturedAt?.day);
	if (listing.articles.length < (isList ? 1 : 2)) return { page };
	const { title } = page;
	const remarks: readonly Remark[] =
		listing.unclear === 0
			? []
			: [
					{
						code: "list-unclear",
						value: String(listing.unclear),
						line: inHead,
					},
				];
	return {
		listing,
		page: {
			...page,
			remarks: [...page.remarks, ...remarks],
			problems: isList
				? page.problems
				: [{ code: "list-page", values: { title: title?.value ?? "" } }],
		},
	};
}

function encodingRemarks({
	encoding,
	claimed,
	isGuessed,
}: ReturnType<typeof decodeHtml>): readonly Remark[] {
	const isOdd = claimed !== undefined || isGuessed;
	const value = claimed === undefined ? encoding : `${claimed} → ${encoding}`;
	return isOdd ? [{ code: "encoding", value, line: 0 }] : [];
}

/** A page that begins and does not end was cut while it was saved. */
function isCut(html: string): boolean {
	return (
		/<html[\s>]/iu.test(html.slice(0, 5000)) &&
		!/<\/html\s*>/iu.test(html.slice(-20_000)) &&
		!/<\/body\s*>/iu.test(html.slice(-20_000))
	);
}

export function refuse(problem: Problem): ReadPage {
	return {
		portalTitle: { vi: "", en: "" },
		score: 0,
		legacy: [],
		isConverted: false,
		problems: [problem],
	};
}
