import { distance } from "fastest-levenshtein";
import { foldedKey } from "./identity.ts";

/**
 * The candidate an editor most likely meant, diacritics and case aside; `undefined` when none is near: more than two
 * letters in five would have to change. The first of equally near ones wins.
 */
export function closest(
	word: string,
	candidates: readonly string[],
): string | undefined {
	const written = foldedKey(word);
	let best: string | undefined;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const candidate of candidates) {
		const folded = foldedKey(candidate);
		const steps = distance(written, folded);
		const limit = Math.max(written.length, folded.length) * 0.4;
		if (steps <= limit && steps < bestDistance) {
			best = candidate;
			bestDistance = steps;
		}
	}
	return best;
}
