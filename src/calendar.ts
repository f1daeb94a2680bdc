import type { MonthPage } from "./listings.ts";
import { twoDigits } from "./numbers.ts";
import type { Day } from "./types.ts";

/** A day of the calendar. */
export interface CalendarDay {
	readonly day: Day;
	/** Of the month, from 1. */
	readonly number: number;
	/** Articles of the day. */
	readonly count: number;
	/** Where they are listed: `nam/2019/03/index.html#ngay-2019-03-05`. */
	readonly target?: string;
}

/** Seven days from Monday; absent are the days of the months before and after. */
export type CalendarWeek = readonly (CalendarDay | undefined)[];

export interface CalendarMonth {
	readonly year: number;
	/** 1–12. */
	readonly month: number;
	/** Articles of the month. */
	readonly count: number;
	readonly weeks: readonly CalendarWeek[];
}

interface DayEntry {
	readonly count: number;
	readonly target: string;
}

/** The twelve months of a year. @param pages of the month lists; those of other years are passed over */
export function calendarOf(
	year: number,
	pages: readonly MonthPage[],
): readonly CalendarMonth[] {
	const entries = entriesOf(pages.filter((page) => page.year === year));
	return Array.from({ length: 12 }, (_, index) =>
		monthOf(year, index + 1, entries),
	);
}

/** A day that runs over two pages of a list is found on the first of them. */
function entriesOf(pages: readonly MonthPage[]): ReadonlyMap<Day, DayEntry> {
	const entries = new Map<Day, DayEntry>();
	for (const { chunk } of pages) {
		for (const { date } of chunk.items) {
			const known = entries.get(date.day);
			entries.set(date.day, {
				count: (known?.count ?? 0) + 1,
				target: known?.target ?? `${chunk.permalink}#ngay-${date.day}`,
			});
		}
	}
	return entries;
}

function monthOf(
	year: number,
	month: number,
	entries: ReadonlyMap<Day, DayEntry>,
): CalendarMonth {
	const days = Array.from({ length: daysIn(year, month) }, (_, index) => {
		const number = index + 1;
		const day = `${year}-${twoDigits(month)}-${twoDigits(number)}`;
		return { day, number, ...(entries.get(day) ?? { count: 0 }) };
	});
	return {
		year,
		month,
		count: days.reduce((sum, { count }) => sum + count, 0),
		weeks: weeksOf(days, weekdayOf(year, month, 1)),
	};
}

/** @param before days between the first Monday shown and the first day */
function weeksOf(
	days: readonly CalendarDay[],
	before: number,
): readonly CalendarWeek[] {
	const weeks = Math.ceil((before + days.length) / 7);
	return Array.from({ length: weeks }, (_, week) =>
		Array.from({ length: 7 }, (_, weekday) => {
			const index = week * 7 + weekday - before;
			return index < 0 ? undefined : days[index];
		}),
	);
}

/** How strongly a count is shaded, from 0 (none) to 4, in even steps up to the largest count. */
export function shadeOf(count: number, largest: number): 0 | 1 | 2 | 3 | 4 {
	if (count <= 0 || largest <= 0) return 0;
	const share = count / largest;
	if (share <= 0.25) return 1;
	if (share <= 0.5) return 2;
	return share <= 0.75 ? 3 : 4;
}

/** @param month 1–12 */
export function daysIn(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 is Monday. @param month 1–12 */
function weekdayOf(year: number, month: number, day: number): number {
	return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}
