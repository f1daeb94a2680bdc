import { readAbbreviations } from "./abbreviations.ts";
import { listsOf } from "./article-lists.ts";
import { searchPaths } from "./formats/manifest.ts";
import { startNumbering } from "./numbered-articles.ts";
import { writeOfficialIndex } from "./official-index.ts";
import type { Put } from "./own-files.ts";
import type { PagefindOptions } from "./pagefind.ts";
import { pagefindFiles } from "./pagefind-paths.ts";
import { openPlaces } from "./places.ts";
import { allOf, type SearchSource } from "./search-source.ts";
import { siteFiles, writeSiteIndex } from "./site-index.ts";

/** Makes the whole index with Pagefind itself; nothing of it is remembered. */
export async function placeOfficialFiles(
	source: SearchSource,
	options: PagefindOptions,
	put: Put,
): Promise<void> {
	const articles = await allOf(source);
	const official = await writeOfficialIndex(articles, options);
	const abbreviations = readAbbreviations(source.abbreviations);
	const numbering = startNumbering(abbreviations, undefined);
	for (const [index, article] of articles.entries()) {
		const { packed, bytes } = numbering.read(article);
		const path = searchPaths.fragment(official.fragments[index] ?? "");
		await put({ path, packed, make: () => bytes });
	}
	for (const file of pagefindFiles(official.files)) await put(file);
	const { corpus } = numbering.finish();
	const site = writeSiteIndex(
		listsOf(articles),
		{ corpus },
		official,
		abbreviations,
		openPlaces(corpus),
		undefined,
	);
	for (const file of siteFiles(site)) await put(file);
}
