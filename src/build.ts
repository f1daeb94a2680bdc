import { downloadPath } from "./addresses.ts";
import { usedMedia } from "./archive.ts";
import { type Counts, countOutputs, findGaps } from "./build/completeness.ts";
import { buildAssets } from "./client.ts";
import { iconFiles } from "./machines/icons.ts";
import type { SitePage } from "./machines/sitemap.ts";
import { machineFiles } from "./machines.ts";
import { produceMedia } from "./media.ts";
import { renderPages } from "./render.ts";
import { buildSearchIndex } from "./search/index.ts";
import { offlineTwins } from "./search/offline.ts";
import type { Archive, OutputFile } from "./types.ts";

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
	/** False leaves search out: for looking at pages only. */
	readonly search: boolean;
	/** True adds what search needs to run from a disk. */
	readonly offline: boolean;
	/** Called when a stage has ended, with how many files it made. */
	readonly onStage: (stage: Stage, files: number) => void;
}

export interface BuiltSite {
	/** Sorted by path. */
	readonly outputs: readonly OutputFile[];
	readonly counts: Counts;
}

/** Makes every file of the site, in memory. Rejects when anything is missing: half a site is never handed on. */
export async function buildSite(
	archive: Archive,
	{ root, code, cacheDir, search, offline, onStage }: SiteOptions,
): Promise<BuiltSite> {
	const told = async <T extends readonly OutputFile[]>(
		stage: Stage,
		files: Promise<T>,
	): Promise<T> => {
		const made = await files;
		onStage(stage, made.length);
		return made;
	};
	// Pagefind works in a process of its own and photos in threads, so all of this goes on at once.
	const [pages, assets, icons, media, index] = await Promise.all([
		told("pages", renderPages(archive)),
		told("assets", buildAssets(code)),
		iconFiles(code),
		told(
			"media",
			produceMedia(root, archive.media, usedMedia(archive.articles), cacheDir),
		),
		search ? told("search", buildSearchIndex(archive)) : undefined,
	]);
	const twins = offline && index !== undefined ? offlineTwins(index) : [];
	const download = archive.edition?.download;
	const downloads = download
		? [
				{
					path: downloadPath(download.release.file),
					content: { copyOf: download.path },
				},
			]
		: [];
	const made = [
		...downloads,
		...pages,
		...assets,
		...icons,
		...media,
		...(index ?? []),
		...twins,
	];
	const machines = machineFiles(
		archive,
		pages.filter(isListed).map(toSitePage),
		made.map(({ path }) => path),
	);
	onStage("machines", machines.length);
	const outputs = [...made, ...machines].sort((a, b) =>
		a.path < b.path ? -1 : 1,
	);
	const counts = countOutputs(archive, pages, index);
	const gaps = findGaps(archive, outputs, counts);
	if (gaps.length > 0) throw new Error(gaps.join("\n"));
	return { outputs, counts };
}

/** A page says itself when search engines should pass it over. */
function isListed({ content }: OutputFile): boolean {
	return (
		typeof content === "string" &&
		!/<meta name="robots" content="[^"]*noindex/.test(content.slice(0, 20_000))
	);
}

function toSitePage({ path }: OutputFile): SitePage {
	return { permalink: path };
}
