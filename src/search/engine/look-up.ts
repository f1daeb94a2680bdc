import { termOfRun } from "../abbreviations.ts";
import { isMarked, type Token } from "../analyse.ts";
import type { Abbreviation } from "../formats/catalogue.ts";
import { dearRun } from "../formats/runs.ts";
import type { Lexicon, Spelling } from "./lexicon.ts";
import {
	both,
	count,
	keep,
	type Matches,
	matchSpellings,
	noMatches,
	none,
	type WeighedSpelling,
} from "./matches.ts";
import type { Memory } from "./memory.ts";
import { type PlacesReader, standTogether, wantedSpelling } from "./places.ts";
import type { RunsReader } from "./runs.ts";

/** What clauses are looked up in. */
export interface Library {
	readonly lexicon: Lexicon;
	readonly places: PlacesReader;
	readonly runs: RunsReader;
	/** By article: how much one occurrence counts in a text of its length. */
	readonly lengthWeight: Float32Array;
	readonly abbreviations: readonly Abbreviation[];
	/** Answers from memory where the same word was matched lately. */
	readonly remember: Memory<Matches>;
}

/** How far from what was typed. An exact word is always before one with other diacritics, whatever its place. */
export const distance = {
	otherMarks: 1,
	abbreviation: 2,
	completion: 2,
	correction: 3,
} as const;

/** A word as typed and with other diacritics. @param word a completion of the token, if not the token itself */
export function matchToken(
	library: Library,
	token: Token,
	word = token.folded,
): Promise<Matches> {
	return library.remember(`${word} ${token.exact}`, async () => {
		const spellings = await library.lexicon.lookUp(word);
		return matchSpellings(
			spellings.map((spelling) => weigh(spelling, token)),
			library.lengthWeight,
		);
	});
}

function weigh(spelling: Spelling, token: Token): WeighedSpelling {
	const literal = spelling.exact.startsWith(token.exact);
	if (literal) return { spelling, penalty: 0, weight: 1 };
	return isMarked(token)
		? { spelling, penalty: distance.otherMarks, weight: 0.6 }
		: { spelling, penalty: 0, weight: 0.95 };
}

/** A term of the index that is no word: a date, an abbreviation. */
export async function matchTerm(
	library: Library,
	term: string,
): Promise<Matches> {
	const spellings = await library.lexicon.lookUp(term);
	return matchSpellings(
		spellings.map((spelling) => ({ spelling, penalty: 0, weight: 1 })),
		library.lengthWeight,
	);
}

/**
 * Articles in which tokens stand side by side, in the text or in the title.
 * @param strict only with the diacritics that were typed
 */
export async function matchTogether(
	library: Library,
	tokens: readonly Token[],
	strict: boolean,
): Promise<Matches> {
	const words = await Promise.all(
		tokens.map(async (token) => {
			const matches = await matchToken(library, token);
			return strict
				? keep(matches, (article) => matches.penalty[article] === 0)
				: matches;
		}),
	);
	const [first = noMatches(library.lengthWeight.length), ...others] = words;
	if (others.length === 0) return first;
	const all = others.reduce(both, first);
	if (count(all.penalty) === 0) return all;
	const term = termOfRun(library.abbreviations, tokens, strict);
	if (term !== undefined) {
		const run = await matchTerm(library, term);
		return keep(all, (article) => run.penalty[article] !== none);
	}
	const listed = await listedRun(library, tokens, strict);
	if (listed) return keep(all, (article) => listed[article] === 1);
	const places = await Promise.all(
		tokens.map((token) =>
			library.places.read(
				token.folded,
				strict ? wantedSpelling(token) : undefined,
			),
		),
	);
	return keep(
		all,
		(article) =>
			standTogether(places, article) || standTogetherInTitle(words, article),
	);
}

/** The articles of a run whose positions are dear, when the index lists them; the list is exact. */
export async function listedRun(
	{ places, runs }: Library,
	tokens: readonly Token[],
	strict: boolean,
): Promise<Uint8Array | undefined> {
	const costs = await Promise.all(
		tokens.map((token) =>
			places.cost(token.folded, strict ? wantedSpelling(token) : undefined),
		),
	);
	const cost = costs.reduce((sum, one) => sum + one, 0);
	return cost > dearRun ? runs.read(tokens, strict) : undefined;
}

export function standTogetherInTitle(
	words: readonly Matches[],
	article: number,
): boolean {
	const [first, ...others] = words.map(({ inTitle }) => inTitle.get(article));
	return (first ?? []).some((position) =>
		others.every((positions, offset) =>
			positions?.includes(position + offset + 1),
		),
	);
}
