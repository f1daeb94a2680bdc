import { toIso } from "../dates.ts";
import { pagefindWord } from "./formats/marks.ts";
import { fragmentUrl } from "./fragments.ts";
import type { PagefindRecord } from "./pagefind.ts";
import { language } from "./pagefind-format/names.ts";
import type {
	IndexedArticle,
	SearchedArticle,
	SearchRecord,
} from "./record.ts";

/** Takes a place and is no word. */
export const gap = "·";

/** An article as Pagefind is given it. @param fragment by `restoreFragment` */
export function toPagefindRecord(
	record: SearchRecord,
	article: SearchedArticle,
	fragment: Uint8Array,
): PagefindRecord {
	let content = "";
	for (const token of record.body) {
		if (content !== "") content += " ";
		content += token === undefined ? gap : wordOf(token.folded, token.exact);
	}
	const title = record.title.map(({ folded, exact }) => wordOf(folded, exact));
	return {
		url: fragmentUrl(record, fragment),
		content,
		language,
		meta: { title: title.join(" ") },
		filters: filtersOf(article),
		sort: sortsOf(article),
	};
}

/**
 * What Pagefind keeps of a record, which gives the fragment its name. Keys are in their order.
 * @param places how many words and gaps the content has
 */
export function givenFragment(record: PagefindRecord, places: number): string {
	const { url, content, filters, meta } = record;
	return JSON.stringify({
		url,
		content,
		// Counted up to the last word, from one.
		word_count: Math.max(1, places),
		filters,
		meta,
		anchors: [],
	});
}

/** Archives repeat a few thousand words millions of times. */
const known = new Map<string, string>();
const mostKnown = 50_000;

function wordOf(folded: string, exact: string): string {
	const cached = known.get(exact);
	if (cached !== undefined) return cached;
	if (known.size >= mostKnown) known.clear();
	const word = pagefindWord(folded, exact);
	known.set(exact, word);
	return word;
}

export function filtersOf(
	article: IndexedArticle,
): Readonly<Record<string, readonly string[]>> {
	return {
		author: article.authors.map(({ name }) => name),
		category: [article.category.name],
		month: [article.date.day.slice(5, 7)],
		tag: article.tags.map(({ name }) => name),
		unit: article.unit ? [article.unit.name] : [],
		year: [article.date.day.slice(0, 4)],
	};
}

export function sortsOf({ date, views }: IndexedArticle): {
	readonly date: string;
	readonly views: string;
} {
	return {
		date: toIso(date),
		views: String(views?.count ?? 0).padStart(9, "0"),
	};
}
