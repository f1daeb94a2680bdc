import { expect, test } from "vitest";
import { encodeDays, hasDay } from "../src/day-mask.ts";

const everyDay = Array.from({ length: 366 }, (_, index) =>
	new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(5, 10),
);

test.each([
	[[]],
	[["01-01"]],
	[["02-29", "12-31"]],
	[["01-31", "03-31", "11-23"]],
	[everyDay],
])("of the days %j each is found again, and no other", (days) => {
	const encoded = encodeDays(days);
	expect(everyDay.filter((day) => hasDay(encoded, day))).toEqual(days);
});

test("a page without days has none", () => {
	expect(hasDay("", "11-23")).toBe(false);
});

test("all days of a year take less than a hundred letters", () => {
	expect(encodeDays(everyDay).length).toBeLessThan(100);
});
