import fc from "fast-check";
import { expect, test } from "vitest";
import {
	compareMoments,
	type DateProblem,
	formatDay,
	formatFull,
	parseMoment,
	toIso,
	toRfc2822,
	toRfc3339,
} from "../src/dates.ts";
import type { Moment } from "../src/types.ts";

test.each<[string, Moment]>([
	["2020-07-24", { day: "2020-07-24" }],
	["2020-07-24T01:00", { day: "2020-07-24", time: "01:00" }],
	["2020-07-24 01:00", { day: "2020-07-24", time: "01:00" }],
	["2020-07-24T01:00+07:00", { day: "2020-07-24", time: "01:00" }],
	["2020-07-24 01:00+07:00", { day: "2020-07-24", time: "01:00" }],
	["2020-07-24T01:00:00+07:00", { day: "2020-07-24", time: "01:00" }],
	["24/07/2020", { day: "2020-07-24" }],
	["24/7/2020", { day: "2020-07-24" }],
	["4/7/2020", { day: "2020-07-04" }],
	["24/07/2020 01:00", { day: "2020-07-24", time: "01:00" }],
	["2020-07-23T18:00Z", { day: "2020-07-24", time: "01:00" }],
	["2020-07-23T18:00:00.000Z", { day: "2020-07-24", time: "01:00" }],
	["2020-12-31T17:00Z", { day: "2021-01-01", time: "00:00" }],
	["2020-07-24T01:00-05:00", { day: "2020-07-24", time: "13:00" }],
	["2020-07-24T01:00+09:00", { day: "2020-07-23", time: "23:00" }],
	["29/02/2020", { day: "2020-02-29" }],
	["2000-02-29", { day: "2000-02-29" }],
	["1965-01-01T08:00+07:00", { day: "1965-01-01", time: "08:00" }],
	["2020-07-24T00:00", { day: "2020-07-24", time: "00:00" }],
	["2020-07-24T23:59", { day: "2020-07-24", time: "23:59" }],
	[" 2020-07-24 ", { day: "2020-07-24" }],
])("%s is understood", (text, moment) => {
	expect(parseMoment(text)).toEqual({ ok: true, moment });
});

test.each<[string, DateProblem, string | undefined]>([
	["07/24/2020", "month-first", "24/07/2020"],
	["7/24/2020", "month-first", "24/07/2020"],
	["07/24/2020 01:00", "month-first", "24/07/2020 01:00"],
	["2020-24-07", "month-first", "24/07/2020"],
	["02/30/2020", "impossible", undefined],
	["2020-02-30", "impossible", undefined],
	["29/02/2019", "impossible", undefined],
	["29/02/1900", "impossible", undefined],
	["31/04/2020", "impossible", undefined],
	["2020-13-45", "impossible", undefined],
	["0000-00-00", "impossible", undefined],
	["00/07/2020", "impossible", undefined],
	["1899-12-31", "impossible", undefined],
	["9999-01-01", "impossible", undefined],
	["2020-07-24T25:00", "impossible", undefined],
	["2020-07-24T01:60", "impossible", undefined],
	["2020-07-24T01:00+25:00", "impossible", undefined],
	["2020-07-24T24:00", "hour-24", "2020-07-25 00:00"],
	["31/12/2020 24:00", "hour-24", "2021-01-01 00:00"],
	["24/07/20", "two-digit-year", "24/07/2020"],
	["24/7/98", "two-digit-year", "24/07/1998"],
	["24.07.20", "two-digit-year", "24/07/2020"],
	["20-07-24", "two-digit-year", undefined],
	["24-07-2020", "format", "24/07/2020"],
	["24.07.2020", "format", "24/07/2020"],
	["24 / 7 / 2020", "format", "24/07/2020"],
	["2020/07/24", "format", "2020-07-24"],
	["2020.7.24", "format", "2020-07-24"],
	["2020-7-24", "format", "2020-07-24"],
	["20200724", "format", "2020-07-24"],
	["24/07/2020 1:00", "format", "24/07/2020 01:00"],
	["24/07/2020 01h30", "format", "24/07/2020 01:30"],
	["24/07/2020, 01:00", "format", "24/07/2020 01:00"],
	["24/07/2020 | 01:00", "format", "24/07/2020 01:00"],
	["24/07/2020T01:00", "format", "24/07/2020 01:00"],
	["24/07/2020  01:00", "format", "24/07/2020 01:00"],
	["24/07/2020\u00a001:00", "format", "24/07/2020 01:00"],
	["2020-07-24T1:00", "format", "2020-07-24T01:00"],
	["2020-07-24T01:00+0700", "format", "2020-07-24T01:00+07:00"],
	["2020-07-24T01:00 +07:00", "format", "2020-07-24T01:00+07:00"],
	["Thứ Sáu, ngày 24/07/2020, 01:00", "format", "24/07/2020 01:00"],
	["٢٠٢٠-٠٧-٢٤", "format", "2020-07-24"],
	["２４/０７/２０２０", "format", "24/07/2020"],
	["07.24.2020", "month-first", "24/07/2020"],
	["30-02-2020", "impossible", undefined],
	["2020", "not-a-day", undefined],
	["2020-07", "not-a-day", undefined],
	["07/2020", "not-a-day", undefined],
	["2020-W30", "not-a-day", undefined],
	["2020-W30-5", "not-a-day", undefined],
	["2020-206", "not-a-day", undefined],
	["24/07", "format", undefined],
	["git created", "format", undefined],
	["Created", "format", undefined],
	["Last Modified", "format", undefined],
	["hôm qua", "format", undefined],
	["1595527200", "format", undefined],
	["2020-07-24\n2020-07-25", "format", undefined],
	["-2020-07-24", "format", undefined],
	["", "format", undefined],
])("%s is refused: %s", (text, problem, suggestion) => {
	expect(parseMoment(text)).toEqual(
		suggestion === undefined
			? { ok: false, problem }
			: { ok: false, problem, suggestion },
	);
});

test("every suggestion is itself a right form", () => {
	const part = fc.oneof(
		fc.integer({ min: 0, max: 2101 }).map(String),
		fc.constantFrom(
			"07",
			"24",
			"2020",
			"T",
			" ",
			"/",
			"-",
			".",
			":",
			"Z",
			"+07:00",
		),
	);
	fc.assert(
		fc.property(fc.array(part, { maxLength: 9 }), (parts) => {
			const parsed = parseMoment(parts.join(""));
			if (!parsed.ok && parsed.suggestion !== undefined) {
				expect(parseMoment(parsed.suggestion).ok).toBe(true);
			}
		}),
		{ numRuns: 2000 },
	);
});

test("every day from 1900 to 2100 is the same in every form", () => {
	for (
		let time = Date.UTC(1900, 0, 1);
		time <= Date.UTC(2100, 11, 31);
		time += 86_400_000
	) {
		const day = new Date(time).toISOString().slice(0, 10);
		const local = formatDay({ day });
		const parsed = [
			day,
			local,
			`${day} 00:30`,
			`${local} 00:30`,
			`${day}T00:30+07:00`,
		].map(parseMoment);
		if (!parsed.every((one) => one.ok && one.moment.day === day))
			expect(parsed).toBe(day);
	}
});

const day: Moment = { day: "2020-07-24" };
const minute: Moment = { day: "2020-07-24", time: "01:00" };

test("a day without a time never shows one", () => {
	expect(formatDay(day)).toBe("24/07/2020");
	expect(formatFull(day, "vi")).toBe("Thứ Sáu, ngày 24/07/2020");
	expect(formatFull(day, "en")).toBe("Friday, 24 July 2020");
	expect(toIso(day)).toBe("2020-07-24");
});

test("a moment is shown to the minute, in Vietnam's time", () => {
	expect(formatDay(minute)).toBe("24/07/2020");
	expect(formatFull(minute, "vi")).toBe("Thứ Sáu, ngày 24/07/2020, 01:00");
	expect(formatFull(minute, "en")).toBe("Friday, 24 July 2020, 01:00");
	expect(toIso(minute)).toBe("2020-07-24T01:00+07:00");
	expect(toRfc3339(minute)).toBe("2020-07-24T01:00:00+07:00");
	expect(toRfc2822(minute)).toBe("Fri, 24 Jul 2020 01:00:00 +0700");
});

test("feeds, which demand a time, get a day's midnight", () => {
	expect(toRfc3339(day)).toBe("2020-07-24T00:00:00+07:00");
	expect(toRfc2822({ day: "2020-09-06" })).toBe(
		"Sun, 06 Sep 2020 00:00:00 +0700",
	);
});

test.each([
	["2020-07-20", "Thứ Hai"],
	["2020-07-21", "Thứ Ba"],
	["2020-07-22", "Thứ Tư"],
	["2020-07-23", "Thứ Năm"],
	["2020-07-24", "Thứ Sáu"],
	["2020-07-25", "Thứ Bảy"],
	["2020-07-26", "Chủ nhật"],
])("%s is a %s", (written, weekday) => {
	expect(formatFull({ day: written }, "vi")).toMatch(
		new RegExp(`^${weekday}, ngày `),
	);
});

test("moments sort by day, and a day without a time comes before its hours", () => {
	const sorted = [
		{ day: "2019-12-31", time: "23:59" },
		day,
		{ day: "2020-07-24", time: "00:00" },
		minute,
		{ day: "2020-07-25" },
	];
	expect(sorted.toReversed().sort(compareMoments)).toEqual(sorted);
	expect(compareMoments(minute, { ...minute })).toBe(0);
});
