import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import {
	ChartFrame,
	type ChartProps,
	chartWidth,
	describeRange,
	largestOf,
	lengthOf,
	round,
} from "./chart-frame.tsx";

/** In user units, as everything here. */
const plot = { top: 20, height: 170, labels: 22 } as const;
const digitWidth = 7.5;
const widestColumn = 40;

/** Upright columns along a line of time. Where names or numbers would not fit, every second, third… stands for all. */
export function ColumnChart({ id, title, tallies, locale }: ChartProps) {
	const largest = largestOf(tallies);
	const step = chartWidth / Math.max(1, tallies.length);
	const width = Math.min(widestColumn, step * 0.72);
	const base = plot.top + plot.height;
	const nameEvery = every(tallies[0]?.name ?? "", step);
	const numbersFit = every(formatCount(largest, locale), step) === 1;
	return (
		<ChartFrame
			id={id}
			title={stringsFor(locale).chartOf(title)}
			description={describeRange(tallies, locale)}
			height={base + plot.labels}
			class="column-chart"
		>
			{tallies.map(({ name, count }, index) => {
				const middle = round((index + 0.5) * step);
				const height = lengthOf(count, largest, plot.height);
				return (
					<g>
						<rect
							class="chart-bar"
							x={round(middle - width / 2)}
							y={round(base - height)}
							width={round(width)}
							height={height}
						/>
						{(numbersFit || count === largest) && (
							<text
								class="chart-number"
								x={inside(middle, formatCount(count, locale))}
								y={round(base - height - 6)}
								text-anchor="middle"
							>
								{formatCount(count, locale)}
							</text>
						)}
						{index % nameEvery === 0 && (
							<text
								class="chart-label"
								x={inside(middle, name)}
								y={base + 17}
								text-anchor="middle"
							>
								{name}
							</text>
						)}
					</g>
				);
			})}
			<line class="chart-axis" x1={0} x2={chartWidth} y1={base} y2={base} />
		</ChartFrame>
	);
}

/** Where a text that is centred at `middle` would leave the chart, it moves just enough to stay whole. */
function inside(middle: number, text: string): number {
	const half = (text.length * digitWidth) / 2;
	return Math.min(Math.max(middle, half), chartWidth - half);
}

/** 1 when each text fits its step; 2 when every second does, with room for the ones that move at the edges… */
function every(text: string, step: number): number {
	const width = text.length * digitWidth;
	return width + 4 <= step ? 1 : Math.ceil((width + 12) / step);
}
