import type { PositionsFile } from "./formats/positions.ts";
import { fragmentUrl, restoreFragment } from "./fragments.ts";
import { type PagefindOptions, runPagefind } from "./pagefind.ts";
import { readPagefindIndex } from "./pagefind-files.ts";
import { language } from "./pagefind-format/names.ts";
import { toPagefindRecord } from "./pagefind-record.ts";
import { type SearchedArticle, toSearchRecord } from "./record.ts";

/** Pagefind's index as Pagefind writes it; its fragments are not those that readers see. */
export interface OfficialIndex {
	/** Names of fragments, in the order of the articles. */
	readonly fragments: readonly string[];
	readonly positions: readonly PositionsFile[];
	/** By path from `pagefind/`; without fragments. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Rejects with `SearchIndexError` when Pagefind cannot run or has not indexed every article. */
export async function writeOfficialIndex(
	articles: readonly SearchedArticle[],
	options: PagefindOptions,
): Promise<OfficialIndex> {
	const urls: string[] = [];
	const records = articles.map((article) => {
		const record = toSearchRecord(article);
		const fragment = restoreFragment(record);
		urls.push(fragmentUrl(record, fragment));
		return toPagefindRecord(record, article, fragment);
	});
	const written = await runPagefind({ records, language }, options);
	const { fragments, positions } = readPagefindIndex(written, urls);
	const files = written.filter(({ path }) => !path.startsWith("fragment/"));
	return {
		fragments,
		positions,
		files: new Map(files.map(({ path, content }) => [path, content])),
	};
}
