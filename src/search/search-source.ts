import type { SearchedArticle } from "./record.ts";

/** Articles, which are asked for one by one: those that search knows already are mostly not asked for. */
export interface SearchSource {
	readonly abbreviations: ReadonlyMap<string, string>;
	/** How many there are. */
	readonly size: number;
	/** What stands for everything that search may show or find of each; `undefined` where nothing is remembered. */
	readonly keys: readonly string[] | undefined;
	readonly articleOf: (
		index: number,
	) => SearchedArticle | Promise<SearchedArticle>;
}

export function allOf({
	size,
	articleOf,
}: SearchSource): Promise<readonly SearchedArticle[]> {
	return Promise.all(
		Array.from({ length: size }, (_, index) => articleOf(index)),
	);
}
