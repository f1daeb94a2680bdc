import {
	calendarPermalink,
	permalinks,
	relativeHref,
	yearPermalink,
} from "../src/addresses.ts";
import { calendarOf } from "../src/calendar.ts";
import type { Listings } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive, YearArticles } from "../src/types.ts";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { CountLinks } from "./components/count-links.tsx";
import { Layout } from "./components/layout.tsx";
import { MonthGrid } from "./components/month-grid.tsx";
import { PageHeader } from "./components/page-header.tsx";

interface Props {
	readonly archive: Archive;
	readonly listings: Listings;
	readonly list: YearArticles;
}

export const data = {
	pagination: { data: "archive.years", size: 1, alias: "list" },
	permalink: ({ list }: Props) => calendarPermalink(list.year),
	eleventyExcludeFromCollections: true,
};

export default function CalendarYearPage({ archive, listings, list }: Props) {
	const { year, articles } = list;
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = calendarPermalink(year);
	const title = strings.calendarTitle(year);
	const months = calendarOf(year, listings.months);
	const days = months.flatMap(({ weeks }) => weeks.flat());
	const largest = Math.max(0, ...days.map((day) => day?.count ?? 0));
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={title}
			type="website"
		>
			<Breadcrumbs
				permalink={permalink}
				locale={locale}
				trail={[{ name: strings.calendar, permalink: permalinks.calendar }]}
			/>
			<PageHeader title={title}>
				<p class="count">
					{strings.articles(formatCount(articles.length, locale))}
					<a href={relativeHref(permalink, yearPermalink(year))}>
						{strings.listOfYear(year)}
					</a>
				</p>
				<p>{strings.calendarHint}</p>
			</PageHeader>
			<CountLinks
				label={strings.byYear}
				permalink={permalink}
				locale={locale}
				links={archive.years.map((other) => ({
					name: String(other.year),
					count: other.articles.length,
					permalink: calendarPermalink(other.year),
					current: other.year === year,
				}))}
			/>
			<div class="month-grids">
				{months.map((month) => (
					<MonthGrid
						month={month}
						largest={largest}
						permalink={permalink}
						locale={locale}
					/>
				))}
			</div>
		</Layout>
	);
}
