import type { Token } from "../analyse.ts";
import { type Library, matchToken } from "./look-up.ts";
import { count, type Matches, none, rarity } from "./matches.ts";
import { type Places, standTogether, wantedSpelling } from "./places.ts";

/**
 * How much a query may fetch only to rank words that stand side by side first, in bytes. Beyond it, the dearest words are
 * left out: every article has “ủy ban nhân dân”, and its place tells little.
 */
const affordable = 110_000;

/** What words side by side are worth, in units of a word's rarity. */
const together = { text: 2, title: 3, whole: 4 } as const;

/** Points to add to articles where neighbouring words of the query are neighbours too. */
export async function scoreNearness(
	library: Library,
	tokens: readonly Token[],
	among: Matches,
): Promise<Float32Array> {
	const size = library.lengthWeight.length;
	const bonus = new Float32Array(size);
	if (tokens.length < 2 || count(among.penalty) < 2) return bonus;
	const words = await Promise.all(
		tokens.map((token) => matchToken(library, token)),
	);
	const places = await affordablePlaces(library, tokens);
	const worths = words.map(({ penalty }) => rarity(count(penalty), size));
	const add = (article: number, points: number): void => {
		bonus[article] = (bonus[article] ?? 0) + points;
	};
	for (let article = 0; article < size; article += 1) {
		if (among.penalty[article] === none) continue;
		let neighbours = 0;
		for (let at = 0; at + 1 < tokens.length; at += 1) {
			const worth = ((worths[at] ?? 0) + (worths[at + 1] ?? 0)) / 2;
			const pair = [places[at], places[at + 1]];
			if (pair.every(isKnown) && standTogether(pair, article)) {
				neighbours += 1;
				add(article, together.text * worth);
			}
			if (followInTitle(words[at], words[at + 1], article)) {
				add(article, together.title * worth);
			}
		}
		// Each pair may stand somewhere else: only the whole run is the phrase itself.
		if (
			neighbours === tokens.length - 1 &&
			places.every(isKnown) &&
			standTogether(places, article)
		) {
			const mean =
				worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
			add(article, together.whole * mean);
		}
	}
	return bonus;
}

function isKnown(places: Places | undefined): places is Places {
	return places !== undefined;
}

function followInTitle(
	left: Matches | undefined,
	right: Matches | undefined,
	article: number,
): boolean {
	const after = right?.inTitle.get(article);
	if (!after) return false;
	return (left?.inTitle.get(article) ?? []).some((position) =>
		after.includes(position + 1),
	);
}

/** Positions of the words that can be afforded, the cheapest first; `undefined` for the others. */
async function affordablePlaces(
	library: Library,
	tokens: readonly Token[],
): Promise<readonly (Places | undefined)[]> {
	const costs = await Promise.all(
		tokens.map(async (token, at) => ({
			at,
			cost: await library.places.cost(token.folded, wantedSpelling(token)),
		})),
	);
	let left = affordable;
	const chosen = new Set<number>();
	for (const { at, cost } of costs.sort(
		(a, b) => a.cost - b.cost || a.at - b.at,
	)) {
		if (cost > left) break;
		left -= cost;
		chosen.add(at);
	}
	// A word without an affordable neighbour would be fetched for nothing.
	return Promise.all(
		tokens.map((token, at) =>
			chosen.has(at) && (chosen.has(at - 1) || chosen.has(at + 1))
				? library.places.read(token.folded, wantedSpelling(token))
				: undefined,
		),
	);
}

/** Article numbers, the best first: as typed before other diacritics, then by score, then the newest. */
export function rank(matches: Matches, bonus: Float32Array): readonly number[] {
	const found: number[] = [];
	for (let article = 0; article < matches.penalty.length; article += 1) {
		if (matches.penalty[article] !== none) found.push(article);
	}
	const score = (article: number): number =>
		(matches.score[article] ?? 0) + (bonus[article] ?? 0);
	return found.sort(
		(a, b) =>
			(matches.penalty[a] ?? 0) - (matches.penalty[b] ?? 0) ||
			score(b) - score(a) ||
			a - b,
	);
}
