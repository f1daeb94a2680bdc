import type {
	Archive,
	Article,
	ArticleLink,
	TermArticles,
	YearArticles,
} from "../types.ts";

/** The archive with other versions of some articles, each of which keeps its place in every list. */
export function replaceArticles(
	archive: Archive,
	versions: ReadonlyMap<Article, Article>,
): Archive {
	const all = (articles: readonly Article[]): readonly Article[] =>
		articles.some((article) => versions.has(article))
			? articles.map((article) => versions.get(article) ?? article)
			: articles;
	const terms = (list: readonly TermArticles[]): readonly TermArticles[] =>
		list.map((term) => withArticles(term, all(term.articles)));
	return {
		...archive,
		articles: all(archive.articles),
		categories: terms(archive.categories),
		authors: terms(archive.authors),
		units: terms(archive.units),
		tags: terms(archive.tags),
		years: archive.years.map((year): YearArticles => {
			const articles = all(year.articles);
			if (articles === year.articles) return year;
			const months = year.months.map((month) =>
				withArticles(month, all(month.articles)),
			);
			return { ...year, articles, months };
		}),
	};
}

function withArticles<T extends { readonly articles: readonly Article[] }>(
	list: T,
	articles: readonly Article[],
): T {
	return articles === list.articles ? list : { ...list, articles };
}

/**
 * The archive after titles changed: neighbours show them, and they decide which articles are alike.
 * @param related for each article, places of those like it
 */
export function relink(
	archive: Archive,
	related: readonly (readonly number[])[],
): Archive {
	const { articles } = archive;
	const links = articles.map(
		({ title, permalink, date }): ArticleLink => ({ title, permalink, date }),
	);
	const versions = new Map<Article, Article>();
	articles.forEach((article, index) => {
		const { newer: _, older: __, ...others } = article;
		const newer = links[index - 1];
		const older = links[index + 1];
		const alike = (related[index] ?? [])
			.map((other) => links[other])
			.filter((link) => link !== undefined);
		const isSame =
			isSameLink(article.newer, newer) &&
			isSameLink(article.older, older) &&
			article.related.length === alike.length &&
			alike.every((link, at) => isSameLink(article.related[at], link));
		if (isSame) return;
		versions.set(article, {
			...others,
			related: alike,
			...(newer && { newer }),
			...(older && { older }),
		});
	});
	const titles = new Map(
		articles.map(({ permalink, title }) => [permalink, title]),
	);
	return {
		...replaceArticles(archive, versions),
		redirects: archive.redirects.map((redirect) => ({
			...redirect,
			title: titles.get(redirect.to) ?? redirect.title,
		})),
	};
}

function isSameLink(
	a: ArticleLink | undefined,
	b: ArticleLink | undefined,
): boolean {
	return a?.permalink === b?.permalink && a?.title === b?.title;
}
