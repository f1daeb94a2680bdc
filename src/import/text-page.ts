import { identityKey } from "../vietnamese/identity.ts";
import { captionKind } from "./captions.ts";
import { splitDateline } from "./dateline.ts";
import { readMetadataLine } from "./metadata-line.ts";
import { readBlocks } from "./page-blocks.ts";
import { cleanBody } from "./page-body.ts";
import { readEnd } from "./page-end.ts";
import { type PageHead, readHead } from "./page-head.ts";
import type {
	DroppedText,
	InputLine,
	Located,
	PortalPage,
	Remark,
	TextPage,
} from "./portal-page.ts";
import type { SignOff } from "./sign-off.ts";

/** In what the portals' pages differ, once they are text. */
export interface TextLayout {
	/** Name of the recogniser. */
	readonly portal: string;
	/** True when the first paragraph is a lead, set apart from the text. */
	readonly hasLead: boolean;
}

/** Reads the text of a page from top to bottom: head, text, end. Never throws, whatever the text. */
export function readTextPage(page: TextPage, layout: TextLayout): PortalPage {
	return assemblePage({ layout, head: readHead(page.lines), all: page.lines });
}

/** A page whose head has been told from its text. */
export interface HeadedPage {
	readonly layout: TextLayout;
	readonly head: PageHead;
	readonly all: readonly InputLine[];
	/** How many lines of the rest are the lead, when that is known. */
	readonly leadLines?: number;
}

/** Reads what stands below the head: lead, text, sign-off. */
export function assemblePage(page: HeadedPage): PortalPage {
	const { layout, head, all, leadLines = 0 } = page;
	const cleaned = cleanBody(head.rest, head.title?.value);
	const counted = takeViews(cleaned.lines, head.views !== undefined);
	const end = readEnd(counted.lines);
	const signOffs = [...head.signOffs, ...end.signOffs];
	const signed = joinSignOffs(signOffs);
	const [first, ...others] = end.lines;
	const isLead =
		(layout.hasLead || leadLines === 1) && others.length > 0 && canLead(first);
	const opening = isLead && first ? readLead(first, signed.source) : undefined;
	const text = readBlocks(opening ? others : end.lines);
	const views = head.views ?? counted.views;
	const source = signed.source ?? opening?.source;
	return {
		portal: layout.portal,
		...(head.section && { section: head.section }),
		...(head.title && { title: head.title }),
		...(head.posted && { posted: head.posted }),
		...(head.updated && { updated: head.updated }),
		...(views && { views }),
		...(opening && { lead: opening.lead }),
		authors: signed.authors,
		...(signed.unit && { unit: signed.unit }),
		...(source && { source }),
		metadata: [
			...head.metadata,
			...counted.metadata,
			...linesAt(all, signOffs),
		],
		blocks: text.blocks,
		attachments: text.attachments,
		dropped: [
			...head.dropped,
			...cleaned.dropped,
			...signed.dropped,
			...text.dropped,
		].toSorted((a, b) => a.line - b.line),
		remarks: [
			...head.remarks,
			...text.remarks,
			...text.attachments.map(
				(file): Remark => ({ ...file, code: "attachment" }),
			),
			...missingAuthor(signed, source),
		],
		problems: [
			...(all.length === 0
				? [{ code: "no-text", values: {} } as const]
				: head.problems),
			...(all.length > 0 && !opening && text.blocks.length === 0
				? [{ code: "no-body", values: {} } as const]
				: []),
		],
	};
}

/** The count of readers at the very end of a page, when there was none at its head. */
function takeViews(
	lines: readonly InputLine[],
	isKnown: boolean,
): {
	readonly lines: readonly InputLine[];
	readonly views?: Located<number>;
	readonly metadata: readonly Located<string>[];
} {
	const last = lines.at(-1);
	const read =
		last && isWords(last) && lines.length > 1
			? readMetadataLine(last.text)
			: undefined;
	const count = read?.posted || read?.unknown.length ? undefined : read?.views;
	if (!last || isKnown || count === undefined) return { lines, metadata: [] };
	return {
		lines: lines.slice(0, -1),
		views: { value: count, line: last.number },
		metadata: [{ value: last.text, line: last.number }],
	};
}

/** No photo, table or list. */
function isWords({ set }: InputLine): boolean {
	return set === undefined || set.kind === "text";
}

/** A first line that is too short for a lead and looks like a caption is one. */
function canLead(line: InputLine | undefined): boolean {
	return (
		line !== undefined &&
		isWords(line) &&
		(captionKind(line.text) === undefined || line.text.length > 120)
	);
}

function readLead(
	{ text, number }: InputLine,
	source: Located<string> | undefined,
): { readonly lead: Located<string>; readonly source?: Located<string> } {
	const split = source ? undefined : splitDateline(text);
	return split
		? {
				lead: { value: split.lead, line: number },
				source: { value: split.source, line: number },
			}
		: { lead: { value: text, line: number } };
}

function linesAt(
	lines: readonly InputLine[],
	signOffs: readonly Located<SignOff>[],
): readonly Located<string>[] {
	const numbers = new Set(signOffs.map(({ line }) => line));
	return lines
		.filter(({ number }) => numbers.has(number))
		.map(({ text, number }) => ({ value: text, line: number }));
}

interface Signed {
	readonly authors: readonly Located<string>[];
	readonly unit?: Located<string>;
	readonly source?: Located<string>;
	readonly dropped: readonly DroppedText[];
}

/** Every author once, the first unit and source; a second unit or source is listed. */
function joinSignOffs(signOffs: readonly Located<SignOff>[]): Signed {
	const authors = new Map<string, Located<string>>();
	const units: Located<string>[] = [];
	const sources: Located<string>[] = [];
	const dropped: DroppedText[] = [];
	for (const { value, line } of signOffs) {
		for (const name of value.authors) {
			const key = identityKey(name);
			if (!authors.has(key)) authors.set(key, { value: name, line });
		}
		if (value.unit !== undefined) units.push({ value: value.unit, line });
		if (value.source !== undefined) sources.push({ value: value.source, line });
		if (value.dropped) {
			const { text, reason } = value.dropped;
			dropped.push({ value: text, line, reason });
		}
	}
	const [unit, ...otherUnits] = units;
	const [source, ...otherSources] = sources;
	return {
		authors: [...authors.values()],
		...(unit && { unit }),
		...(source && { source }),
		dropped: [
			...dropped,
			...[...otherUnits, ...otherSources].map(
				(item): DroppedText => ({ ...item, reason: "unrecognised" }),
			),
		],
	};
}

function missingAuthor(
	{ authors, unit }: Signed,
	source: Located<string> | undefined,
): readonly Remark[] {
	return authors.length > 0 || unit || source
		? []
		: [{ code: "no-author", value: "", line: 1 }];
}
