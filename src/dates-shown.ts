import type { Moment } from "./types.ts";

/** `24/07/2020`, as Vietnamese lists write it. Apart from dates.ts, so that the browser needs no date library for it. */
export function formatDay({ day }: Moment): string {
	return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
