/** `npm run build`: turns `content/` into `_site/`, or says what is wrong and leaves the old site alone. */

import { guardExit } from "./build/guard.ts";
import { readOptions } from "./build/options.ts";
import { runBuild } from "./build/run.ts";
import { wordings } from "./build/wording.ts";

const parsed = readOptions(process.argv.slice(2), process.env, Date.now());
if (parsed.outcome === "help") {
	console.log(wordings[parsed.locale].help);
} else if (parsed.outcome === "mistake") {
	console.error(wordings[parsed.locale].mistake(parsed.option));
	process.exitCode = 3;
} else {
	const { options } = parsed;
	const finish = guardExit(wordings[options.locale].unfinished);
	const { exitCode } = await runBuild(options, {
		code: process.cwd(),
		includeDrafts: false,
		durable: true,
	});
	finish(exitCode);
}
