import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { serveFolder } from "../serve-folder.ts";
import { type Crawl, crawl, type ReadResource } from "./links.ts";
import { filesBelow, hostedSite, offlineSite, pagesBelow } from "./sites.ts";

const readHttp: ReadResource = async (url) => {
	const response = await fetch(url);
	const text = await response.text();
	return response.ok ? text : undefined;
};

const readDisk: ReadResource = (url) =>
	readFile(fileURLToPath(url), "utf8").catch(() => undefined);

test.each([["/"], ["/luu-tru/ban-tin/"]])(
	"every link and fragment leads somewhere over http under %s",
	async (prefix) => {
		const server = await serveFolder(hostedSite, prefix);
		try {
			const root = new URL(server.url);
			const found = await crawl(root, new URL("index.html", root), readHttp);
			expect(found.broken).toEqual([]);
			await expectAllReached(found, root, hostedSite);
		} finally {
			await server.close();
		}
	},
);

test("every link and fragment leads somewhere from disk, in a folder with a difficult name", async () => {
	const root = pathToFileURL(`${offlineSite}${path.sep}`);
	const found = await crawl(root, new URL("index.html", root), readDisk);
	expect(found.broken).toEqual([]);
	await expectAllReached(found, root, offlineSite);
});

test("pages that no link leads to have sound links too", async () => {
	const root = pathToFileURL(`${offlineSite}${path.sep}`);
	const linked = await crawl(root, new URL("index.html", root), readDisk);
	const pages = await pagesBelow(offlineSite);
	for (const page of pages.filter((page) => page !== "404.html")) {
		const address = new URL(
			page.split("/").map(encodeURIComponent).join("/"),
			root,
		);
		if (linked.visited.has(address.href)) continue;
		const found = await crawl(root, address, readDisk);
		expect(found.broken, page).toEqual([]);
	}
});

test("no page asks for anything from another origin", async () => {
	for (const page of await pagesBelow(hostedSite)) {
		const html = await readFile(path.join(hostedSite, page), "utf8");
		const loaded = html.matchAll(
			/<(?:script|img|source|iframe|video|audio)\b[^>]*?\bsrc(?:set)?="([^"]*)"/g,
		);
		for (const [, source = ""] of loaded)
			expect(source, page).not.toMatch(/^(?:[a-z]+:)?\/\//i);
	}
});

/** Redirect stubs, tombstones and the 404 page are for addresses from outside; everything else must be found by reading on. */
async function expectAllReached(found: Crawl, root: URL, folder: string) {
	const missed: string[] = [];
	for (const file of await filesBelow(folder)) {
		if (!file.endsWith(".html") || file === "404.html") continue;
		const html = await readFile(path.join(folder, file), "utf8");
		if (/<meta name="robots" content="noindex/.test(html)) continue;
		const address = new URL(
			file.split("/").map(encodeURIComponent).join("/"),
			root,
		);
		if (!found.visited.has(address.href)) missed.push(file);
	}
	expect(missed).toEqual([]);
}
