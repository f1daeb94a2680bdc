import { analyse, type Forms as WordForms } from "./analyse.ts";
import type { Abbreviation } from "./formats/catalogue.ts";

/** The abbreviations of `site.yml` as search compares them. */
export function readAbbreviations(
	abbreviations: ReadonlyMap<string, string>,
): readonly Abbreviation[] {
	return [...abbreviations]
		.map(([short, full]) => toAbbreviation(short, full))
		.filter(({ short, full }) => short.length > 0 && full.length > 0);
}

export function toAbbreviation(short: string, full: string): Abbreviation {
	const shortWords = analyse(short).map(({ folded }) => folded);
	const fullWords = analyse(full);
	return {
		key: shortWords.join(""),
		short: shortWords,
		full: fullWords.map(({ folded }) => folded),
		fullExact: fullWords.map(({ exact }) => exact),
	};
}

/** Terms for articles that have the short form, the full form in any diacritics, and the full form as it is written. */
export const shortTerm = (key: string): string => `~${key}`;
export const fullTerm = (key: string): string => `=${key}`;
export const exactTerm = (key: string): string => `==${key}`;

/** Which forms an article has. Found while indexing, so that no query has to look for four common words side by side. */
export function abbreviationTerms(
	record: {
		readonly title: readonly (WordForms | undefined)[];
		readonly body: readonly (WordForms | undefined)[];
	},
	abbreviations: readonly Abbreviation[],
): readonly string[] {
	if (abbreviations.length === 0) return [];
	const folded = [record.title, record.body].map((tokens) =>
		tokens.map((token) => token?.folded),
	);
	const exact = [record.title, record.body].map((tokens) =>
		tokens.map((token) => token?.exact),
	);
	return abbreviations.flatMap(({ key, short, full, fullExact }) => [
		...(folded.some((words) => includesRun(words, short))
			? [shortTerm(key)]
			: []),
		...(folded.some((words) => includesRun(words, full))
			? [fullTerm(key)]
			: []),
		...(exact.some((words) => includesRun(words, fullExact))
			? [exactTerm(key)]
			: []),
	]);
}

/**
 * The term of articles in which words stand side by side, when the words are an abbreviation's full form.
 * @param strict with the diacritics of these words
 */
export function termOfRun(
	abbreviations: readonly Abbreviation[],
	words: readonly WordForms[],
	strict: boolean,
): string | undefined {
	const folded = words.map((word) => word.folded).join(" ");
	const exact = words.map((word) => word.exact).join(" ");
	const found = abbreviations.find(({ full }) => full.join(" ") === folded);
	if (!found) return undefined;
	if (!strict || exact === folded) return fullTerm(found.key);
	return found.fullExact.join(" ") === exact ? exactTerm(found.key) : undefined;
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
