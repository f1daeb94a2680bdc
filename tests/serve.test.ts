import { type ChildProcess, spawn } from "node:child_process";
import {
	mkdir,
	mkdtemp,
	readdir,
	rename,
	rm,
	writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { smallArticle, smallSiteYml } from "./small-archive.ts";

const patient = { timeout: 120_000 };
let root = "";
let server: ChildProcess;
let url = "";
let browser: Browser;
let page: Page;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "bantin-serve-"));
	await write("content/site.yml", smallSiteYml);
	await write("content/2019/03/cho.md", smallArticle("Chợ Đồng Cốc"));
	await write(
		"content/2019/03/nhap.md",
		smallArticle("Bài nháp", "status: draft\n"),
	);
	const script = ["--import", "tsx", "scripts/serve.ts"];
	const port = String(await freePort());
	server = spawn(process.execPath, [
		...script,
		"--content-root",
		root,
		"--port",
		port,
	]);
	url = await firstAddress(server);
	browser = await launchBrowser();
	page = await browser.newPage();
});
afterAll(async () => {
	await browser?.close();
	server?.kill();
	await rm(root, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
	const file = join(root, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** As many editors save: nobody sees half a file. */
async function replace(path: string, text: string): Promise<void> {
	await write(`${path}.moi`, text);
	await rename(join(root, `${path}.moi`), join(root, path));
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, "127.0.0.1");
	await new Promise((resolve) => probe.once("listening", resolve));
	const address = probe.address();
	await new Promise((resolve) => probe.close(resolve));
	return typeof address === "object" && address !== null ? address.port : 0;
}

function firstAddress({ stdout, stderr }: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = "";
		for (const stream of [stdout, stderr]) {
			stream?.on("data", (chunk) => {
				said += String(chunk);
				const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
				if (found !== undefined) resolve(found);
			});
		}
		stdout?.once("close", () => reject(new Error(said)));
	});
}

async function statusOf(path: string): Promise<number> {
	return (await fetch(new URL(path, url))).status;
}

/** Searches in a window of its own, again and again. */
async function untilFound(query: string): Promise<void> {
	const finder = await browser.newPage();
	const address = new URL(`tim-kiem/?q=${encodeURIComponent(query)}`, url).href;
	const results = finder.locator("[data-search-results] a");
	await expect
		.poll(async () => {
			await finder.goto(address);
			await finder.waitForSelector("[data-search-page][aria-busy=false]");
			return results.count();
		}, patient)
		.toBeGreaterThan(0);
	await finder.close();
}

test("drafts are served; an address is never guessed", async () => {
	expect(await statusOf("2019/03/nhap.html")).toBe(200);
	expect(await statusOf("2019/03/nhap")).toBe(404);
	expect(await statusOf("tim-kiem")).toBe(404);
	expect(await statusOf("tim-kiem/")).toBe(200);
	expect(await statusOf("%2e%2e/%2e%2e/content/site.yml")).toBe(404);
	expect(await statusOf("%2e%2e/%2e%2e/a.html")).toBe(404);
	expect(await statusOf("a%00.html")).toBe(404);
	expect(await statusOf("%E0%A4%A.html")).toBe(404);
});

test("an open page follows what the editor saves, and shows what is wrong above the last good version", async () => {
	const refused: string[] = [];
	page.on("console", (message) => {
		if (/Content Security Policy/i.test(message.text())) {
			refused.push(message.text());
		}
	});
	await page.goto(new URL("2019/03/cho.html", url).href);
	const heading = page.locator("main h1");
	const panel = page.locator(".bantin-problems");
	await write("content/2019/03/cho.md", smallArticle("Chợ làng Vân"));
	await heading.filter({ hasText: "Chợ làng Vân" }).waitFor(patient);

	await write(
		"content/2019/03/cho.md",
		smallArticle("Chợ làng Vân", "tilte: <b>x</b>\n"),
	);
	await panel.waitFor(patient);
	expect(await panel.textContent()).toContain("content/2019/03/cho.md:6:1");
	expect(await heading.textContent()).toContain("Chợ làng Vân");

	await write("content/2019/03/cho.md", smallArticle("Chợ mới"));
	await heading.filter({ hasText: "Chợ mới" }).waitFor(patient);
	expect(await panel.count()).toBe(0);

	// A folder made while the server runs is watched too.
	await write("content/2020/01/tet.md", smallArticle("Tết làng"));
	await expect.poll(() => statusOf("2019/03/tet.html"), patient).toBe(200);
	expect(refused).toEqual([]);
});

test("two changes one upon the other end in the second", async () => {
	await page.goto(new URL("2019/03/cho.html", url).href);
	const heading = page.locator("main h1");
	await write("content/2019/03/cho.md", smallArticle("Chợ một"));
	await heading.filter({ hasText: "Chợ một" }).waitFor(patient);
	// The build of the first change is under way, and does not bring it back.
	await write("content/2019/03/cho.md", smallArticle("Chợ hai"));
	await heading.filter({ hasText: "Chợ hai" }).waitFor(patient);
	await untilFound("hai");
	expect(await heading.textContent()).toContain("Chợ hai");
});

test("a page is loaded anew once for a change, and not for one that it does not show", async () => {
	// Where no build has come to its end, the next one makes styles as well, and all pages are loaded anew.
	await expect
		.poll(() => readdir(join(root, ".cache/sites")).catch(() => []), patient)
		.not.toEqual([]);
	const other = await browser.newPage();
	await other.goto(new URL("2019/03/nhap.html", url).href);
	await page.goto(new URL("2019/03/cho.html", url).href);
	const loads = { open: 0, other: 0 };
	page.on("domcontentloaded", () => {
		loads.open += 1;
	});
	other.on("domcontentloaded", () => {
		loads.other += 1;
	});
	const text = smallArticle("Chợ hai").replace("chợ", "chợ dưa");
	// From elsewhere: a file beside it may be seen before it is renamed, as a mistake that every page shows.
	await write("cho.md", text);
	await rename(join(root, "cho.md"), join(root, "content/2019/03/cho.md"));
	await page.locator("main", { hasText: "chợ dưa" }).waitFor(patient);
	await untilFound("dưa");
	expect(loads).toEqual({ open: 1, other: 0 });
	await other.close();
});

test("an article comes, is found by a search, and goes", async () => {
	await write("content/2021/05/gat.md", smallArticle("Mùa gặt"));
	await expect.poll(() => statusOf("2019/03/gat.html"), patient).toBe(200);
	await untilFound("gặt");
	await page.goto(new URL("2019/03/gat.html", url).href);
	await rm(join(root, "content/2021/05/gat.md"));
	await page.locator("main", { hasText: "404" }).waitFor(patient);
	expect(await statusOf("2019/03/gat.html")).toBe(404);
});

test("an article that is saved through another file is followed, and a mistake in two of them is named", async () => {
	await page.goto(new URL("2019/03/cho.html", url).href);
	await replace("content/2019/03/cho.md", smallArticle("Chợ ba"));
	await page.locator("main h1", { hasText: "Chợ ba" }).waitFor(patient);
	await write("content/2019/03/cho.md", smallArticle("Chợ ba", "tilte: x\n"));
	await write("content/2020/01/tet.md", smallArticle("Tết", "tilte: x\n"));
	const panel = page.locator(".bantin-problems");
	await panel
		.filter({ hasText: "content/2020/01/tet.md:6:1" })
		.waitFor(patient);
	expect(await panel.textContent()).toContain("content/2019/03/cho.md:6:1");
	await write("content/2020/01/tet.md", smallArticle("Tết"));
	await write("content/2019/03/cho.md", smallArticle("Chợ bốn"));
	await page.locator("main h1", { hasText: "Chợ bốn" }).waitFor(patient);
	expect(await panel.count()).toBe(0);
});
