/** `npm run new`: a new article, asked for or given as options; it never overwrites a file. */

import { todayInVietnam } from "./check/today.ts";
import { parseOptions } from "./new/options.ts";
import { runNew } from "./new/run.ts";
import { wording } from "./new/wording.ts";

const options = parseOptions(process.argv.slice(2));
if (typeof options === "string") {
	console.error(wording.mistake(options));
	process.exitCode = 3;
} else if (options.help) {
	console.log(wording.help);
} else {
	const today = todayInVietnam(process.env, Date.now());
	const isTerminal =
		process.stdin.isTTY === true && process.stdout.isTTY === true;
	const { exitCode, says } = await runNew(options, today, isTerminal);
	process.exitCode = exitCode;
	if (says !== "") (exitCode === 0 ? console.log : console.error)(says);
}
