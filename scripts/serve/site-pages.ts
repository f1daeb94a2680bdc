import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageAnswer } from "../../src/preview/pages.ts";
import { systemCode } from "../../src/publish.ts";
import { problemPage } from "./problem-panel.ts";

/** Gives a page that is not on disk yet. */
export type EarlyPages = (path: string) => Promise<PageAnswer | undefined>;

const notFound = "404.html";

/** The pages of a site, from before it is built. */
export class SitePages {
	readonly #folder: string;
	/** Asked before the disk. */
	early: EarlyPages | undefined;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** As it is now. @param path from the site's root */
	async page(
		path: string,
	): Promise<{ readonly html: string; readonly status: number }> {
		const early = await this.early?.(path);
		if (typeof early === "object") return { html: early.html, status: 200 };
		if (early === "none") {
			const page = await this.early?.(notFound);
			if (typeof page === "object") return { html: page.html, status: 404 };
		}
		const html = this.#read(path);
		if (html !== undefined) return { html, status: 200 };
		const other = this.#read(notFound);
		if (other !== undefined) return { html: other, status: 404 };
		// Nothing was ever built: the problems are all there is to see.
		return { html: problemPage, status: 200 };
	}

	/** Nothing where there is no such file. */
	#read(path: string): string | undefined {
		try {
			return readFileSync(join(this.#folder, path), "utf8");
		} catch (error) {
			if (systemCode(error) === undefined) throw error;
			return undefined;
		}
	}
}

/** Stands for a page as it is shown. */
export function versionOf(html: string, problems: string): string {
	return createHash("sha256")
		.update(`${html.length} ${html}${problems}`)
		.digest("hex")
		.slice(0, 16);
}
