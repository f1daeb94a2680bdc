import { type CheerioAPI, load } from "cheerio";
import {
	type AnyNode,
	Document,
	type Element,
	isComment,
	isTag,
	isText,
} from "domhandler";
import type { Moment } from "../../types.ts";
import {
	candidatesOf,
	canMatch,
	type ElementIndex,
	indexElements,
} from "./element-index.ts";

/** A saved page, parsed. */
export interface HtmlPage {
	readonly $: CheerioAPI;
	readonly root: Document;
	/** Where the page was, if that is known from outside of it: a crawl, a mail part. */
	readonly address?: string;
	/** Against which its links are read: its address, or that of the file it was saved as. */
	readonly base: string;
	/** The elements that a list of selectors matches, in the order of the page. */
	readonly find: (selectors: string) => readonly Element[];
	/** All elements of a name, in the order of the page. */
	readonly tagged: (name: string) => readonly Element[];
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
	const root = documentOf($);
	const index = indexElements(root);
	const own = address ?? ownAddress(root, index);
	const outer = own ?? fileAddress;
	const written = index
		.tagged("base")
		.find(({ attribs }) => attribs.href !== undefined)?.attribs.href;
	const base = (written && resolveAddress(written, outer)) || outer;
	// Browsers that save a page make its links absolute and those to its photos relative to the file.
	const fromFile = address === undefined && written === undefined;
	const bases = (link: string) =>
		fromFile && !/^[/\\?]/u.test(link) ? [fileAddress, base] : [base];
	return {
		$,
		base,
		root,
		find: finder($, index),
		tagged: index.tagged,
		resolve: (link) => [
			...new Set(
				bases(link.trim()).flatMap((from) => resolveAddress(link, from) ?? []),
			),
		],
		...(address !== undefined && { address }),
		...(capturedAt && { capturedAt }),
	};
}

function documentOf($: CheerioAPI): Document {
	const root = $.root().get(0);
	return root instanceof Document ? root : new Document([]);
}

function finder($: CheerioAPI, index: ElementIndex): HtmlPage["find"] {
	const findOne = (selector: string): readonly Element[] => {
		if (!canMatch(selector, index)) return [];
		const candidates = candidatesOf(selector, index);
		if (!candidates) return $<Element, string>(selector).toArray();
		return /^[.#]?[\w-]+$/u.test(selector)
			? candidates
			: $([...candidates])
					.filter(selector)
					.toArray();
	};
	return (selectors) => {
		const found = selectors.split(/,\s*/u).map(findOne);
		const some = found.filter((elements) => elements.length > 0);
		if (some.length <= 1) return some[0] ?? [];
		return [...new Set(some.flat())].sort(
			(a, b) => index.orderOf(a) - index.orderOf(b),
		);
	};
}

const savedFrom = /saved from url=\(\d+\)(?<url>https?:\S+)/u;

/** Where a page says it was: the browser's note, its canonical address. */
function ownAddress(root: Document, { tagged }: ElementIndex) {
	const note = notesIn(root, tagged)
		.map((text) => savedFrom.exec(text)?.groups?.url)
		.find((url) => url !== undefined);
	const canonical =
		linkTo(tagged, "canonical") ??
		tagged("meta").find(({ attribs }) => attribs.property === "og:url")?.attribs
			.content ??
		"";
	const url = note ?? canonical;
	return /^https?:\/\//u.test(url) ? resolveAddress(url, url) : undefined;
}

/** Comments around and at the top of a page, where programs that save pages note what they did. */
export function notesIn(
	root: Document,
	tagged: HtmlPage["tagged"],
): readonly string[] {
	return [root, ...tagged("html"), ...tagged("head")]
		.flatMap(({ children }): readonly AnyNode[] => children)
		.flatMap((node) => (isComment(node) ? [node.data] : []));
}

/** The address of the first `<link>` of a relation. */
export function linkTo(
	tagged: HtmlPage["tagged"],
	relation: string,
): string | undefined {
	return tagged("link").find(({ attribs }) => attribs.rel === relation)?.attribs
		.href;
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
	return isInline(node) ? words : ` ${words} `;
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

const apart: ReadonlySet<string> = new Set(
	"address,article,aside,audio,blockquote,body,br,button,canvas,caption,center,col,colgroup,dd,details,dialog,dir,div,dl,dt,embed,fieldset,figcaption,figure,footer,form,frame,frameset,h1,h2,h3,h4,h5,h6,head,header,hgroup,hr,html,iframe,img,input,legend,li,main,map,marquee,math,menu,nav,noframes,noscript,object,ol,optgroup,option,p,picture,pre,section,select,summary,svg,table,tbody,td,template,textarea,tfoot,th,thead,title,tr,ul,video".split(
		",",
	),
);

/**
 * True for an element that stands in a line of text. So does any that HTML does not know, as browsers have it: Word marks
 * places with `<st1:place>`. Elements with a hyphen are boxes of a page's own.
 */
export function isInline({ name }: Element): boolean {
	return inline.has(name) || !(apart.has(name) || name.includes("-"));
}
