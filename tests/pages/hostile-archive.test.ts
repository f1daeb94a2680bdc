import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { load } from "cheerio";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { render } from "../markdown/rendering.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { filesBelow, pagesBelow } from "../site/sites.ts";
import { auditPage, textOf } from "./audit.ts";
import { removeArchive, word, writeHostileArchive } from "./hostile-archive.ts";
import { missingWords } from "./words.ts";
import { addresses, attacks } from "./xss.ts";

let root = "";
let site = "";
let printed = "";

beforeAll(async () => {
	root = await writeHostileArchive();
	site = join(root, "_site");
	const run = promisify(execFile);
	const { stdout } = await run(
		process.execPath,
		[
			...["scripts/build.mjs", "--content-root", root],
			...["--out", site, "--date", "2026-01-01", "--format", "json"],
		],
		{ maxBuffer: 64 * 1024 * 1024 },
	);
	printed = stdout;
}, 300_000);
afterAll(() => removeArchive(root));

const read = (file: string) => readFileSync(join(site, file), "utf8");

/** As the archive's author wrote it in front matter, on one line. */
function titleOf(text: string, index: number): string {
	return `${text.replace(/\s+/gu, " ").trim()} ${index}`;
}

test("there are more than 300 attacks, each unlike the others", () => {
	expect(attacks.length).toBeGreaterThan(300);
	expect(new Set(attacks.map(({ text }) => text)).size).toBe(attacks.length);
});

test("every page holds only what is allowed, wherever an attack stands", async () => {
	const found = new Map<string, string>();
	const pages = await pagesBelow(site);
	expect(pages.length).toBeGreaterThan(attacks.length * 4);
	for (const page of pages)
		for (const violation of auditPage(read(page))) found.set(violation, page);
	expect([...found]).toEqual([]);
});

test("D13, E19: every word of every attack is on its page, in body, title and people", async () => {
	const lost: string[] = [];
	for (const [index, { text, shown }] of attacks.entries()) {
		const month = `0${1 + (index % 9)}`;
		const page = read(`${2016 + (index % 10)}/${month}/bai-${index}.html`);
		const prose = missingWords(shown, textOf(page, ".prose > p"));
		const title = missingWords(text, textOf(page, "h1"));
		const people = missingWords(text, textOf(page, "article a[rel=author]"));
		for (const missing of [prose, title, people])
			if (missing.length > 0) lost.push(`${index}: ${missing.join(" ")}`);
	}
	expect(lost).toEqual([]);
});

test.each([
	["rss.xml", "item", "title", "content\\:encoded"],
	["atom.xml", "entry", "title", "content"],
])("%s carries titles and texts as text", (file, item, title, content) => {
	const $ = load(read(file), { xml: true });
	const entries = $(item).toArray();
	expect(entries).toHaveLength(30);
	for (const entry of entries) {
		const written = $(entry).children(title).text();
		const number = Number(/ (\d+)$/u.exec(written)?.[1]);
		const { text = "" } = attacks[number] ?? {};
		if (!Number.isNaN(number)) expect(written).toBe(titleOf(text, number));
		// Readers of feeds get absolute addresses; in the audit's eyes they are those of the site.
		const html = $(entry)
			.children(content)
			.text()
			.replaceAll("https://example.org/", "");
		expect(html).toContain("<p>");
		const page = `<!doctype html><title>a</title><main>${html}</main>`;
		expect(auditPage(page)).toEqual([]);
	}
});

test("feed.json carries titles and texts as text", () => {
	const { items } = JSON.parse(read("feed.json"));
	expect(items).toHaveLength(30);
	for (const { title, content_html } of items) {
		const number = Number(/ (\d+)$/u.exec(title)?.[1]);
		const { text = "" } = attacks[number] ?? {};
		if (!Number.isNaN(number)) expect(title).toBe(titleOf(text, number));
		const html = content_html.replaceAll("https://example.org/", "");
		const page = `<!doctype html><title>a</title><main>${html}</main>`;
		expect(auditPage(page)).toEqual([]);
	}
});

test("D14: a template in a category's name is a name", () => {
	const page = read("chuyen-muc/tin-tuc/index.html");
	expect(textOf(page, "h1")).toContain("{{ 7*7 }} <img src=x");
});

test("the archive was published with every article", () => {
	expect(printed).not.toContain('"error"');
	const entry = JSON.parse(read("pagefind/pagefind-entry.json"));
	expect(entry.languages.vi.page_count).toBe(attacks.length + 1);
});

test.each(
	addresses.flatMap((address) => [
		[`[x](<${address}>)`],
		[`![x](<${address}>)`],
		[`[x][a]\n\n[a]: <${address}>`],
		[`<${address}>`],
		[`[x](${address})`],
	]),
)("E59 %j leads nowhere", (markdown) => {
	const { html } = render(markdown).value;
	const page = `<!doctype html><title>a</title><main>${html}</main>`;
	expect(auditPage(page)).toEqual([]);
	// What is left are paths of the site, and none of them has a scheme or a host.
	expect(html).not.toMatch(/(?:href|src)="(?!https:\/\/x\.vn)[^"]*(?::|\/\/)/u);
});

describe("in a browser that holds no policy against it", () => {
	let browser: Browser;
	let server: FolderServer;
	let context: BrowserContext;
	let page: Page;

	beforeAll(async () => {
		browser = await launchBrowser();
		server = await serveFolder(site);
		context = await browser.newContext({ bypassCSP: true });
		page = await context.newPage();
		page.setDefaultTimeout(20_000);
	});
	afterAll(async () => {
		await browser?.close();
		await server?.close();
	});

	const ran = () => page.evaluate("top.bantinRan");
	const open = (path: string) => page.goto(new URL(path, server.url).href);

	test("the sentinel sees what runs", async () => {
		await page.setContent("<img src=x onerror=top.bantinRan=1>");
		await expect.poll(ran).toBe(1);
	});

	test("nothing runs on the page that holds all attacks at once", async () => {
		await open("2026/01/moi-thu.html");
		expect(await page.locator(".prose p").count()).toBeGreaterThan(1000);
		await page.waitForLoadState("networkidle");
		expect(await ran()).toBeUndefined();
	}, 60_000);

	test("nothing runs on lists, in feeds, on the 404 page or on articles", async () => {
		const files = await filesBelow(site);
		const lists = files.filter(
			(file) =>
				/^(?:[a-z-]+\/)?(?:index|404)\.html$/u.test(file) ||
				/^(?:nam|lich)\/2016(?:\/index)?\.html$/u.test(file) ||
				/^[a-z]+\.xml$/u.test(file),
		);
		expect(lists.length).toBeGreaterThan(12);
		const articles = files.filter((file) =>
			/^2016\/0\d\/bai-\d+\.html$/u.test(file),
		);
		for (const file of [...lists, ...articles.slice(0, 20)]) {
			await open(file);
			expect(await ran(), file).toBeUndefined();
		}
	}, 120_000);

	test("P15, P16, E20: results show titles, excerpts and people as text only", async () => {
		await open(`tim-kiem/index.html?q=${word}`);
		const results = page.locator(".search-result");
		await results.first().waitFor();
		for (let more = 0; more < 5; more += 1) {
			const before = await results.count();
			await page.locator("[data-search-more]").click();
			await expect.poll(() => results.count()).toBeGreaterThan(before);
		}
		const names: unknown = await page.evaluate(
			`[...new Set([...document.querySelectorAll(".search-result *")].map((one) => one.localName))].sort()`,
		);
		expect(names).toEqual([
			"a",
			"div",
			"h3",
			"img",
			"mark",
			"p",
			"span",
			"time",
		]);
		const titles = await page.locator(".search-result-title").allTextContents();
		const written = attacks.map(({ text }, index) => titleOf(text, index));
		const others = titles.filter(
			(title) => !written.includes(title) && title !== "Mọi thứ cùng một lúc",
		);
		expect(others).toEqual([]);
		const addressesOfResults = await page
			.locator(".search-result-title")
			.evaluateAll("(links) => links.map((link) => link.href)");
		for (const address of Array.isArray(addressesOfResults)
			? addressesOfResults
			: [])
			expect(String(address).startsWith(server.url)).toBe(true);
		expect(await ran()).toBeUndefined();
	}, 60_000);

	test("nothing runs from what stands in the address", async () => {
		const asked = attacks.filter((_, index) => index % 75 === 0);
		for (const { text } of asked) {
			const query = encodeURIComponent(text);
			await open(`tim-kiem/index.html?q=${query}&chuyen-muc=${query}`);
			await page.locator("[data-search-status]:not(:empty)").waitFor();
			expect(await ran(), text).toBeUndefined();
			await open(`2016/01/bai-0.html?tim=${query}#${query}`);
			expect(await ran(), text).toBeUndefined();
			await open(`khong-co/${query}?${query}#${query}`);
			expect(await ran(), text).toBeUndefined();
		}
	}, 180_000);
});
