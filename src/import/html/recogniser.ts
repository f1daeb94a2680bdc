import type { PortalPage, PortalTitle } from "../portal-page.ts";
import type { HtmlLayout } from "./layout.ts";
import { type HtmlPage, linkTo } from "./page.ts";
import { readHtmlPage } from "./read-html.ts";

/** Knows the HTML of one kind of portal. */
export interface HtmlRecogniser {
	/** For commands and reports, such as `nukeviet`. */
	readonly name: string;
	/** What an editor knows it as. */
	readonly title: PortalTitle;
	/** How sure it is that the page is of its kind, 0 to 1. */
	readonly score: (page: HtmlPage) => number;
	readonly read: (page: HtmlPage) => PortalPage;
}

export interface Signs {
	/** Selectors that must all match something. */
	readonly needs: readonly string[];
	/** Each that matches makes it surer. */
	readonly signs: readonly string[];
	/** The address of the page, when it is known, or any link of it. */
	readonly address?: RegExp;
}

/** A portal that is known by elements and addresses of its own, and read by selectors. */
export function portalBySelectors(
	title: PortalTitle,
	marks: Signs,
	layout: HtmlLayout,
): HtmlRecogniser {
	return {
		name: layout.portal,
		title,
		score: (page) => scoreOf(page, marks),
		read: (page) => readHtmlPage(page, layout),
	};
}

function scoreOf(page: HtmlPage, { needs, signs, address }: Signs): number {
	const { find, tagged } = page;
	if (!needs.every((selector) => find(selector).length > 0)) return 0;
	const found = signs.filter((selector) => find(selector).length > 0).length;
	const known = [page.base, linkTo(tagged, "canonical") ?? ""];
	const isThere =
		address !== undefined && known.some((url) => address.test(url));
	const points = found + (isThere ? 1 : 0);
	const possible = signs.length + (address ? 1 : 0);
	return points === 0 ? 0.3 : 0.55 + 0.4 * (points / possible);
}
