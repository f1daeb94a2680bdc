import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { hostedSite, pageKinds, pageOfKind, pagesBelow } from "./sites.ts";

let browser: Browser;
let server: FolderServer;
let pages: readonly string[];

beforeAll(async () => {
	browser = await launchBrowser();
	server = await serveFolder(hostedSite, "/", { isHost: true });
	pages = await pagesBelow(hostedSite);
});

afterAll(async () => {
	await browser?.close();
	await server?.close();
});

const kinds = ["home", "article", "category", "photos", "search"];

test.each(
	pageKinds
		.filter(([name]) => kinds.includes(name))
		.flatMap(([name, kind]) =>
			[360, 1280].map((width) => [name, width, kind] as const),
		),
)(
	"nothing on the %s page moves, %d px wide, whether our typefaces come late or are kept",
	async (_, width, kind) => {
		const context = await browser.newContext({
			viewport: { width, height: 740 },
		});
		const page = await openPage(context);
		const url = new URL(pageOfKind(pages, kind), server.url).href;
		try {
			const release = await holdFonts(context);
			await page.goto(url);
			expect(await usesTypefaces(page)).toBe(false);
			release();
			await typefacesKept(page);
			expect(await shiftsOf(page), "first visit").toEqual([]);

			await page.goto(url);
			expect(await usesTypefaces(page)).toBe(true);
			await page.evaluate("document.fonts.ready.then(() => undefined)");
			expect(await shiftsOf(page), "second visit").toEqual([]);
		} finally {
			await context.close();
		}
	},
);

/** A day with articles in three years, so that the front page's list comes late. */
async function openPage(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.clock.setFixedTime("2026-11-23T05:00:00Z");
	await page.addInitScript(`
		window.shifts = [];
		new PerformanceObserver((list) => {
			for (const { value, sources } of list.getEntries())
				window.shifts.push(value + " " + sources.map(({ node }) => node?.className || node?.nodeName).join(", "));
		}).observe({ type: "layout-shift", buffered: true });
	`);
	return page;
}

/** No font arrives before the given function is called. */
async function holdFonts(context: BrowserContext): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await context.route("**/*.woff2", async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

/** Not `waitForFunction`, which evaluates text: our pages forbid that. */
function typefacesKept(page: Page): Promise<unknown> {
	return page.evaluate(`new Promise((resolve) => {
		const timer = setInterval(() => {
			if (localStorage.length === 0) return;
			clearInterval(timer);
			resolve();
		}, 20);
	})`);
}

function usesTypefaces(page: Page): Promise<unknown> {
	return page.evaluate(
		`getComputedStyle(document.body).fontFamily.includes("Be Vietnam Pro")`,
	);
}

/** What moved, and by how much. Two frames later, when everything has been drawn. */
function shiftsOf(page: Page): Promise<unknown> {
	return page.evaluate(
		`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts)))))`,
	);
}
