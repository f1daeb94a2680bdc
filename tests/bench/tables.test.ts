import { expect, test } from "vitest";
import { median } from "../../scripts/bench/median.ts";
import {
	buildTable,
	figureOf,
	type Measurement,
	stageTable,
} from "../../scripts/bench/tables.ts";

const build = (over: Partial<Measurement>): Measurement => ({
	peer: "Bantin",
	articles: 1000,
	state: "cold",
	milliseconds: 2000,
	cpuMilliseconds: 3000,
	peakBytes: 400e6,
	stages: {},
	...over,
});

const others = { peer: "Hugo", milliseconds: 7000, peakBytes: 1000e6 };

test("a row says how many times of ours another needs", () => {
	const table = buildTable([build({}), build(others)]);
	expect(table.split("\n").slice(2, 4)).toEqual([
		"| 1000 | cold | Bantin | 2.00 | 3.00 | 400 |  |  |  |",
		"| 1000 | cold | Hugo | 7.00 | 3.00 | 1000 | **3.5** | **1.0** | **2.5** |",
	]);
});

test("alone there is nothing to compare with, and what was not measured is left open", () => {
	const table = buildTable([build({ cpuMilliseconds: 0, peakBytes: 0 })]);
	expect(table.split("\n").slice(2, 4)).toEqual([
		"| 1000 | cold | Bantin | 2.00 | – | – |  |  |  |",
		"| 1000 | no change | Bantin | – | – | – |  |  |  |",
	]);
});

test("a figure is the median of its own runs", () => {
	const runs = [5, 1, 9].map((milliseconds) => build({ milliseconds }));
	const all = [...runs, build({ articles: 10, milliseconds: 99 })];
	const cold = { peer: "Bantin", articles: 1000, state: "cold" } as const;
	expect(figureOf(all, cold, "milliseconds")).toBe(5);
	expect(
		figureOf(all, { ...cold, state: "no change" }, "milliseconds"),
	).toBeUndefined();
});

test("a build that skipped a stage leaves its place open", () => {
	const table = stageTable([
		build({ stages: { load: 0.5, search: 2 } }),
		build({ state: "body edited", stages: { load: 0.25 } }),
	]);
	expect(table.split("\n")).toEqual([
		"| articles | build | load | search |",
		"| --- | --- | ---: | ---: |",
		"| 1000 | cold | 0.50 | 2.00 |",
		"| 1000 | no change |  |  |",
		"| 1000 | body edited | 0.25 |  |",
		"| 1000 | title edited |  |  |",
	]);
});

test.each([
	[[], 0],
	[[3], 3],
	[[3, 1], 3],
	[[9, 1, 5], 5],
])("the median of %j is %d", (numbers, expected) => {
	expect(median(numbers)).toBe(expected);
});
