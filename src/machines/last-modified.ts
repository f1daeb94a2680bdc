import { compareMoments } from "../dates.ts";
import type { Article, Moment } from "../types.ts";

/** When an article's page last changed for its readers: its update or newest correction, or else its date. */
export function lastModified(article: Article): Moment {
	const moments = article.corrections.map(({ date }) => date);
	if (article.updated !== undefined) moments.push(article.updated);
	return latest([article.date, ...moments]) ?? article.date;
}

export function latest(moments: readonly Moment[]): Moment | undefined {
	return moments.reduce<Moment | undefined>(
		(newest, moment) =>
			newest === undefined || compareMoments(newest, moment) < 0
				? moment
				: newest,
		undefined,
	);
}
