import { yearPermalink } from "./addresses.ts";
import { photosOf } from "./listings.ts";
import type {
	Archive,
	Article,
	Day,
	TermArticles,
	YearArticles,
} from "./types.ts";

/** One bar of a chart. */
export interface Tally {
	readonly name: string;
	readonly count: number;
	/** Of the page that lists what was counted, if there is one. */
	readonly permalink?: string;
}

/** A row of a table of counts, such as a year and its twelve months. */
export interface TallyRow extends Tally {
	readonly counts: readonly number[];
}

export interface Statistics {
	readonly articles: number;
	/** Articles whose number of views was recorded, and the sum of those views. */
	readonly viewedArticles: number;
	readonly views: number;
	/** The last day on which views were read. */
	readonly viewsAsOf?: Day;
	readonly photos: number;
	/** Photos of which only the caption is left. */
	readonly lostPhotos: number;
	readonly attachments: number;
	readonly authors: number;
	/** The days of the oldest and the newest article. */
	readonly period?: { readonly first: Day; readonly last: Day };
	/** Oldest first, without a gap: a year without articles counts 0. The counts are January to December. */
	readonly years: readonly TallyRow[];
	/** Most articles first; the counts follow `years`. */
	readonly categories: readonly TallyRow[];
	/** Most articles first. */
	readonly topAuthors: readonly Tally[];
	readonly viewsPerYear: readonly Tally[];
	/** Most views first. */
	readonly viewsPerCategory: readonly Tally[];
}

const topAuthorCount = 20;

const known = new WeakMap<Archive, Statistics>();

/** Counted once: three pages show them. */
export function statisticsOf(archive: Archive): Statistics {
	const statistics = known.get(archive) ?? count(archive);
	known.set(archive, statistics);
	return statistics;
}

function count(archive: Archive): Statistics {
	const { articles } = archive;
	const years = wholeYears(archive.years);
	const viewsAsOf = lastDay(articles.map(({ views }) => views?.asOf));
	const period = periodOf(articles);
	return {
		articles: articles.length,
		viewedArticles: articles.filter(({ views }) => views !== undefined).length,
		views: viewsOf(articles),
		...(viewsAsOf !== undefined && { viewsAsOf }),
		photos: photosOf(articles).length,
		lostPhotos: lostPhotosOf(articles),
		attachments: attachmentFilesOf(articles).size,
		authors: archive.authors.length,
		...(period !== undefined && { period }),
		years: years.map(yearRow),
		categories: archive.categories
			.map((category) => categoryRow(category, years))
			.toSorted(byCount),
		topAuthors: archive.authors
			.map((author) => tallyOf(author, author.articles.length))
			.toSorted(byCount)
			.slice(0, topAuthorCount),
		viewsPerYear: years.map(({ year, articles }) =>
			yearTally(year, viewsOf(articles), articles.length),
		),
		viewsPerCategory: archive.categories
			.map((category) => tallyOf(category, viewsOf(category.articles)))
			.toSorted(byCount),
	};
}

function lastDay(days: readonly (Day | undefined)[]): Day | undefined {
	let last: Day | undefined;
	for (const day of days)
		if (day !== undefined && (last === undefined || day > last)) last = day;
	return last;
}

/** Largest first; equals keep their order. */
function byCount(a: Tally, b: Tally): number {
	return b.count - a.count;
}

/** Oldest first, with the years between that have no articles. */
function wholeYears(years: readonly YearArticles[]): readonly YearArticles[] {
	const known = new Map(years.map((year) => [year.year, year]));
	const newest = years[0]?.year ?? 0;
	const oldest = years.at(-1)?.year ?? 1;
	return Array.from({ length: newest - oldest + 1 }, (_, index) => {
		const year = oldest + index;
		return known.get(year) ?? { year, articles: [], months: [] };
	});
}

function yearRow({ year, articles, months }: YearArticles): TallyRow {
	const counts = new Map(
		months.map(({ month, articles }) => [month, articles.length]),
	);
	return {
		...yearTally(year, articles.length, articles.length),
		counts: Array.from(
			{ length: 12 },
			(_, index) => counts.get(index + 1) ?? 0,
		),
	};
}

/** A year without articles has no page. */
function yearTally(year: number, count: number, articles: number): Tally {
	const name = String(year);
	return articles === 0
		? { name, count }
		: { name, count, permalink: yearPermalink(year) };
}

function categoryRow(
	category: TermArticles,
	years: readonly YearArticles[],
): TallyRow {
	const counts = new Map<number, number>();
	for (const { date } of category.articles) {
		const year = Number(date.day.slice(0, 4));
		counts.set(year, (counts.get(year) ?? 0) + 1);
	}
	return {
		...tallyOf(category, category.articles.length),
		counts: years.map(({ year }) => counts.get(year) ?? 0),
	};
}

function tallyOf({ name, permalink }: TermArticles, count: number): Tally {
	return { name, count, permalink };
}

function viewsOf(articles: readonly Article[]): number {
	return articles.reduce((sum, { views }) => sum + (views?.count ?? 0), 0);
}

function lostPhotosOf(articles: readonly Article[]): number {
	return articles.reduce(
		(sum, { body }) =>
			sum + body.figures.filter(({ image }) => image === undefined).length,
		0,
	);
}

/** Each file once, however many articles offer it. */
function attachmentFilesOf(articles: readonly Article[]): ReadonlySet<string> {
	return new Set(
		articles.flatMap(({ attachments, body }) => [
			...attachments.map(({ asset }) => asset.file),
			...body.attachments.map(({ file }) => file),
		]),
	);
}

/** @param articles newest first */
function periodOf(articles: readonly Article[]): Statistics["period"] {
	const first = articles.at(-1)?.date.day;
	const last = articles[0]?.date.day;
	return first === undefined || last === undefined
		? undefined
		: { first, last };
}
