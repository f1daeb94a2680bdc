import {
	calendarPermalink,
	permalinks,
	relativeHref,
	yearPermalink,
} from "../src/addresses.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import { highlightsOf } from "../src/timeline.ts";
import type { Archive, YearArticles } from "../src/types.ts";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { TimelineStory } from "./components/timeline-story.tsx";
import { YearStrip } from "./components/year-strip.tsx";

interface Props {
	readonly archive: Archive;
}

export const data = {
	permalink: permalinks.timeline,
	eleventyExcludeFromCollections: true,
};

export default function TimelinePage({ archive }: Props) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.timeline;
	const months = archive.years.flatMap((year) => year.months);
	const largest = Math.max(0, ...months.map((month) => month.articles.length));
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.timeline}
			description={strings.timelineIntro}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={strings.timeline}>
				<p class="page-intro">{strings.timelineIntro}</p>
			</PageHeader>
			{archive.years.length === 0 && <p class="empty">{strings.emptyList}</p>}
			<ol class="timeline">
				{archive.years.map((year) => (
					<li id={`nam-${year.year}`}>
						<TimelineYear archive={archive} year={year} largest={largest} />
					</li>
				))}
			</ol>
		</Layout>
	);
}

interface TimelineYearProps {
	readonly archive: Archive;
	readonly year: YearArticles;
	readonly largest: number;
}

function TimelineYear({ archive, year, largest }: TimelineYearProps) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.timeline;
	const highlights = highlightsOf(year);
	const href = (to: string) => relativeHref(permalink, to);
	return (
		<div class="timeline-year">
			<div class="timeline-head">
				<h2>
					<a href={href(yearPermalink(year.year))}>{year.year}</a>
				</h2>
				<p class="count">
					{strings.articles(formatCount(year.articles.length, locale))}
					<a href={href(calendarPermalink(year.year))}>
						{strings.calendarTitle(year.year)}
					</a>
				</p>
			</div>
			<YearStrip
				year={year}
				largest={largest}
				permalink={permalink}
				locale={locale}
			/>
			<div class="timeline-highlights">
				<h3 class="timeline-label">
					{highlights.mostViewed
						? strings.mostViewedOfYear
						: strings.highlightsOfYear}
				</h3>
				<ul class="timeline-stories">
					{highlights.articles.map((article) => (
						<li>
							<TimelineStory
								article={article}
								permalink={permalink}
								locale={locale}
							/>
						</li>
					))}
				</ul>
			</div>
		</div>
	);
}
