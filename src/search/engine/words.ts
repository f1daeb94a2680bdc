import { analyse, isMarked, type Token } from "../analyse.ts";
import type { Clause } from "../query.ts";
import { decodeTyping } from "../typing.ts";
import type { Correction } from "./answer.ts";
import { isOneAway } from "./lexicon.ts";
import {
	distance,
	type Library,
	matchTogether,
	matchToken,
} from "./look-up.ts";
import { count, either, type Matches, noMatches } from "./matches.ts";

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

export async function findWord(
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
	const understood = await understand(library, token, typed, context);
	if (understood === undefined) {
		return { matches: noMatches(size), tokens, missing: typed };
	}
	return {
		matches: await matchToken(library, understood.token),
		tokens: [understood.token],
		correction: { typed, used: understood.shown },
	};
}

interface Understood {
	/** What is looked up; without marks where none were typed, so that all spellings are equal. */
	readonly token: Token;
	/** What the reader is told. */
	readonly shown: string;
}

/** What an unknown word was meant to be: leftover Telex or VNI, else a word one letter away. */
async function understand(
	library: Library,
	token: Token,
	typed: string,
	context: Context,
): Promise<Understood | undefined> {
	const { lexicon } = library;
	const decoded = decodeTyping(typed) ?? "";
	const [syllable] = analyse(decoded);
	if (syllable && (await lexicon.has(syllable.folded))) {
		return { token: syllable, shown: decoded };
	}
	if (token.folded.length < 3 || /^\d/u.test(token.folded)) return undefined;
	const near = await lexicon.neighbours(token.folded, mostNeighbours);
	const word =
		near.length < 2 ? near[0] : await fittest(library, near, context);
	if (word === undefined) return undefined;
	const shown = await nearestSpelling(library, word, token);
	const [corrected] = analyse(isMarked(token) ? shown : word);
	return corrected && { token: corrected, shown };
}

/** The spelling of a word that is one letter from what was typed with marks; else the commonest. */
async function nearestSpelling(
	{ lexicon }: Library,
	word: string,
	token: Token,
): Promise<string> {
	const spellings = isMarked(token) ? await lexicon.lookUp(word) : [];
	const near = spellings.find(({ exact }) => isOneAway(exact, token.exact));
	return near?.exact ?? lexicon.spelling(word);
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

export async function matchUnfinished(
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
