import { type Corpus, foldedNumbers, type Texts } from "./corpus.ts";
import { longestRun, type Run, type RunSpelling } from "./formats/runs.ts";
import { createPairNumbers, type PairNumbers } from "./pair-numbers.ts";
import { articleAt, placeOf } from "./texts.ts";

/** Looks for runs of words in all titles and texts: gives each with its spellings and their articles. */
export function searchRuns(
	corpus: Corpus,
	wanted: readonly string[],
): readonly Run[] {
	if (wanted.length === 0) return [];
	const { names, ofWord } = foldedNumbers(corpus.words);
	const tree = plantRuns(wanted, names, ofWord);
	const found = wanted.map((): FoundSpelling[] => []);
	for (let article = 0; article < corpus.from.length; article += 1) {
		const [texts, index] = placeOf(corpus, article);
		eachRun(texts, index, ofWord, tree, (run, at, length) =>
			note(found[run] ?? [], texts.ids, at, length, article),
		);
	}
	const { exact } = corpus.words;
	return wanted.map((folded, run) => ({
		folded,
		spellings: (found[run] ?? []).map(
			({ words, articles }): RunSpelling => ({
				exact: Array.from(words, (word) => exact[word] ?? ""),
				articles,
			}),
		),
	}));
}

/** In how many articles a run stands, in any spelling. */
export function countRunArticles({ spellings }: Run): number {
	return new Set(spellings.flatMap(({ articles }) => [...articles])).size;
}

interface FoundSpelling {
	readonly words: Int32Array;
	readonly articles: number[];
}

function note(
	spellings: FoundSpelling[],
	ids: Int32Array,
	at: number,
	length: number,
	article: number,
): void {
	const known = spellings.find(({ words }) =>
		words.every((word, offset) => word === ids[at + offset]),
	);
	if (!known)
		spellings.push({
			words: ids.slice(at, at + length),
			articles: [article],
		});
	else if (known.articles.at(-1) !== article) known.articles.push(article);
}

/** Wanted runs by their words, word after word. */
interface RunTree {
	readonly nodes: PairNumbers;
	/** By number of a first word; −1 where no run begins so. */
	readonly roots: Int32Array;
	/** By node: the run that ends there; −1 for none. */
	readonly runs: Int32Array;
}

function plantRuns(
	wanted: readonly string[],
	names: readonly string[],
	ofWord: Int32Array,
): RunTree {
	const numbers = new Map(names.map((name, number) => [name, number]));
	const nodes = createPairNumbers();
	const roots = new Int32Array(names.length).fill(-1);
	const ends = wanted.map((run) => {
		let node = -1;
		for (const [index, word] of run.split(" ").entries()) {
			const number = numbers.get(word);
			// A word that no article has any more.
			if (number === undefined) return -1;
			node = nodes.numberOf(node, number);
			if (index === 0) roots[number] = node;
		}
		return node;
	});
	const runs = new Int32Array(nodes.size()).fill(-1);
	for (const [run, node] of ends.entries()) if (node >= 0) runs[node] = run;
	return { nodes, roots: ofWord.map((name) => roots[name] ?? -1), runs };
}

function eachRun(
	{ ids, starts, titles }: Texts,
	index: number,
	ofWord: Int32Array,
	{ nodes, roots, runs }: RunTree,
	visit: (run: number, at: number, length: number) => void,
): void {
	const start = starts[index] ?? 0;
	const body = start + (titles[index] ?? 0);
	const end = starts[index + 1] ?? 0;
	for (let at = start; at < end; at += 1) {
		const first = ids[at] ?? -1;
		if (first < 0) continue;
		let node = roots[first] ?? -1;
		if (node < 0) continue;
		const last = Math.min(at < body ? body : end, at + longestRun);
		for (let next = at + 1; node >= 0 && next < last; next += 1) {
			const word = ids[next] ?? -1;
			if (word < 0) break;
			node = nodes.find(node, ofWord[word] ?? 0);
			const run = node < 0 ? -1 : (runs[node] ?? -1);
			if (run >= 0) visit(run, at, next - at + 1);
		}
	}
}

/**
 * The runs whose entry an article's change changes: those it has newly, no more, or in other spellings.
 */
export function changedRuns(
	before: Corpus,
	now: Corpus,
	articles: readonly number[],
): ReadonlySet<string> {
	const changed = new Set<string>();
	for (const article of articles) {
		const old = runsOf(before, article);
		const fresh = runsOf(now, article);
		for (const [run, spellings] of old)
			if (fresh.get(run) !== spellings) changed.add(run);
		for (const run of fresh.keys()) if (!old.has(run)) changed.add(run);
	}
	return changed;
}

/** All runs of an article, with their spellings in order. */
function runsOf(corpus: Corpus, article: number): ReadonlyMap<string, string> {
	const runs = new Map<string, Set<string>>();
	const { exact, folded } = corpus.words;
	const { ids, title } = articleAt(corpus, article);
	for (let at = 0; at < ids.length; at += 1) {
		let run = "";
		let spelling = "";
		const last = Math.min(at < title ? title : ids.length, at + longestRun);
		for (let next = at; next < last; next += 1) {
			const word = ids[next] ?? -1;
			if (word < 0) break;
			run += next === at ? folded[word] : ` ${folded[word]}`;
			spelling += next === at ? exact[word] : ` ${exact[word]}`;
			if (next === at) continue;
			const known = runs.get(run);
			if (known) known.add(spelling);
			else runs.set(run, new Set([spelling]));
		}
	}
	return new Map([...runs].map(([run, all]) => [run, [...all].join("\n")]));
}
