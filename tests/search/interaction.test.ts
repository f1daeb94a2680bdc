import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	expect,
	test,
} from "vitest";
import { launchBrowser } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { searchCorpus } from "./corpus.ts";
import { type SearchSite, writeSearchSite } from "./site.ts";

let site: SearchSite;
let browser: Browser;
let server: FolderServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	[site, browser] = await Promise.all([
		writeSearchSite(searchCorpus()),
		launchBrowser(),
	]);
	server = await serveFolder(site.folder, "/ban-tin/");
}, 120_000);
afterAll(async () => {
	await Promise.all([browser?.close(), server?.close()]);
	await site?.remove();
});
beforeEach(async () => {
	context = await browser.newContext({
		baseURL: server.url,
		viewport: { width: 1000, height: 800 },
	});
	page = await context.newPage();
	page.setDefaultTimeout(10_000);
});
afterEach(() => context.close());

// Menus are comboboxes to assistive technology as well.
const box = () => page.locator("input[role=combobox]");
const status = () => page.locator("[data-search-status]");
const results = () => page.locator(".search-result-title");

async function open(address = "tim-kiem/index.html"): Promise<void> {
	await page.goto(address);
}

/** Waits until a locator's text is as expected. */
async function until(
	read: () => Promise<unknown>,
	expected: unknown,
): Promise<void> {
	await expect.poll(read, { timeout: 10_000 }).toEqual(expected);
}

test("results come while one types, and the address follows", async () => {
	await open();
	await box().pressSequentially("khau tra", { delay: 20 });
	await until(
		() => results().first().textContent(),
		"Phòng dịch Covid-19 ở thôn Đoài",
	);
	await box().pressSequentially("ng");
	await box().press("Enter");
	await until(() => status().textContent(), "Tìm thấy 1 bài cho “khau trang”.");
	expect(new URL(page.url()).search).toBe("?q=khau+trang");
});

test("an address with a query, a filter and a sort opens as it was left", async () => {
	await open(
		"tim-kiem/index.html?q=x%C3%A3&chuyen-muc=thoi-su&sap-xep=cu-nhat",
	);
	await until(() => box().inputValue(), "xã");
	await until(
		() => page.locator("select[name=chuyen-muc]").inputValue(),
		"thoi-su",
	);
	expect(await page.locator("select[name=sap-xep]").inputValue()).toBe(
		"cu-nhat",
	);
	expect(await status().textContent()).toMatch(/^Tìm thấy \d bài cho “xã”\.$/u);
});

test("back and forward walk through searches, and come back from an article to its results", async () => {
	await open("tim-kiem/index.html?q=ch%E1%BB%A3");
	await until(() => results().first().textContent(), "Chợ quê ngày giáp Tết");
	await box().fill("covid");
	await box().press("Enter");
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
	await page.goBack();
	await until(() => box().inputValue(), "chợ");
	await until(() => results().first().textContent(), "Chợ quê ngày giáp Tết");
	await page.goForward();
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
	await results().first().click();
	await page.waitForURL(/\/2021\/\d\d\/covid/u);
	await page.goBack();
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
});

test("more results are added, and are there again after going back", async () => {
	await open("tim-kiem/index.html?q=x%C3%A3");
	await until(() => results().count(), 10);
	await page.locator("[data-search-more]").click();
	await expect.poll(() => results().count()).toBeGreaterThan(10);
	const count = await results().count();
	expect(await page.evaluate("document.activeElement.className")).toBe(
		"search-result-title",
	);
	await results().nth(12).click();
	await page.waitForURL(/\.html\?tim=/u);
	await page.goBack();
	await until(() => results().count(), count);
});

test("every menu counts what choosing would give", async () => {
	await open("tim-kiem/index.html?q=x%C3%A3");
	await until(() => results().count(), 10);
	for (const name of [
		"chuyen-muc",
		"tac-gia",
		"don-vi",
		"tu-khoa",
		"nam",
		"thang",
	]) {
		const menu = page.locator(`select[name=${name}]`);
		const option = menu.locator("option").nth(1);
		const [, count] =
			/\((\d+)\)$/u.exec((await option.textContent()) ?? "") ?? [];
		await menu.selectOption({ index: 1 });
		await until(
			() => status().textContent(),
			`Tìm thấy ${count} bài cho “xã”.`,
		);
		await menu.selectOption("");
		await until(() => results().count(), 10);
	}
});

test("nothing found: says which word is nowhere, and helps on", async () => {
	await open("tim-kiem/index.html?q=ch%E1%BB%A3+zzzz");
	await until(
		() => status().textContent(),
		"Không tìm thấy bài nào cho “chợ zzzz”.",
	);
	const help = page.locator("[data-search-help]");
	expect(await help.textContent()).toContain("Không bài nào có “zzzz”.");
	expect(await page.locator("[data-search-browse]").isVisible()).toBe(true);
	await help.getByRole("button", { name: "Tìm “chợ”" }).click();
	await until(() => box().inputValue(), "chợ");
	await until(() => results().first().textContent(), "Chợ quê ngày giáp Tết");
});

test("nothing found under a filter: offers to search without it", async () => {
	await open("tim-kiem/index.html?q=covid&chuyen-muc=kinh-te");
	await page.getByRole("button", { name: "Bỏ bộ lọc (2 bài)" }).click();
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
});

test("a word that was understood otherwise is said", async () => {
	await open("tim-kiem/index.html?q=nguyeenx+lan");
	await until(
		() => page.locator("[data-search-help]").textContent(),
		"Không có từ “nguyeenx” trong bản lưu. Đang tìm “nguyễn”.",
	);
});

test("suggestions: arrows walk, Escape takes back, Enter searches", async () => {
	await open();
	await box().pressSequentially("covi", { delay: 30 });
	const list = page.getByRole("listbox");
	await list.waitFor();
	expect(await box().getAttribute("aria-expanded")).toBe("true");
	await box().press("ArrowDown");
	const active = await box().getAttribute("aria-activedescendant");
	const option = page.locator(`#${active}`);
	expect(await option.getAttribute("aria-selected")).toBe("true");
	expect(await box().inputValue()).toBe(await option.getAttribute("data-text"));
	await box().press("Escape");
	expect(await box().inputValue()).toBe("covi");
	expect(await box().getAttribute("aria-expanded")).toBe("false");
	await box().pressSequentially("d");
	await until(() => list.isVisible(), true);
	await box().press("ArrowDown");
	const chosen = await box().inputValue();
	await box().press("Enter");
	await until(() => list.isVisible(), false);
	await until(async () => new URL(page.url()).searchParams.get("q"), chosen);
});

test("several words are completed with what stands in the articles", async () => {
	await open();
	await box().pressSequentially("nhan d", { delay: 30 });
	const offers = page.locator(".search-suggestions li");
	await expect.poll(() => offers.allTextContents()).toContain("nhân dân");
	expect(
		(await offers.allTextContents()).every((offer) =>
			/nh\p{L}n [dđ]/iu.test(offer),
		),
	).toBe(true);
});

test("a click on a suggestion searches for it", async () => {
	await open();
	await box().pressSequentially("lang ng", { delay: 30 });
	await page
		.locator(".search-suggestions li", { hasText: /^làng nghề/u })
		.click();
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “làng nghề”.");
});

test("on an article, / goes to the box, which searches with the address of the search page", async () => {
	await open("2019/02/cho-que.html");
	await page.keyboard.press("/");
	await expect
		.poll(() => page.evaluate("document.activeElement.name"))
		.toBe("q");
	await page.keyboard.type("covid");
	await page.keyboard.press("Enter");
	await page.waitForURL(/tim-kiem\/index\.html\?q=covid$/u);
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
});

test("the words are marked on the article, its text is untouched, and the marks can be taken off", async () => {
	await open("2019/02/cho-que.html");
	const text = await page.locator("article").textContent();
	await open("tim-kiem/index.html?q=ch%E1%BB%A3+qu%C3%AA");
	await results().first().click();
	await page.waitForURL(/cho-que\.html\?tim=/u);
	const marks = page.locator("mark.search-mark");
	await expect.poll(() => marks.count()).toBeGreaterThan(1);
	expect(new Set(await marks.allTextContents())).toEqual(new Set(["Chợ quê"]));
	expect(await page.locator("article").textContent()).toBe(text);
	await page.getByRole("button", { name: "Bỏ đánh dấu" }).click();
	expect(await marks.count()).toBe(0);
	expect(await page.locator("article").textContent()).toBe(text);
	expect(page.url()).not.toContain("tim=");
});

test("an abbreviation is marked in the form that the article has", async () => {
	await open("tim-kiem/index.html?q=ubnd");
	await page.getByRole("link", { name: "Nạo vét kênh thuỷ lợi" }).click();
	await expect
		.poll(() => page.locator("mark.search-mark").allTextContents())
		.toContain("Uỷ ban nhân dân");
});

test("when the index cannot be had, the page says so, and tries again when asked", async () => {
	let blocked = true;
	await context.route(/pagefind/u, (route) =>
		blocked ? route.abort() : route.continue(),
	);
	await open("tim-kiem/index.html?q=covid");
	await until(
		async () =>
			(await status().textContent())?.startsWith(
				"Chưa tải được dữ liệu tìm kiếm.",
			),
		true,
	);
	expect(await page.locator("[data-search-browse]").isVisible()).toBe(true);
	blocked = false;
	await page.getByRole("button", { name: "Thử lại" }).click();
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
});

test("P18 a fragment that is cut off is a message, never a blank page", async () => {
	await context.route(/\.pf_fragment/u, (route) =>
		route.fulfill({ body: "x" }),
	);
	await open("tim-kiem/index.html?q=covid");
	await until(
		async () =>
			(await status().textContent())?.startsWith(
				"Chưa tải được dữ liệu tìm kiếm.",
			),
		true,
	);
});

test("without a script the page leads to every category, year and month", async () => {
	const plain = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: server.url,
	});
	const bare = await plain.newPage();
	await bare.goto("tim-kiem/index.html?q=covid");
	expect(await bare.locator("[data-search-browse] a").count()).toBeGreaterThan(
		10,
	);
	expect(await bare.locator("noscript").textContent()).toContain(
		"Tìm kiếm cần JavaScript",
	);
	await plain.close();
});

test.each(["light", "dark"] as const)(
	"axe finds nothing wrong in the %s scheme",
	async (colorScheme) => {
		await page.emulateMedia({ colorScheme });
		const axe = readFileSync(
			createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
			"utf8",
		);
		const check = async (): Promise<void> => {
			const problems: unknown = await page.evaluate(
				`${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map((node) => node.html).join(" ")))`,
			);
			expect(problems).toEqual([]);
		};
		await open();
		await check();
		await open("tim-kiem/index.html?q=x%C3%A3");
		await until(() => results().count(), 10);
		await check();
		await box().fill("");
		await box().pressSequentially("covi", { delay: 20 });
		await page.getByRole("listbox").waitFor();
		await page.keyboard.press("ArrowDown");
		await check();
		await open("tim-kiem/index.html?q=zzzz");
		await until(
			async () => (await status().textContent())?.startsWith("Không tìm"),
			true,
		);
		await check();
		await open("2019/02/cho-que.html?tim=ch%E1%BB%A3");
		await page.locator(".search-marking").waitFor();
		await check();
	},
	60_000,
);

test("common words leave the page free: the engine runs in a worker", async () => {
	await open("tim-kiem/index.html?q=x%C3%A3");
	await until(() => results().count(), 10);
	expect(page.workers().length).toBe(1);
});

test("from a disk, links, marks and the way back work too", async () => {
	await page.goto(
		`${pathToFileURL(site.folder).href}/tim-kiem/index.html?q=covid`,
	);
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
	await results().first().click();
	await expect
		.poll(() => page.locator("mark.search-mark").count())
		.toBeGreaterThan(0);
	await page.goBack();
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
	await page.goto(`${pathToFileURL(site.folder).href}/2019/02/cho-que.html`);
	await page.keyboard.press("/");
	await page.keyboard.type("covid");
	await page.keyboard.press("Enter");
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
});

test("no inline script runs anywhere, and no policy is broken", async () => {
	const problems: string[] = [];
	page.on("console", (message) => {
		if (/Content Security Policy/iu.test(message.text()))
			problems.push(message.text());
	});
	await open("tim-kiem/index.html?q=covid");
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
	expect(
		await page
			.locator("script:not([src]):not([type='application/ld+json'])")
			.count(),
	).toBe(0);
	expect(problems).toEqual([]);
});

test("P19 where WebAssembly is blocked the same results come, for the engine needs none", async () => {
	await context.route(/wasm/u, (route) => route.abort());
	await page.addInitScript(
		"delete window.WebAssembly; Object.defineProperty(window, 'Worker', { value: class { constructor() { throw new Error('no'); } } })",
	);
	await open("tim-kiem/index.html?q=covid");
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
});

test("where workers are forbidden, the engine runs in the page", async () => {
	await page.addInitScript(
		"Object.defineProperty(window, 'Worker', { value: class { constructor() { throw new Error('no'); } } })",
	);
	await open("tim-kiem/index.html?q=covid");
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
	expect(page.workers().length).toBe(0);
});

test("where the browser cannot unpack gzip, the engine does", async () => {
	await page.addInitScript(
		"delete window.DecompressionStream; delete window.Worker; window.Worker = class { constructor() { throw new Error('no'); } }",
	);
	await open("tim-kiem/index.html?q=covid");
	await until(() => status().textContent(), "Tìm thấy 2 bài cho “covid”.");
});
