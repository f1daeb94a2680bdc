import { ByteWriter } from "./bytes.ts";
import { dayNumber } from "./day-number.ts";
import { facetsOf } from "./facets.ts";
import { encodeDays, encodeFacets } from "./formats/catalogue.ts";
import {
	encodeFilter,
	encodeSorts,
	gatherFilters,
	orderByNumber,
	orderByText,
} from "./pagefind-format/metadata.ts";
import { pagefindHash, shortNames } from "./pagefind-format/names.ts";
import { filtersOf, sortsOf } from "./pagefind-record.ts";
import type { IndexedArticle } from "./record.ts";
import { signFile } from "./signed-file.ts";

/** What the index says of articles besides their words, as it stands in files: an edit of texts leaves it as it was. */
export interface ArticleLists {
	/** How many articles there are. */
	readonly size: number;
	/** Whether one has a term of a form of which we do not know what Pagefind would do. */
	readonly hasUnknownForm: boolean;
	/** 1 for each article after which a piece of a long file may end. */
	readonly endsPiece: Uint8Array;
	readonly filters: readonly FilterFile[];
	/** Pagefind's orders of articles. */
	readonly sorts: Uint8Array;
	readonly days: Uint8Array;
	readonly facets: Uint8Array;
	readonly views: Uint8Array;
}

/** One of Pagefind's files of filters, compressed. */
export interface FilterFile {
	readonly key: string;
	readonly name: string;
	readonly bytes: Uint8Array;
}

export function listsOf(articles: readonly IndexedArticle[]): ArticleLists {
	return {
		size: articles.length,
		hasUnknownForm: articles.some(hasUnknownForm),
		endsPiece: Uint8Array.from(articles, endsPieces),
		filters: filterFiles(articles),
		sorts: sortsOfAll(articles),
		days: encodeDays(articles.map(({ date }) => dayNumber(date.day))),
		facets: encodeFacets(facetsOf(articles)),
		views: encodeViews(articles),
	};
}

/** Pagefind takes such words for orders of its own. */
function hasUnknownForm({
	authors,
	category,
	tags,
	unit,
}: IndexedArticle): boolean {
	return [...authors, ...tags, category, unit].some(
		(term) =>
			term !== undefined && /___PAGEFIND_|\p{Surrogate}/u.test(term.name),
	);
}

/** Whether a piece of a long file may end after an article: after one in 64, always the same ones. */
function endsPieces({ permalink }: IndexedArticle): number {
	let sum = 0;
	for (let at = 0; at < permalink.length; at += 1)
		sum = (Math.imul(sum, 31) + permalink.charCodeAt(at)) | 0;
	return (sum ^ (sum >>> 16)) % 64 === 0 ? 1 : 0;
}

function filterFiles(
	articles: readonly IndexedArticle[],
): readonly FilterFile[] {
	const filters = gatherFilters(articles.map(filtersOf));
	const encoded = filters.map(encodeFilter);
	const names = shortNames(encoded.map(pagefindHash), 2);
	return encoded.map((bytes, index) => ({
		key: filters[index]?.key ?? "",
		name: names[index] ?? "",
		bytes: signFile(bytes),
	}));
}

function sortsOfAll(articles: readonly IndexedArticle[]): Uint8Array {
	const sorts = articles.map(sortsOf);
	return encodeSorts([
		{ key: "date", articles: orderByText(sorts.map(({ date }) => date)) },
		{ key: "views", articles: orderByNumber(sorts.map(({ views }) => views)) },
	]);
}

function encodeViews(articles: readonly IndexedArticle[]): Uint8Array {
	const writer = new ByteWriter();
	// One more than the count: 0 is an article whose views nobody knows.
	for (const { views } of articles)
		writer.number(views ? Math.min(views.count, 0xfffffffe) + 1 : 0);
	return writer.finish();
}
