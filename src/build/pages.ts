import { digest } from "../cache/digest.ts";
import { type Child, renderDocument } from "../html.ts";
import type { Listings } from "../listings.ts";
import type { PlannedPage } from "../page-plan.ts";
import type { Archive } from "../types.ts";
import type { Keys } from "./keys.ts";
import type { Maker } from "./produce.ts";

/** A method and not a property, as each template asks for more than any object. */
interface Template {
	default(props: object): Child;
}

/**
 * Every page of the site. Eleventy makes the lists and overviews; it is not even loaded when each of them is as it was.
 */
export function pagesOf(
	archive: Archive,
	listings: Listings,
	plan: readonly PlannedPage[],
	keys: Keys,
): Maker {
	const pages = new Map(plan.map((page) => [page.path, page]));
	const { frame } = keys;
	const articles = new Map(
		archive.articles.map((article) => [article.permalink, article]),
	);
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
			const chosen = plan.filter(({ path }) => wanted.has(path));
			const others = new Set<string>();
			const loaded = await loadDirect();
			for (const { path, template, props } of chosen) {
				const render = loaded.get(template);
				if (render === undefined) others.add(template);
				else {
					const page = render({ archive, listings, ...props });
					await put(path, { path, content: renderDocument(page) });
				}
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

/** Templates of pages that are very many, or that every edit changes: they are called here, one page after the other. */
async function loadDirect(): Promise<ReadonlyMap<string, Template["default"]>> {
	const [article, tombstone, about]: readonly Template[] = await Promise.all([
		import("../../templates/article.11ty.tsx"),
		import("../../templates/tombstone.11ty.tsx"),
		import("../../templates/about.11ty.tsx"),
	]);
	const templates = { article, tombstone, about };
	return new Map(
		Object.entries(templates).flatMap(([name, template]) =>
			template === undefined ? [] : [[name, template.default]],
		),
	);
}
