import { ByteReader } from "../bytes.ts";
import { type Catalogue, decodeCatalogue } from "../formats/catalogue.ts";
import type { Answer, Question, Sorting, Suggestion } from "./answer.ts";
import type { Marks } from "./excerpt.ts";
import { type FacetColumns, narrow, openFacets } from "./facets.ts";
import { once, openLexicon } from "./lexicon.ts";
import type { Library } from "./look-up.ts";
import { none } from "./matches.ts";
import { createMemory } from "./memory.ts";
import { openPlaces } from "./places.ts";
import { rank, scoreNearness } from "./ranking.ts";
import { type Reading, readQuestion } from "./reading.ts";
import { readResult } from "./results.ts";
import { openRuns } from "./runs.ts";
import { type Load, openSource } from "./source.ts";
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
	const runs = openRuns(
		source,
		async () => (await catalogue()).runs.hash,
		async () => (await catalogue()).size,
	);
	const openShelf = once(async (): Promise<Shelf> => {
		const all = await catalogue();
		const lengthWeight = lengthWeights(all);
		return {
			catalogue: all,
			facets: openFacets(all),
			library: {
				lexicon,
				places,
				runs,
				lengthWeight,
				remember: createMemory(64),
				abbreviations: all.abbreviations,
			},
		};
	});
	// The vocabulary is fetched beside the catalogue, not after it.
	const shelf = async (): Promise<Shelf> => {
		const [opened] = await Promise.all([openShelf(), lexicon.has("a")]);
		return opened;
	};
	const views = once(async () => {
		const { views: hash } = await source.manifest();
		const reader = new ByteReader(await source.file(hash));
		const { size } = await catalogue();
		return Array.from({ length: size }, () => reader.number());
	});
	const search = async (question: Question): Promise<Answer> => {
		const { catalogue: all, facets, library } = await shelf();
		const reading = await readQuestion(question, all, library);
		const sorted = await sort(question.sorting, reading, library, views);
		const narrowed = narrow(facets, sorted, question.filters);
		const { from, size } = question;
		const page = narrowed.kept.slice(from, from + size);
		const results = await Promise.all(
			page.map((article) =>
				readResult(source, all.fragments[article] ?? "", reading.marks),
			),
		);
		return {
			total: narrowed.kept.length,
			unfiltered: sorted.length,
			results,
			facets: narrowed.facets,
			missing: reading.missing,
			corrections: reading.corrections,
			marks: marksQuery(reading.marks),
			...(reading.without === undefined ? {} : { without: reading.without }),
		};
	};
	return {
		async warm() {
			await shelf();
		},
		search,
		async suggest(text) {
			return suggest(text, (await shelf()).catalogue, lexicon, (query) =>
				search({ ...unfinished, query }),
			);
		},
	};
}

const unfinished: Omit<Question, "query"> = {
	filters: {},
	sorting: "relevance",
	typing: true,
	from: 0,
	size: 10,
};

/** Article numbers in the order asked for. */
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
	// Articles are numbered from the newest on.
	const newest: number[] = [];
	for (let article = 0; article < matches.penalty.length; article += 1) {
		if (matches.penalty[article] !== none) newest.push(article);
	}
	if (sorting === "newest") return newest;
	if (sorting === "oldest") return newest.reverse();
	const counts = await views();
	return newest.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** A word counts for less in a text that is longer than usual (as in BM25, gently). */
function lengthWeights({ lengths, size }: Catalogue): Float32Array {
	const words = lengths.map((length) => 2 ** (length / 8));
	const mean = words.reduce((sum, length) => sum + length, 0) / size;
	return Float32Array.from(
		words,
		(length) => 1 / (0.75 + (0.25 * length) / mean),
	);
}

/** Marks as a query, for the address of a result's page. */
function marksQuery({ words, runs }: Marks): string {
	const parts = [
		...words.map(({ exact }) => exact),
		...runs.map((run) => `"${run.join(" ")}"`),
	];
	return [...new Set(parts)].join(" ");
}
