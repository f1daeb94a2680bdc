import { type Corpus, foldedNumbers, type Texts } from "./corpus.ts";
import { dearRun, longestRun, type Run } from "./formats/runs.ts";
import { createPairCounts } from "./pair-counts.ts";
import { createRunList, type Worded } from "./run-list.ts";
import { wholeTexts } from "./texts.ts";

/** A run in fewer articles is not listed: it is seldom looked for. */
export const fewestArticles = 50;

/** All that `visitRuns` visits, in order of UTF-16 units. */
export function findRuns(
	corpus: Corpus,
	cost: (folded: string) => number,
): readonly Run[] {
	const found: Run[] = [];
	visitRuns(corpus, cost, (run) => found.push(run));
	return found.sort(byFolded);
}

/**
 * Finds words that stand side by side in many texts or titles; those whose positions are dear with their spellings and
 * articles, the others without.
 * A run is frequent only if the run without its last word and the run without its first are: each length is counted from
 * the one before.
 * @param cost of reading one folded word's positions, in bytes
 */
export function visitRuns(
	corpus: Corpus,
	cost: (folded: string) => number,
	visit: (run: Run) => void,
): void {
	const { words } = corpus;
	const texts = wholeTexts(corpus);
	const { names, ofWord } = foldedNumbers(words);
	const worded: Worded = { texts, words, names, ofWord };
	const costs = Int32Array.from(names, cost);
	const isDear = (at: number, length: number): boolean => {
		let sum = 0;
		for (let word = at; word < at + length; word += 1)
			sum += costs[ofWord[texts.ids[word] ?? 0] ?? 0] ?? 0;
		return sum > dearRun;
	};
	const runs = frequentWords(worded);
	for (let length = 2; length <= longestRun; length += 1) {
		const count = lengthen(worded, runs, length);
		const list = createRunList(worded, length, count, isDear);
		eachText(texts, (from, to, article) => {
			for (let at = from; at < to; at += 1) {
				const run = runs[at] ?? -1;
				if (run >= 0) list.note(run, at, article);
			}
		});
		list.visit(visit);
	}
}

export function byFolded(
	a: { readonly folded: string },
	b: { readonly folded: string },
): number {
	return a.folded < b.folded ? -1 : 1;
}

/** Goes over the title and the text of each article. */
function eachText(
	{ starts, titles }: Texts,
	visit: (from: number, to: number, article: number) => void,
): void {
	for (let article = 0; article < titles.length; article += 1) {
		const start = starts[article] ?? 0;
		const body = start + (titles[article] ?? 0);
		visit(start, body, article);
		visit(body, starts[article + 1] ?? 0, article);
	}
}

/** By place, the number of the folded word there; −1 for words that stand in too few articles. */
function frequentWords({ texts, names, ofWord }: Worded): Int32Array {
	const { ids } = texts;
	const counts = new Int32Array(names.length);
	const last = new Int32Array(names.length).fill(-1);
	eachText(texts, (from, to, article) => {
		for (let at = from; at < to; at += 1) {
			const id = ids[at] ?? -1;
			const word = id < 0 ? -1 : (ofWord[id] ?? 0);
			if (word < 0 || last[word] === article) continue;
			last[word] = article;
			counts[word] = (counts[word] ?? 0) + 1;
		}
	});
	const frequent = ofWord.map((word) =>
		(counts[word] ?? 0) < fewestArticles ? -1 : word,
	);
	return ids.map((id) => (id < 0 ? -1 : (frequent[id] ?? -1)));
}

/**
 * Numbers, in place, the runs that are one word longer, where the run at a place and the run at the next are frequent, and
 * leaves −1 for those that are not frequent themselves. Gives how many numbers there are.
 */
function lengthen(
	{ texts, ofWord }: Worded,
	runs: Int32Array,
	length: number,
): number {
	const { ids } = texts;
	const longer = createPairCounts();
	eachText(texts, (from, to, article) => {
		let run = runs[from] ?? -1;
		for (let at = from; at < to; at += 1) {
			const next = at + 1 < to ? (runs[at + 1] ?? -1) : -1;
			runs[at] =
				run >= 0 && next >= 0
					? longer.note(run, ofWord[ids[at + length - 1] ?? 0] ?? 0, article)
					: -1;
			run = next;
		}
	});
	// Those that stay are few: their numbers are made to follow one another.
	const numbers = new Int32Array(longer.size()).fill(-1);
	let count = 0;
	for (let number = 0; number < numbers.length; number += 1) {
		if (longer.articles(number) < fewestArticles) continue;
		numbers[number] = count;
		count += 1;
	}
	for (let at = 0; at < runs.length; at += 1) {
		const run = runs[at] ?? -1;
		if (run >= 0) runs[at] = numbers[run] ?? -1;
	}
	return count;
}
