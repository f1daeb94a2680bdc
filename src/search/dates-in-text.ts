import type { Token } from "./analyse.ts";

/**
 * Days and months that a text speaks of, as terms of their own, so that `24/7/2020`, `24-07-2020` and “ngày 24 tháng 7 năm
 * 2020” find one another. `#2020-7-24` is a day, `#7-24` a day of any year, `#2020-7` a month.
 */
export function dateTerms(tokens: readonly Token[]): readonly string[] {
	const terms = new Set<string>();
	for (let index = 0; index < tokens.length; index += 1) {
		const date = dateAt(tokens, index);
		if (!date) continue;
		for (const term of date.terms) terms.add(term);
	}
	return [...terms];
}

export interface DateReading {
	readonly terms: readonly string[];
	/** How many tokens the date takes. */
	readonly length: number;
}

/** The date that begins at a token, if one does: the longest reading. */
export function dateAt(
	tokens: readonly Token[],
	index: number,
): DateReading | undefined {
	return numericDate(tokens, index) ?? spokenDate(tokens, index);
}

/** `24/7/2020`, `24-07-2020`, `24.7.2020`, `2020-07-24`, `24/07`, `7/2020`, `7-2020`; neither `7,5` nor `3-2`. */
function numericDate(
	tokens: readonly Token[],
	index: number,
): DateReading | undefined {
	const first = numberAt(tokens, index);
	const joint = tokens[index + 1]?.joint;
	const second = numberAt(tokens, index + 1);
	if (first === undefined || second === undefined) return undefined;
	if (joint !== "/" && joint !== "-" && joint !== ".") return undefined;
	const third =
		tokens[index + 2]?.joint === joint
			? numberAt(tokens, index + 2)
			: undefined;
	if (third !== undefined) {
		if (isDay(first, second) && isYear(third)) {
			return { terms: dayTerms(first, second, third), length: 3 };
		}
		return isYear(first) && isDay(third, second)
			? { terms: dayTerms(third, second, first), length: 3 }
			: undefined;
	}
	// A point between two numbers makes a decimal, a hyphen a score.
	if (joint === "/" && isDay(first, second)) {
		return { terms: [`#${second}-${first}`], length: 2 };
	}
	return joint !== "." && isMonth(first) && isYear(second)
		? { terms: [`#${second}-${first}`], length: 2 }
		: undefined;
}

/** `ngày 24 tháng 7 năm 2020`, `24 tháng 7`, `tháng 7 năm 2020`, `tháng 7/2020`. */
function spokenDate(
	tokens: readonly Token[],
	index: number,
): DateReading | undefined {
	let at = index;
	if (wordAt(tokens, at, "ngay")) at += 1;
	const day = wordAt(tokens, at + 1, "thang")
		? numberAt(tokens, at)
		: undefined;
	if (day !== undefined) at += 1;
	if (!wordAt(tokens, at, "thang")) return undefined;
	const month = numberAt(tokens, at + 1);
	if (month === undefined || !isMonth(month)) return undefined;
	at += 2;
	const year = numberAt(tokens, wordAt(tokens, at, "nam") ? at + 1 : at);
	const hasYear =
		year !== undefined &&
		isYear(year) &&
		(wordAt(tokens, at, "nam") || tokens[at]?.joint === "/");
	if (hasYear) at += wordAt(tokens, at, "nam") ? 2 : 1;
	const length = at - index;
	if (day !== undefined && isDay(day, month)) {
		return hasYear
			? { terms: dayTerms(day, month, year), length }
			: { terms: [`#${month}-${day}`], length };
	}
	return hasYear ? { terms: [`#${year}-${month}`], length } : undefined;
}

/** The terms under which a day is found. */
export function dayTerms(
	day: number,
	month: number,
	year: number,
): readonly [string, string, string] {
	return [`#${year}-${month}-${day}`, `#${month}-${day}`, `#${year}-${month}`];
}

function wordAt(
	tokens: readonly Token[],
	index: number,
	folded: string,
): boolean {
	return tokens[index]?.folded === folded;
}

function numberAt(tokens: readonly Token[], index: number): number | undefined {
	const text = tokens[index]?.folded ?? "";
	// Most words are no numbers, and asking an expression takes longer than reading the text.
	if (text.charCodeAt(0) > 0x39) return undefined;
	return /^\d{1,4}$/u.test(text) ? Number(text) : undefined;
}

function isYear(year: number): boolean {
	return year >= 1900 && year <= 2100;
}

function isMonth(month: number): boolean {
	return month >= 1 && month <= 12;
}

function isDay(day: number, month: number): boolean {
	return isMonth(month) && day >= 1 && day <= 31;
}
