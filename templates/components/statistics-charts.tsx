import { yearPermalink } from "../../src/addresses.ts";
import type { Child } from "../../src/jsx/markup.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Statistics } from "../../src/statistics.ts";
import type { Locale } from "../../src/types.ts";
import { BarChart } from "./bar-chart.tsx";
import { ColumnChart } from "./column-chart.tsx";
import { MatrixTable, TallyTable } from "./tally-table.tsx";
import { YearMultiples } from "./year-multiples.tsx";

interface StatisticsChartProps {
	readonly statistics: Statistics;
	readonly permalink: string;
	readonly locale: Locale;
}

export function ArticlesPerYear(props: StatisticsChartProps) {
	const { statistics, permalink, locale } = props;
	const strings = stringsFor(locale);
	const chart = { title: strings.perYear, tallies: statistics.years, locale };
	return (
		<ChartSection id="bai-theo-nam" title={strings.perYear}>
			<ColumnChart id="bai-theo-nam" {...chart} />
			<TallyTable
				caption={strings.perYear}
				nameColumn={strings.yearColumn}
				countColumn={strings.countColumn}
				tallies={statistics.years}
				permalink={permalink}
				locale={locale}
			/>
		</ChartSection>
	);
}

export function ArticlesPerMonth(props: StatisticsChartProps) {
	const { statistics, permalink, locale } = props;
	const strings = stringsFor(locale);
	const { years } = statistics;
	const largest = Math.max(0, ...years.flatMap(({ counts }) => counts));
	return (
		<ChartSection
			id="bai-theo-thang"
			title={strings.perMonth}
			note={strings.perMonthNote(formatCount(largest, locale))}
		>
			<YearMultiples
				years={years}
				target={yearPermalink}
				permalink={permalink}
				locale={locale}
			/>
			<MatrixTable
				caption={strings.perMonth}
				nameColumn={strings.yearColumn}
				columns={strings.monthsShort}
				rows={years}
				permalink={permalink}
				locale={locale}
			/>
		</ChartSection>
	);
}

export function ArticlesPerCategory(props: StatisticsChartProps) {
	const { statistics, permalink, locale } = props;
	const strings = stringsFor(locale);
	const { categories, years } = statistics;
	return (
		<ChartSection id="bai-theo-chuyen-muc" title={strings.perCategory}>
			<BarChart
				id="bai-theo-chuyen-muc"
				title={strings.perCategory}
				tallies={categories}
				labels="above"
				locale={locale}
			/>
			<MatrixTable
				caption={strings.perCategory}
				nameColumn={strings.category}
				columns={years.map(({ name }) => name)}
				rows={categories}
				permalink={permalink}
				locale={locale}
			/>
		</ChartSection>
	);
}

export function TopAuthors(props: StatisticsChartProps) {
	const { statistics, permalink, locale } = props;
	const strings = stringsFor(locale);
	const { topAuthors, authors } = statistics;
	const title =
		authors > topAuthors.length
			? strings.topAuthors(topAuthors.length)
			: strings.perAuthor;
	const half = Math.max(5, Math.ceil(topAuthors.length / 2));
	const columns = [topAuthors.slice(0, half), topAuthors.slice(half)].filter(
		(tallies) => tallies.length > 0,
	);
	return (
		<ChartSection id="bai-theo-tac-gia" title={title} wide={columns.length > 1}>
			<div class="chart-columns">
				{columns.map((tallies, index) => (
					<BarChart
						id={`bai-theo-tac-gia-${index + 1}`}
						title={title}
						tallies={tallies}
						largest={topAuthors[0]?.count ?? 0}
						labels="above"
						locale={locale}
					/>
				))}
			</div>
			<TallyTable
				caption={title}
				nameColumn={strings.author}
				countColumn={strings.countColumn}
				tallies={topAuthors}
				permalink={permalink}
				locale={locale}
			/>
		</ChartSection>
	);
}

/** With more years, rows would be longer than a screen. */
const mostRows = 15;

/** Views are long numbers and have room beside rows; columns show only the largest. */
export function ViewsPerYear(props: StatisticsChartProps) {
	const { statistics, permalink, locale } = props;
	const strings = stringsFor(locale);
	const { viewsPerYear } = statistics;
	const chart = {
		id: "luot-xem-theo-nam",
		title: strings.viewsPerYear,
		tallies: viewsPerYear,
		locale,
	};
	return (
		<ChartSection id="luot-xem-theo-nam" title={strings.viewsPerYear}>
			{viewsPerYear.length <= mostRows ? (
				<BarChart {...chart} labels="beside" />
			) : (
				<ColumnChart {...chart} />
			)}
			<TallyTable
				caption={strings.viewsPerYear}
				nameColumn={strings.yearColumn}
				countColumn={strings.viewsColumn}
				tallies={viewsPerYear}
				permalink={permalink}
				locale={locale}
			/>
		</ChartSection>
	);
}

export function ViewsPerCategory(props: StatisticsChartProps) {
	const { statistics, permalink, locale } = props;
	const strings = stringsFor(locale);
	const { viewsPerCategory } = statistics;
	return (
		<ChartSection
			id="luot-xem-theo-chuyen-muc"
			title={strings.viewsPerCategory}
		>
			<BarChart
				id="luot-xem-theo-chuyen-muc"
				title={strings.viewsPerCategory}
				tallies={viewsPerCategory}
				labels="above"
				locale={locale}
			/>
			<TallyTable
				caption={strings.viewsPerCategory}
				nameColumn={strings.category}
				countColumn={strings.viewsColumn}
				tallies={viewsPerCategory}
				permalink={permalink}
				locale={locale}
			/>
		</ChartSection>
	);
}

interface ChartSectionProps {
	readonly id: string;
	readonly title: string;
	readonly note?: string;
	/** As wide as two charts. */
	readonly wide?: boolean;
	readonly children: Child;
}

function ChartSection(props: ChartSectionProps) {
	const { id, title, note, wide, children } = props;
	return (
		<section
			class={wide ? "chart-section chart-wide" : "chart-section"}
			aria-labelledby={id}
		>
			<h2 id={id} class="section-title">
				{title}
			</h2>
			{note !== undefined && <p class="chart-note">{note}</p>}
			{children}
		</section>
	);
}
