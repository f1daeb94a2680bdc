/** `npm run bench -- [build|import|package|search] [--articles 1000,10000] [--runs 1]`: what speed and memory really are, on this machine. */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { benchBuild } from "./bench/build.ts";
import { benchImport } from "./bench/import.ts";
import { benchPackage } from "./bench/package.ts";
import { benchSearch } from "./bench/search.ts";

const benches = {
	build: benchBuild,
	import: benchImport,
	package: benchPackage,
	search: benchSearch,
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		articles: { type: "string", default: "1000,10000" },
		runs: { type: "string", default: "1" },
	},
});
const name = positionals[0] ?? "build";
const sizes = values.articles.split(",").map(Number);
const runs = Number(values.runs);
const isKnown = (key: string): key is keyof typeof benches => key in benches;

if (!isKnown(name) || ![...sizes, runs].every(isCount)) {
	console.error(
		`npm run bench -- [${Object.keys(benches).join("|")}] [--articles 1000,10000] [--runs 3]`,
	);
	process.exitCode = 3;
} else {
	console.log(
		`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, median of ${runs}\n`,
	);
	console.log(await benches[name]({ sizes, runs }));
}

function isCount(number: number): boolean {
	return Number.isSafeInteger(number) && number > 0;
}
