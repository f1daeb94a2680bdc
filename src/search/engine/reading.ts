import type { Token } from "../analyse.ts";
import type { Catalogue } from "../formats/catalogue.ts";
import { type Clause, parseQuery } from "../query.ts";
import { joinAbbreviations } from "./abbreviation-parts.ts";
import type { Correction, Question } from "./answer.ts";
import { findClause } from "./clauses.ts";
import type { Marks } from "./excerpt.ts";
import type { Library } from "./look-up.ts";
import { both, count, keep, type Matches, noMatches } from "./matches.ts";
import { readNeighbours } from "./neighbours.ts";
import { marksOf } from "./query-marks.ts";

/** A query understood, and the articles that have all of it. */
export interface Reading {
	readonly matches: Matches;
	/** The words that were looked for, in order, to rank by nearness. */
	readonly tokens: readonly Token[];
	readonly marks: Marks;
	readonly missing: readonly string[];
	readonly corrections: readonly Correction[];
	/** The query less its missing words. */
	readonly without?: string;
}

/** Where nothing has all the words, tries what was probably meant: an unfinished last word, then a wrong letter. */
export async function readQuestion(
	question: Question,
	catalogue: Catalogue,
	library: Library,
): Promise<Reading> {
	const { clauses } = parseQuery(question.query);
	const hasFilters = Object.keys(question.filters).length > 0;
	if (clauses.length === 0 && !hasFilters) {
		return {
			matches: noMatches(catalogue.size),
			tokens: [],
			marks: { words: [], beginnings: [], runs: [] },
			missing: [],
			corrections: [],
		};
	}
	const read = (all: readonly Clause[], typing: boolean): Promise<Reading> =>
		readClauses(all, typing, catalogue, library);
	const first = await read(clauses, question.typing);
	if (first.missing.length > 0 || hasResults(first)) return first;
	if (!question.typing && clauses.at(-1)?.open) {
		const unfinished = await read(clauses, true);
		if (hasResults(unfinished)) return unfinished;
	}
	return (await readNeighbours(clauses, library, read)) ?? first;
}

async function readClauses(
	clauses: readonly Clause[],
	typing: boolean,
	catalogue: Catalogue,
	library: Library,
): Promise<Reading> {
	const { size, abbreviations } = catalogue;
	const wanted = clauses.filter(
		(clause) =>
			!clause.excluded &&
			// One letter of the next word says nothing yet.
			!(typing && clauses.length > 1 && isOneLetter(clause)),
	);
	const found = await Promise.all(
		wanted.map((clause, at) =>
			findClause(library, clause, typing, {
				before: wanted[at - 1]?.tokens.at(-1),
				after: wanted[at + 1]?.tokens[0],
			}),
		),
	);
	const parts = await joinAbbreviations(wanted, found, abbreviations, library);
	const missing = parts.flatMap((part) => part.missing);
	const rest = wanted.filter(({ typed }) => !missing.includes(typed));
	const all = parts
		.map(({ matches }) => matches)
		.reduce(both, everything(size));
	return {
		matches:
			missing.length > 0
				? noMatches(size)
				: await exclude(all, clauses, library),
		tokens: found.flatMap(({ tokens }) => tokens),
		marks: marksOf(wanted, found, parts),
		missing,
		corrections: parts.flatMap(({ corrections }) => corrections),
		...(missing.length > 0 && rest.length > 0
			? { without: rest.map(writeClause).join(" ") }
			: {}),
	};
}

function isOneLetter({ kind, open, tokens }: Clause): boolean {
	return kind === "word" && open && /^\p{L}$/u.test(tokens[0]?.folded ?? "");
}

function writeClause({ kind, typed }: Clause): string {
	return kind === "phrase" ? `"${typed}"` : typed;
}

/** Leaves out articles that have an excluded word as it was typed. */
async function exclude(
	matches: Matches,
	clauses: readonly Clause[],
	library: Library,
): Promise<Matches> {
	let left = matches;
	for (const clause of clauses.filter(({ excluded }) => excluded)) {
		const {
			matches: unwanted,
			missing,
			correction,
		} = await findClause(library, clause, false);
		if (missing !== undefined || correction !== undefined) continue;
		left = keep(left, (article) => unwanted.penalty[article] !== 0);
	}
	return left;
}

/** Every article, all alike: what a search without words narrows. */
function everything(size: number): Matches {
	return {
		penalty: new Uint8Array(size),
		score: new Float32Array(size),
		inTitle: new Map(),
	};
}

function hasResults({ matches }: Reading): boolean {
	return count(matches.penalty) > 0;
}
