import { absoluteUrl } from "../addresses.ts";
import type { SiteConfig } from "../types.ts";

/** Everyone may read everything: an archive wants to be found. */
export function robots(config: SiteConfig): string {
	return `User-agent: *\nDisallow:\n\nSitemap: ${absoluteUrl(config, "sitemap.xml")}\n`;
}
