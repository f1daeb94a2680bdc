import type { Child } from "../../src/jsx/markup.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Tally } from "../../src/statistics.ts";
import type { Locale } from "../../src/types.ts";

/** Charts are drawn this wide, in user units, and shown about as wide in px: their text keeps its size. */
export const chartWidth = 360;

interface ChartFrameProps {
	/** Also the prefix of the ids inside. */
	readonly id: string;
	readonly title: string;
	/** What the eye sees at once, in words. */
	readonly description: string;
	/** In user units. */
	readonly height: number;
	readonly class: string;
	readonly children: Child;
}

/**
 * The SVG around a chart. Charts are plain bars drawn here and by no library: pages allow no inline style, which chart
 * libraries write, and everything is known when the site is built.
 */
export function ChartFrame(props: ChartFrameProps) {
	const { id, title, description, height, children } = props;
	return (
		<svg
			class={`chart ${props.class}`}
			viewBox={`0 0 ${chartWidth} ${height}`}
			role="img"
			aria-labelledby={`${id}-ten ${id}-mo-ta`}
		>
			<title id={`${id}-ten`}>{title}</title>
			<desc id={`${id}-mo-ta`}>{description}</desc>
			{children}
		</svg>
	);
}

export interface ChartProps {
	readonly id: string;
	readonly title: string;
	readonly tallies: readonly Tally[];
	readonly locale: Locale;
}

/** The largest and the smallest bar in words. */
export function describeRange(
	tallies: readonly Tally[],
	locale: Locale,
): string {
	const sorted = tallies.toSorted((a, b) => b.count - a.count);
	const [first] = sorted;
	const last = sorted.at(-1);
	if (first === undefined || last === undefined) return "";
	return stringsFor(locale).chartRange(
		`${first.name} (${formatCount(first.count, locale)})`,
		`${last.name} (${formatCount(last.count, locale)})`,
	);
}

/** A length along a scale where `largest` fills `full`; something is always seen of what is not nothing. */
export function lengthOf(count: number, largest: number, full: number): number {
	if (count <= 0 || largest <= 0) return 0;
	return Math.max(1.5, round((count / largest) * full));
}

export function largestOf(tallies: readonly Tally[]): number {
	return tallies.reduce((most, { count }) => Math.max(most, count), 0);
}

/** To a tenth of a unit: less is not seen. */
export function round(length: number): number {
	return Math.round(length * 10) / 10;
}
