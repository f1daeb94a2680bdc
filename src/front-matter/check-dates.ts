import { type Diagnostic, problem } from "../diagnostics.ts";
import type { Day, Moment, Position } from "../types.ts";

/** The days of an article that were read, and what they are held against. */
export interface Days {
	readonly file: string;
	readonly date: Moment | undefined;
	/** The other days by key; an article cannot have been corrected before it was posted. */
	readonly later: ReadonlyMap<string, Day | undefined>;
	readonly fileNameDay: Day | undefined;
	readonly foundedYear: number | undefined;
	readonly today: Day | undefined;
	/** A future day is meant when the article waits for it. */
	readonly isScheduled: boolean;
	readonly positions: ReadonlyMap<string, Position>;
}

/** Days that can be right and mostly are not. */
export function checkDates(days: Days): readonly Diagnostic[] {
	const { file, later, today, foundedYear, fileNameDay, positions } = days;
	const day = days.date?.day;
	const at = positions.get("date");
	const found: Diagnostic[] = [];
	if (day !== undefined) {
		if (foundedYear !== undefined && Number(day.slice(0, 4)) < foundedYear) {
			const values = { key: "date", date: day, year: String(foundedYear) };
			found.push(problem("date/before-founding", file, at, values));
		}
		if (fileNameDay !== undefined && fileNameDay !== day) {
			const values = { name: fileNameDay, date: day };
			found.push(problem("date/file-name", file, at, values));
		}
	}
	const posted = days.isScheduled ? [] : [["date", day] as const];
	for (const [key, value] of [...posted, ...later]) {
		const place = positions.get(key);
		if (value !== undefined && today !== undefined && value > today) {
			const values = { key, date: value };
			found.push(problem("date/future", file, place, values));
		}
		if (value !== undefined && day !== undefined && value < day) {
			const values = { key, found: value, date: day };
			found.push(problem("date/order", file, place, values));
		}
	}
	return found;
}
