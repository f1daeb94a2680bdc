import type { Texts, WordList } from "./corpus.ts";
import type { Run } from "./formats/runs.ts";
import { createPairLog } from "./pair-log.ts";

/** Texts, with a number for each folded word. */
export interface Worded {
	readonly texts: Texts;
	readonly words: WordList;
	/** Folded words by number. */
	readonly names: readonly string[];
	/** By number of a word. */
	readonly ofWord: Int32Array;
}

/** Gathers the spellings of runs of one length, and the articles of each where they are dear. */
export interface RunList {
	/** Takes a run where it stands, from the first place to the last. */
	note(run: number, at: number, article: number): void;
	visit(take: (run: Run) => void): void;
}

const unseen = -1;
const cheap = -2;

/** @param count how many runs there are; @param isDear of the run at a place */
export function createRunList(
	{ texts, words, names, ofWord }: Worded,
	length: number,
	count: number,
	isDear: (at: number, length: number) => boolean,
): RunList {
	const { ids } = texts;
	/** By run, where it stands first. */
	const firsts = new Int32Array(count);
	/** By run, its first spelling. */
	const heads = new Int32Array(count).fill(unseen);
	/** By spelling: where it stands first, the next of its run, the last article. */
	const places: number[] = [];
	const nexts: number[] = [];
	const lasts: number[] = [];
	const log = createPairLog();

	const isSpelling = (spelling: number, at: number): boolean => {
		const place = places[spelling] ?? 0;
		for (let word = 0; word < length; word += 1)
			if (ids[place + word] !== ids[at + word]) return false;
		return true;
	};
	const add = (at: number): number => {
		nexts.push(unseen);
		lasts.push(-1);
		return places.push(at) - 1;
	};
	const begin = (run: number, at: number): number => {
		firsts[run] = at;
		heads[run] = isDear(at, length) ? add(at) : cheap;
		return heads[run] ?? cheap;
	};
	const wordsAt = (at: number, wordOf: (id: number) => string | undefined) =>
		Array.from(ids.subarray(at, at + length), (id) => wordOf(id) ?? "");
	return {
		note(run, at, article) {
			let spelling = heads[run] ?? cheap;
			if (spelling === unseen) spelling = begin(run, at);
			if (spelling === cheap) return;
			while (!isSpelling(spelling, at)) {
				const next = nexts[spelling] ?? unseen;
				const found = next === unseen ? add(at) : next;
				if (next === unseen) nexts[spelling] = found;
				spelling = found;
			}
			if (lasts[spelling] === article) return;
			lasts[spelling] = article;
			log.push(spelling, article);
		},
		visit(take) {
			const articlesOf = log.group(places.length);
			for (let run = 0; run < count; run += 1) {
				const spellings = [];
				let spelling = heads[run] ?? cheap;
				while (spelling >= 0) {
					spellings.push({
						exact: wordsAt(places[spelling] ?? 0, (id) => words.exact[id]),
						articles: articlesOf(spelling),
					});
					spelling = nexts[spelling] ?? unseen;
				}
				const folded = wordsAt(
					firsts[run] ?? 0,
					(id) => names[ofWord[id] ?? 0],
				).join(" ");
				take({ folded, spellings });
			}
		},
	};
}
