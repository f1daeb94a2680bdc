import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { launchBrowser, launchFirefox } from "./browser.ts";
import { serveFolder } from "./serve-folder.ts";

test("the browser opens a page of a served folder under its sub-path, and nothing outside of it", async () => {
	const folder = await mkdtemp(join(tmpdir(), "bantin-thư mục "));
	await writeFile(join(folder, "index.html"), "<title>Chợ quê</title>");
	await writeFile(join(folder, "404.html"), "<title>Không có</title>");
	const server = await serveFolder(folder, "/ban-tin/");
	const browser = await launchBrowser();
	const page = await browser.newPage();
	await page.goto(server.url);
	expect(await page.title()).toBe("Chợ quê");
	for (const path of ["index", "/", "../index.html", "%2e%2e%2findex.html"]) {
		const answer = await page.goto(new URL(path, server.url).href);
		expect(answer?.status(), path).toBe(404);
		expect(await page.title()).toBe("Không có");
	}
	await browser.close();
	await server.close();
	await rm(folder, { recursive: true });
});

test("Firefox, where it is installed, opens a page from disk and awaits what its scripts promise", async ({
	skip,
}) => {
	const firefox = await launchFirefox();
	if (firefox === undefined) return skip("Firefox is not installed");
	const folder = await mkdtemp(join(tmpdir(), "bantin-thư mục "));
	await writeFile(
		join(folder, "a.html"),
		"<meta charset=utf-8><p>Đọc từ thẻ nhớ</p>",
	);
	await firefox.goto(pathToFileURL(join(folder, "a.html")).href);
	expect(
		await firefox.run(
			"return Promise.resolve(document.querySelector('p').textContent)",
		),
	).toBe("Đọc từ thẻ nhớ");
	await expect(firefox.run("throw new Error('hỏng')")).rejects.toThrow("hỏng");
	await firefox.close();
	await rm(folder, { recursive: true });
});
