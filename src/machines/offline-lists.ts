import {
	calendarPermalink,
	monthPermalink,
	offlineListPath,
	permalinks,
	relativeHref,
	yearPermalink,
} from "../addresses.ts";
import { usedMedia } from "../model/unused-media.ts";
import type { Archive, OutputFile, YearArticles } from "../types.ts";

/**
 * For each year the addresses of everything that reading it takes, from the site's root and encoded: what a reader's
 * browser keeps for days without network.
 * @param paths every file of the site
 */
export function offlineLists(
	archive: Archive,
	paths: readonly string[],
): readonly OutputFile[] {
	const known = new Set(paths);
	const shared = paths.filter((path) => path.startsWith("assets/"));
	return archive.years.map((list) => {
		const wanted = [
			permalinks.home,
			...pagesOf(list),
			...imagesOf(archive, list),
			...shared,
		];
		const addresses = [...new Set(wanted)]
			.filter((path) => known.has(path))
			.sort()
			.map((path) => relativeHref("index.html", path));
		return {
			path: offlineListPath(list.year),
			content: `${JSON.stringify(addresses)}\n`,
		};
	});
}

function pagesOf({ year, months, articles }: YearArticles): readonly string[] {
	return [
		yearPermalink(year),
		calendarPermalink(year),
		...months.map(({ month }) => monthPermalink(year, month)),
		...articles.map(({ permalink }) => permalink),
	];
}

/** Of each photo the middle size: the worker shows it in place of any other. Attachments may be large and stay out. */
function imagesOf(
	{ media }: Archive,
	{ articles }: YearArticles,
): readonly string[] {
	return [...usedMedia(articles)].flatMap((file) => {
		const asset = media.get(file);
		if (asset?.kind !== "image") return [];
		const { variants, full } = asset;
		const fitting = variants.filter(({ width }) => width <= 960).at(-1);
		return [(fitting ?? full).path];
	});
}
