/**
 * `npm run build`: turns `content/` into `_site/`, or says what is wrong and leaves the old site alone. Where the last
 * build left nothing to do, that is said before anything else is loaded.
 */
import { recallRun, requestOf } from "./build/last-run.ts";
import { loadMain } from "./build/program.ts";

const args = process.argv.slice(2);
const request = requestOf(args, process.env, Date.now());
const said = request && recallRun(request);
if (said === undefined) {
	const { main } = await loadMain(process.cwd());
	await main(args, request);
} else {
	process.stdout.write(said.output);
	process.stderr.write(said.errors);
}
