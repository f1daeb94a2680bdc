import { DateTime, FixedOffsetZone } from "luxon";
import { daysIn } from "./calendar.ts";
import { formatDay } from "./dates-shown.ts";
import { twoDigits } from "./numbers.ts";
import type { Day, Locale, Moment } from "./types.ts";

export { formatDay } from "./dates-shown.ts";

/**
 * Vietnam's time, seven hours before UTC. The fixed offset and not `Asia/Ho_Chi_Minh`: they differ only before June 1975,
 * where the zone has jumps and depends on the machine's copy of its history.
 */
const vietnam = FixedOffsetZone.instance(7 * 60);
const years = { first: 1900, last: 2100 };

export type DateProblem =
	| "format"
	| "impossible"
	| "month-first"
	| "two-digit-year"
	| "hour-24"
	| "not-a-day";

export type ParsedMoment =
	| { readonly ok: true; readonly moment: Moment }
	| {
			readonly ok: false;
			readonly problem: DateProblem;
			/** The nearest form that would be right. */
			readonly suggestion?: string;
	  };

const isoForm =
	/^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d{1,9})?)?(?<offset>Z|[+-]\d\d:\d\d)?)?$/u;
const localForm =
	/^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?: (?<hour>\d\d):(?<minute>\d\d))?$/u;

/**
 * Reads a day, or a day and time, as DESIGN §3 lists the forms. Seconds may stand in the ISO form and are not kept. A time
 * with `Z` or an offset becomes Vietnam's. Nothing is guessed: anything else is refused with the reason.
 */
export function parseMoment(text: string): ParsedMoment {
	const trimmed = text.trim();
	const groups = (isoForm.exec(trimmed) ?? localForm.exec(trimmed))?.groups;
	return groups ? momentOf(groups) : refuse(trimmed);
}

type Groups = Readonly<Record<string, string | undefined>>;

function momentOf(groups: Groups): ParsedMoment {
	const year = Number(groups.year);
	const month = Number(groups.month);
	const day = Number(groups.day);
	const { hour, minute, second = "00", offset } = groups;
	if (!isDay(year, month, day)) return impossibleDay(groups);
	const written: Day = `${groups.year}-${twoDigits(month)}-${twoDigits(day)}`;
	if (hour === undefined || minute === undefined) {
		return { ok: true, moment: { day: written } };
	}
	if (hour === "24") return hour24(groups, written);
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
		return { ok: false, problem: "impossible" };
	}
	if (offset === undefined) {
		return { ok: true, moment: { day: written, time: `${hour}:${minute}` } };
	}
	const instant = DateTime.fromISO(`${written}T${hour}:${minute}${offset}`, {
		zone: vietnam,
	});
	const [offsetHours = 0, offsetMinutes = 0] = offset
		.slice(1)
		.split(":")
		.map(Number);
	if (
		!instant.isValid ||
		offsetHours * 60 + offsetMinutes > 14 * 60 ||
		offsetMinutes > 59
	) {
		return { ok: false, problem: "impossible" };
	}
	return {
		ok: true,
		moment: {
			day: instant.toFormat("yyyy-MM-dd"),
			time: instant.toFormat("HH:mm"),
		},
	};
}

function isDay(year: number, month: number, day: number): boolean {
	if (year < years.first || year > years.last) return false;
	return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** A day that does not exist; when day and month change places and then do, that is what was meant. */
function impossibleDay(groups: Groups): ParsedMoment {
	const { year = "", month = "", day = "", hour, minute } = groups;
	if (Number(month) <= 12 || !isDay(Number(year), Number(day), Number(month))) {
		return { ok: false, problem: "impossible" };
	}
	const swapped = `${twoDigits(Number(month))}/${twoDigits(Number(day))}/${year}`;
	const time = hour === undefined ? "" : ` ${hour}:${minute}`;
	const suggestion = swapped + time;
	return localForm.test(suggestion) && parseMoment(suggestion).ok
		? { ok: false, problem: "month-first", suggestion }
		: { ok: false, problem: "month-first" };
}

function hour24(groups: Groups, written: Day): ParsedMoment {
	if (groups.minute !== "00" || groups.offset !== undefined) {
		return { ok: false, problem: "hour-24" };
	}
	const next = DateTime.fromISO(written, { zone: "utc" }).plus({ days: 1 });
	return {
		ok: false,
		problem: "hour-24",
		suggestion: next.toFormat("yyyy-MM-dd HH:mm"),
	};
}

const partOfYear =
	/^(?:\d{4}|\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4}|\d{4}-?W\d\d?(?:-?\d)?|\d{4}-\d{3})$/iu;
const shortYear = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?!\d)/u;

function refuse(text: string): ParsedMoment {
	if (partOfYear.test(text)) return { ok: false, problem: "not-a-day" };
	const short = shortYear.exec(text);
	if (short) {
		const [, day = "", separator, month = "", year = ""] = short;
		const century = Number(year) < 50 ? "20" : "19";
		const full = `${twoDigits(Number(day))}/${twoDigits(Number(month))}/${century}${year}`;
		// Between hyphens the year may just as well come first: no form is nearer.
		return separator !== "-" && parseMoment(full).ok
			? { ok: false, problem: "two-digit-year", suggestion: full }
			: { ok: false, problem: "two-digit-year" };
	}
	const suggestion = nearestForm(text);
	if (suggestion === undefined) return { ok: false, problem: "format" };
	const understood = parseMoment(suggestion);
	if (understood.ok) return { ok: false, problem: "format", suggestion };
	// `07.24.2020`: what it means fails for a reason of its own.
	return understood;
}

const looseDay =
	/^(?:(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|(?<day2>\d{1,2}) ?[-/.] ?(?<month2>\d{1,2}) ?[-/.] ?(?<year2>\d{4}))(?<rest>.*)$/u;
const looseTime =
	/^(?:[T,\s|-]+(?<hour>\d{1,2})(?:[:hg](?<minute>\d{1,2}))?(?::\d\d(?:\.\d+)?)?(?: ?(?<offset>Z|[+-]\d\d:?(?:\d\d)?))?)?$/iu;

/** The listed form that a text in some other common form stands for. */
function nearestForm(text: string): string | undefined {
	const plain = westernDigits(text)
		.replace(/\s+/gu, " ")
		.replace(/^(?:thứ \p{L}+|chủ nhật)?,? ?(?:ngày )?/iu, "");
	const day = looseDay.exec(plain)?.groups;
	const time = day && looseTime.exec(day.rest ?? "")?.groups;
	if (!day || !time) return undefined;
	const clock =
		time.hour === undefined
			? ""
			: `${twoDigits(Number(time.hour))}:${twoDigits(Number(time.minute ?? 0))}`;
	if (
		day.year !== undefined &&
		(day.mark !== "" || (day.month?.length === 2 && day.day?.length === 2))
	) {
		const iso = `${day.year}-${twoDigits(Number(day.month))}-${twoDigits(Number(day.day))}`;
		return clock === "" ? iso : `${iso}T${clock}${fullOffset(time.offset)}`;
	}
	if (day.year2 === undefined || time.offset !== undefined) return undefined;
	const local = `${twoDigits(Number(day.day2))}/${twoDigits(Number(day.month2))}/${day.year2}`;
	return clock === "" ? local : `${local} ${clock}`;
}

function fullOffset(offset: string | undefined): string {
	if (offset === undefined || offset.toUpperCase() === "Z")
		return offset === undefined ? "" : "Z";
	const digits = offset.slice(1).replace(":", "").padEnd(4, "0");
	return `${offset.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** Arabic and full-width digits as 0–9. */
function westernDigits(text: string): string {
	return text
		.normalize("NFKC")
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) =>
			String((digit.codePointAt(0) ?? 0) & 0xf),
		);
}

const weekdays = {
	vi: [
		"Thứ Hai",
		"Thứ Ba",
		"Thứ Tư",
		"Thứ Năm",
		"Thứ Sáu",
		"Thứ Bảy",
		"Chủ nhật",
	],
	en: [
		"Monday",
		"Tuesday",
		"Wednesday",
		"Thursday",
		"Friday",
		"Saturday",
		"Sunday",
	],
} as const satisfies Record<Locale, readonly string[]>;

/** `Thứ Sáu, ngày 24/07/2020, 01:00`; no time where none is known. */
export function formatFull(moment: Moment, locale: Locale): string {
	const weekday = weekdays[locale][weekdayOf(moment)];
	const day =
		locale === "vi"
			? `ngày ${formatDay(moment)}`
			: instantOf(moment).setLocale("en-US").toFormat("d LLLL yyyy");
	const time = moment.time === undefined ? "" : `, ${moment.time}`;
	return `${weekday}, ${day}${time}`;
}

/** 0 is Monday. */
function weekdayOf({ day }: Moment): number {
	return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** For feeds, which demand a time: a day without one becomes its midnight. `2020-07-24T01:00:00+07:00` */
export function toRfc3339(moment: Moment): string {
	return `${moment.day}T${moment.time ?? "00:00"}:00+07:00`;
}

/** For `<time datetime>` and metadata: `2020-07-24`, or `2020-07-24T01:00+07:00`. */
export function toIso(moment: Moment): string {
	return moment.time === undefined
		? moment.day
		: `${moment.day}T${moment.time}+07:00`;
}

/** For RSS: `Fri, 24 Jul 2020 01:00:00 +0700`. */
export function toRfc2822(moment: Moment): string {
	return instantOf(moment)
		.setLocale("en-US")
		.toFormat("ccc, dd LLL yyyy HH:mm:ss ZZZ");
}

/** Oldest first; a day without a time comes before the same day with one. */
export function compareMoments(a: Moment, b: Moment): number {
	const left = a.day + (a.time ?? "");
	const right = b.day + (b.time ?? "");
	if (left === right) return 0;
	return left < right ? -1 : 1;
}

function instantOf(moment: Moment): DateTime {
	return DateTime.fromISO(toRfc3339(moment), { zone: vietnam });
}
