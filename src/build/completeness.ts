import type { KnownFile } from "../cache/site-memo.ts";
import type { Archive } from "../types.ts";

export interface Counts {
	readonly articles: number;
	readonly tombstones: number;
	readonly pages: number;
	/** Articles that can be found; undefined when the site is built without search. */
	readonly records: number | undefined;
}

/** What is missing from a site, as sentences; empty is good. Articles in = pages out = records indexed. */
export function findGaps(
	archive: Archive,
	files: readonly Pick<KnownFile, "path" | "size">[],
	counts: Counts,
): readonly string[] {
	const full = new Set(
		files.filter(({ size }) => size > 0).map(({ path }) => path),
	);
	const gaps = [...archive.articles, ...archive.tombstones]
		.filter(({ permalink }) => !full.has(permalink))
		.map(({ file, permalink }) => `${file} has no page at ${permalink}`);
	if (!full.has("index.html")) gaps.push("there is no index.html");
	const { records, articles } = counts;
	if (records !== undefined && records !== articles) {
		gaps.push(`${articles} articles, but ${records} records in the index`);
	}
	return gaps;
}

/** @param search what searching needs; undefined when the site is built without */
export function countFiles(
	archive: Archive,
	pages: readonly KnownFile[],
	search: readonly KnownFile[] | undefined,
): Counts {
	return {
		articles: archive.articles.length,
		tombstones: archive.tombstones.length,
		pages: pages.filter(({ path }) => path.endsWith(".html")).length,
		records:
			search &&
			Number(search.find(({ path }) => path === searchEntry)?.note ?? 0),
	};
}

/** Pagefind's own account of what it has indexed. */
export const searchEntry = "pagefind/pagefind-entry.json";

/** How many records it says there are. */
export function countRecords(entry: string): number {
	const { languages }: { languages: Record<string, { page_count: number }> } =
		JSON.parse(entry);
	return Object.values(languages).reduce(
		(sum, { page_count }) => sum + page_count,
		0,
	);
}
