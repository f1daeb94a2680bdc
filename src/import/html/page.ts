import { type CheerioAPI, load } from "cheerio";
import { type AnyNode, type Element, isTag, isText } from "domhandler";
import type { Moment } from "../../types.ts";

/** A saved page, parsed. */
export interface HtmlPage {
	readonly $: CheerioAPI;
	/** Where the page was, if that is known from outside of it: a crawl, a mail part. */
	readonly address?: string;
	/** Against which its links are read: its address, or that of the file it was saved as. */
	readonly base: string;
	/** The elements that a list of selectors matches, in the order of the page. */
	readonly find: (selectors: string) => readonly Element[];
	/** Every absolute address that a written one can mean, the likeliest first. */
	readonly resolve: (written: string) => readonly string[];
	readonly capturedAt?: Moment;
}

/** What is known about a page before reading it. */
export interface PageContext {
	readonly address?: string;
	/** `file:///trang/bai-1.html`, for a page that does not say where it was. */
	readonly fileAddress?: string;
	readonly capturedAt?: Moment;
}

/** A page nested deeper than this is no page: reading it would take hours. */
export const deepest = 500;

/** Parses as browsers do, without running anything. */
export function parseHtml(html: string, context: PageContext): HtmlPage {
	const $ = load(html, { scriptingEnabled: false });
	const { address, capturedAt } = context;
	const { fileAddress = "file:///" } = context;
	const own = address ?? ownAddress($);
	const outer = own ?? fileAddress;
	const written = $("base[href]").attr("href");
	const base = (written && resolveAddress(written, outer)) || outer;
	// Browsers that save a page make its links absolute and those to its photos relative to the file.
	const fromFile = address === undefined && written === undefined;
	const bases = (link: string) =>
		fromFile && !/^[/\\?]/u.test(link) ? [fileAddress, base] : [base];
	return {
		$,
		base,
		find: finder($, html),
		resolve: (link) => [
			...new Set(
				bases(link.trim()).flatMap((from) => resolveAddress(link, from) ?? []),
			),
		],
		...(address !== undefined && { address }),
		...(capturedAt && { capturedAt }),
	};
}

/** Asking a page for classes that it does not have is most of the work of recognising it: one look tells. */
function finder($: CheerioAPI, html: string): HtmlPage["find"] {
	const names = new Set<string>();
	const attributes =
		/\s(?:class|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/giu;
	for (const [, double, single, bare] of html.matchAll(attributes)) {
		const written = double ?? single ?? bare ?? "";
		for (const name of written.split(/\s+/u)) names.add(name);
	}
	const canMatch = (selector: string) =>
		[
			...selector
				.replace(/\[[^\]]*\]/gu, "")
				.matchAll(/(?<!\([^)]*)[.#]([\w-]+)/gu),
		].every(([, name = ""]) => names.has(name));
	return (selectors) => {
		const possible = selectors.split(/,\s*/u).filter(canMatch);
		return possible.length === 0
			? []
			: $<Element, string>(possible.join(", ")).toArray();
	};
}

const savedFrom = /saved from url=\(\d+\)(?<url>https?:\S+)/u;

/** Where a page says it was: the browser's note, its canonical address. */
function ownAddress($: CheerioAPI): string | undefined {
	const note = $.root()
		.contents()
		.add($("html, head").contents())
		.toArray()
		.flatMap((node) => (node.type === "comment" ? [node.data] : []))
		.map((data) => savedFrom.exec(data)?.groups?.url)
		.find((url) => url !== undefined);
	const canonical =
		$('link[rel="canonical"]').attr("href") ??
		$('meta[property="og:url"]').attr("content") ??
		"";
	const url = note ?? canonical;
	return /^https?:\/\//u.test(url) ? resolveAddress(url, url) : undefined;
}

/** They end by themselves, or have no inside; portals often leave out their ends. */
const neverDeep: ReadonlySet<string> = new Set(
	"area,base,br,col,dd,dt,embed,hr,img,input,li,link,meta,option,p,param,path,source,tbody,td,tfoot,th,thead,tr,track,wbr".split(
		",",
	),
);

/** How deep elements stand in each other, by their tags alone: before anything has parsed them. */
export function nestingOf(html: string): number {
	let depth = 0;
	let most = 0;
	for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z][\w:-]*)/giu)) {
		if (neverDeep.has(name.toLowerCase())) continue;
		depth = end === "/" ? Math.max(0, depth - 1) : depth + 1;
		if (depth > most) most = depth;
	}
	return most;
}

export function resolveAddress(
	written: string,
	base: string,
): string | undefined {
	try {
		return new URL(written.trim(), base).href;
	} catch {
		return undefined;
	}
}

/** The words of a node and all below it, without scripts; blocks are apart by a space. Bounded by `deepest`. */
export function wordsOf(node: AnyNode): string {
	if (isText(node)) return node.data;
	if (!isTag(node)) {
		return "children" in node ? node.children.map(wordsOf).join("") : "";
	}
	if (silent.has(node.name)) return "";
	const words = node.children.map(wordsOf).join("");
	return inline.has(node.name) ? words : ` ${words} `;
}

/** Their content is no text. */
export const silent: ReadonlySet<string> = new Set([
	"script",
	"style",
	"link",
	"meta",
	"base",
]);

const inline: ReadonlySet<string> = new Set(
	"a,abbr,b,bdi,bdo,big,cite,code,del,dfn,em,font,i,ins,kbd,label,mark,o:p,q,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var".split(
		",",
	),
);

/** True for an element that stands in a line of text. */
export function isInline({ name }: Element): boolean {
	return inline.has(name);
}
