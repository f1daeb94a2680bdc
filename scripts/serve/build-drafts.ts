/**
 * The builds of the dev server, one for each message, in a process of their own that is replaced when code changes. What a
 * build loaded stays loaded, so that an edit shows soon. Tells its parent how each one went.
 */
import { readOptions } from "../build/options.ts";
import { loadMainToStay } from "../build/program.ts";

const parsed = readOptions(process.argv.slice(2), process.env, Date.now());
const program = loadMainToStay(process.cwd());
process.on("message", async () => {
	if (parsed.outcome !== "options") return;
	const { runBuild } = await program;
	const outcome = await runBuild(parsed.options, {
		code: process.cwd(),
		includeDrafts: true,
		durable: false,
	});
	process.send?.(outcome);
});
// Without its parent there is nobody to build for.
process.once("disconnect", () => process.exit());
