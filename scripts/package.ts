/** `npm run package`: makes the copy that lasts, a zip that opens anywhere and proves itself. */

import { guardExit } from "./build/guard.ts";
import { todayInVietnam } from "./check/today.ts";
import { readOptions } from "./package/options.ts";
import { runPackage } from "./package/run.ts";
import { wordings } from "./package/wording.ts";

const today = todayInVietnam(process.env, Date.now());
const parsed = readOptions(process.argv.slice(2), today);
if (parsed.outcome === "help") {
	console.log(wordings[parsed.locale].help);
} else if (parsed.outcome === "mistake") {
	console.error(wordings[parsed.locale].mistake(parsed.option));
	process.exitCode = 3;
} else if (parsed.outcome === "unfit") {
	const { locale, option, formats } = parsed;
	console.error(wordings[locale].unfit(option, formats.join(", ")));
	process.exitCode = 3;
} else {
	const finish = guardExit(wordings[parsed.options.locale].unfinished);
	finish(await runPackage(parsed.options));
}
