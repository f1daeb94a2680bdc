import { renderToString } from "preact-render-to-string";
import {
	distinct,
	type Figure,
	figureOf,
	type Measurement,
	type State,
} from "./tables.ts";

/** In user units, shown as px. */
const panel = {
	width: 400,
	height: 300,
	left: 58,
	right: 18,
	top: 44,
	bottom: 40,
};
const plotWidth = panel.width - panel.left - panel.right;
const plotHeight = panel.height - panel.top - panel.bottom;

interface PanelSpec {
	readonly title: string;
	readonly unit: "s" | "MB";
	readonly state: State;
	readonly figure: Figure;
	/** What the figure is divided by to be in its unit. */
	readonly scale: number;
}

const panels: readonly PanelSpec[] = [
	{
		title: "Cold build",
		unit: "s",
		state: "cold",
		figure: "milliseconds",
		scale: 1000,
	},
	{
		title: "One article edited",
		unit: "s",
		state: "body edited",
		figure: "milliseconds",
		scale: 1000,
	},
	{
		title: "Nothing changed",
		unit: "s",
		state: "no change",
		figure: "milliseconds",
		scale: 1000,
	},
	{
		title: "Most memory, cold build",
		unit: "MB",
		state: "cold",
		figure: "peakBytes",
		scale: 1e6,
	},
];

/** Readable on light and on dark paper; each peer also has its own dash, for eyes and printers without colour. */
const style = `
svg { background: #fcfaf5; font: 13px system-ui, sans-serif; }
text { fill: #1c1a17; } .title { font-weight: 600; font-size: 15px; } .tick { fill: #5c564c; }
.grid { stroke: #d8d0c0; } .ideal { stroke: #8c8375; stroke-dasharray: 1 5; stroke-linecap: round; stroke-width: 2; }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
.peer-0 { stroke: #9b2316; } .peer-1 { stroke: #0b57d0; stroke-dasharray: 7 4; }
.dot-0 { fill: #9b2316; } .dot-1 { fill: #0b57d0; }
@media (prefers-color-scheme: dark) {
svg { background: #171614; } text { fill: #ece6da; } .tick { fill: #b1a898; } .grid { stroke: #3d3831; }
.peer-0 { stroke: #ff9f87; } .peer-1 { stroke: #8ab4ff; } .dot-0 { fill: #ff9f87; } .dot-1 { fill: #8ab4ff; }
}`;

/**
 * Time and memory against the number of articles, as an SVG file. Both axes are logarithmic: what grows as the archive
 * does runs beside the dotted line, what grows faster is steeper.
 */
export function growthChart(measurements: readonly Measurement[]): string {
	const peers = distinct(measurements.map(({ peer }) => peer));
	const sizes = distinct(measurements.map(({ articles }) => articles)).toSorted(
		(a, b) => a - b,
	);
	const width = panel.width * 2;
	const height = panel.height * 2 + 36;
	return `${renderToString(
		<svg
			xmlns="http://www.w3.org/2000/svg"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role="img"
			aria-label="Time and memory of builds against the number of articles"
		>
			<style>{style}</style>
			{panels.map((spec, at) => (
				<g
					key={spec.title}
					transform={`translate(${(at % 2) * panel.width} ${Math.floor(at / 2) * panel.height})`}
				>
					<Panel
						spec={spec}
						peers={peers}
						sizes={sizes}
						measurements={measurements}
					/>
				</g>
			))}
			<g transform={`translate(${panel.left} ${panel.height * 2 + 14})`}>
				{[...peers, "as the number of articles"].map((name, at) => (
					<g key={name} transform={`translate(${at * 235} 0)`}>
						<line
							class={at < peers.length ? `line peer-${at}` : "ideal"}
							x1={0}
							x2={34}
							y1={0}
							y2={0}
						/>
						<text x={42} y={4}>
							{name}
						</text>
					</g>
				))}
			</g>
		</svg>,
	)}\n`;
}

interface PanelProps {
	readonly spec: PanelSpec;
	readonly peers: readonly string[];
	readonly sizes: readonly number[];
	readonly measurements: readonly Measurement[];
}

function Panel({ spec, peers, sizes, measurements }: PanelProps) {
	const { title, unit, state, figure, scale } = spec;
	const lines = peers.map((peer) =>
		sizes.flatMap((articles) => {
			const value = figureOf(measurements, { peer, articles, state }, figure);
			return value === undefined || value <= 0
				? []
				: [{ articles, value: value / scale }];
		}),
	);
	const values = lines.flat().map(({ value }) => value);
	if (values.length === 0) return null;
	const x = logScale(around(sizes), [panel.left, panel.left + plotWidth]);
	const range = around(values);
	const y = logScale(range, [panel.top + plotHeight, panel.top]);
	return (
		<>
			<text class="title" x={panel.left} y={22}>{`${title}, ${unit}`}</text>
			{ticksOf(range).map((tick) => (
				<g key={tick}>
					<line
						class="grid"
						x1={panel.left}
						x2={panel.left + plotWidth}
						y1={y(tick)}
						y2={y(tick)}
					/>
					<text
						class="tick"
						x={panel.left - 7}
						y={y(tick) + 4}
						text-anchor="end"
					>
						{tick.toLocaleString("en-US")}
					</text>
				</g>
			))}
			{sizes.map((size) => (
				<text
					key={size}
					class="tick"
					x={x(size)}
					y={panel.height - panel.bottom + 22}
					text-anchor="middle"
				>
					{size.toLocaleString("en-US")}
				</text>
			))}
			<Ideal line={lines[0] ?? []} x={x} y={y} />
			{lines.map((line, at) => (
				<g key={peers[at]}>
					<polyline
						class={`line peer-${at}`}
						points={line
							.map(({ articles, value }) => `${x(articles)},${y(value)}`)
							.join(" ")}
					/>
					{line.map(({ articles, value }) => (
						<g key={articles}>
							<circle
								class={`dot-${at}`}
								cx={x(articles)}
								cy={y(value)}
								r={3.5}
							/>
							<text
								x={x(articles)}
								y={y(value) + (at === 0 ? 19 : -9)}
								text-anchor="middle"
							>
								{label(value)}
							</text>
						</g>
					))}
				</g>
			))}
		</>
	);
}

interface IdealProps {
	readonly line: readonly {
		readonly articles: number;
		readonly value: number;
	}[];
	readonly x: Scale;
	readonly y: Scale;
}

/** From our largest archive back, in proportion: what strictly linear growth would look like. */
function Ideal({ line, x, y }: IdealProps) {
	const last = line.at(-1);
	const [first] = line;
	if (!last || !first || first === last) return null;
	const start = Math.max(first.articles, (last.articles * y.low) / last.value);
	return (
		<line
			class="ideal"
			x1={x(start)}
			x2={x(last.articles)}
			y1={y((last.value * start) / last.articles)}
			y2={y(last.value)}
		/>
	);
}

interface Scale {
	(value: number): number;
	/** The smallest value that is shown. */
	readonly low: number;
}

/** From values to user units, to a tenth. */
function logScale(
	[low, high]: readonly [number, number],
	[from, to]: readonly [number, number],
): Scale {
	const span = Math.log(high / low);
	const scale = (value: number) =>
		Math.round((from + ((to - from) * Math.log(value / low)) / span) * 10) / 10;
	return Object.assign(scale, { low });
}

/** With room for the labels of what is outermost. */
function around(values: readonly number[]): readonly [number, number] {
	return [Math.min(...values) / 1.6, Math.max(...values) * 1.6];
}

/** 0.1, 0.3, 1, 3, 10 … within the range. */
export function ticksOf([low, high]: readonly [
	number,
	number,
]): readonly number[] {
	const first = Math.floor(Math.log10(low));
	const decades = Array.from(
		{ length: Math.ceil(Math.log10(high)) - first + 1 },
		(_, at) => first + at,
	);
	return decades
		.flatMap((decade) => [1, 3].map((step) => Number(`${step}e${decade}`)))
		.filter((tick) => tick >= low && tick <= high);
}

/** `0.28`, `4.1`, `1,370`. */
function label(value: number): string {
	if (value >= 10) return Math.round(value).toLocaleString("en-US");
	return value.toFixed(value >= 1 ? 1 : 2);
}
