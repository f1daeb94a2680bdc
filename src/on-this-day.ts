import { relativeHref } from "./addresses.ts";
import { daysOfYear } from "./listings.ts";
import type { Archive, OutputFile } from "./types.ts";

/** The newest entries that the front page shows of a day. */
const shown = 5;

/** For each day of the year with articles, a script that hands them to templates/client/on-this-day.ts. */
export function onThisDayScripts(archive: Archive): readonly OutputFile[] {
	return daysOfYear(archive).map(({ monthDay, articles }) => {
		const entries = articles.slice(0, shown).map((article) => ({
			year: article.date.day.slice(0, 4),
			title: article.title,
			href: relativeHref("index.html", article.permalink),
		}));
		return {
			path: `ngay-nay/${monthDay}.js`,
			content: `bantinOnThisDay(${JSON.stringify(entries)});\n`,
		};
	});
}
