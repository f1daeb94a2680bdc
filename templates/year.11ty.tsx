import {
	calendarPermalink,
	monthPermalink,
	offlineListPath,
	permalinks,
	relativeHref,
	yearPermalink,
} from "../src/addresses.ts";
import { byViews } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive, Locale, YearArticles } from "../src/types.ts";
import { ArticleList, TitleList } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { CountLinks } from "./components/count-links.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";

interface Props {
	readonly archive: Archive;
	readonly list: YearArticles;
}

export const data = {
	pagination: { data: "archive.years", size: 1, alias: "list" },
	permalink: ({ list }: Props) => yearPermalink(list.year),
	eleventyExcludeFromCollections: true,
};

/** In a small year the most viewed articles are already in sight. */
const manyArticles = 20;

/** A month shows at most this many titles here; its own page has all. */
const titlesPerMonth = 8;

export default function YearPage({ archive, list }: Props) {
	const { year, months, articles } = list;
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = yearPermalink(year);
	const popular =
		articles.length < manyArticles ? [] : byViews(articles).slice(0, 3);
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.year(year)}
			type="website"
		>
			<Breadcrumbs
				permalink={permalink}
				locale={locale}
				trail={[{ name: strings.timeline, permalink: permalinks.timeline }]}
			/>
			<PageHeader title={strings.year(year)}>
				<p class="count">
					{strings.articles(formatCount(articles.length, locale))}
					<a href={relativeHref(permalink, calendarPermalink(year))}>
						{strings.calendarTitle(year)}
					</a>
				</p>
			</PageHeader>
			<CountLinks
				label={strings.byMonth}
				permalink={permalink}
				locale={locale}
				links={months.toReversed().map(({ month, articles }) => ({
					name: strings.month(month),
					count: articles.length,
					permalink: monthPermalink(year, month),
				}))}
			/>
			<div class="months">
				{months.map(({ month, articles }) => (
					<section aria-labelledby={`thang-${month}`}>
						<h2 id={`thang-${month}`} class="section-title">
							<a href={relativeHref(permalink, monthPermalink(year, month))}>
								{strings.month(month)}
							</a>
						</h2>
						<TitleList
							articles={articles.slice(0, titlesPerMonth)}
							permalink={permalink}
						/>
						{articles.length > titlesPerMonth && (
							<p class="more">
								<a href={relativeHref(permalink, monthPermalink(year, month))}>
									{strings.seeAll} ({formatCount(articles.length, locale)})
								</a>
							</p>
						)}
					</section>
				))}
			</div>
			{popular.length > 0 && (
				<section class="panel" aria-labelledby="xem-nhieu">
					<h2 id="xem-nhieu" class="section-title">
						{strings.mostViewed}
					</h2>
					<ArticleList
						articles={popular}
						permalink={permalink}
						locale={locale}
						level={3}
						showViews
					/>
				</section>
			)}
			<KeepYear year={year} locale={locale} />
			<YearNeighbours archive={archive} year={year} />
		</Layout>
	);
}

interface KeepYearProps {
	readonly year: number;
	readonly locale: Locale;
}

/** Shown by its script where the browser can keep pages: not from disk, not over plain http. */
function KeepYear({ year, locale }: KeepYearProps) {
	const strings = stringsFor(locale);
	const id = "luu-nam";
	return (
		<div
			class="actions"
			data-offline={relativeHref(yearPermalink(year), offlineListPath(year))}
			data-done={strings.yearKept(year)}
			data-failed={strings.yearNotKept}
			hidden
		>
			<button type="button">{strings.keepYear(year)}</button>
			<label for={id} class="visually-hidden">
				{strings.keepingYear}
			</label>
			<progress id={id} hidden />
			<p role="status" />
		</div>
	);
}

interface YearNeighboursProps {
	readonly archive: Archive;
	readonly year: number;
}

function YearNeighbours({ archive, year }: YearNeighboursProps) {
	const strings = stringsFor(archive.config.languages[0]);
	const years = archive.years.map((other) => other.year);
	const index = years.indexOf(year);
	const older = years[index + 1];
	const newer = years[index - 1];
	const href = (to: number) =>
		relativeHref(yearPermalink(year), yearPermalink(to));
	return (
		<nav class="pagination" aria-label={strings.byYear}>
			{older !== undefined && (
				<a rel="prev" href={href(older)}>
					{strings.olderYear(older)}
				</a>
			)}
			{newer !== undefined && (
				<a rel="next" href={href(newer)}>
					{strings.newerYear(newer)}
				</a>
			)}
		</nav>
	);
}
