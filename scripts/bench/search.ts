import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { benchBrowser } from "./browser.ts";
import { generateArchive } from "./generate.ts";
import { measureCommand } from "./measure.ts";
import type { BenchOptions } from "./options.ts";

/** Typical of readers, and hard for a search: common words, phrases, numbers, slips. */
const queries: readonly string[] = [
	"ủy ban nhân dân",
	"uy ban nhan dan",
	"nông thôn mới",
	"xã",
	"chợ đầu mối",
	"nguyeenx",
	'"hội đồng nhân dân"',
	"24/7/2020",
	"quỹ tín dụng -hội",
	"làng nghề truyền thống mây tre",
];

/** What searching costs a reader, from a host and from a disk, and what the index costs the build. */
export async function benchSearch({
	sizes,
	runs,
}: BenchOptions): Promise<string> {
	const browser = await launchChromium(benchBrowser());
	const parts: string[] = [];
	try {
		for (const articles of sizes) {
			parts.push(await benchSize(browser, articles, runs));
		}
	} finally {
		await browser.close();
	}
	return parts.join("\n\n");
}

async function benchSize(
	browser: Browser,
	articles: number,
	runs: number,
): Promise<string> {
	const project = resolve(`.cache/bench/${articles}`);
	const out = resolve(`.cache/bench/search-${articles}`);
	await generateArchive(project, { articles, seed: 2026 });
	const { peakBytes } = await measureCommand(process.execPath, [
		"--import",
		"tsx",
		"scripts/bench/search-site.tsx",
		project,
		out,
	]);
	const built: Readonly<Record<string, number>> = JSON.parse(
		await readFile(join(out, "measured.json"), "utf8"),
	);
	const server = await serveFolder(out);
	const doors = { http: server.url, file: `${pathToFileURL(out).href}/` };
	const lines = [
		`### ${articles} articles`,
		"",
		`Index: ${built.seconds?.toFixed(1)} s, peak ${megabytes(peakBytes)} MB (with loading the archive), ${built.files} files: ` +
			`words and catalogue ${megabytes(built.words)} MB, positions ${megabytes(built.positions)} MB, fragments ${megabytes(built.fragments)} MB.`,
		"",
		"| door | before the first query | first query | second query |",
		"| --- | ---: | ---: | ---: |",
	];
	for (const [door, base] of Object.entries(doors)) {
		lines.push(
			`| ${door} | ${(await measureBytes(browser, base, out)).join(" | ")} |`,
		);
	}
	lines.push(
		"",
		"| query | found | kB | http cold ms | http warm ms | file cold ms | file warm ms |",
		"| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
	);
	for (const query of queries) {
		const http = await medianLatency(browser, doors.http, out, query, runs);
		const file = await medianLatency(browser, doors.file, out, query, runs);
		lines.push(
			`| ${query} | ${http.found} | ${kilobytes(http.bytes)} | ${[http.cold, http.warm, file.cold, file.warm].map((ms) => ms.toFixed(0)).join(" | ")} |`,
		);
	}
	await server.close();
	return lines.join("\n");
}

/** Bytes as they lie on the host: fonts and styles excluded, compression by the host not counted. */
interface Traffic {
	bytes: number;
	requests: number;
}

function countTraffic(page: Page, base: string, out: string): Traffic {
	const traffic = { bytes: 0, requests: 0 };
	page.on("requestfinished", (request) => {
		const url = request.url();
		if (!url.startsWith(base)) return;
		const file = url.startsWith("file:")
			? fileURLToPath(url.replace(/\?.*$/u, ""))
			: join(out, decodeURIComponent(new URL(url).pathname));
		if (
			/\.(?:woff2|css|html|png|svg|webmanifest)$/u.test(file) ||
			!existsSync(file)
		)
			return;
		traffic.bytes += statSync(file).size;
		traffic.requests += 1;
	});
	return traffic;
}

async function measureBytes(
	browser: Browser,
	base: string,
	out: string,
): Promise<readonly string[]> {
	const page = await openPage(browser, base);
	const traffic = countTraffic(page, base, out);
	await page.goto(`${base}tim-kiem/index.html`, { waitUntil: "networkidle" });
	const cells = [describe(traffic)];
	for (const query of ["chợ đầu mối", "nông thôn mới"]) {
		const before = { ...traffic };
		await ask(page, query);
		cells.push(
			describe({
				bytes: traffic.bytes - before.bytes,
				requests: traffic.requests - before.requests,
			}),
		);
	}
	await page.context().close();
	return cells;
}

interface Latency {
	readonly cold: number;
	readonly warm: number;
	readonly found: string;
	readonly bytes: number;
}

async function medianLatency(
	browser: Browser,
	base: string,
	out: string,
	query: string,
	runs: number,
): Promise<Latency> {
	const all: Latency[] = [];
	for (let run = 0; run < runs; run += 1) {
		const page = await openPage(browser, base);
		const traffic = countTraffic(page, base, out);
		await page.goto(`${base}tim-kiem/index.html`, { waitUntil: "networkidle" });
		const cold = await ask(page, query);
		const { bytes } = traffic;
		await ask(page, "");
		const warm = await ask(page, query);
		const found = await page.textContent("[data-search-status]");
		all.push({
			cold,
			warm,
			bytes,
			found: /[\d.]+/u.exec(found ?? "")?.[0] ?? "0",
		});
		await page.context().close();
	}
	all.sort((a, b) => a.cold - b.cold);
	const middle = all[Math.floor(all.length / 2)];
	if (!middle) throw new Error("No run was measured");
	return middle;
}

/** A window of its own, with an empty cache. */
async function openPage(browser: Browser, base: string): Promise<Page> {
	const context = await browser.newContext({ baseURL: base });
	return context.newPage();
}

/** From the reader's Enter to the results on the page, in milliseconds. */
async function ask(page: Page, query: string): Promise<number> {
	return page.evaluate(`(async () => {
		const page = document.querySelector("[data-search-page]");
		const input = page.querySelector("[data-search-box]");
		input.value = ${JSON.stringify(query)};
		const began = performance.now();
		const done = new Promise((resolve) => {
			new MutationObserver(() => {
				if (page.getAttribute("aria-busy") === "false") resolve();
			}).observe(page, { attributeFilter: ["aria-busy"] });
		});
		input.form.requestSubmit();
		await done;
		return performance.now() - began;
	})()`);
}

function describe({ bytes, requests }: Traffic): string {
	return `${kilobytes(bytes)} kB, ${requests} requests`;
}

function kilobytes(bytes: number): string {
	return (bytes / 1000).toFixed(0);
}

function megabytes(bytes = 0): string {
	return (bytes / 1e6).toFixed(1);
}
