/** One build of the dev server. Tells its parent how it went, and is stopped by its end. */
import { readOptions } from "../build/options.ts";
import { loadMainToStay } from "../build/program.ts";
import type { DraftsBuilt } from "./builder.ts";

// Without its parent there is nobody to build for.
process.once("disconnect", () => process.exit());

const parsed = readOptions(process.argv.slice(2), process.env, Date.now());
if (parsed.outcome !== "options") process.exit(3);
const code = process.cwd();
const { runBuild } = await loadMainToStay(code);
const made: string[] = [];
const outcome = await runBuild(parsed.options, {
	...{ code, includeDrafts: true, durable: false },
	onBuilt: (site) => made.push(...site.made),
});
const built: DraftsBuilt = {
	...outcome,
	hasFiles: made.some((name) => /^(?:assets$|content\/)/.test(name)),
	hasSearch: made.includes("pagefind"),
};
process.send?.(built, () => process.exit());
