import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { hostedSite, offlineSite } from "./sites.ts";

let browser: Browser;
let server: FolderServer;

beforeAll(async () => {
	browser = await launchBrowser();
	server = await serveFolder(hostedSite, "/", { isHost: true });
});

afterAll(async () => {
	await browser?.close();
	await server?.close();
});

/** Without marks: the fonts of most Linux machines lack some of our letters, and a mark adds no width. */
const text =
	"Sang nay, cho xa Van Hoe hop phien dau nam: nguoi mua ke ban tap nap tu cong lang den bai moi, ai cung vui. ";

test.for([
	["Source Serif 4", "Stretched Times", "400"],
	["Source Serif 4", "Stretched Times", "650"],
	["Source Serif 4", "Stretched Times", "italic 400"],
	["Source Serif 4", "Stretched Noto Serif", "400"],
	["Source Serif 4", "Stretched Noto Serif", "650"],
	["Be Vietnam Pro", "Stretched Arial", "400"],
	["Be Vietnam Pro", "Stretched Arial", "600"],
	["Be Vietnam Pro", "Stretched Roboto", "400"],
	["Be Vietnam Pro", "Stretched Roboto", "600"],
])(
	"text of %s is as wide in %s, %s",
	async ([ours, fallback, weight], { skip }) => {
		const page = await browser.newPage();
		try {
			await page.goto(`${server.url}index.html`);
			const width = await widthIn(page, `${weight} 100px "${ours}"`);
			const other = await widthIn(page, `${weight} 100px "${fallback}"`);
			expect(width).toBeDefined();
			if (other === undefined) skip(`this machine has no font for ${fallback}`);
			expect((other ?? 0) / (width ?? 1)).toBeGreaterThan(0.97);
			expect((other ?? 0) / (width ?? 1)).toBeLessThan(1.03);
		} finally {
			await page.close();
		}
	},
);

test("read from a disk, every page is set in our typefaces, the first one too", async () => {
	const page = await browser.newPage();
	try {
		await page.goto(`${pathToFileURL(offlineSite).href}/index.html`);
		await page.waitForLoadState("load");
		const family = await page.evaluate(
			"document.fonts.ready.then(() => getComputedStyle(document.body).fontFamily)",
		);
		expect(family).toContain("Be Vietnam Pro from disk");
		const loaded = await page.evaluate(
			`[...document.fonts].filter(({ family, status }) => family.includes("from disk") && status === "loaded").length`,
		);
		expect(loaded).toBeGreaterThan(3);
	} finally {
		await page.close();
	}
});

test("a reader without scripts reads the same text in our typefaces", async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const fonts: string[] = [];
	page.on("requestfinished", (request) => {
		if (request.url().endsWith(".woff2")) fonts.push(request.url());
	});
	try {
		await page.goto(`${server.url}index.html`, { waitUntil: "networkidle" });
		expect(fonts.length).toBeGreaterThan(3);
	} finally {
		await context.close();
	}
});

/** Undefined where the machine has no such font. */
async function widthIn(page: Page, font: string): Promise<number | undefined> {
	const width = await page.evaluate(`(async () => {
		const faces = await document.fonts.load(${JSON.stringify(font)}, ${JSON.stringify(text)}).catch(() => []);
		if (faces.length === 0) return 0;
		const canvas = document.createElement("canvas").getContext("2d");
		canvas.font = ${JSON.stringify(font)};
		return canvas.measureText(${JSON.stringify(text)}).width;
	})()`);
	return typeof width === "number" && width > 0 ? width : undefined;
}
