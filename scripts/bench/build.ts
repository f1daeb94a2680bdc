import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { makeArticle } from "./article.ts";
import { generateArchive } from "./generate.ts";
import { measureCommand } from "./measure.ts";

export interface BenchOptions {
	/** How many articles the archives have. */
	readonly sizes: readonly number[];
	/** Each figure is the median of so many runs. */
	readonly runs: number;
}

const seed = 2026;
/** Pages and search go on side by side. The made-up archive has no photos. */
const stages = ["load", "pages", "search", "machines", "publish"] as const;

type Row = Readonly<Record<string, number>>;

/** Whole builds as a user runs them, Node's start included: everything new, nothing new, one article edited. */
export async function benchBuild({
	sizes,
	runs,
}: BenchOptions): Promise<string> {
	const lines = [
		`| articles | build | ${stages.join(" | ")} | total s | peak MB |`,
		`| ---: | --- | ${stages.map(() => "---:").join(" | ")} | ---: | ---: |`,
	];
	for (const articles of sizes) {
		const folder = resolve(`.cache/bench/${articles}`);
		await generateArchive(folder, { articles, seed });
		const rows: Record<string, Row[]> = {
			cold: [],
			"no-op": [],
			"one edit": [],
		};
		for (let run = 0; run < runs; run += 1) {
			for (const made of ["_site", ".bantin", ".cache"]) {
				await rm(join(folder, made), { recursive: true, force: true });
			}
			rows.cold?.push(await build(folder));
			rows["no-op"]?.push(await build(folder));
			rows["one edit"]?.push(await buildEdited(folder));
		}
		for (const [name, measured] of Object.entries(rows)) {
			const cell = (key: string, digits: number) =>
				median(measured.map((row) => row[key] ?? 0)).toFixed(digits);
			lines.push(
				`| ${articles} | ${name} | ${stages.map((stage) => cell(stage, 1)).join(" | ")} | **${cell("total", 1)}** | ${cell("peak", 0)} |`,
			);
		}
	}
	return lines.join("\n");
}

async function build(folder: string): Promise<Row> {
	const profile = join(folder, "profile.json");
	const { milliseconds, peakBytes } = await measureCommand(process.execPath, [
		"--import",
		"tsx",
		"scripts/build.ts",
		"--content-root",
		folder,
		"--date",
		"2026-01-01",
		"--quiet",
		"--profile",
		profile,
	]);
	const {
		stages: times,
	}: { stages: { stage: string; milliseconds: number }[] } = JSON.parse(
		await readFile(profile, "utf8"),
	);
	return {
		...Object.fromEntries(
			times.map(({ stage, milliseconds }) => [stage, milliseconds / 1000]),
		),
		total: milliseconds / 1000,
		peak: peakBytes / 1e6,
	};
}

/** One sentence more in one article; taken back afterwards. */
async function buildEdited(folder: string): Promise<Row> {
	const { file, text } = makeArticle(seed, 0);
	const path = join(folder, file);
	await writeFile(path, `${text}\nThêm một câu mới.\n`);
	try {
		return await build(folder);
	} finally {
		await writeFile(path, text);
	}
}

function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
