import { type Corpus, foldedNumbers } from "./corpus.ts";
import {
	dearRun,
	longestRun,
	type Run,
	type RunSpelling,
} from "./formats/runs.ts";
import { createPairNumbers } from "./pair-numbers.ts";

/** A run in fewer articles is not listed: it is seldom looked for. */
export const fewestArticles = 50;

/**
 * Finds words that stand side by side in many texts or titles, in order of UTF-16 units; those whose positions are dear with
 * their spellings and articles, the others without.
 * A run is frequent only if the run without its last word and the run without its first are: each length is counted from
 * the one before.
 * @param cost of reading one folded word's positions, in bytes
 */
export function findRuns(
	corpus: Corpus,
	cost: (folded: string) => number,
): readonly Run[] {
	const texts = flatten(corpus);
	const costs = texts.names.map(cost);
	const runs = texts.folded.slice();
	const spelt = texts.exact.slice();
	dropRare(texts, runs, texts.names.length);
	const found: Run[] = [];
	for (let length = 2; length <= longestRun; length += 1) {
		dropRare(texts, runs, lengthen(runs, texts.folded, length));
		const count = lengthenWhere(runs, spelt, texts.exact, length);
		for (const run of listRuns(texts, runs, spelt, length, costs, count))
			found.push(run);
	}
	return found.sort(byFolded);
}

export function byFolded(
	a: { readonly folded: string },
	b: { readonly folded: string },
): number {
	return a.folded < b.folded ? -1 : 1;
}

/** All titles and texts one after the other, as numbers: −1 where a title, paragraph or field ends. */
interface Texts {
	/** Where each article begins, and the end. */
	readonly starts: Int32Array;
	/** By folded number. */
	readonly names: readonly string[];
	readonly folded: Int32Array;
	readonly exact: Int32Array;
	readonly spellings: readonly string[];
}

function flatten(corpus: Corpus): Texts {
	const { starts, titles, ids, words } = corpus;
	const { names, ofWord } = foldedNumbers(words);
	// One place more in each article, between its title and its text.
	const exact = new Int32Array(ids.length + titles.length).fill(-1);
	for (let article = 0; article < titles.length; article += 1) {
		const start = starts[article] ?? 0;
		const body = start + (titles[article] ?? 0);
		const to = start + article;
		exact.set(ids.subarray(start, body), to);
		exact.set(ids.subarray(body, starts[article + 1]), to + body - start + 1);
	}
	return {
		starts: starts.map((start, article) => start + article),
		names,
		folded: exact.map((word) => (word < 0 ? -1 : (ofWord[word] ?? 0))),
		exact,
		spellings: words.exact,
	};
}

/** Leaves −1 for runs that stand in too few articles. */
function dropRare({ starts }: Texts, ids: Int32Array, count: number): void {
	const articles = countArticles(starts, ids, count);
	for (let at = 0; at < ids.length; at += 1) {
		const id = ids[at] ?? -1;
		if (id >= 0 && (articles[id] ?? 0) < fewestArticles) ids[at] = -1;
	}
}

function countArticles(
	starts: Int32Array,
	ids: Int32Array,
	count: number,
): Int32Array {
	const articles = new Int32Array(count);
	const last = new Int32Array(count).fill(-1);
	for (let article = 0; article + 1 < starts.length; article += 1) {
		const end = starts[article + 1] ?? 0;
		for (let at = starts[article] ?? 0; at < end; at += 1) {
			const id = ids[at] ?? -1;
			if (id < 0 || last[id] === article) continue;
			last[id] = article;
			articles[id] = (articles[id] ?? 0) + 1;
		}
	}
	return articles;
}

/**
 * Numbers, in place, the runs that are one word longer, where the run at a place and the run at the next are frequent. Gives
 * how many there are.
 */
function lengthen(
	runs: Int32Array,
	folded: Int32Array,
	length: number,
): number {
	const longer = createPairNumbers();
	for (let at = 0; at < runs.length; at += 1) {
		const run = runs[at] ?? -1;
		const goesOn = run >= 0 && (runs[at + 1] ?? -1) >= 0;
		runs[at] = goesOn
			? longer.numberOf(run, folded[at + length - 1] ?? -1)
			: -1;
	}
	return longer.size();
}

/** Numbers, in place, the spellings of runs. Gives how many there are. */
function lengthenWhere(
	runs: Int32Array,
	spelt: Int32Array,
	exact: Int32Array,
	length: number,
): number {
	const longer = createPairNumbers();
	for (let at = 0; at < runs.length; at += 1) {
		spelt[at] =
			(runs[at] ?? -1) < 0
				? -1
				: longer.numberOf(spelt[at] ?? -1, exact[at + length - 1] ?? -1);
	}
	return longer.size();
}

/** Runs of one length; the dear ones with the articles of each of their spellings. */
function listRuns(
	{ starts, names, folded, exact, spellings }: Texts,
	runs: Int32Array,
	spelt: Int32Array,
	length: number,
	costs: readonly number[],
	count: number,
): readonly Run[] {
	const isDear = (at: number): boolean => {
		let cost = 0;
		for (let word = at; word < at + length; word += 1)
			cost += costs[folded[word] ?? 0] ?? 0;
		return cost > dearRun;
	};
	// Where each spelling stands first.
	const firsts = new Int32Array(count).fill(-1);
	const cheap = new Uint8Array(count);
	const dear = spelt.map((spelling, at) => {
		if (spelling < 0) return -1;
		if ((firsts[spelling] ?? -1) < 0) {
			firsts[spelling] = at;
			if (!isDear(at)) cheap[spelling] = 1;
		}
		return cheap[spelling] === 1 ? -1 : spelling;
	});
	const articles = articlesOf(starts, dear, count);
	const wordsAt = (
		words: readonly string[],
		ids: Int32Array,
		at: number,
	): readonly string[] =>
		Array.from(ids.subarray(at, at + length), (id) => words[id] ?? "");
	const listed = new Map<
		number,
		{ folded: string; spellings: RunSpelling[] }
	>();
	for (const [spelling, at] of firsts.entries()) {
		const run = listed.get(runs[at] ?? -1) ?? {
			folded: wordsAt(names, folded, at).join(" "),
			spellings: [],
		};
		listed.set(runs[at] ?? -1, run);
		if (cheap[spelling] === 1) continue;
		run.spellings.push({
			exact: wordsAt(spellings, exact, at),
			articles: articles(spelling),
		});
	}
	return [...listed.values()];
}

/** Lists the articles in which each of many things stands, which are numbered. */
function articlesOf(
	starts: Int32Array,
	ids: Int32Array,
	count: number,
): (id: number) => Int32Array {
	const counts = countArticles(starts, ids, count);
	const ends = new Int32Array(count + 1);
	for (let id = 0; id < count; id += 1)
		ends[id + 1] = (ends[id] ?? 0) + (counts[id] ?? 0);
	const next = ends.slice(0, -1);
	const articles = new Int32Array(ends[count] ?? 0);
	for (let article = 0; article + 1 < starts.length; article += 1) {
		const end = starts[article + 1] ?? 0;
		for (let at = starts[article] ?? 0; at < end; at += 1) {
			const id = ids[at] ?? -1;
			if (id < 0) continue;
			const entry = next[id] ?? 0;
			if (entry > (ends[id] ?? 0) && articles[entry - 1] === article) continue;
			articles[entry] = article;
			next[id] = entry + 1;
		}
	}
	return (id) => articles.subarray(ends[id], ends[id + 1]);
}
