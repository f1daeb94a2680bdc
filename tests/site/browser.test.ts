import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import {
	hostedSite,
	offlineSite,
	pageKinds,
	pageOfKind,
	pagesBelow,
} from "./sites.ts";

let browser: Browser;
let root: FolderServer;
let below: FolderServer;
let pages: readonly string[];

beforeAll(async () => {
	browser = await launchBrowser();
	root = await serveFolder(hostedSite);
	below = await serveFolder(hostedSite, "/luu-tru/");
	pages = await pagesBelow(hostedSite);
});

afterAll(async () => {
	await browser?.close();
	await root?.close();
	await below?.close();
});

const doors = ["http", "sub-path", "disk"] as const;

// The 404 page knows its root from the base URL, so that it works at any depth of the right host: see its own test.
const kinds = pageKinds.filter(([name]) => name !== "not found");

test.each(
	doors.flatMap((door) =>
		kinds.map(([name, kind]) => [name, door, kind] as const),
	),
)(
	"the %s page opens without an error or a foreign request: %s",
	async (_, door, kind) => {
		const base = baseOf(door);
		const page = await browser.newPage({
			viewport: { width: 360, height: 800 },
		});
		const problems: string[] = [];
		page.on("console", (message) => {
			if (message.type() === "error" && !isMissingDay(message.location().url))
				problems.push(message.text());
		});
		page.on("pageerror", (error) => problems.push(error.message));
		page.on("request", (request) => {
			if (
				!/^(?:data|blob):/.test(request.url()) &&
				!request.url().startsWith(base)
			)
				problems.push(`foreign request: ${request.url()}`);
		});
		page.on("requestfailed", (request) => {
			// A day of the year without articles has no script; the page says so.
			if (!request.url().includes("/ngay-nay/"))
				problems.push(`failed: ${request.url()}`);
		});
		try {
			await page.goto(new URL(pageOfKind(pages, kind), base).href);
			await page.evaluate("document.fonts.ready.then(() => undefined)");
			const wide = await page.evaluate(
				"document.documentElement.scrollWidth - document.documentElement.clientWidth",
			);
			expect(problems).toEqual([]);
			expect(wide, "the page does not scroll sideways on a phone").toBe(0);
		} finally {
			await page.close();
		}
	},
);

test.each(doors)(
	"the front page shows what happened on this day in other years: %s",
	async (door) => {
		const page = await browser.newPage();
		// It is already the 23rd in Vietnam, while it is still the 22nd in UTC.
		await page.clock.setFixedTime("2026-11-22T18:00:00Z");
		try {
			await page.goto(new URL("index.html", baseOf(door)).href);
			const links = page.locator(".on-this-day li");
			await links.first().waitFor();
			const years = await links.locator("time").allTextContents();
			expect(years).toEqual(["2022", "2019", "2017"]);
			const first = await links.first().locator("a").getAttribute("href");
			expect(pages).toContain(first);
		} finally {
			await page.close();
		}
	},
);

test("a day without articles says so", async () => {
	const page = await browser.newPage();
	await page.clock.setFixedTime("2026-11-24T05:00:00Z");
	try {
		await page.goto(new URL("index.html", root.url).href);
		const message = page.locator(".on-this-day p", {
			hasText: "Ngày này các năm không có bài nào.",
		});
		await message.waitFor();
	} finally {
		await page.close();
	}
});

function baseOf(door: (typeof doors)[number]): string {
	if (door === "http") return root.url;
	if (door === "sub-path") return below.url;
	return `${pathToFileURL(offlineSite).href}/`;
}

/** A day of the year without articles has no script, and the front page says so. */
function isMissingDay(url: string): boolean {
	return /\/ngay-nay\/\d\d-\d\d\.js$/.test(url);
}
