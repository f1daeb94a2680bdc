import type { ArticleLists } from "./article-lists.ts";
import { createChunkMaker } from "./chunk-files.ts";
import type { Corpus } from "./corpus.ts";
import { searchPaths } from "./formats/manifest.ts";
import type { IndexFile } from "./index-file.ts";
import type { NumberedArticles } from "./numbered-articles.ts";
import type { Chunk } from "./pagefind-format/chunks.ts";
import { createNames } from "./pagefind-format/names.ts";
import { type TermTable, tableTerms } from "./pagefind-format/term-table.ts";
import {
	listPagefind,
	type PagefindEntry,
	type PagefindListing,
} from "./pagefind-index.ts";
import { noPieces, type Pieces } from "./piece-store.ts";
import { openPlaces, type PlacesOf } from "./places.ts";
import { type BuiltChunks, buildChunks, type Changes } from "./word-chunks.ts";

/** Pagefind's index, written by us. */
export interface OwnIndex {
	readonly listing: PagefindListing;
	readonly chunks: BuiltChunks;
}

/**
 * Writes what Pagefind 1.6 would write of these articles. `undefined` when a word has a form of which we do not know what
 * Pagefind would do.
 */
export function writeOwnIndex(
	lists: ArticleLists,
	numbered: Pick<NumberedArticles, "corpus" | "fragments">,
	placesOf: PlacesOf,
	entry: PagefindEntry,
): OwnIndex | undefined {
	const writing = makeOwnIndex(
		...[lists, numbered, placesOf, entry, undefined, noPieces],
	);
	for (;;) {
		const step = writing.next();
		if (step.done) return step.value;
	}
}

/** As `writeOwnIndex`, with the files of words one after the other, so that no two need to be held at once. */
export function* makeOwnIndex(
	lists: ArticleLists,
	numbered: Pick<NumberedArticles, "corpus" | "fragments">,
	placesOf: PlacesOf,
	entry: PagefindEntry,
	changes: Changes | undefined,
	pieces: Pieces,
): Generator<IndexFile, OwnIndex | undefined> {
	const { corpus } = numbered;
	const words = corpus.words.exact.length;
	const table = tableTerms(corpus.words, corpus.uses);
	if (!table || lists.hasUnknownForm) return undefined;
	const { endsPiece } = lists;
	const remake = createRemaker(corpus, table, endsPiece);
	const nameOf = createNames(2);
	const building = buildChunks(
		...[table, words, placesOf, endsPiece, changes, pieces],
	);
	for (;;) {
		const step = building.next();
		if (step.done) {
			const chunks = step.value;
			const listing = listPagefind(lists, numbered, table, chunks, entry);
			return { listing, chunks };
		}
		const { chunk, cut, bytes } = step.value;
		yield {
			path: searchPaths.positions(nameOf(chunk.hash)),
			packed: chunk.packed,
			make: () => bytes ?? remake(cut),
		};
	}
}

/** Makes files that are known but not at hand, in case they are wanted after all. */
function createRemaker(
	corpus: Corpus,
	table: TermTable,
	endsPiece: Uint8Array,
): (cut: Chunk) => Uint8Array {
	let maker: ReturnType<typeof createChunkMaker> | undefined;
	return (cut) => {
		maker ??= createChunkMaker(
			table,
			openPlaces(corpus)(new Uint8Array(corpus.words.exact.length).fill(1)),
			endsPiece,
			noPieces,
		);
		return maker(cut).bytes;
	};
}
