import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
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

test("drafts are served; an address is never guessed", async () => {
	const statusOf = async (path: string) =>
		(await fetch(new URL(path, url))).status;
	expect(await statusOf("2019/03/nhap.html")).toBe(200);
	expect(await statusOf("2019/03/nhap")).toBe(404);
	expect(await statusOf("tim-kiem")).toBe(404);
	expect(await statusOf("tim-kiem/")).toBe(200);
	expect(await statusOf("%2e%2e/%2e%2e/content/site.yml")).toBe(404);
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
	await expect
		.poll(
			async () => (await fetch(new URL("2019/03/tet.html", url))).status,
			patient,
		)
		.toBe(200);
	expect(refused).toEqual([]);
});
