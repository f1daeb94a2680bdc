import { absoluteUrl } from "./addresses.ts";
import { formatDay } from "./dates.ts";
import type { Article, SiteConfig } from "./types.ts";

/**
 * How to cite an article: author (day). “Title”. Bulletin, unit. Address. The order follows common Vietnamese practice
 * for sources on the web; nothing is said that is not known.
 */
export function citationOf(config: SiteConfig, article: Article): string {
	const people = article.authors.map((author) => author.name).join(", ");
	const who =
		people === "" ? (article.unit?.name ?? config.issuer.name) : people;
	const publication =
		people !== "" && article.unit !== undefined
			? `${config.name}, ${article.unit.name}`
			: config.name;
	return `${who} (${formatDay(article.date)}). “${article.title}”. ${publication}. ${absoluteUrl(config, article.permalink)}`;
}
