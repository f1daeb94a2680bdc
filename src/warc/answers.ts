import { absoluteUrl, permalinks } from "../addresses.ts";
import type { SiteConfig, StoredFile } from "../types.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { Answer } from "./record.ts";

/**
 * What the web would answer for every file of the site, at its address below `base_url`. The first page answers at both
 * of its addresses: without a file name, which is the canonical one, and with it, which our own links use.
 */
export function answersOf(
	config: SiteConfig,
	files: readonly StoredFile[],
): readonly Answer[] {
	return files.flatMap(({ path, content }) => {
		const mediaType = mediaTypeOf(path);
		const answer = { url: absoluteUrl(config, path), mediaType, content };
		return path === permalinks.home
			? [answer, { ...answer, url: config.baseUrl + path }]
			: [answer];
	});
}
