import type { SiteConfig, Term } from "./types.ts";

/** What every page shows of the site it belongs to; all that an article's page needs besides the article. An `Archive` is one. */
export interface Frame {
	readonly config: SiteConfig;
	readonly categories: readonly Term[];
}
