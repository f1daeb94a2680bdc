import { type MetadataLine, readMetadataLine } from "./metadata-line.ts";
import { noiseReason } from "./noise.ts";
import type { DropReason, InputLine } from "./portal-page.ts";

/** A line above the text of an article, by what it can be. Neither noise nor metadata: it may be a heading. */
export interface HeadLine {
	readonly line: InputLine;
	readonly noise?: DropReason;
	readonly metadata?: MetadataLine;
}

/** Section, title, a few lines of metadata and perhaps a menu: below this many lines of text, dates are the text's own. */
const zoneLength = 16;
const longestHeading = 300;

export function classifyHeadLine(line: InputLine): HeadLine {
	const noise = noiseReason(line.text, "head");
	if (noise) return { line, noise };
	const metadata = readMetadataLine(line.text);
	return metadata ? { line, metadata } : { line };
}

/** The lines in which a title and its date are looked for. */
export function readZone(lines: readonly InputLine[]): readonly HeadLine[] {
	const zone: HeadLine[] = [];
	let said = 0;
	for (const line of lines) {
		const item = classifyHeadLine(line);
		if (!item.noise) said += 1;
		if (said > zoneLength) break;
		zone.push(item);
	}
	return zone;
}

export function canBeHeading({ line, noise, metadata }: HeadLine): boolean {
	return !noise && !metadata && line.text.length <= longestHeading;
}

/**
 * The index of the line with the article's date, or -1. Today's date in a portal's own header is not it, unless it stands
 * below a heading and there is no other; a relative date only marks the place.
 */
export function findDateLine(zone: readonly HeadLine[]): number {
	const sure = zone.findIndex((item) => hasDate(item) && !isClock(item));
	if (sure >= 0) return sure;
	const clock = zone.findIndex(hasDate);
	if (clock >= 0 && zone.slice(0, clock).some(canBeHeading)) return clock;
	return zone.findIndex(({ metadata }) => metadata?.relative === true);
}

function hasDate({ metadata }: HeadLine): boolean {
	return metadata?.posted !== undefined || metadata?.impossible !== undefined;
}

function isClock({ metadata }: HeadLine): boolean {
	return metadata?.clock === true;
}
