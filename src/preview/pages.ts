import { type Listings, listingsOf } from "../listings.ts";
import { stubPath } from "../machines/stub-path.ts";
import { type PlannedPage, planPages } from "../page-plan.ts";
import type { Archive } from "../types.ts";
import { renderPlanned } from "./render-planned.ts";

/** The HTML that a build would write; that it would write none; or that only the site on disk can tell. */
export type PageAnswer = { readonly html: string } | "none" | "elsewhere";

/** The pages of an archive, each made when it is asked for. */
export interface Pages {
	page(path: string): Promise<PageAnswer>;
}

export function pagesOf(archive: Archive): Pages {
	let listings: Listings | undefined;
	let plan: ReadonlyMap<string, PlannedPage> | undefined;
	const lists = () => {
		listings ??= listingsOf(archive);
		return listings;
	};
	const planned = (path: string) => {
		plan ??= new Map(
			planPages(archive, lists()).map((page) => [page.path, page]),
		);
		return plan.get(path);
	};
	const isOldAddress = (path: string) =>
		archive.redirects.some(({ from }) => stubPath(from) === path);
	const made = new Map<string, Promise<string>>();
	return {
		async page(path) {
			const article = archive.articles.find((each) => each.permalink === path);
			const page = article
				? { template: "article", props: { article } }
				: planned(path);
			if (page === undefined) return isOldAddress(path) ? "elsewhere" : "none";
			const html = made.get(path) ?? renderPlanned(page, archive, lists);
			made.set(path, html);
			return { html: await html };
		},
	};
}
