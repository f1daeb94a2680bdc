import { calendarPermalink, yearPermalink } from "../addresses.ts";
import { calendarOf } from "../calendar.ts";
import { byViews, type Chunk, type Listings } from "../listings.ts";
import type { Archive, Article } from "../types.ts";
import { type PlannedPage, page } from "./page.ts";
import { type EntryOf, termShown, yearsShown } from "./shown.ts";

/** The lists of terms, years, months, days and photos. */
export function listPages(
	archive: Archive,
	listings: Listings,
	entryOf: EntryOf,
): readonly PlannedPage[] {
	return [
		...listings.overviews.map((list) => {
			const { items, number, permalink, permalinks } = list.chunk;
			return page("taxonomy", permalink, { list }, () => [
				list.taxonomy,
				[number, permalinks],
				items.map((term) => termShown(term, 2, entryOf)),
			]);
		}),
		...listings.terms.map((list) =>
			page("term", list.chunk.permalink, { list }, () => [
				list.taxonomy,
				list.year,
				list.years,
				termShown(list.term, 0, entryOf),
				chunkShown(list.chunk, entryOf),
			]),
		),
		...listings.months.map((list) => {
			const { year, month, chunk } = list;
			const counts = () =>
				archive.years
					.find((other) => other.year === year)
					?.months.map((other) => [other.month, other.articles.length]);
			return page("month", chunk.permalink, { list }, () => [
				[year, month],
				counts(),
				chunkShown(chunk, entryOf),
			]);
		}),
		...listings.photos.map((chunk) =>
			page("photos", chunk.permalink, { chunk }, () => [
				listings.photos.map(({ items }) => items.length),
				chunk.number,
				chunk.items.map(({ figure, article }) => [figure, entryOf(article)]),
			]),
		),
		...yearPages(archive, listings, entryOf),
		...dayPages(listings, entryOf),
	];
}

function chunkShown(
	{ items, number, permalinks }: Chunk<Article>,
	entryOf: EntryOf,
): unknown {
	return [number, permalinks, items.map(entryOf)];
}

function yearPages(
	archive: Archive,
	listings: Listings,
	entryOf: EntryOf,
): readonly PlannedPage[] {
	return archive.years.flatMap((list) => [
		page("year", yearPermalink(list.year), { list }, () => [
			archive.years.map(({ year }) => year),
			list.articles.length,
			list.months.map(({ month, articles }) => [
				month,
				articles.length,
				articles.slice(0, 8).map(entryOf),
			]),
			byViews(list.articles).slice(0, 3).map(entryOf),
		]),
		page("calendar-year", calendarPermalink(list.year), { list }, () => [
			yearsShown(archive),
			calendarOf(list.year, listings.months),
		]),
	]);
}

function dayPages(
	{ days, dayPages }: Listings,
	entryOf: EntryOf,
): readonly PlannedPage[] {
	const at = new Map(days.map(({ monthDay }, index) => [monthDay, index]));
	return dayPages.map((list) => {
		const { monthDay, articles, chunk } = list;
		const index = at.get(monthDay) ?? 0;
		return page("on-this-day", chunk.permalink, { list }, () => [
			days.at(index - 1)?.monthDay,
			days[(index + 1) % days.length]?.monthDay,
			articles.length,
			chunkShown(chunk, entryOf),
		]);
	});
}
