import { existsSync } from "node:fs";
import { mkdir, rm, stat, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { generateArchive } from "./generate.ts";
import { type Measured, measureCommand } from "./measure.ts";
import { median } from "./median.ts";
import type { BenchOptions } from "./options.ts";

const node = (script: string, ...args: readonly string[]) =>
	measureCommand(process.execPath, ["--import", "tsx", script, ...args]);

/** Packing and checking a copy, beside plain `zip -r` and `unzip -t` of the same files; Node's start is included. */
export async function benchPackage({
	sizes,
	runs,
}: BenchOptions): Promise<string> {
	const lines = [
		"| articles | | s | peak MB | zip MB |",
		"| ---: | --- | ---: | ---: | ---: |",
	];
	for (const articles of sizes) {
		const root = resolve(`.cache/bench/${articles}`);
		const site = join(root, ".bantin/copy");
		await generateArchive(root, { articles, seed: 2026 });
		const where = ["--content-root", root, "--out", site];
		const build = ["--offline", "--quiet", "--date", "2026-01-01"];
		const entry = ["scripts/build.mjs", ...where, ...build];
		await measureCommand(process.execPath, entry);
		const work = join(root, "packing");
		const tree = join(work, "tree");
		const plain = join(work, "plain.zip");
		const ours = join(work, "1.zip");
		const rows = new Map<string, Measured[]>();
		const measure = async (name: string, measured: Promise<Measured>) => {
			rows.set(name, [...(rows.get(name) ?? []), await measured]);
		};
		for (let run = 0; run < runs; run += 1) {
			await rm(work, { recursive: true, force: true });
			await mkdir(join(tree, "data/source"), { recursive: true });
			await symlink(site, join(tree, "data/site"));
			await symlink(join(root, "content"), join(tree, "data/source/content"));
			// Both find the files in the system's memory, where the build has just put them.
			await measure("zip -r", measureCommand("zip", ["-qr", plain, tree]));
			await measure(
				"package",
				node("scripts/bench/pack-copy.ts", site, root, work),
			);
			await measure("unzip -t", measureCommand("unzip", ["-tq", plain]));
			await measure("verify", node("scripts/verify.ts", ours));
		}
		for (const [name, measured] of rows) {
			const zip = name.includes("zip") ? plain : ours;
			const size = existsSync(zip) ? (await stat(zip)).size : 0;
			const seconds = median(measured.map((it) => it.milliseconds)) / 1000;
			const peak = Math.max(...measured.map((it) => it.peakBytes)) / 1e6;
			lines.push(
				`| ${articles} | ${name} | ${seconds.toFixed(1)} | ${peak.toFixed(0)} | ${(size / 1e6).toFixed(0)} |`,
			);
		}
		await rm(work, { recursive: true, force: true });
	}
	return lines.join("\n");
}
