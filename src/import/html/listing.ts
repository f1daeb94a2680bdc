import { type AnyNode, type Element, isTag } from "domhandler";
import type { Day } from "../../types.ts";
import { cleanText } from "../lines.ts";
import type { ListedArticle, Listing } from "../listing.ts";
import { readViews } from "../views.ts";
import { isHidden } from "./frame.ts";
import { idOf } from "./origin.ts";
import { type HtmlPage, silent, wordsOf } from "./page.ts";

/** A count and its label stand in so few letters, perhaps beside a date. */
const longestCount = 120;
const label = /xem|đọc|view|hit/iu;

/**
 * The articles that a page of links shows with their view counts. A count belongs to the one link that stands in the
 * smallest box around both; where there are more, nothing is guessed. @param viewsAsOf when the page was saved
 */
export function readListing(page: HtmlPage, viewsAsOf?: Day): Listing {
	const [body] = page.tagged("body");
	const counts = body ? countsIn(body) : [];
	const nodes = new Set(counts.map(({ node }) => node));
	const articles: ListedArticle[] = [];
	let unclear = 0;
	for (const { node, views } of counts) {
		const link = linkBeside(node, nodes, page);
		if (link === "none") continue;
		if (link === "unclear") unclear += 1;
		else {
			const id = idOf(link.address);
			articles.push({
				title: link.title,
				addresses: [link.address],
				...(id !== undefined && { id }),
				facts: {
					views,
					...(viewsAsOf !== undefined && { viewsAsOf }),
				},
			});
		}
	}
	return { articles, unclear };
}

interface Count {
	readonly node: Element;
	readonly views: number;
}

/** The smallest elements that say how often something was read. */
function countsIn(node: Element): readonly Count[] {
	if (silent.has(node.name) || isHidden(node)) return [];
	const below = node.children.filter(isTag).flatMap(countsIn);
	if (below.length > 0) return below;
	const text = cleanText(wordsOf(node));
	if (text.length > longestCount || !label.test(text)) return [];
	const views = readViews(text)?.count;
	return views === undefined ? [] : [{ node, views }];
}

interface Link {
	readonly address: string;
	readonly title: string;
}

function linkBeside(
	count: Element,
	counts: ReadonlySet<AnyNode>,
	page: HtmlPage,
): Link | "none" | "unclear" {
	for (let box = count.parent; box && isTag(box); box = box.parent) {
		const links = linksIn(box, page);
		if (links.length === 0) continue;
		if (countBelow(box, counts) > 1) return "unclear";
		const headings = links.filter(({ isHeading }) => isHeading);
		const only = onlyOne(links) ?? onlyOne(headings);
		return only ?? "unclear";
	}
	return "none";
}

function onlyOne(links: readonly Link[]): Link | undefined {
	const addresses = new Set(links.map(({ address }) => address));
	return addresses.size === 1
		? links.find(({ title }) => title !== "")
		: undefined;
}

function linksIn(
	box: Element,
	page: HtmlPage,
): readonly (Link & { readonly isHeading: boolean })[] {
	const links: (Link & { isHeading: boolean })[] = [];
	const walk = (node: AnyNode, isHeading: boolean) => {
		if (!isTag(node)) return;
		const written = node.name === "a" ? node.attribs.href?.trim() : undefined;
		const [address] =
			written && !written.startsWith("#") ? page.resolve(written) : [];
		if (address !== undefined && /^(?:https?|file):/u.test(address)) {
			const title = cleanText(wordsOf(node));
			const bare = address.replace(/#.*$/su, "");
			links.push({ address: bare, title, isHeading });
		}
		const isBelow = isHeading || /^h[1-6]$/u.test(node.name);
		for (const child of node.children) walk(child, isBelow);
	};
	walk(box, false);
	return links;
}

function countBelow(box: Element, counts: ReadonlySet<AnyNode>): number {
	return box.children.reduce(
		(sum, child) =>
			sum +
			(counts.has(child) ? 1 : isTag(child) ? countBelow(child, counts) : 0),
		0,
	);
}
