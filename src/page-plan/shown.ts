import { digest } from "../cache/digest.ts";
import type { Archive, Article, TermArticles } from "../types.ts";

const entries = new WeakMap<Article, string>();

/** Stands for all that a list shows of an article: its title, day, text, photo, section and views. */
export function entryShown(article: Article): string {
	const known = entries.get(article);
	if (known !== undefined) return known;
	const { title, permalink, date, category, summary, lang, views } = article;
	const rest = [permalink, date, category, lang, views, article.image?.image];
	// Long texts as they are: JSON would look at each letter.
	const shown = digest(title, summary, JSON.stringify(rest));
	entries.set(article, shown);
	return shown;
}

export function entriesShown(articles: readonly Article[]): readonly string[] {
	return articles.map(entryShown);
}

/** All of an article that its page shows but the text itself, whose HTML is keyed by what it is made from. */
export function articleShown(article: Article): unknown {
	return { ...article, file: undefined, body: articleBodyShown(article) };
}

/** Photos that the text shows decide about the lead photo and the metadata. */
function articleBodyShown({ body }: Article): unknown {
	return body.figures.map(({ image }) => image);
}

/** A term in an overview: its name, how many articles it has, and the newest of them. */
export function termShown(
	{ slug, name, permalink, description, articles }: TermArticles,
	titles: number,
): unknown {
	const newest = entriesShown(articles.slice(0, titles));
	return [slug, name, permalink, description, articles.length, newest];
}

/** Years and months as links, with their counts. */
export function yearsShown({ years }: Archive): unknown {
	return years.map(({ year, articles, months }) => [
		year,
		articles.length,
		months.map((month) => [month.month, month.articles.length]),
	]);
}
