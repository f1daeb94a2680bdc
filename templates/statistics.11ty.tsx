import { permalinks, relativeHref } from "../src/addresses.ts";
import { formatDay } from "../src/dates.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import { type Statistics, statisticsOf } from "../src/statistics.ts";
import type { Archive, Locale } from "../src/types.ts";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Layout } from "./components/layout.tsx";
import { NumberTiles } from "./components/number-tiles.tsx";
import { PageHeader } from "./components/page-header.tsx";
import {
	ArticlesPerCategory,
	ArticlesPerMonth,
	ArticlesPerYear,
	TopAuthors,
	ViewsPerCategory,
	ViewsPerYear,
} from "./components/statistics-charts.tsx";

interface Props {
	readonly archive: Archive;
}

export const data = {
	permalink: permalinks.statistics,
	eleventyExcludeFromCollections: true,
};

export default function StatisticsPage({ archive }: Props) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.statistics;
	const statistics = statisticsOf(archive);
	const shared = { statistics, permalink, locale };
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.statistics}
			description={strings.statisticsIntro}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={strings.statistics}>
				<p class="page-intro">{strings.statisticsIntro}</p>
			</PageHeader>
			<NumberTiles tiles={tilesOf(statistics, locale)} permalink={permalink} />
			{statistics.articles > 0 && (
				<>
					<div class="charts">
						<ArticlesPerYear {...shared} />
						<ArticlesPerCategory {...shared} />
						{statistics.views > 0 && <ViewsPerYear {...shared} />}
						{statistics.views > 0 && <ViewsPerCategory {...shared} />}
						{statistics.authors > 0 && <TopAuthors {...shared} />}
					</div>
					<ArticlesPerMonth {...shared} />
				</>
			)}
			<p class="page-note">
				{statistics.views > 0 && `${strings.mostViewedIntro} `}
				<a href={relativeHref(permalink, permalinks.data)}>
					{strings.statisticsData}
				</a>
			</p>
		</Layout>
	);
}

function tilesOf(statistics: Statistics, locale: Locale) {
	const strings = stringsFor(locale);
	const count = (n: number) => formatCount(n, locale);
	const { period, viewsAsOf, viewedArticles, lostPhotos } = statistics;
	return [
		{
			label: strings.totalArticles,
			value: count(statistics.articles),
			target: permalinks.timeline,
		},
		{
			label: strings.period,
			...(period === undefined
				? { value: "–" }
				: {
						value: strings.yearRange(
							period.first.slice(0, 4),
							period.last.slice(0, 4),
						),
						note: strings.dayRange(
							formatDay({ day: period.first }),
							formatDay({ day: period.last }),
						),
					}),
			target: permalinks.calendar,
		},
		{
			label: strings.totalViews,
			value: count(statistics.views),
			note: strings.viewsOfArticles(
				count(viewedArticles),
				viewsAsOf === undefined ? undefined : formatDay({ day: viewsAsOf }),
			),
			target: permalinks.mostViewed,
		},
		{
			label: strings.totalPhotos,
			value: count(statistics.photos),
			note: lostPhotos > 0 ? strings.lostPhotos(count(lostPhotos)) : undefined,
			target: permalinks.photos,
		},
		{ label: strings.totalAttachments, value: count(statistics.attachments) },
		{
			label: strings.totalAuthors,
			value: count(statistics.authors),
			target: permalinks.authors,
		},
	];
}
