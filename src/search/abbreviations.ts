import { analyse } from "./analyse.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import type { SearchRecord } from "./record.ts";

/** The abbreviations of `site.yml` as search compares them. */
export function readAbbreviations(
	abbreviations: ReadonlyMap<string, string>,
): readonly Abbreviation[] {
	return [...abbreviations]
		.map(([short, full]) => ({
			short: analyse(short).map(({ folded }) => folded),
			full: analyse(full).map(({ folded }) => folded),
		}))
		.filter(({ short, full }) => short.length > 0 && full.length > 0)
		.map((abbreviation) => ({
			...abbreviation,
			key: abbreviation.short.join(""),
		}));
}

/** A term for articles that have the short form, and one for those that have the full form. */
export const shortTerm = (key: string): string => `~${key}`;
export const fullTerm = (key: string): string => `=${key}`;

/** Which forms an article has. Found while indexing, so that no query has to look for four common words side by side. */
export function abbreviationTerms(
	record: SearchRecord,
	abbreviations: readonly Abbreviation[],
): readonly string[] {
	const title = record.title.map(({ folded }) => folded);
	const body = record.body.map((token) => token?.folded);
	return abbreviations.flatMap(({ key, short, full }) => {
		const has = (words: readonly string[]): boolean =>
			includesRun(title, words) || includesRun(body, words);
		return [
			...(has(short) ? [shortTerm(key)] : []),
			...(has(full) ? [fullTerm(key)] : []),
		];
	});
}

export function includesRun(
	words: readonly (string | undefined)[],
	run: readonly string[],
): boolean {
	return findRun(words, run, 0) >= 0;
}

/** Where a run of words begins, from `from` on; −1 when it does not occur. */
export function findRun(
	words: readonly (string | undefined)[],
	run: readonly string[],
	from: number,
): number {
	const [first] = run;
	for (
		let at = words.indexOf(first, from);
		at >= 0;
		at = words.indexOf(first, at + 1)
	) {
		if (run.every((word, offset) => words[at + offset] === word)) return at;
	}
	return -1;
}
