import { guardExit } from "./guard.ts";
import { type Request, watchRun } from "./last-run.ts";
import { readOptions } from "./options.ts";
import { runBuild } from "./run.ts";
import { wordings } from "./wording.ts";

/** The command as it is given. @param request notes the run, so that an equal one can be answered without building */
export async function main(
	args: readonly string[],
	request: Request | undefined,
): Promise<void> {
	const parsed = readOptions(args, process.env, Date.now());
	if (parsed.outcome === "help") {
		console.log(wordings[parsed.locale].help);
		return;
	}
	if (parsed.outcome === "mistake") {
		console.error(wordings[parsed.locale].mistake(parsed.option));
		process.exitCode = 3;
		return;
	}
	const { options } = parsed;
	const finish = guardExit(wordings[options.locale].unfinished);
	const { exitCode } = await runBuild(options, {
		code: process.cwd(),
		includeDrafts: false,
		durable: true,
		...(request && { watch: () => watchRun(request) }),
	});
	finish(exitCode);
}
