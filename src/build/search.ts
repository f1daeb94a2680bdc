import type { SharedBodies } from "../cache/article-cache.ts";
import { digest } from "../cache/digest.ts";
import type { Archive, Article } from "../types.ts";
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
				archive: searched(archive),
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

/** What search is made from; all else of the archive would only be copied for nothing. */
function searched({ config, articles }: Archive): Archive {
	return {
		config,
		articles: articles.map(searchedOf),
		tombstones: none,
		exclusions: none,
		categories: none,
		authors: none,
		units: none,
		tags: none,
		years: none,
		redirects: none,
		media: new Map(),
	};
}

/** One list for all, so that it is copied once. */
const none: readonly never[] = [];

function searchedOf(article: Article): Article {
	const { file, permalink, title, date, lang, hasLead } = article;
	const { category, authors, unit, tags, views } = article;
	const { image, attachments, source, body } = article;
	return {
		...{ file, permalink, title, date, lang, hasLead, category, authors, tags },
		...(unit && { unit }),
		...(views && { views }),
		...(image && { image }),
		...(source && { source }),
		// Another summary is cut from the text itself.
		summary: hasLead ? article.summary : "",
		attachments,
		slug: "",
		aliases: none,
		corrections: none,
		related: none,
		body: {
			html: "",
			text: "",
			headings: none,
			figures: body.figures,
			attachments: none,
		},
	};
}
