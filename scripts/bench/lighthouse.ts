import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromiumFlags } from "../browser/launch.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { benchBrowser } from "./browser.ts";
import { generateArchive } from "./generate.ts";
import { measureCommand } from "./measure.ts";
import { median } from "./median.ts";
import type { BenchOptions } from "./options.ts";

/** Not among our dependencies, of which it would be the largest: fetched the first time it is wanted. */
const version = "12.8.2";

const categories = [
	["performance", "performance"],
	["accessibility", "accessibility"],
	["best-practices", "best practices"],
	["seo", "SEO"],
] as const;

/** What Lighthouse writes, as far as it is read here. Scores are from 0 to 1, or absent where a check did not apply. */
interface Report {
	readonly categories: Readonly<
		Record<
			string,
			{
				readonly score: number | null;
				readonly auditRefs: readonly {
					readonly id: string;
					readonly weight: number;
				}[];
			}
		>
	>;
	readonly audits: Readonly<
		Record<
			string,
			{ readonly score: number | null; readonly displayValue?: string }
		>
	>;
}

/**
 * Lighthouse's four scores on its own phone settings (a slow phone on slow 4G), over http with the compression and
 * headers of an ordinary host: the sample, and made-up archives of the given sizes.
 */
export async function benchLighthouse({
	sizes,
	runs,
}: BenchOptions): Promise<string> {
	const browser = benchBrowser();
	const program = await findLighthouse();
	const lines = [
		`| site | page | ${categories.map(([, name]) => name).join(" | ")} | what costs points |`,
		"| --- | --- | ---: | ---: | ---: | ---: | --- |",
	];
	for (const [name, root] of await projects(sizes)) {
		const site = join(resolve(".cache/bench/lighthouse"), name);
		await measureCommand(process.execPath, [
			"scripts/build.mjs",
			...["--content-root", root, "--out", site],
			...["--date", "2026-01-01", "--quiet"],
		]);
		const server = await serveFolder(site, "/", { isHost: true });
		try {
			for (const [kind, page] of await pagesOf(site)) {
				const reports: Report[] = [];
				for (let run = 0; run < runs; run += 1) {
					const out = join(resolve(".cache/bench/lighthouse"), "report.json");
					await runLighthouse(program, browser, server.url + page, out);
					reports.push(JSON.parse(await readFile(out, "utf8")));
				}
				lines.push(reportLine(name, kind, reports));
			}
		} finally {
			await server.close();
		}
	}
	return lines.join("\n");
}

/** Medians over the runs, and what the last run names. */
export function reportLine(
	site: string,
	kind: string,
	reports: readonly Report[],
): string {
	const scores = categories.map(([id]) =>
		median(
			reports.map(({ categories: of }) =>
				Math.round((of[id]?.score ?? 0) * 100),
			),
		),
	);
	const last = reports.at(-1);
	return `| ${site} | ${kind} | ${scores.join(" | ")} | ${last ? lossesOf(last).join(", ") : ""} |`;
}

function lossesOf({ categories: of, audits }: Report): readonly string[] {
	const counted = Object.values(of).flatMap(({ auditRefs }) =>
		auditRefs.filter(({ weight }) => weight > 0),
	);
	return counted.flatMap(({ id }) => {
		const { score = null, displayValue = "" } = audits[id] ?? {};
		// Below this a check costs less than its category shows.
		if (score === null || score > 0.97) return [];
		return [`${id} ${displayValue}`.trim()];
	});
}

async function projects(
	sizes: readonly number[],
): Promise<readonly (readonly [name: string, root: string])[]> {
	const made = [];
	for (const articles of sizes) {
		const root = resolve(`.cache/bench/${articles}`);
		await generateArchive(root, { articles, seed: 2026 });
		made.push([`${articles} articles`, root] as const);
	}
	return [["sample", resolve(".")], ...made];
}

/** The front page, an article with a photo if one of the first has some, a category's list and the search page. */
async function pagesOf(
	site: string,
): Promise<readonly (readonly [kind: string, path: string])[]> {
	const files = (await readdir(site, { recursive: true })).sort();
	const isArticle = /^\d{4}\/\d{2}\/[^/]+\.html$/;
	const withPhoto: string[] = [];
	for (const file of files.filter((file) => isArticle.test(file)).slice(0, 50))
		if (/<figure/.test(await readFile(join(site, file), "utf8")))
			withPhoto.push(file);
	const article =
		withPhoto[0] ?? files.find((file) => isArticle.test(file)) ?? "";
	const list =
		files.find((file) => /^chuyen-muc\/[^/]+\/index\.html$/.test(file)) ?? "";
	return [
		["home", "index.html"],
		["article", article],
		["list", list],
		["search", "tim-kiem/index.html"],
	];
}

/** The command of Lighthouse, installed below `.cache` when it is not there yet. */
async function findLighthouse(): Promise<string> {
	const folder = resolve(`.cache/lighthouse-${version}`);
	const program = join(folder, "node_modules/lighthouse/cli/index.js");
	if (existsSync(program)) return program;
	console.error(`Installing lighthouse@${version} below .cache …`);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, "package.json"), '{"private":true}\n');
	await measureCommand(
		"npm",
		[
			"install",
			...["--ignore-scripts", "--no-audit", "--no-fund", "--save-exact"],
			`lighthouse@${version}`,
		],
		folder,
	);
	return program;
}

function runLighthouse(
	program: string,
	browser: string,
	url: string,
	out: string,
): Promise<void> {
	const flags = ["--headless=new", ...chromiumFlags].join(" ");
	const child = spawn(
		process.execPath,
		[
			program,
			url,
			...["--output=json", `--output-path=${out}`, "--quiet"],
			`--chrome-flags=${flags}`,
		],
		{
			stdio: ["ignore", "ignore", "inherit"],
			env: { ...process.env, CHROME_PATH: browser },
		},
	);
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("close", (code) => {
			if (code === 0) resolve();
			else reject(new Error(`Lighthouse on ${url}: exit code ${code}`));
		});
	});
}
