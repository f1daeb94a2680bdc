import type { Moment } from "./types.ts";

/** `24/07/2020`, as Vietnamese lists write it. Apart from dates.ts, so that the browser needs no date library for it. */
export function formatDay(moment: Moment): string {
	const [year, month, day] = moment.day.split("-");
	return `${day}/${month}/${year}`;
}
