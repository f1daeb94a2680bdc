import { type Edits, type Request, watchRun } from "./last-run.ts";
import { readOptions } from "./options.ts";
import { runBuild } from "./run.ts";
import { wordings } from "./wording.ts";

export { runBuild } from "./run.ts";

/** What the dev server shows before a build is done. */
export const loadPreview = () => import("./preview.ts");

/**
 * The command as it is given; gives its exit code.
 * @param request notes the run, so that an equal one can be spared
 * @param edits all that changed since an equal run, where that is known
 */
export async function main(
	args: readonly string[],
	request: Request | undefined,
	edits: Edits | undefined,
): Promise<number> {
	const parsed = readOptions(args, process.env, Date.now());
	if (parsed.outcome === "help") {
		console.log(wordings[parsed.locale].help);
		return 0;
	}
	if (parsed.outcome === "mistake") {
		console.error(wordings[parsed.locale].mistake(parsed.option));
		return 3;
	}
	const { exitCode } = await runBuild(parsed.options, {
		code: process.cwd(),
		includeDrafts: false,
		durable: true,
		guardAddresses: true,
		...(request && { watch: () => watchRun(request) }),
		...(edits && { edits }),
	});
	return exitCode;
}
