import { foldMarks } from "../vietnamese/identity.ts";
import { normalise } from "../vietnamese/normalise.ts";

/** Whether a text may hold a run at all: most hold none, and this is found out at once. */
const mayHoldRun = /[-–&./]\p{Lu}/u;
const capitalRun = /\p{Lu}{1,6}(?:[-–&./]\p{Lu}{1,6}){1,5}(?!\p{L})/gu;
const dottedNumber = /(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?![\d.,]*\d)/gu;

/**
 * The abbreviations inside a run of capitals, written together: `VH-TT&TT` is also found as `vhtt`, `tttt` and `vhtttt`.
 * Folded, because nobody types the marks of an abbreviation.
 */
export function runTerms(text: string): readonly string[] {
	const terms: string[] = [];
	if (!mayHoldRun.test(text)) return terms;
	for (const [run] of normalise(text).matchAll(capitalRun)) {
		const parts = run.split(/[-–&./]/u);
		for (let from = 0; from < parts.length; from += 1) {
			for (let to = from + 2; to <= parts.length; to += 1) {
				terms.push(joinParts(parts.slice(from, to)));
			}
		}
	}
	return terms;
}

/** Folded and lower case: what a run and a query have in common. */
export function joinParts(parts: readonly string[]): string {
	return foldMarks(parts.join("").toLowerCase());
}

/** `1.235` is also found as `1235`. */
export function numberTerms(text: string): readonly string[] {
	return [...text.matchAll(dottedNumber)].map(([number]) =>
		number.replace(/[.,]/gu, ""),
	);
}
