/** `npm run build`: turns `content/` into `_site/`, or says what is wrong and leaves the old site alone. */

import { systemCode, systemPath } from "../src/publish/system.ts";
import { guardExit } from "./build/guard.ts";
import { readOptions } from "./build/options.ts";
import { wordings } from "./build/wording.ts";

const parsed = readOptions(process.argv.slice(2), process.env, Date.now());
if (parsed.outcome === "help") {
	console.log(wordings[parsed.locale].help);
} else if (parsed.outcome === "mistake") {
	console.error(wordings[parsed.locale].mistake(parsed.option));
	process.exitCode = 3;
} else {
	const { options } = parsed;
	const words = wordings[options.locale];
	const finish = guardExit(words.unfinished);
	try {
		// Not before: loading it is most of what can go wrong on a machine without files or memory to spare.
		const { runBuild } = await import("./build/run.ts");
		const { exitCode } = await runBuild(options, {
			code: process.cwd(),
			includeDrafts: false,
			durable: true,
			guardAddresses: true,
		});
		finish(exitCode);
	} catch (error) {
		const code = systemCode(error);
		if (code === undefined) throw error;
		console.error(words.failed(code, systemPath(error) ?? ""));
		finish(4);
	}
}
