import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import { beforeAll, expect, test } from "vitest";
import { hostedSite, pagesBelow } from "./sites.ts";

/** In bytes, compressed as a plain host does it, without photos and typefaces. */
const mostBytes = 30_000;

let pages: readonly string[];

beforeAll(async () => {
	pages = await pagesBelow(hostedSite);
});

test("an article weighs at most 30 kB with its styles and scripts, all of them ours", async () => {
	const articles = pages.filter((page) =>
		/^\d{4}\/\d{2}\/[^/]+\.html$/.test(page),
	);
	expect(articles.length).toBeGreaterThan(50);
	for (const article of articles) {
		const weights = await Promise.all(
			[article, ...(await needsOf(article))].map(weightOf),
		);
		const sum = weights.reduce((all, weight) => all + weight, 0);
		expect(sum, article).toBeLessThan(mostBytes);
	}
});

test("only our stylesheet and the choice of typefaces hold a page back", async () => {
	for (const page of pages) {
		const $ = load(await readFile(`${hostedSite}/${page}`, "utf8"));
		const blocking = $('link[rel="stylesheet"], script[src]:not([defer])')
			.get()
			.map((node) => $(node).attr("href") ?? $(node).attr("src") ?? "");
		const names = blocking.map((address) => posix.basename(address));
		// Pages that only lead on to another address are drawn as they are.
		if (names.length === 0) continue;
		expect(names, page).toEqual(["typefaces.js", "site.css"]);
		for (const address of page === "404.html" ? [] : blocking)
			expect(address, page).not.toMatch(/^(?:[a-z]+:|\/)/);
	}
});

/** Stylesheets and scripts of a page, from the site's root. */
async function needsOf(page: string): Promise<readonly string[]> {
	const $ = load(await readFile(`${hostedSite}/${page}`, "utf8"));
	const addresses = $('link[rel="stylesheet"], script[src]')
		.get()
		.map((node) => $(node).attr("href") ?? $(node).attr("src") ?? "");
	return addresses.map((address) =>
		posix.join(posix.dirname(page), decodeURIComponent(address)),
	);
}

async function weightOf(path: string): Promise<number> {
	return gzipSync(await readFile(`${hostedSite}/${path}`)).length;
}
