/** `npm run bench -- [build|lighthouse|import|package|search|serve] [1000 10000 …]`: what speed and memory really are, on this machine. */
import { mkdirSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { benchBuild } from "./bench/build.ts";
import { benchImport } from "./bench/import.ts";
import { benchLighthouse } from "./bench/lighthouse.ts";
import { benchPackage } from "./bench/package.ts";
import { benchSearch } from "./bench/search.ts";
import { benchServe } from "./bench/serve.ts";
import { states as allStates } from "./bench/tables.ts";

const benches = {
	build: benchBuild,
	lighthouse: benchLighthouse,
	import: benchImport,
	package: benchPackage,
	search: benchSearch,
	serve: benchServe,
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		articles: { type: "string" },
		runs: { type: "string", default: "1" },
		add: { type: "boolean", default: false },
		alone: { type: "boolean", default: false },
		states: { type: "string" },
		out: { type: "string", default: ".cache/bench/report" },
	},
});
const [name = "build", ...counts] = positionals;
const asked = [...counts, ...(values.articles?.split(",") ?? [])].map(Number);
const sizes =
	asked.length > 0 ? asked : name === "lighthouse" ? [1000] : [1000, 10_000];
const runs = Number(values.runs);
const named = values.states?.split(",").map((state) => state.trim());
const states = allStates.filter((state) => named?.includes(state) ?? true);
const isKnown = (key: string): key is keyof typeof benches => key in benches;

if (
	!isKnown(name) ||
	![...sizes, runs].every(isCount) ||
	states.length !== (named ?? states).length
) {
	console.error(
		`npm run bench -- [${Object.keys(benches).join("|")}] [1000 10000 …] [--runs 3] [--add] [--alone] [--states "cold,body edited"] [--out .cache/bench/report]`,
	);
	process.exitCode = 3;
} else {
	const machine = `${platform()} ${release()} ${arch()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, ${(totalmem() / 1e9).toFixed(0)} GB; Node ${process.version}; median of ${runs}`;
	const out = resolve(values.out);
	const report = `${machine}\n\n${await benches[name]({ sizes, runs, states, adds: values.add, alone: values.alone, out })}\n`;
	console.log(report);
	mkdirSync(out, { recursive: true });
	writeFileSync(join(out, `${name}.md`), report);
}

function isCount(number: number): boolean {
	return Number.isSafeInteger(number) && number > 0;
}
