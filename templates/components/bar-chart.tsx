import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import {
	ChartFrame,
	type ChartProps,
	chartWidth,
	describeRange,
	largestOf,
	lengthOf,
} from "./chart-frame.tsx";

interface BarChartProps extends ChartProps {
	/** Long names stand above their bars, years beside them. */
	readonly labels: "above" | "beside";
	/** What fills the width, where charts are compared; by default the largest count. */
	readonly largest?: number;
}

/** In user units, as everything here. */
const sizes = {
	above: { row: 42, bar: 12, barTop: 22, barStart: 0, textLine: 14 },
	beside: { row: 26, bar: 16, barTop: 3, barStart: 44, textLine: 16 },
} as const;

/** Digits are about this wide in the chart's text. */
const digitWidth = 8.5;
/** About as many letters as fit above a bar beside its number. */
const longestName = 38;

/** Horizontal bars, one under the other. */
export function BarChart(props: BarChartProps) {
	const { id, title, tallies, locale, labels } = props;
	const { row, bar, barTop, barStart, textLine } = sizes[labels];
	const { largest = largestOf(tallies) } = props;
	const numberWidth = formatCount(largest, locale).length * digitWidth;
	const full =
		chartWidth - barStart - (labels === "beside" ? numberWidth + 8 : 0);
	return (
		<ChartFrame
			id={id}
			title={stringsFor(locale).chartOf(title)}
			description={describeRange(tallies, locale)}
			height={tallies.length * row}
			class="bar-chart"
		>
			{tallies.map(({ name, count }, index) => {
				const top = index * row;
				const length = lengthOf(count, largest, full);
				return (
					<g>
						<text class="chart-label" x={0} y={top + textLine}>
							{shorten(name)}
						</text>
						<rect
							class="chart-track"
							x={barStart}
							y={top + barTop}
							width={full}
							height={bar}
						/>
						<rect
							class="chart-bar"
							x={barStart}
							y={top + barTop}
							width={length}
							height={bar}
						/>
						<text
							class="chart-number"
							x={chartWidth}
							y={top + textLine}
							text-anchor="end"
						>
							{formatCount(count, locale)}
						</text>
					</g>
				);
			})}
		</ChartFrame>
	);
}

/** The whole name stands in the table behind the chart. */
function shorten(name: string): string {
	const letters = [...name];
	return letters.length <= longestName
		? name
		: `${letters
				.slice(0, longestName - 1)
				.join("")
				.trimEnd()}…`;
}
