import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostRedirects, nginxMap } from "../../src/machines/host-redirects.ts";
import {
	hostHeaders,
	nginxHeaders,
} from "../../src/machines/security-headers.ts";
import { launchBrowser } from "../browser.ts";
import { anArchive, aSiteConfig } from "../builders.ts";
import { hasNginx, type Nginx, startNginx } from "../nginx.ts";
import {
	filesBelow,
	hostedSite,
	pageKinds,
	pageOfKind,
	pagesBelow,
} from "./sites.ts";

const wanted = {
	"content-security-policy":
		/^default-src 'none'; script-src 'self'; .*frame-ancestors 'self'$/u,
	"x-content-type-options": /^nosniff$/u,
	"referrer-policy": /^strict-origin-when-cross-origin$/u,
	"permissions-policy": /\bcamera=\(\)/u,
	"cross-origin-opener-policy": /^same-origin$/u,
};

test("the policy of headers and pages is one, and allows nothing inline, foreign or compiled", async () => {
	const html = await readFile(join(hostedSite, "index.html"), "utf8");
	const headers = await readFile(join(hostedSite, "_headers"), "utf8");
	const [, meta = ""] =
		/<meta http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(
			html,
		) ?? [];
	expect(meta).toMatch(/^default-src 'none'; script-src 'self'; /u);
	expect(headers).toContain(`${meta}; frame-ancestors 'self'`);
	expect(headers).not.toMatch(/unsafe|https?:|\*\./u);
});

test("_headers keeps to what Netlify and Cloudflare read", () => {
	const text = hostHeaders(aSiteConfig());
	const rules = text.split("\n\n");
	expect(rules.length).toBeLessThan(100);
	const names = new Map<string, number>();
	for (const rule of rules) {
		const [path = "", ...headers] = rule.trimEnd().split("\n");
		expect(path).toMatch(/^\/ban-tin\/(?:[a-z-]+\/)*\*$/u);
		for (const header of headers) {
			expect(header).toMatch(/^ {2}[A-Z][\w-]+: \S/u);
			expect(header.length).toBeLessThan(2000);
			const name = header.trim().split(":", 1)[0] ?? "";
			names.set(name, (names.get(name) ?? 0) + 1);
		}
	}
	// Hosts join what matching rules say: only caching may stand in several, whose paths never overlap.
	names.delete("Cache-Control");
	expect([...names.values()].every((count) => count === 1)).toBe(true);
});

test("what is cached for ever has a name that changes with it", async () => {
	const files = await filesBelow(hostedSite);
	const cached = files.filter((file) =>
		/^pagefind\/(?:ban-tin|filter|fragment|index)\//u.test(file),
	);
	expect(cached.length).toBeGreaterThan(60);
	expect(cached.filter((file) => !/[0-9a-f]{7,}\.\w+$/u.test(file))).toEqual(
		[],
	);
});

describe.skipIf(!hasNginx).each([
	["the root", "/"],
	["a sub-path", "/luu-tru/ban-tin/"],
])("nginx at %s (skipped where nginx is not installed)", (_, prefix) => {
	const config = aSiteConfig({ baseUrl: `https://example.org${prefix}` });
	const archive = anArchive({
		config,
		redirects: [
			{ from: "/tin/cho 146.html", to: "gioi-thieu/index.html", title: "a" },
			{ from: "/Default.aspx?u=dt&id=1", to: "index.html", title: "b" },
			{ from: "/tin/chợ.html", to: "nam/index.html", title: "c" },
		],
	});
	let nginx: Nginx;
	let browser: Browser;
	let pages: readonly string[];

	beforeAll(async () => {
		nginx = await startNginx({
			folder: hostedSite,
			prefix,
			headers: nginxHeaders(config),
			redirects: nginxMap(archive),
		});
		browser = await launchBrowser();
		pages = await pagesBelow(hostedSite);
	});
	afterAll(async () => {
		await browser?.close();
		await nginx?.close();
	});

	test("every kind of file comes with the headers, a missing one too", async () => {
		const files = await filesBelow(hostedSite);
		const kinds = [
			"",
			"index.html",
			"tim-kiem/",
			"khong-co.html",
			"khong/co/",
			"assets/site.css",
			"feed.json",
			"pagefind/ban-tin.json",
			...files.filter((file) => /^pagefind\/index\//u.test(file)).slice(0, 1),
			...files.filter((file) => /\.woff2$/u.test(file)).slice(0, 1),
			...files.filter((file) => /^media\//u.test(file)).slice(0, 1),
		];
		for (const kind of kinds) {
			const { headers, status } = await fetch(
				new URL(encodeURI(kind), nginx.url),
			);
			expect(status, kind).toBe(/^khong/u.test(kind) ? 404 : 200);
			for (const [name, value] of Object.entries(wanted))
				expect(headers.get(name), `${kind} ${name}`).toMatch(value);
			const lasts = /^pagefind\/index\//u.test(kind);
			const cache = headers.get("cache-control") ?? "";
			expect(cache.includes("immutable"), kind).toBe(lasts);
		}
	});

	test("old addresses lead to their pages", async () => {
		const lead = async (path: string) => {
			const response = await fetch(new URL(path, nginx.url), {
				redirect: "manual",
			});
			return [response.status, response.headers.get("location")];
		};
		expect(await lead("/tin/cho%20146.html")).toEqual([
			301,
			`${prefix}gioi-thieu/index.html`,
		]);
		expect(await lead("/Default.aspx?u=dt&id=1")).toEqual([301, prefix]);
		expect(await lead("/tin/ch%E1%BB%A3.html")).toEqual([
			301,
			`${prefix}nam/index.html`,
		]);
		expect(hostRedirects(archive)).toContain(`${prefix}nam/index.html 301`);
	});

	test("no page breaks the policy, asks anything of another host or logs an error", async () => {
		const context = await browser.newContext();
		await context.addInitScript(
			"addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))",
		);
		const problems: string[] = [];
		const page = await context.newPage();
		page.on("console", (message) => {
			// A day of the year without articles has no script; the page says so.
			if (
				["error", "warning"].includes(message.type()) &&
				!/\/ngay-nay\/\d\d-\d\d\.js/u.test(
					message.text() + message.location().url,
				)
			)
				problems.push(`${page.url()}: ${message.text()}`);
		});
		page.on("pageerror", (error) => problems.push(error.message));
		page.on("request", (request) => {
			if (
				!request.url().startsWith(nginx.url) &&
				!/^(?:data|blob):/u.test(request.url())
			)
				problems.push(`${page.url()} asks for ${request.url()}`);
		});
		// One page of each kind, and at the root each article, whose text is its own.
		const visited = [
			...pageKinds.map(([, kind]) => pageOfKind(pages, kind)),
			...(prefix === "/" ? pages : []).filter((file) =>
				/^\d{4}\/\d\d\//u.test(file),
			),
		];
		for (const file of visited) {
			// Its links start at the root of the address in site.yml.
			if (file === "404.html" && prefix !== "/") continue;
			await page.goto(new URL(encodeURI(file), nginx.url).href);
		}
		await page.goto(
			new URL("tim-kiem/index.html?q=ch%E1%BB%A3", nginx.url).href,
		);
		await page.locator(".search-result-title").first().waitFor();
		await context.close();
		expect(problems).toEqual([]);
	}, 240_000);
});
