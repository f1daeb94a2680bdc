import type { Day } from "../types.ts";

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
	return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** `2020-07-24` */
export function dayOfNumber(number: number): Day {
	return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
