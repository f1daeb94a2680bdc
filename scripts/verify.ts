/** `npm run verify`: says whether a copy, or a site, is what it was when it was made. */

import { guardExit } from "./build/guard.ts";
import { readOptions } from "./verify/options.ts";
import { runVerify } from "./verify/run.ts";
import { wordings } from "./verify/wording.ts";

const parsed = readOptions(process.argv.slice(2));
if (parsed.outcome === "options") {
	const finish = guardExit(wordings[parsed.options.locale].failed("…"));
	const { exitCode, text } = await runVerify(parsed.options);
	console.log(text);
	finish(exitCode);
} else {
	const words = wordings[parsed.locale];
	if (parsed.outcome === "help") console.log(words.help);
	else {
		console.error(
			parsed.outcome === "nothing"
				? words.nothing
				: words.mistake(parsed.option),
		);
		process.exitCode = 3;
	}
}
