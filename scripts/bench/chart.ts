import { type Xml, xml } from "../../src/machines/xml.ts";
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
	const drawn = panels.map(
		(spec, at) =>
			xml`<g transform="translate(${(at % 2) * panel.width} ${Math.floor(at / 2) * panel.height})">${drawPanel({ spec, peers, sizes, measurements })}</g>`,
	);
	const legend = [...peers, "as the number of articles"].map((name, at) => {
		const line = at < peers.length ? `line peer-${at}` : "ideal";
		return xml`<g transform="translate(${at * 235} 0)"><line class="${line}" x1="0" x2="34" y1="0" y2="0"/><text x="42" y="4">${name}</text></g>`;
	});
	return `${
		xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Time and memory of builds against the number of articles">
<style>${style}</style>
${drawn}
<g transform="translate(${panel.left} ${panel.height * 2 + 14})">${legend}</g>
</svg>`.markup
	}\n`;
}

interface PanelProps {
	readonly spec: PanelSpec;
	readonly peers: readonly string[];
	readonly sizes: readonly number[];
	readonly measurements: readonly Measurement[];
}

/** A figure at a size, in the panel's unit. */
interface Point {
	readonly articles: number;
	readonly value: number;
}

function drawPanel({ spec, peers, sizes, measurements }: PanelProps): Xml {
	const { title, unit, state, figure, scale } = spec;
	const lines = peers.map((peer) =>
		sizes.flatMap((articles): readonly Point[] => {
			const value = figureOf(measurements, { peer, articles, state }, figure);
			if (value === undefined || value <= 0) return [];
			return [{ articles, value: value / scale }];
		}),
	);
	const values = lines.flat().map(({ value }) => value);
	if (values.length === 0) return xml``;
	const right = panel.left + plotWidth;
	const x = logScale(around(sizes), [panel.left, right]);
	const range = around(values);
	const y = logScale(range, [panel.top + plotHeight, panel.top]);
	const grid = ticksOf(range).map(
		(tick) =>
			xml`<line class="grid" x1="${panel.left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${panel.left - 7}" y="${y(tick) + 4}" text-anchor="end">${tick.toLocaleString("en-US")}</text>`,
	);
	const names = sizes.map(
		(size) =>
			xml`<text class="tick" x="${x(size)}" y="${panel.height - panel.bottom + 22}" text-anchor="middle">${size.toLocaleString("en-US")}</text>`,
	);
	return xml`<text class="title" x="${panel.left}" y="22">${title}, ${unit}</text>
${[...grid, ...names]}
${drawIdeal(lines[0] ?? [], x, y)}
${lines.map((line, at) => drawLine(line, at, x, y))}`;
}

/** @param at the peer's number: the first one's figures stand below its line, the others' above */
function drawLine(line: readonly Point[], at: number, x: Scale, y: Scale): Xml {
	const points = line.map(
		({ articles, value }) => `${x(articles)},${y(value)}`,
	);
	const dots = line.map(
		({ articles, value }) =>
			xml`<circle class="dot-${at}" cx="${x(articles)}" cy="${y(value)}" r="3.5"/><text x="${x(articles)}" y="${y(value) + (at === 0 ? 19 : -9)}" text-anchor="middle">${label(value)}</text>`,
	);
	return xml`<polyline class="line peer-${at}" points="${points.join(" ")}"/>
${dots}`;
}

/** From our largest archive back, in proportion: what strictly linear growth would look like. */
function drawIdeal(
	line: readonly Point[],
	x: Scale,
	y: Scale,
): Xml | undefined {
	const last = line.at(-1);
	const [first] = line;
	if (!last || !first || first === last) return undefined;
	const start = Math.max(first.articles, (last.articles * y.low) / last.value);
	const value = (last.value * start) / last.articles;
	return xml`<line class="ideal" x1="${x(start)}" x2="${x(last.articles)}" y1="${y(value)}" y2="${y(last.value)}"/>`;
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
