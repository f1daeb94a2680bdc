import { analyse, type Token } from "../analyse.ts";
import type { Clause } from "../query.ts";
import { type Library, matchTogether } from "./look-up.ts";
import { count, none } from "./matches.ts";
import type { Reading } from "./reading.ts";

/** Shorter words have too many neighbours to guess which was meant. */
const shortestCorrected = 4;
const mostNeighbours = 6;

/**
 * Changes one word by one letter. It must then stand beside another word of the query in some article that has the rest
 * as typed: all the words exist, so a guess needs a reason.
 */
export async function readNeighbours(
	clauses: readonly Clause[],
	library: Library,
	read: (clauses: readonly Clause[], typing: boolean) => Promise<Reading>,
): Promise<Reading | undefined> {
	for (const [at, clause] of clauses.entries()) {
		const [token] = clause.tokens;
		if (clause.kind !== "word" || clause.excluded || !token) continue;
		if (token.folded.length < shortestCorrected) continue;
		for (const neighbour of await library.lexicon.neighbours(
			token.folded,
			mostNeighbours,
		)) {
			const used = await library.lexicon.spelling(neighbour);
			const tokens = analyse(used);
			const changed = clauses.map((one, index) =>
				index === at ? { ...one, tokens } : one,
			);
			const reading = await read(changed, false);
			if (count(reading.matches.penalty) === 0) continue;
			const near = await standsBeside(reading, clauses, at, tokens, library);
			if (!near) continue;
			const correction = { typed: clause.typed, used };
			return { ...reading, corrections: [...reading.corrections, correction] };
		}
	}
	return undefined;
}

async function standsBeside(
	{ matches }: Reading,
	clauses: readonly Clause[],
	at: number,
	tokens: readonly Token[],
	library: Library,
): Promise<boolean> {
	const before = clauses[at - 1]?.tokens ?? [];
	const after = clauses[at + 1]?.tokens ?? [];
	for (const pair of [
		[...before.slice(-1), ...tokens],
		[...tokens, ...after.slice(0, 1)],
	]) {
		if (pair.length < 2) continue;
		const together = await matchTogether(library, pair, false);
		for (let article = 0; article < matches.penalty.length; article += 1) {
			if (
				matches.penalty[article] !== none &&
				together.penalty[article] === 0
			) {
				return true;
			}
		}
	}
	return false;
}
