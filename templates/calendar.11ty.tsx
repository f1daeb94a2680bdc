import {
	calendarPermalink,
	onThisDayPermalink,
	permalinks,
	relativeHref,
} from "../src/addresses.ts";
import type { DayOfYear, Listings } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { statisticsOf } from "../src/statistics.ts";
import type { Archive, Locale } from "../src/types.ts";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { YearMultiples } from "./components/year-multiples.tsx";

interface Props {
	readonly archive: Archive;
	readonly listings: Listings;
}

export const data = {
	permalink: permalinks.calendar,
	eleventyExcludeFromCollections: true,
};

export default function CalendarPage({ archive, listings }: Props) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.calendar;
	const { years } = statisticsOf(archive);
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.calendar}
			description={strings.calendarIntro}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={strings.calendar}>
				<p class="page-intro">{strings.calendarIntro}</p>
			</PageHeader>
			{years.length === 0 && <p class="empty">{strings.emptyList}</p>}
			<section aria-labelledby="theo-nam" class="panel">
				<h2 id="theo-nam" class="section-title">
					{strings.byYear}
				</h2>
				<YearMultiples
					years={years.toReversed()}
					target={(year) => calendarPermalink(year)}
					permalink={permalink}
					locale={locale}
				/>
			</section>
			<section aria-labelledby="ngay-nay" class="panel">
				<h2 id="ngay-nay" class="section-title">
					{strings.onThisDay}
				</h2>
				<p>{strings.onThisDayIntro}</p>
				<div class="days-of-year">
					{monthsOf(listings.days).map(([month, days]) => (
						<section aria-labelledby={`thang-${month}`}>
							<h3 id={`thang-${month}`}>{strings.month(month)}</h3>
							<DayLinks
								month={month}
								days={days}
								permalink={permalink}
								locale={locale}
							/>
						</section>
					))}
				</div>
			</section>
		</Layout>
	);
}

interface DayLinksProps {
	readonly month: number;
	readonly days: readonly DayOfYear[];
	readonly permalink: string;
	readonly locale: Locale;
}

function DayLinks({ month, days, permalink, locale }: DayLinksProps) {
	const strings = stringsFor(locale);
	return (
		<ul class="day-links">
			{days.map(({ monthDay, articles }) => {
				const day = Number(monthDay.slice(3));
				return (
					<li>
						<a href={relativeHref(permalink, onThisDayPermalink(monthDay))}>
							<span aria-hidden="true">{day}</span>
							<span class="visually-hidden">
								{strings.dayWithArticles(
									strings.dayOfMonth(day, month),
									articles.length,
								)}
							</span>
						</a>
					</li>
				);
			})}
		</ul>
	);
}

/** Only months with articles, in the calendar's order. */
function monthsOf(
	days: readonly DayOfYear[],
): readonly (readonly [number, readonly DayOfYear[]])[] {
	return Array.from({ length: 12 }, (_, index) => {
		const month = index + 1;
		return [
			month,
			days.filter(({ monthDay }) => Number(monthDay.slice(0, 2)) === month),
		] as const;
	}).filter(([, days]) => days.length > 0);
}
