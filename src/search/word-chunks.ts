import { createChunkMaker } from "./chunk-files.ts";
import type { Packed } from "./compress.ts";
import { type Chunk, cutChunks } from "./pagefind-format/chunks.ts";
import { unitsOf } from "./pagefind-format/places.ts";
import type { TermTable } from "./pagefind-format/term-table.ts";
import type { Pieces } from "./piece-store.ts";
import { type PlacesOf, termPlaces } from "./places.ts";

/** One of Pagefind's files of words, as it is remembered. */
export interface WordChunk {
	readonly first: string;
	readonly last: string;
	/** How many words it has. */
	readonly words: number;
	/** Pagefind's, of what it holds. */
	readonly hash: string;
	/** In bytes, before compression. */
	readonly size: number;
	/** What it is after compression. */
	readonly packed: Packed;
	/** Keys of its pieces. */
	readonly pieces: readonly string[];
}

/** What a build before this one knew. */
export interface KnownChunks {
	/** By number of a word: what it adds to its file, where it alone makes a term. */
	readonly units: Int32Array;
	readonly chunks: readonly WordChunk[];
}

export interface BuiltChunks extends KnownChunks {
	readonly cut: readonly Chunk[];
}

/** A file, and what it holds where it was made now. */
export interface BuiltChunk {
	readonly chunk: WordChunk;
	readonly cut: Chunk;
	readonly bytes: Uint8Array | undefined;
}

/** Which words changed since the build before, by number. */
export interface Changes {
	readonly known: KnownChunks;
	readonly dirty: Uint8Array;
}

/**
 * Cuts all words into Pagefind's files and makes those that are not known from before; gives one after the other. A file
 * is known when it begins and ends with the same words, has as many, and none of them changed.
 * @param words how many words of ours there are
 * @param endsPiece by article
 */
export function* buildChunks(
	table: TermTable,
	words: number,
	placesOf: PlacesOf,
	endsPiece: Uint8Array,
	changes: Changes | undefined,
	pieces: Pieces,
): Generator<BuiltChunk, BuiltChunks> {
	const dirty = changes && dirtyTerms(table, changes.dirty);
	const wanted =
		changes && dirty
			? wordsToRead(table, changes, dirty)
			: new Uint8Array(words).fill(1);
	const places = placesOf(wanted);
	const units = new Int32Array(words);
	const termUnits = Int32Array.from(table.words, (_, term) => {
		const word = table.sources[term] ?? -1;
		const value =
			word >= 0 && changes && wanted[word] !== 1
				? (changes.known.units[word] ?? 0)
				: unitsOf(termPlaces(places, table, term)) +
					(table.spellings.has(term) ? 1 : 0);
		if (word >= 0) units[word] = value;
		return value;
	});
	const cut = cutChunks(termUnits);
	const known = new Map(
		changes?.known.chunks.map((chunk) => [chunk.first, chunk]),
	);
	const kept = cut.map(({ from, to }) => {
		const chunk = known.get(table.words[from] ?? "");
		const isSame =
			chunk?.last === table.words[to - 1] &&
			chunk?.words === to - from &&
			dirty !== undefined &&
			!includesOne(dirty, from, to);
		return isSame ? chunk : undefined;
	});
	const toMake = cut.filter((_, index) => kept[index] === undefined);
	const all = placesOf(wordsOfChunks(table, toMake, words));
	const makeChunk = createChunkMaker(table, all, endsPiece, pieces);
	const chunks: WordChunk[] = [];
	for (const [index, chunkCut] of cut.entries()) {
		const chunk = kept[index];
		const built = chunk ? { chunk, bytes: undefined } : makeChunk(chunkCut);
		chunks.push(built.chunk);
		yield { ...built, cut: chunkCut };
	}
	return { units, chunks, cut };
}

/** The words whose places are needed to find where files begin and, most likely, to make them. */
function wordsToRead(
	table: TermTable,
	{ known, dirty }: Changes,
	terms: Uint8Array,
): Uint8Array {
	const touched = known.chunks
		.map(({ first, last }) => ({
			from: lowerBound(table.words, first),
			to: lowerBound(table.words, `${last}\0`),
		}))
		.filter(({ from, to }) => includesOne(terms, from, to));
	const wanted = wordsOfChunks(table, touched, dirty.length);
	for (const sources of table.irregular.values()) {
		for (const { word } of sources) wanted[word] = 1;
	}
	return wanted.map((value, word) => value | (dirty[word] ?? 0));
}

function wordsOfChunks(
	{ sources, irregular }: TermTable,
	chunks: readonly Chunk[],
	words: number,
): Uint8Array {
	const wanted = new Uint8Array(words);
	for (const { from, to } of chunks) {
		for (let term = from; term < to; term += 1) {
			const word = sources[term] ?? -1;
			if (word >= 0) wanted[word] = 1;
			else
				for (const source of irregular.get(term) ?? []) wanted[source.word] = 1;
		}
	}
	return wanted;
}

function dirtyTerms(
	{ words, sources, irregular }: TermTable,
	dirty: Uint8Array,
): Uint8Array {
	return Uint8Array.from(words, (_, term) => {
		const word = sources[term] ?? -1;
		return word >= 0
			? (dirty[word] ?? 0)
			: (irregular.get(term) ?? []).some((source) => dirty[source.word] === 1)
				? 1
				: 0;
	});
}

function includesOne(flags: Uint8Array, from: number, to: number): boolean {
	const at = flags.indexOf(1, from);
	return at >= 0 && at < to;
}

function lowerBound(words: readonly string[], word: string): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((words[middle] ?? "") < word) low = middle + 1;
		else high = middle;
	}
	return low;
}
