import { isDeepStrictEqual } from "node:util";
import { deserialize, serialize } from "node:v8";
import { type ArticleLists, listsOf } from "./article-lists.ts";
import type { IndexedArticle } from "./record.ts";

/** Articles as they are remembered, with the lists that were made of them. */
export interface ListedArticles {
	readonly lists: ArticleLists;
	/** So many articles each: an edit looks at one of them, and tens of thousands of objects take long to read. */
	readonly groups: readonly Uint8Array[];
}

const groupSize = 128;

/**
 * Lists articles; the lists are those that are known where articles differ in their texts only.
 * @param origins by article its number among the known ones; −1 for one that was read
 * @param read by number
 */
export function listArticles(
	origins: Int32Array,
	read: ReadonlyMap<number, IndexedArticle>,
	known: ListedArticles | undefined,
): ListedArticles {
	if (known && isSame(origins, read, known)) return known;
	const before = known?.groups.flatMap(readGroup) ?? [];
	const articles = Array.from(origins, (origin, index) => {
		const article = origin < 0 ? read.get(index) : before[origin];
		if (!article) throw new RangeError(`No article ${index}`);
		return article;
	});
	return { lists: listsOf(articles), groups: groupsOf(articles) };
}

function isSame(
	origins: Int32Array,
	read: ReadonlyMap<number, IndexedArticle>,
	{ lists, groups }: ListedArticles,
): boolean {
	return (
		origins.length === lists.size &&
		origins.every((origin, index) => origin < 0 || origin === index) &&
		[...read].every(([index, article]) => {
			const group = groups[Math.floor(index / groupSize)];
			const before = group && readGroup(group)[index % groupSize];
			return isDeepStrictEqual(before, article);
		})
	);
}

function readGroup(group: Uint8Array): readonly IndexedArticle[] {
	return deserialize(group);
}

function groupsOf(articles: readonly IndexedArticle[]): readonly Uint8Array[] {
	return Array.from(
		{ length: Math.ceil(articles.length / groupSize) },
		(_, group) =>
			serialize(articles.slice(group * groupSize, (group + 1) * groupSize)),
	);
}
