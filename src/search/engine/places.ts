import type { Token } from "../analyse.ts";
import { pagefindPrefix, pagefindWord } from "../formats/marks.ts";
import {
	decodePagefindWords,
	decodePositionsDirectory,
	type PositionsFile,
	type WordPositions,
} from "../formats/positions.ts";
import { once } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import type { Source } from "./source.ts";

/** Where a word stands in every text: positions `values[starts[n]]` to `values[starts[n + 1] − 1]` of article n, ascending. */
export interface Places {
	readonly starts: Uint32Array;
	readonly values: Uint32Array;
}

/** Positions of words, from Pagefind's own files. */
export interface PlacesReader {
	/** What reading the word fetches the first time, in bytes; the same ever after, so that a query ranks alike each time. */
	cost(folded: string, exact: string | undefined): Promise<number>;
	/** @param exact only this spelling; `undefined` for all */
	read(folded: string, exact: string | undefined): Promise<Places>;
}

export function openPlaces(
	source: Source,
	directoryHash: () => Promise<string>,
	size: () => Promise<number>,
): PlacesReader {
	const directory = once(async () =>
		decodePositionsDirectory(await source.file(await directoryHash())),
	);
	const remember = createMemory<Places>(32);
	const filesOf = async (word: Words): Promise<readonly PositionsFile[]> =>
		findFiles(await directory(), word);
	const load = async (
		file: PositionsFile,
		word: Words,
	): Promise<readonly WordPositions[]> => {
		const bytes = await source.positions(file.name);
		return decodePagefindWords(bytes, word.includes);
	};
	return {
		cost: async (folded, exact) =>
			sizeOf(await filesOf(wordsOf(folded, exact))),
		read: (folded, exact) =>
			remember(`${folded} ${exact}`, async () => {
				const word = wordsOf(folded, exact);
				const files = await filesOf(word);
				const found = await Promise.all(files.map((file) => load(file, word)));
				return join(found.flat(), await size());
			}),
	};
}

/** One of Pagefind's words, or all that are spellings of one word: they lie side by side. */
interface Words {
	readonly first: string;
	/** Not after this. */
	readonly last: string;
	readonly includes: (word: string) => boolean;
}

function wordsOf(folded: string, exact: string | undefined): Words {
	const prefix = pagefindPrefix(folded);
	if (exact === undefined) {
		return {
			first: prefix,
			last: `${prefix}~`,
			includes: (word) => word.startsWith(prefix),
		};
	}
	const whole = pagefindWord(folded, exact);
	return { first: whole, last: whole, includes: (word) => word === whole };
}

/** The files that may hold words of a range: from the last that begins before it. */
function findFiles(
	files: readonly PositionsFile[],
	{ first, last }: Words,
): readonly PositionsFile[] {
	let low = 0;
	let high = files.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((files[middle]?.from ?? "") <= first) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while ((files[end]?.from ?? "\uffff") <= last) end += 1;
	return files.slice(Math.max(0, low - 1), end);
}

function join(spellings: readonly WordPositions[], size: number): Places {
	const starts = new Uint32Array(size + 1);
	let total = 0;
	for (const { articles, starts: from, positions } of spellings) {
		total += positions.length;
		for (let at = 0; at < articles.length; at += 1) {
			const article = (articles[at] ?? 0) + 1;
			starts[article] =
				(starts[article] ?? 0) + (from[at + 1] ?? 0) - (from[at] ?? 0);
		}
	}
	for (let article = 1; article <= size; article += 1) {
		starts[article] = (starts[article] ?? 0) + (starts[article - 1] ?? 0);
	}
	const values = new Uint32Array(total);
	const next = starts.slice(0, size);
	for (const { articles, starts: from, positions } of spellings) {
		for (let at = 0; at < articles.length; at += 1) {
			const article = articles[at] ?? 0;
			for (let place = from[at] ?? 0; place < (from[at + 1] ?? 0); place += 1) {
				values[next[article] ?? 0] = positions[place] ?? 0;
				next[article] = (next[article] ?? 0) + 1;
			}
		}
	}
	if (spellings.length > 1) sortEach(starts, values);
	return { starts, values };
}

function sortEach(starts: Uint32Array, values: Uint32Array): void {
	for (let article = 0; article + 1 < starts.length; article += 1) {
		const from = starts[article] ?? 0;
		const to = starts[article + 1] ?? 0;
		if (to - from > 1) values.subarray(from, to).sort();
	}
}

/** Whether a word stands right after another somewhere in an article's text. Both lists are walked once. */
export function standSideBySide(
	left: Places,
	right: Places,
	article: number,
): boolean {
	let at = left.starts[article] ?? 0;
	let other = right.starts[article] ?? 0;
	const end = left.starts[article + 1] ?? 0;
	const otherEnd = right.starts[article + 1] ?? 0;
	while (at < end && other < otherEnd) {
		const wanted = (left.values[at] ?? 0) + 1;
		const position = right.values[other] ?? 0;
		if (position === wanted) return true;
		if (position < wanted) other += 1;
		else at += 1;
	}
	return false;
}

/** Whether words stand side by side in an article's text: the first at p, the second at p + 1… */
export function standTogether(
	places: readonly Places[],
	article: number,
): boolean {
	const [first, ...rest] = places;
	if (!first) return false;
	for (
		let at = first.starts[article] ?? 0;
		at < (first.starts[article + 1] ?? 0);
		at += 1
	) {
		const position = first.values[at] ?? 0;
		if (
			rest.every((next, offset) =>
				standsAt(next, article, position + offset + 1),
			)
		) {
			return true;
		}
	}
	return false;
}

function standsAt(places: Places, article: number, position: number): boolean {
	let low = places.starts[article] ?? 0;
	let high = places.starts[article + 1] ?? 0;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const value = places.values[middle] ?? 0;
		if (value === position) return true;
		if (value < position) low = middle + 1;
		else high = middle;
	}
	return false;
}

/** What all spellings of a word cost to read, in bytes. */
export function costOf(
	files: readonly PositionsFile[],
	folded: string,
): number {
	return sizeOf(findFiles(files, wordsOf(folded, undefined)));
}

/** As the directory says it: rounded up to 256 bytes. */
function sizeOf(files: readonly PositionsFile[]): number {
	return files.reduce((sum, { size }) => sum + Math.ceil(size / 256) * 256, 0);
}

/** The spelling that a token asks for: its own when the reader typed its marks, else any. */
export function wantedSpelling(token: Token): string | undefined {
	return token.exact === token.folded ? undefined : token.exact;
}
