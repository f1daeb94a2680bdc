/**
 * `npm run build`: turns `content/` into `_site/`, or says what is wrong and leaves the old site alone. Where the last
 * build left nothing to do, that is said before anything else is loaded.
 */
import { systemCode, systemPath } from "../src/publish/system.ts";
import { guardExit } from "./build/guard.ts";
import { recallRun, requestOf } from "./build/last-run.ts";
import { loadMain } from "./build/program.ts";
import { wordings } from "./build/wording.ts";

const args = process.argv.slice(2);
const request = requestOf(args, process.env, Date.now());
const last = request && recallRun(request);
if (last?.outcome !== "same") {
	const words = wordings[/--lang[= ]en\b/.test(args.join(" ")) ? "en" : "vi"];
	const finish = guardExit(words.unfinished);
	try {
		// Not before: loading it is most of what can go wrong on a machine without files or memory to spare.
		const { main } = await loadMain(process.cwd());
		finish(await main(args, request, last?.edits));
	} catch (error) {
		const code = systemCode(error);
		if (code === undefined) throw error;
		console.error(words.failed(code, systemPath(error) ?? ""));
		finish(4);
	}
} else {
	process.stdout.write(last.said.output);
	process.stderr.write(last.said.errors);
}
