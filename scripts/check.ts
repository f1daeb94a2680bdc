/** `npm run check`: every problem of every file, without building. */

import { parseOptions } from "./check/options.ts";
import { runCheck } from "./check/run.ts";
import { todayInVietnam } from "./check/today.ts";
import { wordings } from "./check/wording.ts";

// Whoever reads only the first lines (`| head`) closes the pipe; that is no fault of the content.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
});

const today = todayInVietnam(process.env, Date.now());
const parsed = parseOptions(process.argv.slice(2), today);
if (parsed.outcome === "help") {
	console.log(wordings[parsed.locale].help);
} else if (parsed.outcome === "mistake") {
	console.error(wordings[parsed.locale].mistake(parsed.option));
	process.exitCode = 3;
} else {
	const isTerminal = process.stdout.isTTY === true;
	const { report, exitCode } = await runCheck(parsed.options, isTerminal);
	process.exitCode = exitCode;
	process.stdout.write(report);
}
