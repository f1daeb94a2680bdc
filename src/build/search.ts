import type { SharedBodies } from "../cache/article-cache.ts";
import { digest } from "../cache/digest.ts";
import type { Archive } from "../types.ts";
import type { Keys } from "./keys.ts";
import type { Placing } from "./placing.ts";
import type { Maker } from "./produce.ts";
import { runThread } from "./run-thread.ts";
import type { SearchJob, SearchResult } from "./search-thread.ts";

/** Our own writer of the index, or Pagefind's. */
export type Indexer = "own" | "pagefind";

export interface SearchSettings {
	/** What search needs to run from a disk is added. */
	readonly offline: boolean;
	readonly indexer: Indexer;
	readonly cacheDir: string;
	/** Of the program. */
	readonly version: string;
	readonly bodies: () => SharedBodies;
}

/** The search index, as one piece, made in a thread of its own while this one goes on. */
export function searchOf(
	archive: Archive,
	keys: Keys,
	placing: Placing,
	settings: SearchSettings,
): Maker {
	const name = "pagefind";
	const { bodies, ...plain } = settings;
	const { offline, indexer } = settings;
	const texts = archive.articles.map(keys.body);
	return {
		pieces: [
			{ name, key: digest(keys.overview, ...texts, `${offline} ${indexer}`) },
		],
		async make(_, put) {
			const job: SearchJob = {
				archive: withoutTexts(archive),
				bodies: bodies(),
				keys: archive.articles.map((article) =>
					digest(keys.card(article), keys.body(article)),
				),
				staging: placing.staging,
				...plain,
			};
			const made = await runThread<SearchJob, SearchResult>(
				"search-thread",
				job,
			);
			placing.add(made.map(({ file }) => file));
			for (const { file, note } of made) put.known(name, { ...file, note });
		},
	};
}

/** What search is made from; other lists of the archive would only be copied for nothing. */
function withoutTexts({ config, articles }: Archive): Archive {
	return {
		config,
		articles: articles.map((article) => {
			const { headings, figures, attachments } = article.body;
			const body = { html: "", text: "", headings, figures, attachments };
			return { ...article, related: [], body };
		}),
		tombstones: [],
		exclusions: [],
		categories: [],
		authors: [],
		units: [],
		tags: [],
		years: [],
		redirects: [],
		media: new Map(),
	};
}
