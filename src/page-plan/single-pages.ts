import { permalinks } from "../addresses.ts";
import type { Listings } from "../listings.ts";
import { statisticsOf } from "../statistics.ts";
import { highlightsOf } from "../timeline.ts";
import type { Archive } from "../types.ts";
import { type PlannedPage, page, unlisted } from "./page.ts";
import { type EntryOf, termShown, yearsShown } from "./shown.ts";

/** The pages that there is one of. */
export function singlePages(
	archive: Archive,
	listings: Listings,
	entryOf: EntryOf,
): readonly PlannedPage[] {
	const { articles, categories, edition } = archive;
	const single = (
		template: string,
		permalink: string,
		shown: () => unknown,
	): PlannedPage => page(template, permalink, {}, shown);
	const statisticsShown = () => statisticsOf(archive);
	const categoryCounts = () => categories.map((term) => term.articles.length);
	return [
		single("about", permalinks.about, () => [
			edition?.contentId,
			edition?.releases,
			edition?.download?.release,
		]),
		single("calendar", permalinks.calendar, () => [
			statisticsShown().years,
			listings.days.map((day) => [day.monthDay, day.articles.length]),
		]),
		single("data", permalinks.data, () => [
			articles.length,
			yearsShown(archive),
			edition?.download?.release,
		]),
		single("home", permalinks.home, () => [
			articles.length,
			articles.slice(0, 8).map(entryOf),
			listings.mostViewed.slice(0, 6).map(entryOf),
			categories.map((category) => termShown(category, 4, entryOf)),
			listings.days.map(({ monthDay }) => monthDay),
		]),
		single("most-viewed", permalinks.mostViewed, () => [
			listings.mostViewed.map(entryOf),
			articles.filter(({ views }) => views === undefined).length,
		]),
		unlisted(
			single("not-found", permalinks.notFound, () => [
				yearsShown(archive),
				categoryCounts(),
			]),
		),
		single("search", permalinks.search, () => yearsShown(archive)),
		single("statistics", permalinks.statistics, statisticsShown),
		single("timeline", permalinks.timeline, () => [
			yearsShown(archive),
			archive.years.map((year) => {
				const { articles, mostViewed } = highlightsOf(year);
				return [articles.map(entryOf), mostViewed];
			}),
		]),
	];
}
