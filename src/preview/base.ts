import type { LoadedArchive } from "../archive.ts";
import { type Checked, hasErrors } from "../diagnostics.ts";
import type { LinkTargets } from "../links.ts";
import { assignPermalinks } from "../model/permalinks.ts";
import { select } from "../model/select.ts";
import { createTargets } from "../model/targets.ts";
import { followRelated, type RelatedArticles, type Topic } from "../related.ts";
import type { Archive, Article, Day, Draft } from "../types.ts";
import type { ArticleMemory, Remembered } from "./memory.ts";

/** A whole load without errors, and what is needed to follow a change of single articles from it. */
export interface Base {
	readonly loaded: Checked<LoadedArchive>;
	readonly archive: Archive;
	readonly articles: ReadonlyMap<string, Remembered>;
	/** Of the whole load; gathered when first asked for. */
	readonly targets: () => LinkTargets;
	/** What was followed since then. */
	readonly changed: ReadonlyMap<string, Draft>;
	/** Of all versions since the whole load; gathered when first asked for. */
	readonly related: () => RelatedArticles;
}

/** Nothing where the content has errors: then it is loaded as a whole until it has none. */
export function baseOf(
	loaded: Checked<LoadedArchive>,
	memory: ArticleMemory,
	today: Day,
): Base | undefined {
	const { archive } = loaded.value;
	if (archive === undefined || hasErrors(loaded.diagnostics)) return undefined;
	const articles = new Map(memory.articles);
	let targets: LinkTargets | undefined;
	let related: RelatedArticles | undefined;
	return {
		...{ loaded, archive, articles, changed: new Map() },
		targets() {
			targets ??= targetsOf(archive, articles, today);
			return targets;
		},
		related() {
			related ??= followRelated(archive.articles.map(topicOf));
			return related;
		},
	};
}

function topicOf({ title, tags, authors, category }: Article): Topic {
	return {
		title,
		tags: tags.map(({ slug }) => slug),
		authors: authors.map(({ slug }) => slug),
		category: category.slug,
	};
}

function targetsOf(
	{ config, media }: Archive,
	articles: Base["articles"],
	today: Day,
): LinkTargets {
	const drafts = [...articles.values()]
		.flatMap(({ draft }) => draft?.value ?? [])
		.sort((a, b) => (a.file < b.file ? -1 : 1));
	const selection = select(drafts, today, true);
	const all = [...selection.published, ...selection.withdrawn];
	const permalinks = assignPermalinks(all).value;
	// Without errors nothing is broken.
	return createTargets(config, selection, permalinks, media, new Set());
}
