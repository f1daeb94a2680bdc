import { permalinks } from "../addresses.ts";
import { stringsFor } from "../locales.ts";
import { themeColors } from "../theme.ts";
import type { SiteConfig } from "../types.ts";
import { iconPaths } from "./icon-paths.ts";

/** W3C Web Application Manifest. Its addresses are relative to the file, so one build fits every place. */
export function webManifest(config: SiteConfig): string {
	const strings = stringsFor(config.languages[0]);
	const manifest = {
		name: config.name,
		short_name: config.shortName,
		description: config.description,
		lang: config.languages[0],
		dir: "ltr",
		start_url: permalinks.home,
		scope: "./",
		// Readers of an archive go back and share addresses: the browser's own buttons stay.
		display: "minimal-ui",
		background_color: themeColors.light,
		theme_color: themeColors.light,
		categories: ["news"],
		icons: [
			{ src: iconPaths.vector, sizes: "any", type: "image/svg+xml" },
			png(iconPaths.small, 192, "any"),
			png(iconPaths.large, 512, "any"),
			png(iconPaths.maskable, 512, "maskable"),
		],
		shortcuts: [
			{ name: strings.search, url: permalinks.search },
			{ name: strings.timeline, url: permalinks.timeline },
			{ name: strings.categories, url: permalinks.categories },
		],
	};
	return `${JSON.stringify(manifest, null, "\t")}\n`;
}

function png(src: string, pixels: number, purpose: string) {
	return { src, sizes: `${pixels}x${pixels}`, type: "image/png", purpose };
}
