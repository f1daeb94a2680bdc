import { setImmediate } from "node:timers/promises";
import { type Counts, countFiles, findGaps } from "./build/completeness.ts";
import { assetsOf, mediaOf } from "./build/fixed.ts";
import { keysOf } from "./build/keys.ts";
import { descriptionOf, overviews, textFiles } from "./build/machines.ts";
import { listsPiece, pagesOf, type Renderer } from "./build/pages.ts";
import type { Placing } from "./build/placing.ts";
import { type Maker, type OnProgress, produce } from "./build/produce.ts";
import { type Indexer, searchOf } from "./build/search.ts";
import type { Searcher } from "./build/searcher.ts";
import type { ArticleCache } from "./cache/article-cache.ts";
import type { KnownFile, MadePiece, SiteMemo } from "./cache/site-memo.ts";
import { listingsOf } from "./listings.ts";
import { createEntryOf } from "./page-plan/shown.ts";
import { planPages } from "./page-plan.ts";
import type { Archive, OutputFile } from "./types.ts";

export { beginAssets } from "./build/fixed.ts";

export type Stage =
	| "load"
	| "pages"
	| "assets"
	| "media"
	| "machines"
	| "search"
	| "publish";

export interface SiteOptions {
	/** The folder with `content/`. */
	readonly root: string;
	/** The folder with `templates/`: this project. */
	readonly code: string;
	readonly cacheDir: string;
	/** Makes the search index; without it search is left out, for looking at pages only. */
	readonly searcher: Searcher | undefined;
	/** What writes the search index. */
	readonly indexer: Indexer;
	/** What makes the pages. */
	readonly renderer: Renderer;
	/** True adds what search needs to run from a disk. */
	readonly offline: boolean;
	/** From `beginAssets`. */
	readonly assets: Promise<readonly OutputFile[]> | undefined;
	/** What became of each part of the site the last time. */
	readonly memo: SiteMemo;
	/** Where the files go. */
	readonly placing: Placing;
	/** Where the texts of articles are, and what stands for each. */
	readonly cache: Pick<ArticleCache, "keysOf" | "shareBodies">;
	/** Called when a stage has ended, with how many files it made. */
	readonly onStage: (stage: Stage, files: number) => void;
	readonly onProgress?: (stage: Stage, done: number, all: number) => void;
}

export interface BuiltSite {
	/** For the next build. */
	readonly pieces: readonly MadePiece[];
	/** Names of the pieces that were made anew. */
	readonly made: readonly string[];
	readonly counts: Counts;
}

/**
 * Makes every file of the site that is not as it was, and hands each on as soon as it is made. Rejects when anything is
 * missing: half a site is never published.
 */
export async function buildSite(
	archive: Archive,
	options: SiteOptions,
): Promise<BuiltSite> {
	const { root, code, cacheDir, cache, memo, placing, onStage } = options;
	const made: string[] = [];
	const work = (maker: Maker, stage: Stage) => {
		const onProgress: OnProgress = (done, all) =>
			options.onProgress?.(stage, done, all);
		return produce(maker, memo, placing, onProgress, (name) => made.push(name));
	};
	const told = async (maker: Maker, stage: Stage) => {
		const done = await work(maker, stage);
		onStage(stage, filesOf(done).length);
		return done;
	};
	const listings = listingsOf(archive);
	const entryOf = createEntryOf((file) => cache.keysOf(file)?.entryKey);
	const plan = planPages(archive, listings, entryOf);
	const keys = keysOf(archive, cache.keysOf);
	const searching =
		options.searcher &&
		told(
			searchOf(archive, keys, placing, options.searcher, {
				offline: options.offline,
				indexer: options.indexer,
				bodies: cache.shareBodies,
			}),
			"search",
		);
	// Heard of below, with whatever else goes wrong until then.
	searching?.catch(() => {});
	// Its thread is under way before the pages keep this one busy.
	await setImmediate();
	const lists = listsPiece(archive, keys, options.renderer);
	const knownLists = memo.find(lists) && memo;
	const [index, assets, media, pages, texts] = await Promise.all([
		searching,
		told(assetsOf(code, options.assets), "assets"),
		told(mediaOf(archive, root, cacheDir), "media"),
		told(
			pagesOf(archive, listings, plan, keys, options.renderer, knownLists),
			"pages",
		),
		work(textFiles(archive, keys), "machines"),
	]);
	const listed = plan
		.filter((page) => page.listed)
		.map(({ path }) => ({ permalink: path }))
		.sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
	// The names of search files are hashes: what depends on them would change with every word.
	const taken = filesOf([...assets, ...media, ...texts]).map(
		({ path }) => path,
	);
	const machines = [
		...texts,
		...(await work(descriptionOf(archive, keys, texts), "machines")),
		...(await work(overviews(archive, keys, listed, taken), "machines")),
	];
	onStage("machines", filesOf(machines).length);
	const pieces = [
		...[...pages, ...assets, ...media, ...machines, ...(index ?? [])],
		{ ...lists, files: [] },
	];
	const counts = countFiles(archive, filesOf(pages), index && filesOf(index));
	const gaps = findGaps(archive, filesOf(pieces), counts);
	if (gaps.length > 0) throw new Error(gaps.join("\n"));
	return { pieces, made, counts };
}

export function filesOf(pieces: readonly MadePiece[]): readonly KnownFile[] {
	return pieces.flatMap(({ files }) => files);
}
