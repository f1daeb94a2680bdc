import { findRun, fullTerm, shortTerm } from "../abbreviations.ts";
import { analyse, type Token } from "../analyse.ts";
import { ByteReader } from "../bytes.ts";
import {
	type Abbreviation,
	type Catalogue,
	decodeCatalogue,
} from "../formats/catalogue.ts";
import { type Clause, parseQuery } from "../query.ts";
import type {
	Answer,
	Correction,
	Question,
	Sorting,
	Suggestion,
} from "./answer.ts";
import {
	distance,
	type Found,
	findClause,
	type Library,
	matchTerm,
} from "./clauses.ts";
import type { Marks } from "./excerpt.ts";
import { type FacetColumns, narrow, openFacets } from "./facets.ts";
import { once, openLexicon } from "./lexicon.ts";
import {
	both,
	count,
	either,
	keep,
	type Matches,
	noMatches,
	none,
} from "./matches.ts";
import { openPlaces } from "./places.ts";
import { rank, scoreNearness } from "./ranking.ts";
import { readResult } from "./results.ts";
import type { Load } from "./source.ts";
import { openSource } from "./source.ts";
import { suggest } from "./suggestions.ts";

/** Answers questions about the archive. It fetches only what a question needs, and keeps it. */
export interface Engine {
	/** Fetches what every question needs. */
	warm(): Promise<void>;
	search(question: Question): Promise<Answer>;
	suggest(text: string): Promise<readonly Suggestion[]>;
}

interface Shelf {
	readonly catalogue: Catalogue;
	readonly facets: readonly FacetColumns[];
	readonly library: Library;
}

export function openEngine(load: Load): Engine {
	const source = openSource(load);
	const lexicon = openLexicon(source);
	const catalogue = once(async () =>
		decodeCatalogue(await source.file((await source.manifest()).catalogue)),
	);
	const places = openPlaces(
		source,
		async () => (await catalogue()).positions.hash,
		async () => (await catalogue()).size,
	);
	const shelf = once(async (): Promise<Shelf> => {
		const all = await catalogue();
		return {
			catalogue: all,
			facets: openFacets(all),
			library: { lexicon, places, lengthWeight: lengthWeights(all) },
		};
	});
	const views = once(async () => {
		const reader = new ByteReader(
			await source.file((await source.manifest()).views),
		);
		return Array.from({ length: (await catalogue()).size }, () =>
			reader.number(),
		);
	});
	return {
		async warm() {
			await Promise.all([shelf(), lexicon.has("a")]);
		},
		async search(question) {
			// The vocabulary is fetched beside the catalogue, not after it.
			const [{ catalogue: all, facets, library }] = await Promise.all([
				shelf(),
				lexicon.has("a"),
			]);
			const reading = await read(question, all, library);
			const sorted = await sort(question.sorting, reading, library, views);
			const { kept, facets: counted } = narrow(
				facets,
				sorted,
				question.filters,
			);
			const page = kept.slice(question.from, question.from + question.size);
			const results = await Promise.all(
				page.map((article) =>
					readResult(source, all.fragments[article] ?? "", reading.marks),
				),
			);
			return {
				total: kept.length,
				unfiltered: sorted.length,
				results,
				facets: counted,
				missing: reading.missing,
				corrections: reading.corrections,
				...(reading.without === undefined ? {} : { without: reading.without }),
				marks: marksQuery(reading.marks),
			};
		},
		async suggest(text) {
			return suggest(text, (await shelf()).catalogue, lexicon);
		},
	};
}

interface Reading {
	readonly matches: Matches;
	/** The words that were looked for, in order, to rank by nearness. */
	readonly tokens: readonly Token[];
	readonly marks: Marks;
	readonly missing: readonly string[];
	readonly corrections: readonly Correction[];
	readonly without?: string;
}

/** Understands a query and finds its articles; where nothing is found, tries what was probably meant. */
async function read(
	question: Question,
	catalogue: Catalogue,
	library: Library,
): Promise<Reading> {
	const { clauses } = parseQuery(question.query);
	if (clauses.length === 0 && Object.keys(question.filters).length === 0) {
		return readingOf(noMatches(catalogue.size));
	}
	const first = await readClauses(clauses, question.typing, catalogue, library);
	if (first.missing.length > 0 || count(first.matches.penalty) > 0)
		return first;
	if (!question.typing && clauses.at(-1)?.open) {
		const unfinished = await readClauses(clauses, true, catalogue, library);
		if (count(unfinished.matches.penalty) > 0) return unfinished;
	}
	return (await readNeighbours(clauses, catalogue, library)) ?? first;
}

function readingOf(matches: Matches): Reading {
	const marks = { words: [], beginnings: [], runs: [] };
	return { matches, tokens: [], marks, missing: [], corrections: [] };
}

async function readClauses(
	clauses: readonly Clause[],
	typing: boolean,
	catalogue: Catalogue,
	library: Library,
): Promise<Reading> {
	const size = catalogue.size;
	const wanted = clauses.filter(({ excluded }) => !excluded);
	const found = await Promise.all(
		wanted.map((clause) => findClause(library, clause, typing)),
	);
	const parts = await joinAbbreviations(
		wanted,
		found,
		catalogue.abbreviations,
		library,
	);
	let matches = parts
		.map((part) => part.matches)
		.reduce(both, everything(size));
	for (const clause of clauses) {
		if (!clause.excluded) continue;
		const { matches: unwanted } = await findClause(library, clause, false);
		matches = keep(matches, (article) => unwanted.penalty[article] !== 0);
	}
	const missing = parts.flatMap((part) => part.missing);
	const rest = wanted.filter(({ typed }) => !missing.includes(typed));
	return {
		matches: missing.length > 0 ? noMatches(size) : matches,
		tokens: found.flatMap(({ tokens }) => tokens),
		marks: {
			words: found.flatMap(({ tokens }) =>
				tokens.map(({ exact, folded }) => ({ exact, folded })),
			),
			beginnings: found.flatMap(({ tokens, completions }) =>
				completions?.length ? tokens.slice(-1).map(({ folded }) => folded) : [],
			),
			runs: parts.flatMap((part) => part.runs),
		},
		missing,
		corrections: found.flatMap(({ correction }) =>
			correction ? [correction] : [],
		),
		...(missing.length > 0 && rest.length > 0
			? {
					without: rest
						.map(({ typed, kind }) =>
							kind === "phrase" ? `"${typed}"` : typed,
						)
						.join(" "),
				}
			: {}),
	};
}

interface Part {
	readonly matches: Matches;
	readonly missing: readonly string[];
	readonly runs: readonly (readonly string[])[];
}

/** Lets a short form stand for its full form and the other way round. */
async function joinAbbreviations(
	clauses: readonly Clause[],
	found: readonly Found[],
	abbreviations: readonly Abbreviation[],
	library: Library,
): Promise<readonly Part[]> {
	const parts: Part[] = [];
	for (let at = 0; at < clauses.length; ) {
		const next = abbreviationAt(clauses, at, abbreviations);
		const length = next?.length ?? 1;
		const group = found.slice(at, at + length);
		const literal = group.map(({ matches }) => matches).reduce(both);
		const missing = group.flatMap((one) => one.missing ?? []);
		if (next) {
			const other = await matchTerm(library, next.term);
			parts.push({
				matches: either(
					missing.length > 0 ? noMatches(literal.penalty.length) : literal,
					other,
					distance.abbreviation,
				),
				missing: count(other.penalty) > 0 ? [] : missing,
				runs: [next.run],
			});
		} else {
			parts.push({ matches: literal, missing, runs: [] });
		}
		at += length;
	}
	return parts;
}

function abbreviationAt(
	clauses: readonly Clause[],
	at: number,
	abbreviations: readonly Abbreviation[],
):
	| {
			readonly length: number;
			readonly term: string;
			readonly run: readonly string[];
	  }
	| undefined {
	const clause = clauses[at];
	if (!clause || clause.kind === "date" || clause.kind === "phrase")
		return undefined;
	const own = clause.tokens.map(({ folded }) => folded);
	for (const { key, short, full } of abbreviations) {
		if (own.join(" ") === short.join(" ") || own.join("") === key) {
			return { length: 1, term: fullTerm(key), run: full };
		}
		const following = clauses.slice(at, at + full.length);
		const plain = following.every(({ kind }) => kind === "word");
		const words = following.map(({ tokens }) => tokens[0]?.folded);
		if (
			plain &&
			words.length === full.length &&
			findRun(words, full, 0) === 0
		) {
			return { length: full.length, term: shortTerm(key), run: short };
		}
	}
	return undefined;
}

/** Every article, all alike: what a search without words narrows. */
function everything(size: number): Matches {
	return {
		penalty: new Uint8Array(size),
		score: new Float32Array(size),
		inTitle: new Map(),
	};
}

/** Nothing has all the words: perhaps one of them has a wrong letter. Tries words one letter away, one at a time. */
async function readNeighbours(
	clauses: readonly Clause[],
	catalogue: Catalogue,
	library: Library,
): Promise<Reading | undefined> {
	let best: Reading | undefined;
	for (const [at, clause] of clauses.entries()) {
		const folded = clause.tokens[0]?.folded ?? "";
		if (clause.kind !== "word" || clause.excluded || folded.length < 4)
			continue;
		for (const neighbour of await library.lexicon.neighbours(folded, 6)) {
			const used = await library.lexicon.spelling(neighbour);
			const changed = clauses.map((one, index) =>
				index === at ? { ...one, tokens: analyse(used) } : one,
			);
			const reading = await readClauses(changed, false, catalogue, library);
			if (
				count(reading.matches.penalty) <=
				(best ? count(best.matches.penalty) : 0)
			)
				continue;
			best = {
				...reading,
				corrections: [...reading.corrections, { typed: clause.typed, used }],
			};
		}
	}
	return best;
}

async function sort(
	sorting: Sorting,
	reading: Reading,
	library: Library,
	views: () => Promise<readonly number[]>,
): Promise<readonly number[]> {
	const { matches, tokens } = reading;
	if (sorting === "relevance") {
		return rank(matches, await scoreNearness(library, tokens, matches));
	}
	const found: number[] = [];
	for (let article = 0; article < matches.penalty.length; article += 1) {
		if (matches.penalty[article] !== none) found.push(article);
	}
	// Articles are numbered from the newest on.
	if (sorting === "newest") return found;
	if (sorting === "oldest") return found.reverse();
	const counts = await views();
	return found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** A word counts for less in a text that is longer than usual (as in BM25, gently). */
function lengthWeights(catalogue: Catalogue): Float32Array {
	const mean =
		catalogue.lengths.reduce((sum, length) => sum + 2 ** (length / 8), 0) /
		Math.max(1, catalogue.size);
	return Float32Array.from(
		catalogue.lengths,
		(length) => 1 / (0.75 + (0.25 * 2 ** (length / 8)) / mean),
	);
}

/** Marks as a query, for the address of a result's page. */
function marksQuery(marks: Marks): string {
	return [
		...new Set([
			...marks.words.map(({ exact }) => exact),
			...marks.runs.map((run) => `"${run.join(" ")}"`),
		]),
	].join(" ");
}
