import type { Archive, OutputFile } from "../types.ts";

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
	outputs: readonly OutputFile[],
	counts: Counts,
): readonly string[] {
	const full = new Set(
		outputs.filter((output) => !isEmpty(output)).map(({ path }) => path),
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

export function countOutputs(
	archive: Archive,
	outputs: readonly OutputFile[],
	search: readonly OutputFile[] | undefined,
): Counts {
	return {
		articles: archive.articles.length,
		tombstones: archive.tombstones.length,
		pages: outputs.filter(({ path }) => path.endsWith(".html")).length,
		records: search && countRecords(search),
	};
}

/** What Pagefind itself says it has indexed. */
function countRecords(search: readonly OutputFile[]): number {
	const entry = search.find(
		({ path }) => path === "pagefind/pagefind-entry.json",
	);
	if (entry === undefined) return 0;
	const { content } = entry;
	const text =
		content instanceof Uint8Array
			? Buffer.from(content).toString("utf8")
			: String(content);
	const { languages }: { languages: Record<string, { page_count: number }> } =
		JSON.parse(text);
	return Object.values(languages).reduce(
		(sum, { page_count }) => sum + page_count,
		0,
	);
}

function isEmpty({ content }: OutputFile): boolean {
	return typeof content === "string" || content instanceof Uint8Array
		? content.length === 0
		: false;
}
