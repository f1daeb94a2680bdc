import type { Moment } from "../../types.ts";
import { inHead, type Located } from "../portal-page.ts";
import type { PageFacts } from "./facts.ts";

/** What readers saw counts; a time that only machines saw is added to the same day, if it is one: midnight is none. */
export function postedOf(
	seen: Located<Moment> | undefined,
	told: Moment | undefined,
): Located<Moment> | undefined {
	const known = told?.time === "00:00" ? { day: told.day } : told;
	if (!seen) return known && { value: known, line: inHead };
	const isSame = seen.value.time === undefined && seen.value.day === known?.day;
	return isSame ? { ...seen, value: known ?? seen.value } : seen;
}

/** The day an article was last changed, when that is a later one. */
export function updateOf(facts: PageFacts, day: string | undefined) {
	const { updated } = facts;
	return updated && day !== undefined && updated.day > day
		? { value: updated, line: inHead }
		: undefined;
}
