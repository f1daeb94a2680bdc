import { analyse, type Token } from "../analyse.ts";
import { joinParts } from "../joined-terms.ts";
import type { Clause } from "../query.ts";
import { decodeTyping } from "../typing.ts";
import {
	distance,
	type Library,
	matchTerm,
	matchTogether,
	matchToken,
} from "./look-up.ts";
import { both, count, either, noMatches } from "./matches.ts";
import {
	type Context,
	type Found,
	findWord,
	matchUnfinished,
} from "./words.ts";

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

async function firstMissing(
	library: Library,
	tokens: readonly Token[],
): Promise<string | undefined> {
	for (const { folded, exact } of tokens) {
		if (!(await library.lexicon.has(folded))) return exact;
	}
	return undefined;
}
