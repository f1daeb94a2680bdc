import { downloadPath } from "../addresses.ts";
import { usedMedia } from "../archive.ts";
import { digest } from "../cache/digest.ts";
import { mapConcurrently } from "../media/concurrency.ts";
import type { Archive } from "../types.ts";
import type { Maker } from "./produce.ts";

/** What comes from the program alone: stylesheet, scripts, fonts, icons. @param code the project's folder */
export function assetsOf(code: string): Maker {
	return {
		pieces: [{ name: "assets", key: "" }],
		async make(_, put) {
			const [{ buildAssets }, { iconFiles }] = await Promise.all([
				import("../client.ts"),
				import("../machines/icons.ts"),
			]);
			const made = await Promise.all([buildAssets(code), iconFiles(code)]);
			for (const file of made.flat()) await put("assets", file);
		},
	};
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
