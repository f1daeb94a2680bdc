import type { DateProblem } from "../dates.ts";
import type { Moment } from "../types.ts";
import {
	type DateOddity,
	type DateReading,
	isRelativeDate,
	readDate,
	readTime,
} from "./dates.ts";
import { readBareViews, readViews } from "./views.ts";

/** What one line between title and text says about the article. */
export interface MetadataLine {
	readonly posted?: Moment;
	/** True when `posted` is labelled as an update. */
	readonly isUpdate: boolean;
	/** A second date beside it. */
	readonly updated?: Moment;
	/** A time whose date stands on another line, `HH:mm`. */
	readonly time?: string;
	readonly views?: number;
	readonly roundedViews: boolean;
	/** Today's date in the header of the page. */
	readonly clock: boolean;
	/** “2 tháng trước”. */
	readonly relative: boolean;
	readonly impossible?: {
		readonly written: string;
		readonly problem: DateProblem;
		readonly suggestion?: string;
	};
	readonly oddities: readonly DateOddity[];
	/** What stood between the understood parts. */
	readonly unknown: readonly string[];
}

const longest = 160;
const comments =
	/(?<!\p{L})(?:phản hồi|bình luận|ý kiến|comments?)\s*:\s*\d+|\d+\s+(?:bình luận|phản hồi|comments?)(?!\p{L})/giu;
const punctuation = /^[\s|,;:.·•*()–—-]+|[\s|,;:·•*()–—-]+$/gu;
const fillers = /^(?:lúc|vào|ngày|vào lúc|GMT)$/iu;

/**
 * Reads a line that holds nothing but date, time, view count and comment count, in any order. `undefined` when anything
 * else is on it, so that “Ngày 03/09/2019, Ủy ban…” stays text; a line cut by `|` may hold an unknown part.
 */
export function readMetadataLine(text: string): MetadataLine | undefined {
	if (text.length > longest) return undefined;
	const time = readTime(text.replace(punctuation, ""));
	if (time !== undefined) return { ...nothing, time };
	const views = readViews(text);
	const remaining = (views?.rest ?? text).replace(comments, "|");
	if (isRelativeDate(trim(remaining)) && !readDate(remaining)) {
		const isAlone = trim(remaining).length <= 40;
		return isAlone
			? { ...nothing, ...viewsOf(views), relative: true }
			: undefined;
	}
	const first = readDate(remaining);
	const second = first && readDate(first.rest);
	// `(27/7/1947 - 27/7/2018)` speaks of an anniversary.
	if (second && !isUpdate(first) && !isUpdate(second)) return undefined;
	const rest = second?.rest ?? first?.rest ?? remaining;
	const unknown = rest
		.split("|")
		.map(trim)
		.filter((part) => part !== "" && !fillers.test(part));
	const hasNothing = !first && !views && remaining === text;
	const isTable = text.includes("|");
	if (hasNothing || (unknown.length > 0 && !isTable)) return undefined;
	if (unknown.some((part) => part.length > 60)) return undefined;
	return {
		...nothing,
		...viewsOf(views),
		...datesOf([first, second]),
		clock: first?.kind === "date" && first.clock && !second,
		oddities: [first, second].flatMap((reading) =>
			reading?.kind === "date" ? reading.oddities : [],
		),
		unknown,
	};
}

/** A bare number below the date: the view count on some portals. */
export function readBareViewsLine(text: string): MetadataLine | undefined {
	const views = readBareViews(text);
	return views && { ...nothing, ...viewsOf(views) };
}

const nothing: MetadataLine = {
	isUpdate: false,
	roundedViews: false,
	clock: false,
	relative: false,
	oddities: [],
	unknown: [],
};

function viewsOf(
	views: ReturnType<typeof readViews>,
): Pick<MetadataLine, "roundedViews" | "views"> {
	return {
		roundedViews: views?.rounded ?? false,
		...(views?.count !== undefined && { views: views.count }),
	};
}

function isUpdate(reading: DateReading | undefined): boolean {
	return reading?.kind === "date" && reading.updated;
}

/** One date is when it was posted, however it is labelled; of two, the one labelled so is the update. */
function datesOf(
	readings: readonly (DateReading | undefined)[],
): Pick<MetadataLine, "impossible" | "isUpdate" | "posted" | "updated"> {
	const written = readings.filter((reading) => reading !== undefined);
	const impossible = written.find((reading) => reading.kind === "impossible");
	const dates = written.filter((reading) => reading.kind === "date");
	const posted = dates.find((reading) => !reading.updated) ?? dates[0];
	const updated = dates.find((reading) => reading !== posted);
	return {
		...(impossible && { impossible }),
		isUpdate: posted?.updated ?? false,
		...(posted && { posted: posted.moment }),
		...(updated && { updated: updated.moment }),
	};
}

function trim(text: string): string {
	return text.replace(punctuation, "").replace(punctuation, "");
}
