import { analyse, isMarked, type Token } from "../analyse.ts";
import { joinParts } from "../joined-terms.ts";
import type { Clause } from "../query.ts";
import { decodeTyping } from "../typing.ts";
import type { Correction } from "./answer.ts";
import type { Lexicon, Spelling } from "./lexicon.ts";
import {
	both,
	count,
	either,
	keep,
	type Matches,
	matchSpellings,
	noMatches,
	type WeighedSpelling,
} from "./matches.ts";
import type { Memory } from "./memory.ts";
import { type PlacesReader, standTogether, wantedSpelling } from "./places.ts";

/** What clauses are looked up in. */
export interface Library {
	readonly lexicon: Lexicon;
	readonly places: PlacesReader;
	/** By article: how much one occurrence counts in a text of its length. */
	readonly lengthWeight: Float32Array;
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

export interface Found {
	readonly matches: Matches;
	/** What was looked for in the end, to rank by nearness and to mark in texts. */
	readonly tokens: readonly Token[];
	readonly correction?: Correction;
	/** No article has this word, nor anything near it. */
	readonly missing?: string;
	/** Words that the unfinished last word may become. */
	readonly completions?: readonly string[];
}

/** The words that stand before and after a clause in its query. */
export interface Context {
	readonly before?: Token | undefined;
	readonly after?: Token | undefined;
}

/** @param typing the last word may be unfinished */
export async function findClause(
	library: Library,
	clause: Clause,
	typing: boolean,
	context: Context = {},
): Promise<Found> {
	if (clause.kind === "date") return findDate(library, clause);
	if (clause.kind === "phrase") return findPhrase(library, clause);
	if (clause.kind === "compound") return findCompound(library, clause, typing);
	return findWord(library, clause, typing, context);
}

/** A day or month in any of its forms. */
async function findDate(library: Library, clause: Clause): Promise<Found> {
	const { tokens, term = "" } = clause;
	const matches = await matchTerm(library, term);
	return count(matches.penalty) > 0
		? { matches, tokens }
		: { matches, tokens, missing: clause.typed };
}

/** Between quotes: side by side, with the diacritics that were typed; a word typed without any stands for all. */
async function findPhrase(library: Library, clause: Clause): Promise<Found> {
	const { tokens } = clause;
	const missing = await firstMissing(library, tokens);
	if (missing !== undefined) {
		return { matches: noMatches(library.lengthWeight.length), tokens, missing };
	}
	return { matches: await matchTogether(library, tokens, true), tokens };
}

/** Typed without spaces: `13/2020/QĐ-UBND`, `covid19`, `VH-TT&TT`. */
async function findCompound(
	library: Library,
	clause: Clause,
	typing: boolean,
): Promise<Found> {
	const { tokens, typed, open } = clause;
	const last = tokens.at(-1);
	if (typing && open && last) {
		return findUnfinishedCompound(library, tokens.slice(0, -1), last);
	}
	const together = await matchTogether(library, tokens, false);
	const joined = tokens.some(({ folded }) => /\d/u.test(folded))
		? undefined
		: joinParts(tokens.map(({ folded }) => folded));
	const withJoined =
		joined !== undefined && (await library.lexicon.has(joined))
			? either(together, await matchTerm(library, joined), 0)
			: together;
	const decoded = decodeTyping(typed);
	const [syllable] = decoded === undefined ? [] : analyse(decoded);
	if (!syllable || !(await library.lexicon.has(syllable.folded))) {
		return { matches: withJoined, tokens };
	}
	const found = count(withJoined.penalty) > 0;
	const matches = either(
		withJoined,
		await matchToken(library, syllable),
		found ? distance.correction : 0,
	);
	return {
		matches,
		tokens: found ? tokens : [syllable],
		...(found ? {} : { correction: { typed, used: decoded ?? "" } }),
	};
}

async function findUnfinishedCompound(
	library: Library,
	head: readonly Token[],
	last: Token,
): Promise<Found> {
	const before = await matchTogether(library, head, false);
	const { matches, completions } = await matchUnfinished(library, last);
	return {
		matches: both(before, matches),
		tokens: [...head, last],
		completions,
	};
}

async function findWord(
	library: Library,
	clause: Clause,
	typing: boolean,
	context: Context,
): Promise<Found> {
	const { lexicon } = library;
	const { tokens, typed, open } = clause;
	const [token] = tokens;
	const size = library.lengthWeight.length;
	if (!token) return { matches: noMatches(size), tokens };
	if (typing && open && token.folded.length > 1) {
		const { matches, completions } = await matchUnfinished(library, token);
		if (count(matches.penalty) > 0) return { matches, tokens, completions };
	}
	if (await lexicon.has(token.folded)) {
		return { matches: await matchToken(library, token), tokens };
	}
	const used = await understand(library, token, typed, context);
	if (used === undefined) {
		return { matches: noMatches(size), tokens, missing: typed };
	}
	const usedTokens = analyse(used);
	const [usedToken] = usedTokens;
	return {
		matches: usedToken ? await matchToken(library, usedToken) : noMatches(size),
		tokens: usedTokens,
		correction: { typed, used },
	};
}

/** What an unknown word was meant to be: leftover Telex or VNI, else a word one letter away. */
async function understand(
	library: Library,
	token: Token,
	typed: string,
	context: Context,
): Promise<string | undefined> {
	const decoded = decodeTyping(typed);
	const [syllable] = decoded === undefined ? [] : analyse(decoded);
	if (syllable && (await library.lexicon.has(syllable.folded))) return decoded;
	if (token.folded.length < 3 || /^\d/u.test(token.folded)) return undefined;
	const near = await library.lexicon.neighbours(token.folded, mostNeighbours);
	const words = await Promise.all(
		near.map((word) => library.lexicon.spelling(word)),
	);
	return words.length < 2 ? words[0] : fittest(library, words, context);
}

const mostNeighbours = 6;

/** The word that most often stands beside its neighbours in the query; the first when none ever does. */
async function fittest(
	library: Library,
	words: readonly string[],
	{ before, after }: Context,
): Promise<string | undefined> {
	const fits = await Promise.all(
		words.map(async (word) => {
			const own = analyse(word);
			const pairs = [
				...(before ? [[before, ...own]] : []),
				...(after ? [[...own, after]] : []),
			];
			const found = await Promise.all(
				pairs.map((pair) => matchTogether(library, pair, false)),
			);
			return found.reduce((sum, { penalty }) => sum + count(penalty), 0);
		}),
	);
	return words[fits.indexOf(Math.max(...fits))];
}

/** How many files of words an unfinished word may open. */
const mostCompletions = 24;

async function matchUnfinished(
	library: Library,
	token: Token,
): Promise<{ matches: Matches; completions: readonly string[] }> {
	const completions = await library.lexicon.completions(
		token.folded,
		mostCompletions,
	);
	const matches = await Promise.all([
		matchToken(library, token),
		...completions.map((word) => matchToken(library, token, word)),
	]);
	const [whole = noMatches(library.lengthWeight.length), ...longer] = matches;
	return {
		matches: longer.reduce(
			(all, one) => either(all, one, distance.completion),
			whole,
		),
		completions,
	};
}

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

async function firstMissing(
	library: Library,
	tokens: readonly Token[],
): Promise<string | undefined> {
	for (const { folded, exact } of tokens) {
		if (!(await library.lexicon.has(folded))) return exact;
	}
	return undefined;
}
