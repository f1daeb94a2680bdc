import type { Clause } from "../query.ts";
import type { Part } from "./abbreviation-parts.ts";
import type { Marks } from "./excerpt.ts";
import type { Found } from "./words.ts";

/** What to mark: words alone, and words that count only side by side. */
export function marksOf(
	clauses: readonly Clause[],
	found: readonly Found[],
	parts: readonly Part[],
): Marks {
	const isRun = (at: number): boolean =>
		clauses[at]?.kind !== "word" && (found[at]?.tokens.length ?? 0) > 1;
	const single = found.filter((_, at) => !isRun(at));
	const together = found.filter((_, at) => isRun(at));
	return {
		words: single.flatMap(({ tokens }) =>
			tokens.map(({ exact, folded }) => ({ exact, folded })),
		),
		beginnings: found.flatMap(({ tokens, completions = [] }) =>
			completions.length > 0
				? tokens.slice(-1).map(({ folded }) => folded)
				: [],
		),
		runs: [
			...together.flatMap(({ tokens }) =>
				otherSpellings(tokens.map(({ folded }) => folded)),
			),
			...parts.flatMap(({ runs }) => runs),
		],
	};
}

/** A date is also written out, and an abbreviation in one word. */
function otherSpellings(
	run: readonly string[],
): readonly (readonly string[])[] {
	const [day = "", month = "", year = ""] = run;
	if (!run.some((word) => /\d/u.test(word))) return [run, [run.join("")]];
	if (!run.every((word) => /^\d+$/u.test(word))) return [run];
	return run.length === 3
		? [run, [day, "thang", month, "nam", year]]
		: [run, [day, "thang", month], ["thang", day, "nam", month]];
}
