import { compareMoments } from "../dates.ts";
import type {
	Article,
	Moment,
	SiteConfig,
	Term,
	TermArticles,
	YearArticles,
} from "../types.ts";
import { compareText, peopleOrder } from "../vietnamese/sorting.ts";
import type { Terms } from "./terms.ts";

/** Newest first; at the same moment by permalink, so that the order is total. */
export function compareNewest(
	a: { readonly date: Moment; readonly permalink: string },
	b: { readonly date: Moment; readonly permalink: string },
): number {
	return (
		compareMoments(b.date, a.date) ||
		(a.permalink < b.permalink ? -1 : a.permalink > b.permalink ? 1 : 0)
	);
}

/** The same order for many: what decides is put together once for each and not for each comparison. */
export function newestFirst<
	Item extends { readonly date: Moment; readonly permalink: string },
>(items: readonly Item[]): readonly Item[] {
	return items
		.map((item) => ({ item, moment: item.date.day + (item.date.time ?? "") }))
		.sort((a, b) =>
			a.moment === b.moment
				? compareNewest(a.item, b.item)
				: a.moment < b.moment
					? 1
					: -1,
		)
		.map(({ item }) => item);
}

/** Every term that articles have, with them. Articles are given, and stay, newest first. */
export function groupByTerm(
	articles: readonly Article[],
	termsOf: (article: Article) => readonly Term[],
	compareNames: (a: string, b: string) => number,
): readonly TermArticles[] {
	const groups = new Map<string, { term: Term; articles: Article[] }>();
	for (const article of articles) {
		for (const term of termsOf(article)) {
			const group = groups.get(term.slug);
			if (group === undefined)
				groups.set(term.slug, { term, articles: [article] });
			else group.articles.push(article);
		}
	}
	return [...groups.values()]
		.map(({ term, articles }) => ({ ...term, articles }))
		.sort(
			(a, b) => compareNames(a.name, b.name) || compareText(a.slug, b.slug),
		);
}

/** In the order of `site.yml`; a category without articles keeps its page. */
export function listCategories(
	config: SiteConfig,
	terms: Terms,
	articles: readonly Article[],
): readonly TermArticles[] {
	const groups = new Map(
		groupByTerm(articles, ({ category }) => [category], compareText).map(
			(group) => [group.slug, group],
		),
	);
	return config.categories.map(({ slug, description }) => ({
		...terms.category(slug),
		...(description === undefined ? {} : { description }),
		articles: groups.get(slug)?.articles ?? [],
	}));
}

export function listAuthors(
	articles: readonly Article[],
): readonly TermArticles[] {
	return groupByTerm(articles, ({ authors }) => authors, peopleOrder());
}

export function listUnits(
	articles: readonly Article[],
): readonly TermArticles[] {
	return groupByTerm(
		articles,
		({ unit }) => (unit === undefined ? [] : [unit]),
		compareText,
	);
}

export function listTags(
	articles: readonly Article[],
): readonly TermArticles[] {
	return groupByTerm(articles, ({ tags }) => tags, compareText);
}

/** Years and their months, newest first, only those with articles. */
export function listYears(
	articles: readonly Article[],
): readonly YearArticles[] {
	return groupInOrder(articles, ({ date }) => Number(date.day.slice(0, 4))).map(
		([year, ofYear]) => ({
			year,
			articles: ofYear,
			months: groupInOrder(ofYear, ({ date }) =>
				Number(date.day.slice(5, 7)),
			).map(([month, ofMonth]) => ({
				month,
				articles: ofMonth,
			})),
		}),
	);
}

function groupInOrder(
	articles: readonly Article[],
	keyOf: (article: Article) => number,
): readonly [number, Article[]][] {
	const groups = new Map<number, Article[]>();
	for (const article of articles) {
		const key = keyOf(article);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [article]);
		else group.push(article);
	}
	return [...groups];
}
