import type { Corpus, NumberedArticle, Texts } from "./corpus.ts";

export const noTexts: Texts = joinArticles([]);

export function joinArticles(articles: readonly NumberedArticle[]): Texts {
	const starts = new Int32Array(articles.length + 1);
	const extraStarts = new Int32Array(articles.length + 1);
	for (const [index, { ids, extras }] of articles.entries()) {
		starts[index + 1] = (starts[index] ?? 0) + ids.length;
		extraStarts[index + 1] = (extraStarts[index] ?? 0) + extras.length;
	}
	const ids = new Int32Array(starts[articles.length] ?? 0);
	const extras = new Int32Array(extraStarts[articles.length] ?? 0);
	for (const [index, article] of articles.entries()) {
		ids.set(article.ids, starts[index]);
		extras.set(article.extras, extraStarts[index]);
	}
	const titles = Int32Array.from(articles, ({ title }) => title);
	return { starts, titles, ids, extraStarts, extras };
}

/** The texts in which an article stands, and its number there. */
export function placeOf(
	{ base, own, from }: Corpus,
	article: number,
): readonly [texts: Texts, index: number] {
	const index = from[article] ?? 0;
	return index < 0 ? [own, -1 - index] : [base, index];
}

export function articleAt(corpus: Corpus, article: number): NumberedArticle {
	const [texts, index] = placeOf(corpus, article);
	const { ids, starts, titles, extras, extraStarts } = texts;
	return {
		ids: ids.subarray(starts[index], starts[index + 1]),
		title: titles[index] ?? 0,
		extras: extras.subarray(extraStarts[index], extraStarts[index + 1]),
	};
}

/** How many places the text of an article has. */
export function lengthOf(corpus: Corpus, article: number): number {
	const [{ starts, titles }, index] = placeOf(corpus, article);
	const all = (starts[index + 1] ?? 0) - (starts[index] ?? 0);
	return all - (titles[index] ?? 0);
}

/** All articles in their order and nothing else; copied only where they do not stand so. */
export function wholeTexts(corpus: Corpus): Texts {
	const { base, own, from } = corpus;
	const isWhole = (texts: Texts, numberOf: (article: number) => number) =>
		from.length === texts.titles.length &&
		from.every((index, article) => index === numberOf(article));
	if (isWhole(own, (article) => -1 - article)) return own;
	if (isWhole(base, (article) => article)) return base;
	return joinArticles(
		Array.from(from, (_, article) => articleAt(corpus, article)),
	);
}
