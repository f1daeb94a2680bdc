import type { Token } from "./analyse.ts";
import { ByteWriter } from "./bytes.ts";
import {
	dearRun,
	encodeRun,
	encodeRunsDirectory,
	longestRun,
	type Run,
	type RunsFile,
} from "./formats/runs.ts";
import type { SearchRecord } from "./record.ts";

/** A run in fewer articles is not listed: it is seldom looked for. */
const fewestArticles = 50;

/**
 * Finds words that stand side by side in many texts or titles and whose positions are dear, in order of UTF-16 units.
 * A run is frequent only if the run without its last word and the run without its first are: each length is counted from
 * the one before.
 * @param cost of reading one folded word's positions, in bytes
 */
export function findRuns(
	records: readonly SearchRecord[],
	cost: (folded: string) => number,
): readonly Run[] {
	const texts = flatten(records);
	const costs = texts.folded.names.map(cost);
	let runs = countRuns(texts, texts.folded.ids, texts.folded.names.length);
	let spelt = texts.exact.ids;
	const found: Run[] = [];
	for (let length = 2; length <= longestRun; length += 1) {
		const longer = lengthen(runs.ids, texts.folded, length);
		runs = countRuns(texts, longer.ids, longer.count);
		const speltLonger = lengthen(
			spelt.map((id, at) => ((runs.ids[at] ?? -1) < 0 ? -1 : id)),
			texts.exact,
			length,
			runs.ids,
		);
		found.push(...listRuns(texts, runs.ids, speltLonger.ids, length, costs));
		spelt = speltLonger.ids;
	}
	return found.sort((a, b) => (a.folded < b.folded ? -1 : 1));
}

/** Cuts runs, in order, into files, and lists them. @param keep stores bytes and gives the file's hash */
export function writeRuns(
	runs: readonly Run[],
	keep: (bytes: Uint8Array) => string,
): Uint8Array {
	const files: RunsFile[] = [];
	let writer = new ByteWriter();
	let from = "";
	for (const [index, run] of runs.entries()) {
		if (writer.length === 0) from = run.folded;
		writer.bytes(encodeRun(run));
		if (writer.length < fileSize && index + 1 < runs.length) continue;
		files.push({ from, hash: keep(writer.finish()) });
		writer = new ByteWriter();
	}
	return encodeRunsDirectory(files);
}

/** In bytes, before compression. */
const fileSize = 16_000;

/** All titles and texts one after the other, as numbers: −1 where a title, paragraph or field ends. */
interface Texts {
	/** Where each article begins, and the end. */
	readonly starts: readonly number[];
	readonly folded: Words;
	readonly exact: Words;
}

interface Words {
	readonly names: readonly string[];
	readonly ids: Int32Array;
}

function flatten(records: readonly SearchRecord[]): Texts {
	const starts = [0];
	for (const { title, body } of records) {
		starts.push((starts.at(-1) ?? 0) + title.length + 1 + body.length);
	}
	const total = starts.at(-1) ?? 0;
	const number = (nameOf: (token: Token) => string): Words => {
		const known = new Map<string, number>();
		const ids = new Int32Array(total).fill(-1);
		let at = 0;
		for (const { title, body } of records) {
			for (const token of [...title, undefined, ...body]) {
				if (token) {
					const name = nameOf(token);
					const id = known.get(name) ?? known.size;
					known.set(name, id);
					ids[at] = id;
				}
				at += 1;
			}
		}
		return { names: [...known.keys()], ids };
	};
	return {
		starts,
		folded: number(({ folded }) => folded),
		exact: number(({ exact }) => exact),
	};
}

/** Keeps the ids that stand in enough articles; −1 for the others. */
function countRuns(
	{ starts }: Texts,
	ids: Int32Array,
	count: number,
): { readonly ids: Int32Array } {
	const articles = new Int32Array(count);
	const last = new Int32Array(count).fill(-1);
	eachPlace(starts, ids, (id, article) => {
		if (last[id] === article) return;
		last[id] = article;
		articles[id] = (articles[id] ?? 0) + 1;
	});
	return {
		ids: ids.map((id) =>
			id >= 0 && (articles[id] ?? 0) >= fewestArticles ? id : -1,
		),
	};
}

/** Numbers runs that are one word longer, where the run at a place and, unless `wanted` says which, the run at the next are. */
function lengthen(
	ids: Int32Array,
	words: Words,
	length: number,
	wanted?: Int32Array,
): { readonly ids: Int32Array; readonly count: number } {
	const known = new Map<number, number>();
	const longer = new Int32Array(ids.length).fill(-1);
	for (let at = 0; at + length <= ids.length; at += 1) {
		const run = ids[at] ?? -1;
		const goesOn = (wanted ? wanted[at] : ids[at + 1]) ?? -1;
		if (run < 0 || goesOn < 0) continue;
		const key = run * words.names.length + (words.ids[at + length - 1] ?? 0);
		const id = known.get(key) ?? known.size;
		known.set(key, id);
		longer[at] = id;
	}
	return { ids: longer, count: known.size };
}

/** The dear ones among runs of one length, with the articles of each of their spellings. */
function listRuns(
	{ starts, folded, exact }: Texts,
	runs: Int32Array,
	spelt: Int32Array,
	length: number,
	costs: readonly number[],
): readonly Run[] {
	const listed = new Map<
		number,
		Map<number, { exact: readonly string[]; articles: number[] }> | undefined
	>();
	const wordsAt = ({ names, ids }: Words, at: number): readonly string[] =>
		Array.from(ids.subarray(at, at + length), (id) => names[id] ?? "");
	const names = new Map<number, string>();
	eachPlace(starts, runs, (run, article, at) => {
		if (!listed.has(run)) {
			const cost = folded.ids
				.subarray(at, at + length)
				.reduce((sum, id) => sum + (costs[id] ?? 0), 0);
			listed.set(run, cost > dearRun ? new Map() : undefined);
			names.set(run, wordsAt(folded, at).join(" "));
		}
		const spellings = listed.get(run);
		if (!spellings) return;
		const id = spelt[at] ?? -1;
		const spelling = spellings.get(id);
		if (!spelling) {
			spellings.set(id, { exact: wordsAt(exact, at), articles: [article] });
		} else if (spelling.articles.at(-1) !== article) {
			spelling.articles.push(article);
		}
	});
	return [...listed].flatMap(([run, spellings]) =>
		spellings
			? [{ folded: names.get(run) ?? "", spellings: [...spellings.values()] }]
			: [],
	);
}

function eachPlace(
	starts: readonly number[],
	ids: Int32Array,
	visit: (id: number, article: number, at: number) => void,
): void {
	for (let article = 0; article + 1 < starts.length; article += 1) {
		const end = starts[article + 1] ?? 0;
		for (let at = starts[article] ?? 0; at < end; at += 1) {
			const id = ids[at] ?? -1;
			if (id >= 0) visit(id, article, at);
		}
	}
}
