import {
	monthPermalink,
	onThisDayPermalink,
	pagePermalink,
	permalinks,
	type TaxonomyName,
	termPermalink,
} from "./addresses.ts";
import type { Archive, Article, TermArticles } from "./types.ts";

/** Entries on one page of a list: about ten screens of a phone. */
export const pageSize = 40;

/** Lists no longer than this stay on one page; longer ones are cut by year. */
export const wholeListSize = 60;

/** Names on one page of an overview. */
export const overviewSize = 400;

/** One page of a long list. */
export interface Chunk<T> {
	readonly items: readonly T[];
	/** From 1. */
	readonly number: number;
	readonly permalink: string;
	/** Of all pages of the list, in order. */
	readonly permalinks: readonly string[];
}

/** Cuts a list into pages; an empty list is one empty page, and no last page holds fewer than a handful. */
export function chunk<T>(
	items: readonly T[],
	first: string,
	size: number = pageSize,
): readonly Chunk<T>[] {
	const count = Math.max(1, Math.ceil(items.length / size));
	const even = Math.ceil(items.length / count);
	const permalinks = Array.from({ length: count }, (_, index) =>
		pagePermalink(first, index + 1),
	);
	return permalinks.map((permalink, index) => ({
		items: items.slice(index * even, (index + 1) * even),
		number: index + 1,
		permalink,
		permalinks,
	}));
}

/** A year of a term's list and where it is shown. */
export interface TermYear {
	readonly year: number;
	readonly count: number;
	readonly permalink: string;
}

/** A page that lists the articles of one category, author, unit or tag. */
export interface TermPage {
	readonly taxonomy: TaxonomyName;
	readonly term: TermArticles;
	/** Absent on the term's first page, which shows the newest articles. */
	readonly year?: number;
	readonly years: readonly TermYear[];
	readonly chunk: Chunk<Article>;
}

/** All pages of all terms. A short term is one page; a long one shows its newest articles and a page for each year. */
export function termPages(archive: Archive): readonly TermPage[] {
	const taxonomies: readonly [TaxonomyName, readonly TermArticles[]][] = [
		["category", archive.categories],
		["author", archive.authors],
		["unit", archive.units],
		["tag", archive.tags],
	];
	return taxonomies.flatMap(([taxonomy, terms]) =>
		terms.flatMap((term) => pagesOfTerm(taxonomy, term)),
	);
}

function pagesOfTerm(
	taxonomy: TaxonomyName,
	term: TermArticles,
): readonly TermPage[] {
	const first = termPermalink(taxonomy, term.slug);
	if (term.articles.length <= wholeListSize) {
		const only = chunk(term.articles, first, wholeListSize);
		return only.map((part) => ({ taxonomy, term, years: [], chunk: part }));
	}
	const byYear = groupByYear(term.articles);
	const years = byYear.map(([year, articles]) => ({
		year,
		count: articles.length,
		permalink: first.replace(/index\.html$/, `${year}.html`),
	}));
	const newest = term.articles.slice(0, pageSize);
	return [
		...chunk(newest, first).map((part) => ({
			taxonomy,
			term,
			years,
			chunk: part,
		})),
		...byYear.flatMap(([year, articles], index) =>
			chunk(articles, years[index]?.permalink ?? first).map((part) => ({
				taxonomy,
				term,
				year,
				years,
				chunk: part,
			})),
		),
	];
}

/** Keeps the order within a year and of the years. */
export function groupByYear(
	articles: readonly Article[],
): readonly (readonly [number, readonly Article[]])[] {
	const years = new Map<number, Article[]>();
	for (const article of articles) {
		const year = Number(article.date.day.slice(0, 4));
		const group = years.get(year);
		if (group === undefined) years.set(year, [article]);
		else group.push(article);
	}
	return [...years];
}

/** A page of a month's articles. */
export interface MonthPage {
	readonly year: number;
	readonly month: number;
	readonly chunk: Chunk<Article>;
}

/** All articles of a day of the year, newest year first. */
export interface DayOfYear {
	/** `MM-dd` */
	readonly monthDay: string;
	readonly articles: readonly Article[];
}

export function daysOfYear(archive: Archive): readonly DayOfYear[] {
	const days = new Map<string, Article[]>();
	for (const article of archive.articles) {
		const monthDay = article.date.day.slice(5);
		const group = days.get(monthDay);
		if (group === undefined) days.set(monthDay, [article]);
		else group.push(article);
	}
	return [...days]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([monthDay, articles]) => ({ monthDay, articles }));
}

/** A page of a day's articles. */
export interface DayPage extends DayOfYear {
	readonly chunk: Chunk<Article>;
}

/** A day on which a whole archive was moved has thousands. */
function dayPages(days: readonly DayOfYear[]): readonly DayPage[] {
	return days.flatMap((day) =>
		chunk(
			day.articles,
			onThisDayPermalink(day.monthDay),
			day.articles.length <= wholeListSize ? wholeListSize : pageSize,
		).map((part) => ({ ...day, chunk: part })),
	);
}

/** A page of the names of a taxonomy. */
export interface OverviewPage {
	readonly taxonomy: "categories" | "authors" | "units" | "tags";
	readonly chunk: Chunk<TermArticles>;
}

function overviewPages(archive: Archive): readonly OverviewPage[] {
	const taxonomies = ["categories", "authors", "units", "tags"] as const;
	return taxonomies.flatMap((taxonomy) =>
		chunk(archive[taxonomy], permalinks[taxonomy], overviewSize).map(
			(part) => ({ taxonomy, chunk: part }),
		),
	);
}

/** Articles with a view count, most viewed first; ties newest first. */
export function byViews(articles: readonly Article[]): readonly Article[] {
	return articles
		.filter((article) => article.views !== undefined)
		.toSorted((a, b) => (b.views?.count ?? 0) - (a.views?.count ?? 0));
}

/** A photo and the article that shows it. */
export interface PhotoEntry {
	readonly figure: Article["body"]["figures"][number];
	readonly article: Article;
}

/** Every photo that is still there, each once, newest article first. */
export function photosOf(articles: readonly Article[]): readonly PhotoEntry[] {
	const seen = new Set<string>();
	return articles.flatMap((article) => {
		const lead = article.image === undefined ? [] : [article.image];
		return [...lead, ...article.body.figures]
			.filter((figure) => {
				const file = figure.image?.file;
				if (file === undefined || seen.has(file)) return false;
				seen.add(file);
				return true;
			})
			.map((figure) => ({ figure, article }));
	});
}

/** The pages that the templates are paginated over. */
export function listingsOf(archive: Archive) {
	const days = daysOfYear(archive);
	return {
		overviews: overviewPages(archive),
		terms: termPages(archive),
		months: archive.years.flatMap(({ year, months }) =>
			months.flatMap(({ month, articles }) =>
				chunk(articles, monthPermalink(year, month)).map((part) => ({
					year,
					month,
					chunk: part,
				})),
			),
		) satisfies readonly MonthPage[],
		days,
		dayPages: dayPages(days),
		photos: chunk(photosOf(archive.articles), permalinks.photos, 48),
		mostViewed: byViews(archive.articles).slice(0, 100),
	};
}

export type Listings = ReturnType<typeof listingsOf>;
