import type { Archive, Article, OutputFile } from "../types.ts";
import { type IndexFile, toOutput } from "./index-file.ts";
import { placeOfficialFiles } from "./official-files.ts";
import { placeOwnFiles } from "./own-files.ts";
import { type PagefindOptions, SearchIndexError } from "./pagefind.ts";
import { loadClient } from "./pagefind-client.ts";
import { openSearchMemory, type SearchMemory } from "./search-cache.ts";
import type { SearchSource } from "./search-source.ts";

export { SearchIndexError } from "./pagefind.ts";

export interface SearchOptions extends PagefindOptions {
	/** Who writes Pagefind's files: itself, or our own writer, which is many times quicker and writes the same. */
	readonly indexer?: "own" | "pagefind";
}

export interface SearchCache {
	/** The cache's folder, absolute. */
	readonly folder: string;
	/** What everything depends on besides the content: the version of the program, without line breaks. */
	readonly key: string;
	/** Stands for everything that search may show or find of an article. */
	readonly keyOf: (article: Article) => string;
}

/**
 * Everything under `pagefind/`, sorted by path. Pagefind's own index holds where each word stands and the text of results;
 * beside it stand smaller files of ours with which most queries are answered (see formats/). The same archive gives the
 * same bytes, whoever writes the index and whatever is remembered. Rejects with `SearchIndexError` when Pagefind cannot run
 * or has not indexed every article.
 * @param options with a cache, files may be left to be made when they are wanted
 */
export async function buildSearchIndex(
	{ articles, config }: Pick<Archive, "articles" | "config">,
	options: SearchOptions & { readonly cache?: SearchCache } = {},
): Promise<readonly OutputFile[]> {
	const { cache } = options;
	const source: SearchSource = {
		abbreviations: config.abbreviations,
		size: articles.length,
		keys: cache && articles.map(cache.keyOf),
		articleOf(index) {
			const article = articles[index];
			if (!article) throw new RangeError(`There is no article ${index}`);
			return article;
		},
	};
	const memory = cache && openSearchMemory(cache.folder, cache.key);
	try {
		const { placed, keep } = await makeSearchIndex(
			source,
			memory,
			options,
			async (file) => file,
		);
		keep();
		return placed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
	} finally {
		memory?.close();
	}
}

export interface MadeIndex<Placed> {
	readonly placed: readonly Placed[];
	/** Keeps for the next build what this one knows. */
	readonly keep: () => void;
}

/**
 * As `buildSearchIndex`, with each file placed as soon as it is made, so that no two need to be held at once.
 * @param place called with some files to no purpose when Pagefind turns out to have to write the index itself
 */
export async function makeSearchIndex<Placed>(
	source: SearchSource,
	memory: SearchMemory | undefined,
	options: SearchOptions,
	place: (file: OutputFile) => Promise<Placed>,
): Promise<MadeIndex<Placed>> {
	if (source.size === 0) {
		throw new SearchIndexError("There is no article to search.");
	}
	const client =
		options.indexer === "pagefind"
			? undefined
			: await loadClient(memory?.folder, options);
	let placed: Placed[] = [];
	const put = async (file: IndexFile): Promise<void> => {
		const output = await toOutput(file, memory !== undefined);
		placed.push(await place(output));
	};
	const keep =
		client?.entry &&
		(await placeOwnFiles(source, memory, client.entry, client.files, put));
	if (keep) return { placed, keep };
	placed = [];
	await placeOfficialFiles(source, options, put);
	return { placed, keep: () => {} };
}
