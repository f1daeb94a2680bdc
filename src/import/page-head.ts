import { repeats } from "./doubled.ts";
import {
	classifyHeadLine,
	findDateLine,
	type HeadLine,
	readZone,
} from "./head-lines.ts";
import { type Headings, placeHeadings } from "./headings.ts";
import { readBareViewsLine } from "./metadata-line.ts";
import { noiseReason } from "./noise.ts";
import { joinMetadata, type PageMetadata } from "./page-metadata.ts";
import type {
	DroppedText,
	DropReason,
	InputLine,
	Located,
	Problem,
} from "./portal-page.ts";
import { readSignOff, type SignOff } from "./sign-off.ts";

/** Everything above the text of an article. */
export interface PageHead extends Headings, PageMetadata {
	/** Labelled names beside the date. */
	readonly signOffs: readonly Located<SignOff>[];
	/** The lines below. */
	readonly rest: readonly InputLine[];
}

/**
 * Section, title, date and views, by their place: the date line is found first, as nothing else looks like it; all else
 * is read from where it stands to it.
 */
export function readHead(lines: readonly InputLine[]): PageHead {
	const zone = readZone(lines);
	const at = findDateLine(zone);
	const dateLine = zone[at]?.line;
	const headings = placeHeadings(zone, at);
	const last = Math.max(
		dateLine?.number ?? 0,
		headings.title?.line ?? 0,
		headings.section?.line ?? 0,
	);
	const above = lines.filter(({ number }) => number <= last);
	const head = readOn(
		above.map(classifyHeadLine),
		lines.slice(above.length),
		dateLine !== undefined,
	);
	const signOffs = head.flatMap(labelledNames);
	const metadata = joinMetadata(head, dateLine);
	const used = new Set([
		headings.section?.line,
		headings.title?.line,
		...signOffs.map(({ line }) => line),
	]);
	const idle = head.filter(
		// A trail of pages may name the section and is listed all the same.
		(item) => item.noise || (!item.metadata && !used.has(item.line.number)),
	);
	return {
		...headings,
		...metadata,
		signOffs,
		dropped: [
			...idle.map((item) => dropFromHead(item, headings)),
			...foldedAway(lines, headings.section, "repeated-section"),
			...foldedAway(lines, headings.title, "repeated-title"),
			...metadata.dropped,
		],
		problems: [...titleProblems(headings), ...metadata.problems],
		rest: lines.slice(head.length),
	};
}

/** Goes on below date and title while lines are metadata, labelled names or the portal's buttons. */
export function readOn(
	above: readonly HeadLine[],
	below: readonly InputLine[],
	hasDate: boolean,
): readonly HeadLine[] {
	const head = [...above];
	let hasViews = above.some(({ metadata }) => metadata?.views !== undefined);
	for (const line of below) {
		const bare =
			hasDate && !hasViews ? readBareViewsLine(line.text) : undefined;
		const item = bare ? { line, metadata: bare } : classifyHeadLine(line);
		const belongs =
			item.noise || item.metadata || labelledNames(item).length > 0;
		if (!belongs) break;
		hasViews ||= item.metadata?.views !== undefined;
		head.push(item);
	}
	return head;
}

function labelledNames({
	line,
	noise,
	metadata,
}: HeadLine): readonly Located<SignOff>[] {
	const signOff = noise || metadata ? undefined : readSignOff(line.text);
	return signOff?.isLabelled && !signOff.isPhotoCredit
		? [{ value: signOff, line: line.number }]
		: [];
}

function dropFromHead(item: HeadLine, headings: Headings): DroppedText {
	const { text, number } = item.line;
	return { value: text, line: number, reason: reasonOf(item, headings) };
}

/** What a heading's line has besides the heading: the heading again, a label, a template's `null`. */
function foldedAway(
	lines: readonly InputLine[],
	heading: Located<string> | undefined,
	repeated: DropReason,
): readonly DroppedText[] {
	const line = lines.find(({ number }) => number === heading?.line);
	if (!heading || !line?.text.includes(heading.value)) return [];
	const value = line.text.replace(heading.value, "").trim();
	// A trail of pages is listed whole.
	if (value === "" || noiseReason(line.text, "head")) return [];
	const isRepeated = repeats(value, heading.value);
	const reason = isRepeated
		? repeated
		: (noiseReason(value, "head") ?? "role-label");
	return [{ value, line: line.number, reason }];
}

function reasonOf(item: HeadLine, { section, title }: Headings): DropReason {
	const { text } = item.line;
	if (item.noise) return item.noise;
	if (/^[\d.,\s]+$/u.test(text)) return "counter";
	if (title && repeats(text, title.value)) return "repeated-title";
	if (section && repeats(text, section.value)) return "repeated-section";
	return "unrecognised";
}

function titleProblems({ title }: Headings): readonly Problem[] {
	return title ? [] : [{ code: "no-title", values: {} }];
}
