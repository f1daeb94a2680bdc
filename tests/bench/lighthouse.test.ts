import { expect, test } from "vitest";
import { reportLine } from "../../scripts/bench/lighthouse.ts";

const report = (performance: number, blocking: number) => ({
	categories: {
		performance: {
			score: performance,
			auditRefs: [
				{ id: "total-blocking-time", weight: 30 },
				{ id: "bf-cache", weight: 0 },
			],
		},
		accessibility: { score: 1, auditRefs: [] },
		"best-practices": { score: 0.96, auditRefs: [{ id: "hsts", weight: 1 }] },
		seo: { score: 1, auditRefs: [] },
	},
	audits: {
		"total-blocking-time": { score: blocking, displayValue: "310 ms" },
		"bf-cache": { score: 0 },
		hsts: { score: null },
	},
});

test("a line has the medians of the four scores, and what the last run lost points by", () => {
	const reports = [report(1, 1), report(0.93, 0.8), report(0.99, 0.9)];
	expect(reportLine("sample", "home", reports)).toBe(
		"| sample | home | 99 | 100 | 96 | 100 | total-blocking-time 310 ms |",
	);
});

test("a page that loses nothing has nothing named", () => {
	expect(reportLine("sample", "home", [report(1, 1)])).toBe(
		"| sample | home | 100 | 100 | 96 | 100 |  |",
	);
});
