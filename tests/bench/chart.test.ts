import { load } from "cheerio";
import { expect, test } from "vitest";
import { growthChart, ticksOf } from "../../scripts/bench/chart.ts";
import type { Measurement } from "../../scripts/bench/tables.ts";

const peers = ["Bantin", "Hugo + Pagefind"];
/** Time grows exactly as the archive does. */
const measurements: readonly Measurement[] = peers.flatMap((peer, at) =>
	[1000, 10_000, 50_000].flatMap((articles) =>
		(["cold", "no change", "body edited"] as const).map((state) => ({
			peer,
			articles,
			state,
			milliseconds: articles * (at + 1),
			cpuMilliseconds: articles,
			peakBytes: articles * 1e5,
			stages: {},
		})),
	),
);

test("the chart has a panel for each question and a line for each peer", () => {
	const $ = load(growthChart(measurements), { xml: true });
	expect(
		$(".title")
			.get()
			.map((node) => $(node).text()),
	).toEqual([
		"Cold build, s",
		"One article edited, s",
		"Nothing changed, s",
		"Most memory, cold build, MB",
	]);
	expect($("polyline").length).toBe(8);
	expect($("style").text()).toContain("prefers-color-scheme: dark");
});

test("what grows as the archive does lies on the dotted line", () => {
	const $ = load(growthChart(measurements), { xml: true });
	const line = $("polyline.peer-0").first().attr("points")?.split(" ") ?? [];
	const [x1, y1] = (line[0] ?? "").split(",").map(Number);
	const ideal = $("line.ideal").first();
	expect(Number(ideal.attr("x1"))).toBeCloseTo(x1 ?? 0, 0);
	expect(Number(ideal.attr("y1"))).toBeCloseTo(y1 ?? 0, 0);
});

test("everything stays inside the picture", () => {
	const $ = load(growthChart(measurements), { xml: true });
	for (const node of $("circle").get()) {
		expect(Number($(node).attr("cx"))).toBeGreaterThan(0);
		expect(Number($(node).attr("cx"))).toBeLessThan(400);
		expect(Number($(node).attr("cy"))).toBeGreaterThan(0);
		expect(Number($(node).attr("cy"))).toBeLessThan(300);
	}
});

test("one size and one peer alone are drawn too", () => {
	const $ = load(growthChart(measurements.slice(0, 1)), { xml: true });
	expect($("circle").length).toBe(2);
	expect($("line.ideal").length).toBe(1); // the legend's
});

test.each([
	[0.2, 12, [0.3, 1, 3, 10]],
	[90, 3500, [100, 300, 1000, 3000]],
])("an axis from %d to %d is marked at %j", (low, high, ticks) => {
	expect(ticksOf([low, high])).toEqual(ticks);
});
