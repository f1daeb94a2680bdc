import type { Frame } from "./frame.ts";
import type { Listings } from "./listings.ts";
import { listPages } from "./page-plan/list-pages.ts";
import { type PlannedPage, page, unlisted } from "./page-plan/page.ts";
import {
	articleShown,
	createEntryOf,
	type EntryOf,
} from "./page-plan/shown.ts";
import { singlePages } from "./page-plan/single-pages.ts";
import type { Archive } from "./types.ts";

export type { PlannedPage } from "./page-plan/page.ts";

/** What all pages show of the site itself. */
export function frameShown({ config, categories }: Frame): string {
	const names = categories.map(({ slug, name, permalink }) => [
		slug,
		name,
		permalink,
	]);
	return JSON.stringify([config, [...config.abbreviations], names]);
}

/**
 * Every page that Eleventy would make of the templates, in no particular order.
 * @param entryOf stands for what lists show of an article
 */
export function planPages(
	archive: Archive,
	listings: Listings,
	entryOf: EntryOf = createEntryOf(),
): readonly PlannedPage[] {
	return [
		...singlePages(archive, listings, entryOf),
		...archive.articles.map((article) =>
			page("article", article.permalink, { article }, () =>
				articleShown(article),
			),
		),
		...archive.tombstones.map((tombstone) =>
			unlisted(
				page("tombstone", tombstone.permalink, { tombstone }, () => tombstone),
			),
		),
		...listPages(archive, listings, entryOf),
	];
}
