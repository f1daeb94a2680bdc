import { describe, expect, test } from "vitest";
import { readBareViews, readViews } from "../../src/import/views.ts";

describe("a view count is a whole number, however its thousands are written", () => {
	test.each([
		["Lượt xem: 87", 87],
		["Lượt xem:87", 87],
		["LƯỢT XEM: 87", 87],
		["Lượt xem: 0", 0],
		["Lượt xem: 1.087", 1087],
		["Lượt xem: 1.235.087", 1_235_087],
		["1,087 lượt xem", 1087],
		["- Đã xem: 87", 87],
		["Số lượt xem: 87", 87],
		["Lượt đọc: 87", 87],
		["Số lượt đọc: 1 087", 1087],
		["Xem: 87 lần", 87],
		["View Count: 87", 87],
		["intNumViewTotal=87", 87],
		["Lượt xem: 1,2k", 1200],
		["Lượt xem: 3k", 3000],
	])("%s → %d", (line, count) => {
		expect(readViews(line)?.count).toBe(count);
	});
});

test("a count that the portal had rounded is told", () => {
	expect(readViews("Lượt xem: 1,2k")?.rounded).toBe(true);
	expect(readViews("Lượt xem: 1.200")?.rounded).toBe(false);
});

test("a label without a number is no count, not 0", () => {
	const reading = readViews("Lượt xem:");
	expect(reading).toBeDefined();
	expect(reading?.count).toBeUndefined();
});

test.each([
	"Online 7 / Hôm nay 3009 / Tổng 7.448.251",
	"Đang online 78",
	"Phản hồi: 0",
	"Lượt xem: 12.3456",
	"Lượt xem: 9999999999999999",
	"Xem với cỡ chữ",
])("“%s” is no view count", (line) => {
	expect(readViews(line)?.count).toBeUndefined();
});

test.each([
	["1.235", 1235],
	["87", 87],
	["12.34", undefined],
	["2019 lượt", undefined],
	["", undefined],
])("a bare number line %s → %s", (line, count) => {
	expect(readBareViews(line)?.count).toBe(count);
});
