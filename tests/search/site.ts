import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { permalinks } from "../../src/addresses.ts";
import { buildAssets } from "../../src/client.ts";
import { renderDocument } from "../../src/html.ts";
import { buildSearchIndex } from "../../src/search/index.ts";
import { offlineTwins } from "../../src/search/offline.ts";
import type { Archive, OutputFile } from "../../src/types.ts";
import ArticlePage from "../../templates/article.11ty.tsx";
import SearchPageView from "../../templates/search.11ty.tsx";

/** A name that breaks whoever pastes paths into addresses. */
const awkwardName = "Bản lưu #1, 100% của xã";

export interface SearchSite {
	readonly files: readonly OutputFile[];
	readonly folder: string;
	remove(): Promise<void>;
}

/** Builds the pages, scripts and index of an archive into a folder with an awkward name. */
export async function writeSearchSite(archive: Archive): Promise<SearchSite> {
	const parent = await mkdtemp(join(tmpdir(), "bantin-search-"));
	const folder = join(parent, awkwardName);
	const [assets, index] = await Promise.all([
		buildAssets(process.cwd()),
		buildSearchIndex(archive),
	]);
	const files = [
		...pagesOf(archive),
		...assets,
		...index,
		...(await offlineTwins(index)),
	];
	for (const { path, content } of files) {
		if (typeof content !== "string" && !(content instanceof Uint8Array))
			continue;
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	return {
		files: index,
		folder,
		remove: () => rm(parent, { recursive: true, force: true }),
	};
}

/** The pages that search concerns, without Eleventy around them. */
function pagesOf(archive: Archive): readonly OutputFile[] {
	return [
		{
			path: permalinks.search,
			content: renderDocument(SearchPageView({ archive })),
		},
		...archive.articles.map((article) => ({
			path: article.permalink,
			content: renderDocument(ArticlePage({ archive, article })),
		})),
	];
}
