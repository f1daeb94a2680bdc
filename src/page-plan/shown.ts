import { digest } from "../cache/digest.ts";
import type { Archive, Article, TermArticles } from "../types.ts";

/** Stands for all that a list shows of an article: its title, day, text, photo, section and views. */
export type EntryOf = (article: Article) => string;

/** @param known what stands for the same as far as the article's own file decides it, where that is known already */
export function createEntryOf(
	known: (file: string) => string | undefined = () => undefined,
): EntryOf {
	const entries = new Map<Article, string>();
	return (article) => {
		const entry = entries.get(article);
		if (entry !== undefined) return entry;
		const { title, permalink, date, category, summary, lang, views } = article;
		const own = known(article.file);
		const rest = [permalink, category, article.image?.image];
		// Long texts as they are: JSON would look at each letter.
		const shown = own
			? digest(own, JSON.stringify(rest))
			: digest(title, summary, JSON.stringify([...rest, date, lang, views]));
		entries.set(article, shown);
		return shown;
	};
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
	entryOf: EntryOf,
): unknown {
	const newest = articles.slice(0, titles).map(entryOf);
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
