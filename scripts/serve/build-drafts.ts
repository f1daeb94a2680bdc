/** One build for the dev server, in a process of its own so that changed code counts. Tells its parent how it went. */
import { readOptions } from "../build/options.ts";
import { runBuild } from "../build/run.ts";

const parsed = readOptions(process.argv.slice(2), process.env, Date.now());
if (parsed.outcome === "options") {
	const outcome = await runBuild(parsed.options, {
		code: process.cwd(),
		includeDrafts: true,
		durable: false,
	});
	process.exitCode = outcome.exitCode;
	process.send?.(outcome, () => process.disconnect());
}
