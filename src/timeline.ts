import { byViews } from "./listings.ts";
import type { Article, YearArticles } from "./types.ts";

export interface YearHighlights {
	readonly articles: readonly Article[];
	/** All of them were chosen by their views, and not for want of such. */
	readonly mostViewed: boolean;
}

/** What stands for a year: its most viewed articles; where views are not known, those with a photo, then the newest. */
export function highlightsOf(year: YearArticles, count = 2): YearHighlights {
	const viewed = byViews(year.articles);
	const pictured = year.articles.filter(({ image }) => image?.image);
	return {
		articles: [...new Set([...viewed, ...pictured, ...year.articles])].slice(
			0,
			count,
		),
		mostViewed: viewed.length >= Math.min(count, year.articles.length),
	};
}
