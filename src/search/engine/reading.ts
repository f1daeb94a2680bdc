import { analyse, type Token } from "../analyse.ts";
import type { Catalogue } from "../formats/catalogue.ts";
import { type Clause, parseQuery } from "../query.ts";
import { joinAbbreviations, type Part } from "./abbreviation-parts.ts";
import type { Correction, Question } from "./answer.ts";
import {
	type Found,
	findClause,
	type Library,
	matchTogether,
} from "./clauses.ts";
import type { Marks } from "./excerpt.ts";
import { both, count, keep, type Matches, noMatches, none } from "./matches.ts";

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

/** What to mark: words alone, and words that count only side by side. */
function marksOf(
	clauses: readonly Clause[],
	found: readonly Found[],
	parts: readonly Part[],
): Marks {
	const isRun = (at: number): boolean =>
		clauses[at]?.kind !== "word" && (found[at]?.tokens.length ?? 0) > 1;
	const single = found.filter((_, at) => !isRun(at));
	const together = found.filter((_, at) => isRun(at));
	return {
		words: single.flatMap(({ tokens }) =>
			tokens.map(({ exact, folded }) => ({ exact, folded })),
		),
		beginnings: found.flatMap(({ tokens, completions = [] }) =>
			completions.length > 0
				? tokens.slice(-1).map(({ folded }) => folded)
				: [],
		),
		runs: [
			...together.flatMap(({ tokens }) =>
				otherSpellings(tokens.map(({ folded }) => folded)),
			),
			...parts.flatMap(({ runs }) => runs),
		],
	};
}

/** A date is also written out, and an abbreviation in one word. */
function otherSpellings(
	run: readonly string[],
): readonly (readonly string[])[] {
	const [day = "", month = "", year = ""] = run;
	if (!run.every((word) => /^\d+$/u.test(word))) return [run, [run.join("")]];
	return run.length === 3
		? [run, [day, "thang", month, "nam", year]]
		: [run, [day, "thang", month], ["thang", day, "nam", month]];
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

/** Shorter words have too many neighbours to guess which was meant. */
const shortestCorrected = 4;
const mostNeighbours = 6;

/**
 * Changes one word by one letter. It must then stand beside another word of the query in some article that has the rest
 * as typed: all the words exist, so a guess needs a reason.
 */
async function readNeighbours(
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
			if (!hasResults(reading)) continue;
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

function hasResults({ matches }: Reading): boolean {
	return count(matches.penalty) > 0;
}
