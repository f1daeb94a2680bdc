import Eleventy from "@11ty/eleventy";
import { listingsOf } from "./listings.ts";
import type { Archive, OutputFile } from "./types.ts";

/**
 * Renders every HTML page with Eleventy. Nothing is written: the pages are returned, sorted by path, for publishing.
 * The working directory must be the project's root, because Eleventy resolves `templates/` from there.
 */
export async function renderPages(
	archive: Archive,
): Promise<readonly OutputFile[]> {
	const eleventy = new Eleventy("templates", "_site", {
		configPath: ".eleventy.ts",
		quietMode: true,
		config(config) {
			config.addGlobalData("archive", archive);
			config.addGlobalData("listings", listingsOf(archive));
		},
	});
	const pages = await eleventy.toJSON();
	return pages
		.map(({ outputPath, content }) => ({
			path: outputPath.replace(/^(?:\.\/)?_site\//, ""),
			content,
		}))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}
