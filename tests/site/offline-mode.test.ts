import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { hostedSite, pagesBelow } from "./sites.ts";

let browser: Browser;
let folder = "";
let server: FolderServer;
let root = "";
let context: BrowserContext;
let page: Page;
let articles: readonly string[];

beforeAll(async () => {
	browser = await launchBrowser();
	folder = await mkdtemp(join(tmpdir(), "bantin-offline-mode-"));
	await cp(hostedSite, folder, { recursive: true });
	articles = (await pagesBelow(folder)).filter((path) =>
		/^2020\/\d\d\//.test(path),
	);
	server = await serveFolder(folder, "/ban-tin/");
	// A browser takes localhost for as safe as https.
	root = server.url.replace("127.0.0.1", "localhost");
});

afterAll(async () => {
	await browser?.close();
	await server?.close();
	await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
	await context?.close();
	context = await browser.newContext();
	page = await context.newPage();
});

function article(index: number): string {
	const path = articles[index];
	if (path === undefined) throw new Error("too few articles");
	return path;
}

/** Opens a page and waits until the worker stands by and has kept what the page shows. */
async function read(path: string): Promise<void> {
	await page.goto(root + path);
	await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
	await kept(path);
	await kept("assets/site.css");
}

function kept(path: string) {
	return page.waitForFunction(
		(url) => caches.match(url).then((found) => found !== undefined),
		root + path,
	);
}

test("a page that was read stays readable without network, styles and photos too", async () => {
	await read(article(0));
	const heading = await page.textContent("h1");
	await context.setOffline(true);
	await page.reload();
	expect(await page.textContent("h1")).toBe(heading);
	const family = "getComputedStyle(document.body).fontFamily";
	expect(await page.evaluate(family)).toContain("Stretched Arial");
});

test("a page that was never read says so kindly", async () => {
	await read(article(0));
	await context.setOffline(true);
	await page.goto(root + article(1));
	expect(await page.textContent("h1")).toBe("Chưa lưu trang này");
});

test("with network, a page is never older than the site", async () => {
	const path = article(2);
	await read(path);
	const file = join(folder, path);
	const before = await readFile(file, "utf8");
	await writeFile(file, before.replace(/<h1([^>]*)>/, "<h1$1>[đã sửa] "));
	try {
		await page.goto(root + path);
		expect(await page.textContent("h1")).toContain("[đã sửa]");
		await page.waitForTimeout(300);
		await context.setOffline(true);
		await page.reload();
		expect(await page.textContent("h1")).toContain("[đã sửa]");
	} finally {
		await writeFile(file, before);
	}
});

test("a year is kept with one press, and is then read without network", async () => {
	await read("nam/2020/index.html");
	await page.click("[data-offline] button");
	await page
		.getByText("Đã lưu năm 2020")
		.waitFor({ state: "visible", timeout: 60_000 });
	expect(await page.isVisible("[data-offline] progress")).toBe(false);
	await context.setOffline(true);
	const broken: string[] = [];
	for (const path of articles) {
		await page.goto(root + path);
		const title = await page.textContent("h1");
		if (title === "Chưa lưu trang này") broken.push(path);
		const images = await page.evaluate(`Promise.all(
			[...document.querySelectorAll("main img")].map((image) => {
				image.loading = "eager";
				return image.decode().then(() => "", () => image.currentSrc);
			}))`);
		if (Array.isArray(images)) broken.push(...images.filter((it) => it !== ""));
	}
	expect(articles.length).toBeGreaterThan(3);
	expect(broken).toEqual([]);
	// What was kept is remembered.
	await page.goto(`${root}nam/2020/index.html`);
	await page.getByText("Đã lưu năm 2020").waitFor({ state: "visible" });
});

test("a year that could not be kept is not called kept", async () => {
	await read("nam/2020/index.html");
	await context.route(`**/${article(0)}`, (route) =>
		route.fulfill({ status: 500 }),
	);
	await context.setOffline(true);
	await page.click("[data-offline] button");
	await page.getByText("Chưa lưu được").waitFor({ state: "visible" });
});

test("over plain http nothing is registered or offered", async () => {
	await page.goto(`${server.url}nam/2020/index.html`);
	expect(await page.isVisible("[data-offline]")).toBe(false);
	const workers = "navigator.serviceWorker.getRegistrations()";
	expect(await page.evaluate(`${workers}.then((all) => all.length)`)).toBe(0);
});
