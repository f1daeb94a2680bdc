import { readAbbreviations } from "./abbreviations.ts";
import { searchPaths } from "./formats/manifest.ts";
import type { IndexFile } from "./index-file.ts";
import { listArticles } from "./listed-articles.ts";
import {
	type NumberedArticles,
	remakeFragment,
	startNumbering,
} from "./numbered-articles.ts";
import { makeOwnIndex, type OwnIndex } from "./own-index.ts";
import type { PagefindFile } from "./pagefind.ts";
import type { PagefindEntry } from "./pagefind-index.ts";
import { pagefindFiles } from "./pagefind-paths.ts";
import { noPieces } from "./piece-store.ts";
import { openPlaces } from "./places.ts";
import { type IndexedArticle, indexed } from "./record.ts";
import type { KnownIndex, SearchMemory } from "./search-cache.ts";
import { findChanges } from "./search-changes.ts";
import type { SearchSource } from "./search-source.ts";
import { siteFiles, writeSiteIndex } from "./site-index.ts";
import { touchedWords } from "./touched-words.ts";

/** Takes a file as soon as it is made. */
export type Put = (file: IndexFile) => Promise<void>;

/**
 * Makes the whole index ourselves, and gives what keeps it for the next build. Gives nothing when a word has a form of
 * which we do not know what Pagefind would do: then what was put is not the index.
 */
export async function placeOwnFiles(
	source: SearchSource,
	memory: SearchMemory | undefined,
	entry: PagefindEntry,
	client: readonly PagefindFile[],
	put: Put,
): Promise<(() => void) | undefined> {
	const { keys } = source;
	const abbreviations = readAbbreviations(source.abbreviations);
	const known = memory?.recall(abbreviations);
	const { read, numbered } = await readArticles(source, known, put);
	const { corpus, origins } = numbered;
	const articles = listArticles(origins, read, known?.articles);
	const { lists } = articles;
	const changes = known && keys && findChanges(known, keys, corpus);
	const { words, numbers } = known?.site ?? {};
	const also =
		changes &&
		words &&
		numbers &&
		touchedWords(corpus.words, changes.dirty, [words, numbers]);
	const placesOf = openPlaces(corpus, also);
	const making = makeOwnIndex(
		lists,
		numbered,
		placesOf,
		entry,
		changes && { known: known.chunks, dirty: changes.moved },
		memory?.pieces ?? noPieces,
	);
	const own = await putAll(making, put);
	if (!own) return undefined;
	const { listing, chunks } = own;
	for (const file of pagefindFiles(client)) await put(file);
	for (const file of pagefindFiles(listing.files)) await put(file);
	const site = writeSiteIndex(
		lists,
		numbered,
		listing,
		abbreviations,
		placesOf,
		changes && { ...changes, known: known.site, corpus: known.corpus },
	);
	for (const file of siteFiles(site)) await put(file);
	return () => {
		if (!keys) return;
		memory?.keep({ keys, abbreviations, articles, numbered, chunks, site });
	};
}

/** Puts what is made, one after the other. */
async function putAll(
	files: Generator<IndexFile, OwnIndex | undefined>,
	put: Put,
): Promise<OwnIndex | undefined> {
	for (;;) {
		const step = files.next();
		if (step.done) return step.value;
		await put(step.value);
	}
}

/** Reads the articles that are not known, and puts the fragments of all. */
async function readArticles(
	{ abbreviations, size, keys, articleOf }: SearchSource,
	known: KnownIndex | undefined,
	put: Put,
): Promise<{
	/** By number. */
	readonly read: ReadonlyMap<number, IndexedArticle>;
	readonly numbered: NumberedArticles;
}> {
	const numbering = startNumbering(readAbbreviations(abbreviations), known);
	const read = new Map<number, IndexedArticle>();
	for (let index = 0; index < size; index += 1) {
		const origin = numbering.originOf(keys?.[index]);
		if (origin >= 0) {
			const { name, packed } = numbering.recall(origin);
			const make = async () => remakeFragment(await articleOf(index));
			await put({ path: searchPaths.fragment(name), packed, make });
			continue;
		}
		const article = await articleOf(index);
		const { name, packed, bytes } = numbering.read(article);
		read.set(index, indexed(article));
		const path = searchPaths.fragment(name);
		await put({ path, packed, make: () => bytes });
	}
	return { read, numbered: numbering.finish() };
}
