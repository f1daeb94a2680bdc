import { findRun, fullTerm, shortTerm } from "../abbreviations.ts";
import type { Abbreviation } from "../formats/catalogue.ts";
import type { Clause } from "../query.ts";
import type { Correction } from "./answer.ts";
import { distance, type Library, matchTerm } from "./look-up.ts";
import { both, count, either, type Matches, noMatches } from "./matches.ts";
import type { Found } from "./words.ts";

/** What one clause, or several that spell out an abbreviation, found. */
export interface Part {
	readonly matches: Matches;
	readonly missing: readonly string[];
	readonly corrections: readonly Correction[];
	/** Words to mark that were not typed: the other form. */
	readonly runs: readonly (readonly string[])[];
}

/** Lets a short form stand for its full form and the other way round, ranked below what was typed. */
export async function joinAbbreviations(
	clauses: readonly Clause[],
	found: readonly Found[],
	abbreviations: readonly Abbreviation[],
	library: Library,
): Promise<readonly Part[]> {
	const parts: Part[] = [];
	for (let at = 0; at < clauses.length; ) {
		const other = otherForm(clauses, at, abbreviations);
		const length = other?.length ?? 1;
		const literal = literalPart(found.slice(at, at + length));
		parts.push(other ? await withOtherForm(literal, other, library) : literal);
		at += length;
	}
	return parts;
}

function literalPart(found: readonly Found[]): Part {
	return {
		matches: found.map(({ matches }) => matches).reduce(both),
		missing: found.flatMap(({ missing }) => missing ?? []),
		corrections: found.flatMap(({ correction }) => correction ?? []),
		runs: [],
	};
}

interface OtherForm {
	/** How many clauses spell this form. */
	readonly length: number;
	/** The term of articles that have the other form. */
	readonly term: string;
	/** The words of the other form, folded. */
	readonly run: readonly string[];
}

async function withOtherForm(
	literal: Part,
	{ term, run }: OtherForm,
	library: Library,
): Promise<Part> {
	const other = await matchTerm(library, term);
	if (count(other.penalty) === 0) return literal;
	// `ntm` is no mistyped “năm” where it stands for “nông thôn mới”.
	const unknown = literal.missing.length > 0 || literal.corrections.length > 0;
	const typed = unknown ? noMatches(other.penalty.length) : literal.matches;
	return {
		matches: either(typed, other, distance.abbreviation),
		missing: [],
		corrections: [],
		runs: [run],
	};
}

function otherForm(
	clauses: readonly Clause[],
	at: number,
	abbreviations: readonly Abbreviation[],
): OtherForm | undefined {
	const clause = clauses[at];
	if (!clause || !isPlain(clause)) return undefined;
	const own = clause.tokens.map(({ folded }) => folded).join("");
	for (const { key, short, full } of abbreviations) {
		if (own === key) return { length: 1, term: fullTerm(key), run: full };
		const following = clauses.slice(at, at + full.length);
		const words = following.map(({ tokens }) => tokens[0]?.folded);
		if (
			following.every(({ kind }) => kind === "word") &&
			findRun(words, full, 0) === 0
		) {
			return { length: full.length, term: shortTerm(key), run: short };
		}
	}
	return undefined;
}

function isPlain({ kind }: Clause): boolean {
	return kind === "word" || kind === "compound";
}
