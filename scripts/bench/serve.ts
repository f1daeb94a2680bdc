import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { permalinks } from "../../src/addresses.ts";
import { launchChromium } from "../browser/launch.ts";
import { benchBrowser } from "./browser.ts";
import { openEditor } from "./editor.ts";
import { generateArchive } from "./generate.ts";
import { residentBytes } from "./measure.ts";
import { median } from "./median.ts";
import type { BenchOptions } from "./options.ts";

/** Edits of each kind in a run. */
const rounds = 5;
/** The server has nothing left to do after so many milliseconds without a build. */
const rest = 2_000;
const port = 8390;

/** How soon an editor sees in the browser what was saved, and finds it by searching, on the dev server. */
export async function benchServe({
	sizes,
	runs,
}: BenchOptions): Promise<string> {
	const browser = await launchChromium(benchBrowser());
	const lines = [
		"| articles | from saving | median ms | worst ms |",
		"| ---: | --- | ---: | ---: |",
	];
	const memory: string[] = [];
	try {
		for (const articles of sizes) {
			const served = await measureServer(browser, articles, runs);
			for (const [change, times] of served.times) {
				lines.push(
					`| ${articles} | ${change} | ${median(times).toFixed(0)} | ${Math.max(...times).toFixed(0)} |`,
				);
			}
			memory.push(
				`${articles} articles: between edits the server and its processes hold ${megabytes(served.restBytes)} MB, while they build at most ${megabytes(served.peakBytes)} MB.`,
			);
		}
	} finally {
		await browser.close();
	}
	return [...lines, "", ...memory].join("\n");
}

interface Served {
	readonly times: ReadonlyMap<string, readonly number[]>;
	readonly restBytes: number;
	readonly peakBytes: number;
}

async function measureServer(
	browser: Browser,
	articles: number,
	runs: number,
): Promise<Served> {
	const root = resolve(`.cache/bench/serve-${articles}`);
	await generateArchive(root, { articles, seed: 2026 });
	const server = spawn(
		process.execPath,
		[
			...["--import", "tsx", "scripts/serve.ts"],
			...["--content-root", root, "--port", String(port)],
		],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	const bytesHeld = () => residentBytes(server.pid ?? -1);
	let peakBytes = 0;
	let restBytes = Infinity;
	const timer = setInterval(() => {
		const bytes = bytesHeld();
		peakBytes = Math.max(peakBytes, bytes);
		restBytes = Math.min(restBytes, bytes);
	}, 100);
	const context = await browser.newContext();
	try {
		const url = await addressOf(server);
		const { file, path } = firstArticle(root);
		const page = await context.newPage();
		const finder = await context.newPage();
		const editor = await openEditor(page, new URL(path, url).href, file);
		const found = (word: string) => untilFound(finder, url, word);
		// By then the preview has read the archive.
		await found((await editor.edit("text")).word);
		await setTimeout(rest);
		peakBytes = 0;
		restBytes = Infinity;
		const text: number[] = [];
		const title: number[] = [];
		const busy: number[] = [];
		const search: number[] = [];
		for (let round = 0; round < rounds * runs; round += 1) {
			const first = await editor.edit("text");
			text.push(first.milliseconds);
			await found(first.word);
			search.push(performance.now() - first.saved);
			await setTimeout(rest);
			title.push((await editor.edit("title")).milliseconds);
			// The build of the title has begun.
			await setTimeout(rest / 4);
			const last = await editor.edit("text");
			busy.push(last.milliseconds);
			await found(last.word);
			await setTimeout(rest);
		}
		return {
			times: new Map([
				["text is seen", text],
				["text is seen, while a build runs", busy],
				["a title is seen", title],
				["text is found by search", search],
			]),
			...{ restBytes, peakBytes },
		};
	} finally {
		clearInterval(timer);
		await context.close();
		server.kill();
	}
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = "";
		stdout?.on("data", (chunk) => {
			said += String(chunk);
			const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
			if (found !== undefined) resolve(found);
		});
		stdout?.once("close", () => reject(new Error(said)));
	});
}

/** Made-up articles stand where their addresses say: `content/2019/03/cho.md` is `2019/03/cho.html`. */
function firstArticle(root: string) {
	const content = join(root, "content");
	const name = readdirSync(content, { recursive: true })
		.map(String)
		.filter((path) => path.endsWith(".md"))
		.sort()[0];
	if (name === undefined) throw new Error(`No article below ${content}`);
	const path = name.replaceAll("\\", "/").replace(/\.md$/, ".html");
	return { file: join(content, name), path };
}

async function untilFound(page: Page, url: string, word: string) {
	const address = `${new URL(permalinks.search, url).href}?q=${word}`;
	for (;;) {
		await page.goto(address);
		await page.waitForSelector("[data-search-page][aria-busy=false]");
		const status = await page.textContent("[data-search-status]");
		if (status?.includes("1")) return;
		await setTimeout(100);
	}
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(0);
}
