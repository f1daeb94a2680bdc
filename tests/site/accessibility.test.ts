import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { hostedSite, pageKinds, pageOfKind, pagesBelow } from "./sites.ts";

let browser: Browser;
let server: FolderServer;
let axe: string;
let pages: readonly string[];

beforeAll(async () => {
	browser = await launchBrowser();
	server = await serveFolder(hostedSite);
	pages = await pagesBelow(hostedSite);
	const require = createRequire(import.meta.url);
	axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
});

afterAll(async () => {
	await browser?.close();
	await server?.close();
});

const schemes = ["light", "dark"] as const;
const cases = pageKinds.flatMap(([name, kind]) =>
	schemes.map((scheme) => [name, scheme, kind] as const),
);

test.each(cases)(
	"the %s page in the %s scheme meets WCAG 2.2 AA as far as axe can tell",
	async (_, scheme, kind) => {
		const page = await browser.newPage({
			colorScheme: scheme,
			// Axe is put into the page from outside; its own policy would rightly refuse that.
			bypassCSP: true,
			viewport: { width: scheme === "dark" ? 360 : 1280, height: 900 },
		});
		try {
			await page.goto(server.url + pageOfKind(pages, kind));
			await page.addScriptTag({ content: axe });
			const results: AxeResults = await page.evaluate("axe.run()");
			const violations = results.violations.map(
				({ id, nodes }) =>
					`${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
			);
			expect(violations).toEqual([]);
		} finally {
			await page.close();
		}
	},
);
