import type { Corpus } from "./corpus.ts";
import {
	type ArticleNumbers,
	inTitle,
	partsShift,
	roomForNumbers,
	type TermPlaces,
} from "./pagefind-format/places.ts";
import type { Source, TermTable } from "./pagefind-format/term-table.ts";
import { placeOf } from "./texts.ts";

/**
 * Where words stand: entries `starts[word]` to `starts[word + 1]` − 1 belong to a word, by article; in each the title's come
 * first, marked by `inTitle`.
 */
export interface WordPlaces {
	readonly starts: Int32Array;
	readonly articles: ArticleNumbers;
	readonly places: Int32Array;
	/** Articles that have a word as an extra term, in the same way. */
	readonly extraStarts: Int32Array;
	readonly extras: Int32Array;
}

/** @param wanted 1 for each word to look for; without it, all */
export function gatherPlaces(corpus: Corpus, wanted?: Uint8Array): WordPlaces {
	const { uses, from } = corpus;
	const starts = startsOf(
		wanted ? uses.map((count, word) => count * (wanted[word] ?? 0)) : uses,
	);
	const length = starts[starts.length - 1] ?? 0;
	const articles = roomForNumbers(length, from.length);
	const places = new Int32Array(length);
	const next = starts.slice(0, -1);
	for (let article = 0; article < from.length; article += 1) {
		const [{ ids, starts: ends, titles }, index] = placeOf(corpus, article);
		const start = ends[index] ?? 0;
		const body = start + (titles[index] ?? 0);
		const end = ends[index + 1] ?? 0;
		for (let at = start; at < end; at += 1) {
			const word = ids[at] ?? -1;
			if (word < 0 || (wanted && wanted[word] !== 1)) continue;
			const entry = next[word] ?? 0;
			next[word] = entry + 1;
			articles[entry] = article;
			places[entry] = at < body ? (at - start) | inTitle : at - body;
		}
	}
	return { starts, articles, places, ...gatherExtras(corpus, wanted) };
}

function gatherExtras(
	corpus: Corpus,
	wanted: Uint8Array | undefined,
): Pick<WordPlaces, "extraStarts" | "extras"> {
	const counts = new Int32Array(corpus.words.exact.length);
	eachExtra(corpus, wanted, (word) => {
		counts[word] = (counts[word] ?? 0) + 1;
	});
	const extraStarts = startsOf(counts);
	const found = new Int32Array(extraStarts[extraStarts.length - 1] ?? 0);
	const next = extraStarts.slice(0, -1);
	eachExtra(corpus, wanted, (word, article) => {
		found[next[word] ?? 0] = article;
		next[word] = (next[word] ?? 0) + 1;
	});
	return { extraStarts, extras: found };
}

function eachExtra(
	corpus: Corpus,
	wanted: Uint8Array | undefined,
	visit: (word: number, article: number) => void,
): void {
	for (let article = 0; article < corpus.from.length; article += 1) {
		const [{ extras, extraStarts }, index] = placeOf(corpus, article);
		const end = extraStarts[index + 1] ?? 0;
		for (let at = extraStarts[index] ?? 0; at < end; at += 1) {
			const word = extras[at] ?? 0;
			if (!wanted || wanted[word] === 1) visit(word, article);
		}
	}
}

/** Where the entries of each word begin, and the end. */
function startsOf(counts: Int32Array): Int32Array {
	const starts = new Int32Array(counts.length + 1);
	for (const [word, count] of counts.entries())
		starts[word + 1] = (starts[word] ?? 0) + count;
	return starts;
}

/** Where one of Pagefind's terms stands. */
export function termPlaces(
	places: WordPlaces,
	{ sources, irregular }: TermTable,
	term: number,
): TermPlaces {
	const word = sources[term] ?? -1;
	if (word < 0) return mergePlaces(places, irregular.get(term) ?? []);
	return {
		articles: places.articles,
		places: places.places,
		from: places.starts[word] ?? 0,
		to: places.starts[word + 1] ?? 0,
	};
}

function mergePlaces(
	{ starts, articles, places }: WordPlaces,
	sources: readonly Source[],
): TermPlaces {
	const entries = sources.flatMap(({ word, parts }) =>
		Array.from(
			{ length: (starts[word + 1] ?? 0) - (starts[word] ?? 0) },
			(_, offset) => {
				const at = (starts[word] ?? 0) + offset;
				const place = places[at] ?? 0;
				return { article: articles[at] ?? 0, place, parts };
			},
		),
	);
	entries.sort(
		(a, b) =>
			a.article - b.article ||
			(b.place & inTitle) - (a.place & inTitle) ||
			a.place - b.place ||
			a.parts - b.parts,
	);
	const numbers = entries.map(({ article }) => article);
	return {
		articles:
			articles instanceof Uint16Array
				? Uint16Array.from(numbers)
				: Int32Array.from(numbers),
		places: Int32Array.from(
			entries,
			({ place, parts }) => place | (parts << partsShift),
		),
		from: 0,
		to: entries.length,
	};
}

/** Gives the places of words; what was gathered last is given again when nothing else is wanted. */
export interface PlacesOf {
	(wanted: Uint8Array): WordPlaces;
	/** What was gathered last takes as much memory as the texts themselves. */
	forget(): void;
}

/** @param also words that will be wanted later, and are gathered with the first */
export function openPlaces(corpus: Corpus, also?: Uint8Array): PlacesOf {
	let waiting = also;
	let words = new Uint8Array(0);
	let places: WordPlaces | undefined;
	const forget = (): void => {
		places = undefined;
	};
	const placesOf = (wanted: Uint8Array): WordPlaces => {
		const isGathered = wanted.every(
			(value, word) => value === 0 || words[word] === 1,
		);
		if (places && isGathered) return places;
		words = wanted.map((value, word) => value | (waiting?.[word] ?? 0));
		waiting = undefined;
		places = undefined;
		places = gatherPlaces(corpus, words);
		return places;
	};
	return Object.assign(placesOf, { forget });
}
