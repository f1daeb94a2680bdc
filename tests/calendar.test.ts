import { describe, expect, test } from "vitest";
import {
	type CalendarMonth,
	calendarOf,
	daysIn,
	shadeOf,
} from "../src/calendar.ts";
import { listingsOf } from "../src/listings.ts";
import { anArchive, anArticle } from "./builders.ts";

/** Each week as one line: the numbers of its days, `.` where another month's day would be. */
function drawn(month: CalendarMonth | undefined): readonly string[] {
	return (month?.weeks ?? []).map((week) =>
		week.map((day) => day?.number ?? ".").join(" "),
	);
}

describe("the grid of a month begins on Monday", () => {
	test.each([
		// 29 February, and a month that begins on a Saturday.
		[
			2020,
			2,
			[
				". . . . . 1 2",
				"3 4 5 6 7 8 9",
				"10 11 12 13 14 15 16",
				"17 18 19 20 21 22 23",
				"24 25 26 27 28 29 .",
			],
		],
		// Exactly four weeks.
		[
			2021,
			2,
			[
				"1 2 3 4 5 6 7",
				"8 9 10 11 12 13 14",
				"15 16 17 18 19 20 21",
				"22 23 24 25 26 27 28",
			],
		],
		// Begins on a Sunday: six weeks.
		[
			2023,
			10,
			[
				". . . . . . 1",
				"2 3 4 5 6 7 8",
				"9 10 11 12 13 14 15",
				"16 17 18 19 20 21 22",
				"23 24 25 26 27 28 29",
				"30 31 . . . . .",
			],
		],
	])("%i/%i", (year, month, weeks) => {
		expect(drawn(calendarOf(year, [])[month - 1])).toEqual(weeks);
	});
});

test.each([
	[1900, 2, 28],
	[2000, 2, 29],
	[2019, 2, 28],
	[2024, 2, 29],
	[2024, 4, 30],
	[2024, 12, 31],
])("month %i/%i has %i days", (year, month, days) => {
	expect(daysIn(year, month)).toBe(days);
});

describe("a day with articles", () => {
	const storm = (day: string, length: number) =>
		Array.from({ length }, (_, index) =>
			anArticle({ title: `Tin bão số ${index + 1}`, date: { day } }),
		);
	const { months } = listingsOf(
		anArchive({
			articles: [
				...storm("2019-08-31", 20),
				...storm("2019-08-02", 40),
				...storm("2019-08-01", 1),
				...storm("2020-08-01", 1),
			].map((article, index) => ({
				...article,
				permalink: `2019/08/${index}.html`,
			})),
		}),
	);
	const august = calendarOf(2019, months)[7];

	test.each([
		["on the list's first page", 31, 20, "index.html#ngay-2019-08-31"],
		["over two pages", 2, 40, "index.html#ngay-2019-08-02"],
		["on a later page", 1, 1, "trang-2.html#ngay-2019-08-01"],
	])("%s leads to where it begins", (_, number, count, target) => {
		const day = august?.weeks.flat().find((day) => day?.number === number);
		expect(day?.count).toBe(count);
		expect(day?.target).toBe(`nam/2019/08/${target}`);
	});

	test("is counted in its month and in no other year", () => {
		const counts = calendarOf(2019, months).map(({ count }) => count);
		expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 61, 0, 0, 0, 0]);
	});

	test("stands out from days without, which lead nowhere", () => {
		expect(august?.weeks[1]?.[0]).toEqual({
			day: "2019-08-05",
			number: 5,
			count: 0,
		});
	});
});

test.each([
	[0, 8, 0],
	[1, 1, 4],
	[1, 8, 1],
	[2, 8, 1],
	[3, 8, 2],
	[6, 8, 3],
	[7, 8, 4],
	[8, 8, 4],
	[0, 0, 0],
])("%i of at most %i is shade %i", (count, largest, shade) => {
	expect(shadeOf(count, largest)).toBe(shade);
});
