import type { Spelling } from "./lexicon.ts";

/**
 * Which articles have something, by article number: how far from what was typed (`none` when not at all; 0 as typed) and
 * how much it counts. Columns as long as the archive make every combination one plain loop.
 */
export interface Matches {
	readonly penalty: Uint8Array;
	readonly score: Float32Array;
	/** Where in the title the word stands, for the few articles that have it there. */
	readonly inTitle: ReadonlyMap<number, readonly number[]>;
}

export const none = 255;

export function noMatches(size: number): Matches {
	return {
		penalty: new Uint8Array(size).fill(none),
		score: new Float32Array(size),
		inTitle: new Map(),
	};
}

const frequencyWeight = [0, 1, 1.5, 1.9];
const titleWeight = 1.6;

/** One spelling in, with how far it is from what was typed. */
export interface WeighedSpelling {
	readonly spelling: Spelling;
	readonly penalty: number;
	/** A little less for a spelling that is right but not literal. */
	readonly weight: number;
}

/**
 * The articles of a word in all its accepted spellings. An article's penalty is that of its best spelling.
 * @param lengthWeight by article: the same word counts for less in a longer text
 */
export function matchSpellings(
	spellings: readonly WeighedSpelling[],
	lengthWeight: Float32Array,
): Matches {
	const size = lengthWeight.length;
	const penalty = new Uint8Array(size).fill(none);
	const score = new Float32Array(size);
	const inTitle = new Map<number, readonly number[]>();
	// The nearest spellings first: where one is found, a farther one adds nothing.
	const nearestFirst = [...spellings].sort((a, b) => a.penalty - b.penalty);
	for (const { spelling, penalty: distance, weight } of nearestFirst) {
		const { articles, frequency } = spelling;
		for (let at = 0; at < articles.length; at += 1) {
			const article = articles[at] ?? 0;
			if ((penalty[article] ?? none) < distance) continue;
			penalty[article] = distance;
			const gained =
				weight *
				(frequencyWeight[frequency[at] ?? 0] ?? 0) *
				(lengthWeight[article] ?? 1);
			score[article] = Math.max(score[article] ?? 0, gained);
		}
		for (const [article, positions] of spelling.inTitle) {
			if ((penalty[article] ?? none) < distance) continue;
			const before = inTitle.get(article) ?? [];
			inTitle.set(article, [...before, ...positions]);
		}
	}
	for (const article of inTitle.keys()) {
		score[article] = (score[article] ?? 0) + titleWeight;
	}
	const idf = rarity(count(penalty), size);
	for (let article = 0; article < size; article += 1) {
		score[article] = (score[article] ?? 0) * idf;
	}
	return { penalty, score, inTitle };
}

/** How much a word tells, from how many articles have it (BM25's inverse document frequency). */
export function rarity(articles: number, size: number): number {
	return Math.log(1 + (size - articles + 0.5) / (articles + 0.5));
}

export function count(penalty: Uint8Array): number {
	let found = 0;
	for (const distance of penalty) if (distance !== none) found += 1;
	return found;
}

/** Articles that have either; the second counts as farther from what was typed by `more`. */
export function either(a: Matches, b: Matches, more: number): Matches {
	const size = a.penalty.length;
	const penalty = a.penalty.slice();
	const score = a.score.slice();
	for (let article = 0; article < size; article += 1) {
		const distance = b.penalty[article] ?? none;
		if (distance === none || distance + more >= (penalty[article] ?? none))
			continue;
		penalty[article] = distance + more;
		score[article] = Math.max(score[article] ?? 0, b.score[article] ?? 0);
	}
	return { penalty, score, inTitle: new Map([...b.inTitle, ...a.inTitle]) };
}

/** Articles that have both. */
export function both(a: Matches, b: Matches): Matches {
	const size = a.penalty.length;
	const penalty = new Uint8Array(size).fill(none);
	const score = new Float32Array(size);
	for (let article = 0; article < size; article += 1) {
		const left = a.penalty[article] ?? none;
		const right = b.penalty[article] ?? none;
		if (left === none || right === none) continue;
		penalty[article] = Math.min(left + right, none - 1);
		score[article] = (a.score[article] ?? 0) + (b.score[article] ?? 0);
	}
	return { penalty, score, inTitle: new Map() };
}

/** Keeps only the articles that pass. */
export function keep(
	matches: Matches,
	passes: (article: number) => boolean,
): Matches {
	const penalty = matches.penalty.slice();
	for (let article = 0; article < penalty.length; article += 1) {
		if (penalty[article] !== none && !passes(article)) penalty[article] = none;
	}
	return { ...matches, penalty };
}
