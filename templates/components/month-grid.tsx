import { monthPermalink, relativeHref } from "../../src/addresses.ts";
import {
	type CalendarDay,
	type CalendarMonth,
	shadeOf,
} from "../../src/calendar.ts";
import { formatFull } from "../../src/dates.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Locale } from "../../src/types.ts";
import { MaybeLink } from "./maybe-link.tsx";

interface MonthGridProps {
	readonly month: CalendarMonth;
	/** Articles of the busiest day of the year: the darkest shade. */
	readonly largest: number;
	readonly permalink: string;
	readonly locale: Locale;
}

/** A month as a table of weeks; days with articles are links. */
export function MonthGrid(props: MonthGridProps) {
	const { month, permalink, locale } = props;
	const strings = stringsFor(locale);
	return (
		<table class="month-grid">
			<caption>
				<MaybeLink
					class="month-name"
					permalink={permalink}
					target={
						month.count === 0
							? undefined
							: monthPermalink(month.year, month.month)
					}
				>
					{strings.month(month.month)}
				</MaybeLink>
				{month.count > 0 && (
					<span class="month-count">
						{strings.articles(formatCount(month.count, locale))}
					</span>
				)}
			</caption>
			<thead>
				<tr>
					{strings.weekdays.map((weekday, index) => (
						<th scope="col">
							<span aria-hidden="true">{weekday}</span>
							<span class="visually-hidden">{strings.weekdayNames[index]}</span>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{month.weeks.map((week) => (
					<tr>
						{week.map((day) =>
							day === undefined ? <td /> : <DayCell {...props} day={day} />,
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}

interface DayCellProps extends MonthGridProps {
	readonly day: CalendarDay;
}

function DayCell({ day, largest, permalink, locale }: DayCellProps) {
	if (day.target === undefined) return <td>{day.number}</td>;
	return (
		<td class={`shade-${shadeOf(day.count, largest)}`}>
			<a class="day" href={relativeHref(permalink, day.target)}>
				<span class="day-number" aria-hidden="true">
					{day.number}
				</span>
				<span class="day-count" aria-hidden="true">
					{formatCount(day.count, locale)}
				</span>
				<span class="visually-hidden">
					{stringsFor(locale).dayWithArticles(
						formatFull({ day: day.day }, locale),
						day.count,
					)}
				</span>
			</a>
		</td>
	);
}
