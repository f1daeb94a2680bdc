import { describe, expect, test } from "vitest";
import { isRelativeDate, readDate, readTime } from "../../src/import/dates.ts";

describe("a date line in any form that portals print is understood", () => {
	test.each([
		["Ngày đăng 03/09/2019 | 14:05 |", "2019-09-03", "14:05"],
		["Ngày đăng: 3/9/2019 | 14:05", "2019-09-03", "14:05"],
		["03/09/2019 | 14:05 |", "2019-09-03", "14:05"],
		["14:05 03/09/2019", "2019-09-03", "14:05"],
		["9:5, Thứ Ba, 3-9-2019", "2019-09-03", "09:05"],
		["Thứ Ba, 03/09/2019 14:05", "2019-09-03", "14:05"],
		["Thứ ba, 3/9/2019, 14:05", "2019-09-03", "14:05"],
		["THỨ BA, 3/9/2019, 14:05", "2019-09-03", "14:05"],
		["Thứ 3 - 03/09/2019", "2019-09-03", undefined],
		["Thứ 3, 3/9/2019", "2019-09-03", undefined],
		["Chủ nhật - 01/09/2019 08:00", "2019-09-01", "08:00"],
		["03/09/2019 02:05 CH", "2019-09-03", "14:05"],
		["03/09/2019 08:20 SA", "2019-09-03", "08:20"],
		["03/09/2019 02:05 PM", "2019-09-03", "14:05"],
		["03/09/2019 12:05 AM", "2019-09-03", "00:05"],
		["03/09/2019 12:05 PM", "2019-09-03", "12:05"],
		["- 03/09/2019 02:05:30 PM", "2019-09-03", "14:05"],
		["Cập nhật: Thứ ba, 3/9/2019 | 14:05:30 PM", "2019-09-03", "14:05"],
		["Cập nhật lúc: 14:05 |03/09/2019", "2019-09-03", "14:05"],
		["Cập nhật: 03/09/2019 14:05:00", "2019-09-03", "14:05"],
		["Đăng ngày 03 - 09 - 2019", "2019-09-03", undefined],
		["Đăng lúc 14:05 - 03/09/2019", "2019-09-03", "14:05"],
		["03-09-2019, 14:05 (GMT+7)", "2019-09-03", "14:05"],
		["14:05 03/09/2019 GMT+7", "2019-09-03", "14:05"],
		["Ngày 03 tháng 9 năm 2019", "2019-09-03", undefined],
		["Thứ năm, 12 Tháng 3 2020 08:15", "2020-03-12", "08:15"],
		["Ngày 03/09/2019", "2019-09-03", undefined],
		["03/09/2019", "2019-09-03", undefined],
		["03.09.2019", "2019-09-03", undefined],
		["03/09/2019 - 14:05", "2019-09-03", "14:05"],
		["03/09/2019 14h05", "2019-09-03", "14:05"],
		["03/09/2019 14 giờ 05 phút", "2019-09-03", "14:05"],
		["2019-09-03T14:05:00", "2019-09-03", "14:05"],
		["29/02/2020", "2020-02-29", undefined],
	])("%s", (line, day, time) => {
		const reading = readDate(line);
		expect(reading).toMatchObject({
			kind: "date",
			moment: time === undefined ? { day } : { day, time },
		});
		expect(reading?.rest.replace(/[\s|,-]/gu, "")).toBe("");
	});
});

describe("a date that cannot be is refused with what was written", () => {
	test.each([
		["31/02/2019 14:05", "impossible"],
		["29/02/2019", "impossible"],
		["09/24/2019", "month-first"],
		["03/09/19 14:05", "two-digit-year"],
		["03/09/2019 24:00", "hour-24"],
		["03/09/2019 25:10", "impossible"],
	])("%s: %s", (line, problem) => {
		expect(readDate(line)).toMatchObject({ kind: "impossible", problem });
	});
});

test("a weekday that contradicts the date is told, and the date kept", () => {
	expect(readDate("Thứ Tư, 03/09/2019")).toMatchObject({
		moment: { day: "2019-09-03" },
		oddities: ["weekday"],
	});
});

test("an afternoon mark beside a 24-hour clock is ignored and told", () => {
	expect(readDate("3/9/2019 14:05 PM")).toMatchObject({
		moment: { time: "14:05" },
		oddities: ["meridiem"],
	});
});

test("what a page's header shows as today is told from a date of an article", () => {
	expect(readDate("Thứ hai , ngày 16 tháng 12 năm 2019")).toMatchObject({
		clock: true,
	});
	expect(readDate("Thứ hai, 16/12/2019 08:00")).toMatchObject({
		clock: false,
	});
});

test.each([
	"Ngày 24/6, Ban Tuyên giáo tổ chức giao ban",
	"Kỷ niệm 27/7 năm nay",
	"Số 13/2020/QĐ-UBND",
	"Lượt xem: 87",
	"",
])("“%s” has no date", (line) => {
	expect(readDate(line)).toBeUndefined();
});

test("of two dates in a line the second stays in the rest", () => {
	expect(readDate("27/7/1947 - 27/7/2018")?.rest).toContain("27/7/2018");
});

test.each([
	["2 tháng 2 tuần trước", true],
	["3 giờ trước", true],
	["một ngày trước", true],
	["hôm qua", true],
	["2 days ago", true],
	["03/09/2019", false],
	["Năm trước, xã được mùa", false],
])("“%s” is a relative date: %s", (line, expected) => {
	expect(isRelativeDate(line)).toBe(expected);
});

test.each([
	["14:05", "14:05"],
	["9:5", "09:05"],
	["02:05 CH", "14:05"],
	["25:00", undefined],
	["14:05 sáng nay", undefined],
])("a time alone: %s → %s", (line, expected) => {
	expect(readTime(line)).toBe(expected);
});
