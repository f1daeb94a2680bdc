import { monthPermalink, relativeHref } from "../../src/addresses.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Locale, YearArticles } from "../../src/types.ts";
import { lengthOf, round } from "./chart-frame.tsx";

interface YearStripProps {
	readonly year: YearArticles;
	/** Articles of the busiest month of the whole archive. */
	readonly largest: number;
	readonly permalink: string;
	readonly locale: Locale;
}

/** The twelve months of a year as columns; those with articles lead to their lists. */
export function YearStrip({
	year,
	largest,
	permalink,
	locale,
}: YearStripProps) {
	const strings = stringsFor(locale);
	const counts = new Map(
		year.months.map(({ month, articles }) => [month, articles.length]),
	);
	return (
		<ol class="year-strip">
			{strings.monthsShort.map((name, index) => {
				const month = index + 1;
				const count = counts.get(month) ?? 0;
				return (
					<li>
						{count === 0 ? (
							<span class="strip-month strip-empty">
								<span class="strip-name">{name}</span>
							</span>
						) : (
							<a
								class="strip-month"
								href={relativeHref(permalink, monthPermalink(year.year, month))}
							>
								<MonthColumn
									text={formatCount(count, locale)}
									height={lengthOf(count, largest, size.height)}
								/>
								<span class="strip-name" aria-hidden="true">
									{name}
								</span>
								<span class="visually-hidden">
									{strings.dayWithArticles(
										strings.monthOfYear(month, year.year),
										count,
									)}
								</span>
							</a>
						)}
					</li>
				);
			})}
		</ol>
	);
}

/** In user units; the stylesheet shows as many px. */
const size = { width: 26, column: 16, height: 44, text: 14 } as const;

interface MonthColumnProps {
	readonly text: string;
	readonly height: number;
}

/** The link around it says the same in words. */
function MonthColumn({ text, height }: MonthColumnProps) {
	const base = size.text + size.height;
	return (
		<svg
			class="month-column"
			viewBox={`0 0 ${size.width} ${base}`}
			preserveAspectRatio="xMidYMax"
			aria-hidden="true"
		>
			<text
				class="chart-label"
				x={size.width / 2}
				y={round(base - height - 4)}
				text-anchor="middle"
			>
				{text}
			</text>
			<rect
				class="chart-bar"
				x={(size.width - size.column) / 2}
				y={round(base - height)}
				width={size.column}
				height={height}
			/>
		</svg>
	);
}
