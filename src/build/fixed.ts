import { downloadPath } from "../addresses.ts";
import { usedMedia } from "../archive.ts";
import { digest } from "../cache/digest.ts";
import type { Piece, SiteMemo } from "../cache/site-memo.ts";
import { mapConcurrently } from "../media/concurrency.ts";
import type { Archive, OutputFile } from "../types.ts";
import type { Maker } from "./produce.ts";
import { runThread } from "./run-thread.ts";

/** The version of the program stands for all of it. */
const assetsPiece: Piece = { name: "assets", key: "" };

/**
 * Stylesheet, scripts, fonts and icons, which come from the program alone: they can be made while content is loaded.
 * Nothing when the last build's still hold. @param code the project's folder
 */
export function beginAssets(
	code: string,
	memo: SiteMemo,
): Promise<readonly OutputFile[]> | undefined {
	if (memo.find(assetsPiece) !== undefined) return undefined;
	const files = makeAssets(code);
	// Heard of by who waits for them, which need not come to pass.
	files.catch(() => {});
	return files;
}

/** @param begun when they are under way */
export function assetsOf(
	code: string,
	begun?: Promise<readonly OutputFile[]>,
): Maker {
	return {
		pieces: [assetsPiece],
		async make(_, put) {
			for (const file of await (begun ?? makeAssets(code))) {
				await put(assetsPiece.name, file);
			}
		},
	};
}

/** In a thread: the tools that make them take long to load, and their memory is given back. */
function makeAssets(code: string): Promise<readonly OutputFile[]> {
	return runThread("assets-thread", code);
}

/** Photos encoded at the same time. */
const encoders = 2;

/** Photos and attachments, and the copy that readers can download. */
export function mediaOf(
	archive: Archive,
	root: string,
	cacheDir: string,
): Maker {
	const used = usedMedia(archive.articles);
	const assets = [...archive.media.values()].filter(({ file }) =>
		used.has(file),
	);
	const download = archive.edition?.download;
	const downloads = download === undefined ? [] : [download];
	return {
		pieces: [
			...assets.map((asset) => ({
				name: asset.file,
				key: digest(JSON.stringify(asset)),
			})),
			...downloads.map(({ release }) => ({
				name: downloadPath(release.file),
				key: release.sha512,
			})),
		],
		async make(wanted, put) {
			const { produceAsset } = await import("../media.ts");
			const missing = assets.filter(({ file }) => wanted.has(file));
			await mapConcurrently(missing, encoders, async (asset) => {
				for (const file of await produceAsset(root, asset, cacheDir)) {
					await put(asset.file, file);
				}
			});
			for (const { release, path: copyOf } of downloads) {
				const path = downloadPath(release.file);
				if (wanted.has(path)) await put(path, { path, content: { copyOf } });
			}
		},
	};
}
