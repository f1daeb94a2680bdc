import { termOfRun } from "../abbreviations.ts";
import type { Token } from "../analyse.ts";
import { type Library, matchTerm, matchToken } from "./look-up.ts";
import { count, type Matches, none, rarity } from "./matches.ts";
import { nothingKnown, readNearness } from "./nearness.ts";

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
	const run = termOfRun(library.abbreviations, tokens, true);
	const wholeRun =
		run === undefined ? undefined : await matchTerm(library, run);
	const nearness = wholeRun
		? nothingKnown
		: await readNearness(library, tokens);
	const worths = words.map(({ penalty }) => rarity(count(penalty), size));
	const add = (article: number, points: number): void => {
		bonus[article] = (bonus[article] ?? 0) + points;
	};
	const pairs = tokens.slice(1).map((_, at) => ({
		followsInText: nearness.pairs[at],
		titles: [words[at], words[at + 1]] as const,
		worth: ((worths[at] ?? 0) + (worths[at + 1] ?? 0)) / 2,
	}));
	const mean = worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
	for (let article = 0; article < size; article += 1) {
		if (among.penalty[article] === none) continue;
		let neighbours = 0;
		if (wholeRun && wholeRun.penalty[article] !== none) {
			add(article, (pairs.length * together.text + together.whole) * mean);
		}
		for (const { followsInText, titles, worth } of pairs) {
			if (followsInText?.(article)) {
				neighbours += 1;
				add(article, together.text * worth);
			}
			if (followInTitle(...titles, article)) {
				add(article, together.title * worth);
			}
		}
		// Each pair may stand somewhere else: only the whole run is the phrase itself.
		if (
			neighbours === pairs.length &&
			(pairs.length === 1 || nearness.whole(article))
		) {
			add(article, together.whole * mean);
		}
	}
	return bonus;
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

/** Article numbers, the best first: as typed before other diacritics, then by score, then the newest. */
export function rank(matches: Matches, bonus: Float32Array): readonly number[] {
	const { penalty, score } = matches;
	const found: number[] = [];
	// One number to compare by: no score comes near a step of the penalty.
	const order = new Float64Array(penalty.length);
	for (let article = 0; article < penalty.length; article += 1) {
		const distance = penalty[article] ?? none;
		if (distance === none) continue;
		found.push(article);
		order[article] =
			distance * 1e6 - (score[article] ?? 0) - (bonus[article] ?? 0);
	}
	return found.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
}
