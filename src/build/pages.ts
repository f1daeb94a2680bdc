import { permalinks } from "../addresses.ts";
import { digest } from "../cache/digest.ts";
import type { Piece, SiteMemo } from "../cache/site-memo.ts";
import { renderDocument } from "../html.ts";
import type { Listings } from "../listings.ts";
import type { PlannedPage } from "../page-plan.ts";
import { newPen } from "../pen.ts";
import { loadTemplate, type Template } from "../templates.ts";
import type { Archive } from "../types.ts";
import { type Keys, plain } from "./keys.ts";
import type { Maker } from "./produce.ts";

/** What makes pages: our own calls of the templates where Eleventy costs too much, or Eleventy for each of them. */
export type Renderer = "own" | "eleventy";

/**
 * Templates that Eleventy is asked for: those of a single page that shows counts but no articles, so that an edit of an
 * article leaves it alone. All others are called here, one page after the other; Eleventy gives the same bytes.
 */
const byEleventy: ReadonlySet<string> = new Set([
	"calendar",
	"data",
	"not-found",
	"search",
	"statistics",
]);

/** No file: what all lists and overviews are made from, so that none of them needs a look while it is the same. */
export function listsPiece(
	{ edition }: Archive,
	keys: Keys,
	renderer: Renderer,
): Piece {
	const copies = [edition?.releases, edition?.download?.release];
	return { name: "lists", key: digest(keys.overview, plain(copies), renderer) };
}

/** Each text of an article makes another edition, whose id is shown here. */
const editionPage = permalinks.about;

/**
 * Every page of the site. Eleventy is not even loaded when each of its own is as it was.
 * @param knownLists what the pages became the last time, where `listsPiece` is the same
 */
export function pagesOf(
	archive: Archive,
	listings: Listings,
	plan: readonly PlannedPage[],
	keys: Keys,
	renderer: Renderer,
	knownLists: SiteMemo | undefined,
): Maker {
	const pages = new Map(plan.map((page) => [page.path, page]));
	const articles = new Map(
		archive.articles.map((article) => [article.permalink, article]),
	);
	// What the other renderer made is not taken for this one's.
	const frame = renderer === "own" ? keys.frame : digest(keys.frame, renderer);
	const keyOf = ({ path, shown }: PlannedPage): string => {
		const article = articles.get(path);
		if (article === undefined) {
			const known = path === editionPage ? undefined : knownLists?.keyOf(path);
			return known ?? digest(frame, shown());
		}
		// The same as `shown` and the body, from keys that others need as well.
		const links = keys.links(article);
		return digest(frame, keys.card(article), keys.body(article), links);
	};
	return {
		pieces: plan.map((page) => ({ name: page.path, key: keyOf(page) })),
		async make(wanted, put) {
			const others = new Set<string>();
			const loaded = new Map<string, Template>();
			// One page after the other: thousands of buffers would keep the memory's cleaner busy.
			const pen = newPen();
			for (const { path, template, props } of plan) {
				if (!wanted.has(path)) continue;
				if (renderer === "eleventy" || byEleventy.has(template)) {
					others.add(template);
					continue;
				}
				const known = loaded.get(template) ?? (await loadTemplate(template));
				loaded.set(template, known);
				const page = known.default({ archive, listings, ...props });
				pen.begin();
				pen.write(renderDocument(page));
				await put(path, { path, content: pen.bytes() });
			}
			if (others.size === 0) return;
			const { renderPages } = await import("../render.ts");
			await renderPages(archive, listings, others, {
				wants(path) {
					if (!pages.has(path)) throw new Error(`unplanned page: ${path}`);
					return wanted.has(path);
				},
				take: (path, content) => put(path, { path, content }),
			});
		},
	};
}
