import type { Token } from "../analyse.ts";
import { type Library, listedRun } from "./look-up.ts";
import {
	type Places,
	standSideBySide,
	standTogether,
	wantedSpelling,
} from "./places.ts";

/**
 * How much a query may fetch only to rank words that stand side by side first, in bytes. Beyond it, the dearest words are
 * left out: every article has “ủy ban nhân dân”, and its place tells little.
 */
const affordable = 60_000;

type Test = (article: number) => boolean;

/** What is known of the places of a query's words. */
export interface Nearness {
	/** For each word but the last: whether the next follows it somewhere; `undefined` when that would cost too much. */
	readonly pairs: readonly (Test | undefined)[];
	/** Whether all stand together. */
	readonly whole: Test;
}

export const nothingKnown: Nearness = { pairs: [], whole: () => false };

/** From lists of frequent runs where there are some, else from positions that can be afforded. */
export async function readNearness(
	library: Library,
	tokens: readonly Token[],
): Promise<Nearness> {
	const following = tokens.slice(1);
	const [whole, ...lists] = await Promise.all([
		tokens.length > 2 ? listedRun(library, tokens, true) : undefined,
		...following.map((token, at) =>
			listedRun(library, [...tokens.slice(at, at + 1), token], true),
		),
	]);
	const places = await affordablePlaces(library, tokens, (at) => !lists[at]);
	const known = places.filter(isKnown);
	return {
		pairs: following.map((_, at) => {
			const list = lists[at];
			if (list) return (article) => list[article] === 1;
			const [left, right] = places.slice(at, at + 2);
			return left && right
				? (article) => standSideBySide(left, right, article)
				: undefined;
		}),
		whole: (article) => {
			if (whole) return whole[article] === 1;
			return known.length === tokens.length && standTogether(known, article);
		},
	};
}

function isKnown(places: Places | undefined): places is Places {
	return places !== undefined;
}

/**
 * Positions of the words that can be afforded, the cheapest first; `undefined` for the others.
 * @param isOpen whether nothing is known yet of a word and the next
 */
async function affordablePlaces(
	library: Library,
	tokens: readonly Token[],
	isOpen: (at: number) => boolean,
): Promise<readonly (Places | undefined)[]> {
	const costs = await Promise.all(
		tokens.map(async (token, at) => ({
			at,
			cost: await library.places.cost(token.folded, wantedSpelling(token)),
		})),
	);
	const isNeeded = (at: number): boolean =>
		(at > 0 && isOpen(at - 1)) || (at + 1 < tokens.length && isOpen(at));
	let left = affordable;
	const chosen = new Set<number>();
	for (const { at, cost } of costs
		.filter((word) => isNeeded(word.at))
		.sort((a, b) => a.cost - b.cost || a.at - b.at)) {
		if (cost > left) break;
		left -= cost;
		chosen.add(at);
	}
	// A word without an affordable neighbour would be fetched for nothing.
	return Promise.all(
		tokens.map((token, at) =>
			chosen.has(at) &&
			((chosen.has(at - 1) && isOpen(at - 1)) ||
				(chosen.has(at + 1) && isOpen(at)))
				? library.places.read(token.folded, wantedSpelling(token))
				: undefined,
		),
	);
}
