import { describe, expect, test } from "vitest";
import { renderMarkup } from "../../src/html.ts";
import { BarChart } from "../../templates/components/bar-chart.tsx";
import { ColumnChart } from "../../templates/components/column-chart.tsx";

/** Years from 1990, each with more than the one before. */
function years(length: number) {
	return Array.from({ length }, (_, index) => ({
		name: String(1990 + index),
		count: (index + 1) * 1000,
	}));
}

interface Label {
	readonly text: string;
	readonly left: number;
	readonly right: number;
}

/** The centred texts of a class, about as wide as 7 units a digit. */
function labelsOf(html: string, name: string): readonly Label[] {
	const texts = html.matchAll(
		new RegExp(
			`<text class="${name}" x="([\\d.]+)"[^>]* text-anchor="middle">([^<]*)<`,
			"g",
		),
	);
	return [...texts].map(([, x, text = ""]) => ({
		text,
		left: Number(x) - text.length * 3.5,
		right: Number(x) + text.length * 3.5,
	}));
}

describe.each([1, 2, 10, 13, 30, 60])(
	"a column chart of %i years, 360 units wide",
	(length) => {
		const html = renderMarkup(
			<ColumnChart id="a" title="Số bài" tallies={years(length)} locale="vi" />,
		);

		test("draws every year", () => {
			expect(html.match(/<rect class="chart-bar"/g)).toHaveLength(length);
		});

		test.each(["chart-label", "chart-number"])(
			"keeps its texts (%s) inside and apart",
			(name) => {
				const labels = labelsOf(html, name);
				expect(labels.length).toBeGreaterThan(0);
				for (const [index, { left, right }] of labels.entries()) {
					expect(left).toBeGreaterThanOrEqual(0);
					expect(right).toBeLessThanOrEqual(360);
					const next = labels[index + 1];
					if (next !== undefined) expect(next.left).toBeGreaterThan(right);
				}
			},
		);
	},
);

test("a column chart names the largest number even when not all fit", () => {
	const html = renderMarkup(
		<ColumnChart id="a" title="Số bài" tallies={years(30)} locale="vi" />,
	);
	expect(labelsOf(html, "chart-number").map(({ text }) => text)).toEqual([
		"30.000",
	]);
});

describe("a bar chart", () => {
	const html = renderMarkup(
		<BarChart
			id="a"
			title="Số bài"
			labels="above"
			locale="vi"
			tallies={[
				{ name: "Thời sự", count: 1200 },
				{
					name: "Hoạt động của các cơ quan, đoàn thể và tổ chức xã hội",
					count: 600,
				},
				{ name: "Thông báo <khẩn>", count: 1 },
				{ name: "Văn nghệ", count: 0 },
			]}
		/>,
	);
	const widths = [
		...html.matchAll(/class="chart-bar"[^>]* width="([\d.]+)"/g),
	].map(([, width]) => Number(width));

	test("draws lengths in proportion, something of what is little, nothing of nothing", () => {
		expect(widths).toEqual([360, 180, 1.5, 0]);
	});

	test("says the largest and the smallest in words", () => {
		expect(html).toContain(
			"Nhiều nhất: Thời sự (1.200). Ít nhất: Văn nghệ (0).",
		);
	});

	test("shortens a name that has no room, and escapes every name", () => {
		expect(html).toContain(">Hoạt động của các cơ quan, đoàn thể v…<");
		expect(html).toContain(">Thông báo &lt;khẩn><");
	});
});
