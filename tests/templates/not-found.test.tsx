import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderMarkup } from "../../src/html.ts";
import { oldAddressesFile } from "../../src/machines/old-addresses.ts";
import { NotFound } from "../../templates/components/not-found.tsx";
import { launchBrowser } from "../browser.ts";
import { anArchive, anArticle } from "../builders.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";

const title = "Chợ <b>xã</b> họp phiên đầu năm";
const permalink = "2019/03/cho.html";
const archive = anArchive({
	articles: [anArticle({ title, slug: "cho" })],
	redirects: [{ from: "/Pages/tin.aspx?NewsId=5", to: permalink, title }],
});
const content = renderMarkup(
	<NotFound archive={archive} permalink="404.html" />,
);

let folder: string;
let server: FolderServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bản lưu #1 "));
	server = await serveFolder(folder, "/ban-tin/");
	await mkdir(join(folder, "assets"));
	await mkdir(join(folder, "2019/03"), { recursive: true });
	const frame = (base: string) =>
		`<!DOCTYPE html><html lang="vi" data-root=""><head><meta charset="utf-8"><title>x</title>${base}<script src="assets/not-found.js" defer></script></head><body><main>${content}</main></body></html>`;
	await writeFile(join(folder, "404.html"), frame('<base href="/ban-tin/">'));
	await writeFile(join(folder, "khong-thay.html"), frame(""));
	await writeFile(join(folder, permalink), "<title>Chợ</title>");
	const { path, content: data } = oldAddressesFile(archive);
	await writeFile(join(folder, path), String(data));
	await build({
		entryPoints: ["templates/client/not-found.ts"],
		outfile: join(folder, "assets/not-found.js"),
		bundle: true,
		format: "iife",
		target: "es2020",
		logLevel: "silent",
	});
	browser = await launchBrowser();
	page = await browser.newPage();
});

afterAll(async () => {
	await browser?.close();
	await server?.close();
	await rm(folder, { recursive: true, force: true });
});

const status = () => page.getByRole("status");

async function ask(address: string) {
	await page.getByLabel("Địa chỉ cũ hoặc tên bài").fill(address);
	await page.getByRole("button", { name: "Tìm bài" }).click();
}

test("the page shows ways on without a script, and no form that could not work", () => {
	expect(content).toMatch(/<section class="old-address[^>]* hidden/);
	expect(content).toContain('href="tim-kiem/index.html"');
	expect(content).toContain('href="nam/2019/index.html"');
	expect(content).toContain('href="chuyen-muc/thoi-su/index.html"');
});

describe("over http, below a sub-path", () => {
	test("an old address takes the reader to its article", async () => {
		await page.goto(`${server.url}pages/tin.aspx?NewsId=5&utm_source=x`);
		await page.waitForURL(`${server.url}${permalink}`);
	});

	test("a mistyped address is answered with the article it resembles", async () => {
		await page.goto(`${server.url}tin/cho-xa-hop-phein-dau-nam-99.html`);
		const link = status().getByRole("link");
		await link.waitFor();
		expect(await link.textContent()).toBe("Chợ <b>xã</b> họp phiên đầu năm");
		expect(await link.getAttribute("href")).toBe(`${server.url}${permalink}`);
		expect(await page.getByLabel("Địa chỉ cũ hoặc tên bài").inputValue()).toBe(
			"/tin/cho-xa-hop-phein-dau-nam-99.html",
		);
	});

	test("an address like no other says so and suggests nothing", async () => {
		await page.goto(`${server.url}zzz`);
		await status().getByText("Không thấy bài nào gần giống").waitFor();
		expect(await status().getByRole("link").count()).toBe(0);
	});
});

describe("from a disk", () => {
	test("a pasted address finds its article", async () => {
		const file = pathToFileURL(join(folder, "khong-thay.html"));
		await page.goto(file.href);
		await ask("https://yenbinh.example.gov.vn/Pages/tin.aspx?NewsId=5#dau");
		const link = status().getByRole("link");
		await link.waitFor();
		await status().getByText("Bài này nay ở địa chỉ mới:").waitFor();
		await link.click();
		await page.waitForURL(pathToFileURL(join(folder, permalink)).href);
	});
});

test("a list that does not load is said, and tried again", async () => {
	await page.route("**/old-addresses.js", (route) => route.abort());
	await page.goto(`${server.url}404.html`);
	await ask("chợ xã họp phiên đầu năm");
	await status().getByText("Không tải được danh sách địa chỉ cũ").waitFor();
	await page.unroute("**/old-addresses.js");
	await ask("chợ xã họp phiên đầu năm");
	await status().getByRole("link").waitFor();
});
