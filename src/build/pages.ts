import { digest } from "../cache/digest.ts";
import { renderDocument } from "../html.ts";
import type { Listings } from "../listings.ts";
import type { PlannedPage } from "../page-plan.ts";
import { newPen } from "../pen.ts";
import { loadTemplate, type Template } from "../templates.ts";
import type { Archive } from "../types.ts";
import type { Keys } from "./keys.ts";
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

/**
 * Every page of the site. Eleventy is not even loaded when each of its own is as it was.
 */
export function pagesOf(
	archive: Archive,
	listings: Listings,
	plan: readonly PlannedPage[],
	keys: Keys,
	renderer: Renderer,
): Maker {
	const pages = new Map(plan.map((page) => [page.path, page]));
	const articles = new Map(
		archive.articles.map((article) => [article.permalink, article]),
	);
	// What the other renderer made is not taken for this one's.
	const frame = renderer === "own" ? keys.frame : digest(keys.frame, renderer);
	const keyOf = ({ path, shown }: PlannedPage): string => {
		const article = articles.get(path);
		if (article === undefined) return digest(frame, shown());
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
