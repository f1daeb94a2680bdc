import type { SharedBodies } from "../cache/article-cache.ts";
import { digest } from "../cache/digest.ts";
import type { Span } from "../cache/text-reader.ts";
import type { Archive, Article } from "../types.ts";
import type { Keys } from "./keys.ts";
import type { Placing } from "./placing.ts";
import type { Maker } from "./produce.ts";
import type { GivenArticles, Searcher } from "./searcher.ts";

/** Our own writer of the index, or Pagefind's. */
export type Indexer = "own" | "pagefind";

export interface SearchSettings {
	/** What search needs to run from a disk is added. */
	readonly offline: boolean;
	readonly indexer: Indexer;
	readonly bodies: () => SharedBodies;
}

/** The search index, as one piece, made in a thread of its own while this one goes on. */
export function searchOf(
	archive: Archive,
	keys: Keys,
	placing: Placing,
	searcher: Searcher,
	{ offline, indexer, bodies }: SearchSettings,
): Maker {
	const name = "pagefind";
	const { articles } = archive;
	const texts = articles.map(keys.body);
	return {
		pieces: [
			{ name, key: digest(keys.overview, ...texts, `${offline} ${indexer}`) },
		],
		async make(_, put) {
			const known = new Set(await searcher.known());
			const all = articles.map((article) =>
				searchKey(keys.card(article), keys.body(article)),
			);
			const give = (isGiven: (index: number) => boolean) =>
				giveArticles(articles, bodies(), isGiven);
			const made = await searcher.search(
				{
					abbreviations: archive.config.abbreviations,
					keys: all.join("\n"),
					given: give((index) => !known.has(all[index] ?? "")),
					staging: placing.staging,
					offline,
					indexer,
				},
				() => give(() => true),
			);
			placing.add(made.map(({ file }) => file));
			for (const { file, note } of made) put.known(name, { ...file, note });
		},
	};
}

/** What stands for all of an article. */
export function searchKey(card: string, body: string): string {
	return digest(card, body);
}

/** Only what search is made from: all else of an article would be copied for nothing. */
function giveArticles(
	articles: readonly Article[],
	{ files, spans }: SharedBodies,
	isGiven: (index: number) => boolean,
): GivenArticles {
	const given = new Map<number, Article>();
	const used = new Map<string, Span>();
	for (const [index, article] of articles.entries()) {
		if (!isGiven(index)) continue;
		given.set(index, searchedOf(article, ""));
		const span = spans.get(article.file);
		if (span) used.set(article.file, span);
	}
	return { articles: given, bodies: { files, spans: used } };
}

/** One list for all, so that it is copied once. */
const none: readonly never[] = [];

/** What search is made from. @param text of the body, where it is not given apart */
export function searchedOf(article: Article, text: string): Article {
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
			text,
			headings: none,
			figures: body.figures,
			attachments: none,
		},
	};
}
