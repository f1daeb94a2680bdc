import type { Archive, Article, OutputFile } from "../types.ts";
import { readAbbreviations } from "./abbreviations.ts";
import type { Packed } from "./compress.ts";
import { searchPaths } from "./formats/manifest.ts";
import {
	type NumberedArticles,
	numberArticles,
	remakeFragment,
} from "./numbered-articles.ts";
import { type OfficialIndex, writeOfficialIndex } from "./official-index.ts";
import { type OwnIndex, writeOwnIndex } from "./own-index.ts";
import { type PagefindOptions, SearchIndexError } from "./pagefind.ts";
import { loadClient } from "./pagefind-client.ts";
import { openPlaces } from "./places.ts";
import { openSearchCache, type SearchCache } from "./search-cache.ts";
import { findChanges } from "./search-changes.ts";
import { writeSiteIndex } from "./site-index.ts";

export { SearchIndexError } from "./pagefind.ts";

export interface SearchOptions extends PagefindOptions {
	/** Who writes Pagefind's files: itself, or our own writer, which is many times quicker and writes the same. */
	readonly indexer?: "own" | "pagefind";
	/** Where to remember what was indexed; without it, every file is made and held in memory. */
	readonly cache?: SearchCache;
}

/**
 * Everything under `pagefind/`, sorted by path. Pagefind's own index holds where each word stands and the text of results;
 * beside it stand smaller files of ours with which most queries are answered (see formats/). The same archive gives the
 * same bytes, whoever writes the index and whatever is remembered. Rejects with `SearchIndexError` when Pagefind cannot run
 * or has not indexed every article.
 */
export async function buildSearchIndex(
	{ articles, config }: Pick<Archive, "articles" | "config">,
	options: SearchOptions = {},
): Promise<readonly OutputFile[]> {
	if (articles.length === 0) {
		throw new SearchIndexError("There is no article to search.");
	}
	const { cache } = options;
	const abbreviations = readAbbreviations(config.abbreviations);
	const client =
		options.indexer === "pagefind"
			? undefined
			: await loadClient(cache?.folder, options);
	const memory = cache && openSearchCache(cache, abbreviations);
	const keys = cache && articles.map(cache.keyOf);
	const known = memory?.known;
	const numbered = numberArticles(articles, abbreviations, keys, known);
	const changes = known && keys && findChanges(known, keys, numbered.corpus);
	const placesOf = openPlaces(numbered.corpus);
	const own =
		client?.entry &&
		writeOwnIndex(
			articles,
			numbered,
			placesOf,
			client.entry,
			changes && { known: known.chunks, dirty: changes.moved },
		);
	const pagefind = own
		? ownFiles(own, client?.files ?? [])
		: officialFiles(await writeOfficialIndex(articles, options));
	const site = writeSiteIndex(
		articles,
		numbered,
		pagefind,
		abbreviations,
		placesOf,
		changes && { ...changes, known: known.site, corpus: known.corpus },
	);
	if (own && keys) memory?.keep({ keys, numbered, chunks: own.chunks, site });
	const files: readonly IndexFile[] = [
		...pagefind.files,
		...fragmentFiles(articles, numbered, pagefind.fragments),
		...[...site.files].map(([hash, { packed, make }]) => ({
			path: searchPaths.file(hash),
			packed,
			make,
		})),
		{ path: searchPaths.manifest, content: site.manifest },
	];
	return files
		.toSorted((a, b) => (a.path < b.path ? -1 : 1))
		.map((file) => toOutput(file, cache !== undefined));
}

/** A file at hand, or one that can be made. */
type IndexFile =
	| { readonly path: string; readonly content: string | Uint8Array }
	| {
			readonly path: string;
			readonly packed: Packed;
			readonly make: () => Uint8Array;
	  };

/** @param mayWait whether a file may be left to be made when it is wanted */
function toOutput(file: IndexFile, mayWait: boolean): OutputFile {
	const { path } = file;
	if ("content" in file) return { path, content: file.content };
	const { packed, make } = file;
	return { path, content: mayWait ? { ...packed, make } : make() };
}

function fragmentFiles(
	articles: readonly Article[],
	{ traces, made }: NumberedArticles,
	names: readonly string[],
): readonly IndexFile[] {
	return articles.flatMap((article, index) => {
		const trace = traces[index];
		const name = names[index];
		if (!trace || name === undefined) return [];
		return {
			path: searchPaths.fragment(name),
			packed: trace.fragment,
			make: () => made.get(index) ?? remakeFragment(article),
		};
	});
}

interface PagefindFiles extends Pick<OfficialIndex, "fragments" | "positions"> {
	readonly files: readonly IndexFile[];
}

function ownFiles(
	{ listing, files }: OwnIndex,
	client: readonly { readonly path: string; readonly content: Uint8Array }[],
): PagefindFiles {
	const { fragments, positions, chunks } = listing;
	return {
		fragments,
		positions,
		files: [
			...asOutputs(client.map(({ path, content }) => [path, content])),
			...asOutputs([...listing.files]),
			...files.map((file, index) => ({
				...file,
				path: searchPaths.positions(chunks[index] ?? ""),
			})),
		],
	};
}

function officialFiles({ files, ...names }: OfficialIndex): PagefindFiles {
	return { ...names, files: asOutputs([...files]) };
}

function asOutputs(
	files: readonly (readonly [string, Uint8Array])[],
): readonly IndexFile[] {
	return files
		.filter(([path]) => !isUnused(path))
		.map(([path, content]) => ({ path: `pagefind/${path}`, content }));
}

/** Pagefind's ready-made interfaces; the site has its own. */
function isUnused(path: string): boolean {
	return /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u.test(path);
}
