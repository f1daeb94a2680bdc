import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Engine, openEngine } from "../../src/search/engine/engine.ts";
import { type Firefox, launchBrowser, launchFirefox } from "../browser.ts";
import { type FolderServer, serveFolder } from "../serve-folder.ts";
import { searchCorpus } from "./corpus.ts";
import { drive, type Shown } from "./driver.ts";
import { loadFrom } from "./load.ts";
import { queries } from "./queries.ts";
import { type SearchSite, writeSearchSite } from "./site.ts";

let site: SearchSite;
let engine: Engine;
let browser: Browser;
let firefox: Firefox | undefined;
let root: FolderServer;
let subPath: FolderServer;

beforeAll(async () => {
	site = await writeSearchSite(searchCorpus());
	engine = openEngine(loadFrom(site.files));
	[browser, firefox, root, subPath] = await Promise.all([
		launchBrowser(),
		launchFirefox(),
		serveFolder(site.folder),
		serveFolder(site.folder, "/ban-tin/"),
	]);
}, 120_000);

afterAll(async () => {
	await Promise.all([
		browser?.close(),
		firefox?.close(),
		root?.close(),
		subPath?.close(),
	]);
	await site?.remove();
});

const diskUrl = (): string => `${pathToFileURL(site.folder).href}/`;

/** Each door: a search page in which steps run, and a list of requests that left the site. */
type Visit = (steps: string) => Promise<unknown>;
interface Door {
	readonly name: string;
	readonly base: () => string;
	readonly visit: Visit;
}

const inChromium =
	(base: () => string): Visit =>
	async (steps) => {
		const page = await browser.newPage();
		const foreign: string[] = [];
		const problems: string[] = [];
		page.on("request", (request) => {
			if (!request.url().startsWith(base())) foreign.push(request.url());
		});
		page.on("console", (message) => {
			// Icons and photos are no part of this small site; a search file that is missing shows in the results.
			const { url } = message.location();
			if (
				message.type() === "error" &&
				!/\/(?:media|assets)\/[^.]*\.(?!js)|favicon|manifest|feed|atom/u.test(
					url,
				)
			) {
				problems.push(`${message.text()} ${url}`);
			}
		});
		page.on("pageerror", (error) => problems.push(error.message));
		await page.goto(`${base()}tim-kiem/index.html`);
		const result: unknown = await page.evaluate(`(() => {${drive(steps)}})()`);
		await page.close();
		expect(foreign).toEqual([]);
		expect(problems).toEqual([]);
		return result;
	};

const inFirefox: Visit = async (steps) => {
	await firefox?.goto(`${diskUrl()}tim-kiem/index.html`);
	return firefox?.run(drive(steps));
};

const doors: readonly Door[] = [
	{ name: "http", base: () => root.url, visit: inChromium(() => root.url) },
	{
		name: "http in a sub-path",
		base: () => subPath.url,
		visit: inChromium(() => subPath.url),
	},
	{ name: "a disk", base: diskUrl, visit: inChromium(diskUrl) },
	{ name: "a disk in Firefox", base: diskUrl, visit: inFirefox },
];

const texts = JSON.stringify(queries.map(({ query }) => query));

describe.each(doors)("from $name", ({ name, visit }) => {
	// Firefox is a second opinion where it is installed; the other doors never are without their browser.
	const isAbsent = (): boolean =>
		name.includes("Firefox") && firefox === undefined;

	test("every query of the table gives what the engine gives", async ({
		skip,
	}) => {
		if (isAbsent()) skip("Firefox is not installed");
		const shown = (await visit(
			`const all = []; for (const query of ${texts}) all.push(await ask(query)); return all;`,
		)) as readonly Shown[];
		for (const [at, { query }] of queries.entries()) {
			const answer = await engine.search({
				query: query.trim(),
				filters: {},
				sorting: "relevance",
				typing: false,
				from: 0,
				size: 10,
			});
			expect({ query, found: shown[at]?.permalinks }).toEqual({
				query,
				found: answer.results.map(({ permalink }) => permalink),
			});
			expect(shown[at]?.excerpts).toEqual(
				answer.results.map(({ excerpt }) =>
					excerpt.map(({ text }) => text).join(""),
				),
			);
		}
	}, 120_000);

	test("filters narrow, sorts order, and the address says so", async ({
		skip,
	}) => {
		if (isAbsent()) skip("Firefox is not installed");
		const [all, narrowed, oldest, viewed] = (await visit(`
			return [
				await ask("xã"),
				await choose("chuyen-muc", "thoi-su"),
				await choose("sap-xep", "cu-nhat"),
				await choose("sap-xep", "xem-nhieu"),
			];`)) as readonly Shown[];
		expect(all?.titles.length).toBe(10);
		expect(narrowed?.address).toBe("?q=x%C3%A3&chuyen-muc=thoi-su");
		expect(narrowed?.permalinks.length).toBeGreaterThan(1);
		const days = oldest?.permalinks.map((permalink) => permalink.slice(0, 7));
		expect(days).toEqual([...(days ?? [])].sort());
		expect(viewed?.permalinks[0]).toBe(
			"2021/08/covid.html".replace(
				"2021/08/covid",
				"2020/07/hop-dong-nhan-dan",
			),
		);
		expect(viewed?.address).toBe(
			"?q=x%C3%A3&chuyen-muc=thoi-su&sap-xep=xem-nhieu",
		);
	}, 60_000);

	test("P15 P16 articles' text is never HTML", async ({ skip }) => {
		if (isAbsent()) skip("Firefox is not installed");
		const [shown, elements] = (await visit(`
			const shown = await ask("chữ đậm");
			return [shown, page.querySelectorAll(".search-results :is(b, script, img[src=x])").length];`)) as readonly [
			Shown,
			number,
		];
		expect(shown.titles[0]).toBe(
			'Dùng <b>chữ đậm</b> & dấu "nháy" <img src=x onerror=alert(1)>',
		);
		expect(shown.excerpts[0]).toContain("<script>alert(1)</script>");
		expect(elements).toBe(0);
	}, 60_000);
});
