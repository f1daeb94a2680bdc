import { DateTime } from "luxon";
import { type DateProblem, parseMoment } from "../dates.ts";
import type { Moment } from "../types.ts";

/** Something odd about a date that was understood all the same. */
export type DateOddity = "weekday" | "meridiem" | "seconds";

export type DateReading =
	| {
			readonly kind: "date";
			readonly moment: Moment;
			/** True after a label such as “Cập nhật”. */
			readonly updated: boolean;
			/** A weekday, a day in words and nothing else: how a page header shows today. */
			readonly clock: boolean;
			readonly oddities: readonly DateOddity[];
			/** The line without what was read; gaps are `|`. */
			readonly rest: string;
	  }
	| {
			readonly kind: "impossible";
			readonly problem: DateProblem;
			readonly written: string;
			readonly suggestion?: string;
			readonly rest: string;
	  };

const weekday =
	/(?<!\p{L})(?:thứ\s*(?<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7](?![\d/.]))|(?<sunday>chủ\s+nhật|CN(?!\p{L})))(?!\p{L})/iu;
const weekdayNumbers: Readonly<Record<string, number>> = {
	hai: 1,
	ba: 2,
	tư: 3,
	năm: 4,
	sáu: 5,
	bảy: 6,
	bẩy: 6,
};
/** Numbers between slashes, dots or hyphens: in Vietnam always day, month, year. */
const numericDay =
	/(?<![\d/.-])(?<day>\d{1,2})\s*(?<mark>[/.-])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<year>\d{4}|\d{2})(?![\d/])/u;
const isoDay =
	/(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?=T\d|\D|$)/u;
const wordDay =
	/(?<!\p{L})(?:ngày\s+)?(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s*,|\s+năm)?\s+(?<year>\d{4})(?!\d)/iu;
const clockTime =
	/(?<![\d:.,])(?:lúc\s+)?T?(?<hour>\d{1,2})\s?(?::|h|giờ)\s?(?<minute>\d{1,2})(?:\s?:\s?(?<second>\d{2})(?:\.\d+)?|\s?phút)?(?:\s?(?<half>SA|CH|AM|PM|sáng|chiều)(?!\p{L}))?(?![\p{L}\d])/iu;
const zone =
	/\(?\s*(?:(?:GMT|UTC)\s*\+?\s*0?7(?::?00)?|(?<=\d)\+07:?00)\s*\)?/iu;
const labels =
	/(?<!\p{L})(?:(?<update>(?:ngày\s+|lần\s+)?cập\s+nhật(?:\s+(?:lần\s+cuối|lúc|ngày|vào))*|(?:last\s+)?updated?(?:\s+on)?)|(?:ngày|thời gian|được|đã)\s+(?:đăng|xuất bản|tạo|gửi)(?:\s+(?:tin|bài|lúc|ngày|vào))*|(?:đăng|xuất bản|gửi)\s+(?:tin\s+|bài\s+)?(?:ngày|lúc|vào)(?:\s+lúc)?|thời gian|(?:post|publish)(?:ed)?(?:\s+(?:date|on|at))?|created(?:\s+on)?|date|ngày|lúc)(?!\p{L})\s*:?/iu;
const relative =
	/(?:\d+|một|vài|mấy)\s+(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)(?:\s+\d+\s+\p{L}+)*\s+trước(?!\p{L})|^(?:hôm qua|hôm kia|hôm nay|vừa xong|yesterday|today)$|\d+\s+(?:minute|hour|day|week|month|year)s?\s+ago/iu;

/** “2 tháng 2 tuần trước”: says how long before the page was saved, and nobody knows when that was. */
export function isRelativeDate(text: string): boolean {
	return text.length <= 80 && relative.test(text);
}

/**
 * The date of a metadata line in any form that portals print (`Ngày đăng 03/09/2019 | 14:05`, `9:5, Thứ Ba, 3-9-2019`,
 * `03/09/2019 02:05 CH`). A day without a time stays a day. `undefined` when the line has no date; whether it is a
 * metadata line at all, the caller sees by `rest`.
 */
export function readDate(text: string): DateReading | undefined {
	const named = weekday.exec(text);
	const withoutName = cut(text, named);
	const words = wordDay.exec(withoutName);
	const found =
		words ?? isoDay.exec(withoutName) ?? numericDay.exec(withoutName);
	if (!found) return undefined;
	const withoutDay = cut(withoutName, found);
	const label = labels.exec(withoutDay);
	const withoutLabel = cut(withoutDay, label);
	const withoutZone = cut(withoutLabel, zone.exec(withoutLabel));
	const time = clockTime.exec(withoutZone);
	const rest = cut(withoutZone, time);
	const hour = time && readHour(time.groups ?? {});
	const parsed = parseMoment(canonical(found.groups ?? {}, hour?.text));
	if (!parsed.ok) {
		const written = time ? `${found[0]} ${time[0]}` : found[0];
		const { problem, suggestion } = parsed;
		return {
			kind: "impossible",
			problem,
			written: written.trim(),
			rest,
			...(suggestion !== undefined && { suggestion }),
		};
	}
	return {
		kind: "date",
		moment: parsed.moment,
		updated: label?.groups?.update !== undefined,
		clock: named !== null && words !== null && !time && !label,
		oddities: [
			...(named && weekdayOf(named) !== dayOfWeek(parsed.moment)
				? (["weekday"] as const)
				: []),
			...(hour?.ignoredHalf ? (["meridiem"] as const) : []),
			...(time?.groups?.second !== undefined ? (["seconds"] as const) : []),
		],
		rest,
	};
}

/** A time alone, on the line below the date. */
export function readTime(text: string): string | undefined {
	const match = clockTime.exec(text);
	if (!match || match[0] !== text) return undefined;
	const parsed = parseMoment(`2000-01-01 ${readHour(match.groups ?? {}).text}`);
	return parsed.ok ? parsed.moment.time : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function canonical(groups: Groups, time: string | undefined): string {
	const { day = "", month = "", year = "" } = groups;
	const date = `${pad(day)}/${pad(month)}/${year}`;
	return time === undefined ? date : `${date} ${time}`;
}

/** Some portals print a 24-hour clock and PM beside it: then the PM says nothing. */
function readHour(groups: Groups): {
	readonly text: string;
	readonly ignoredHalf: boolean;
} {
	const { hour = "", minute = "", half } = groups;
	const number = Number(hour);
	const afternoon = /^(?:CH|PM|chiều)$/iu.test(half ?? "");
	const ignoredHalf = half !== undefined && (number > 12 || number === 0);
	const shown =
		half === undefined || ignoredHalf
			? number
			: (number % 12) + (afternoon ? 12 : 0);
	return { text: `${pad(String(shown))}:${pad(minute)}`, ignoredHalf };
}

function weekdayOf(match: RegExpExecArray): number {
	const name = match.groups?.name?.toLowerCase();
	if (name === undefined) return 7;
	return weekdayNumbers[name] ?? Number(name) - 1;
}

function dayOfWeek(moment: Moment): number {
	return DateTime.fromISO(moment.day, { zone: "utc" }).weekday;
}

function cut(text: string, match: RegExpExecArray | null): string {
	if (!match) return text;
	return `${text.slice(0, match.index)}|${text.slice(match.index + match[0].length)}`;
}

function pad(digits: string): string {
	return digits.padStart(2, "0");
}
