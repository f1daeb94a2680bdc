import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Where a build keeps what the next can use again: `.cache/` of the project, or, where that may not be written, a folder
 * that goes when the process ends.
 */
export function cacheFolder(root: string): string {
	const folder = join(root, ".cache");
	try {
		mkdirSync(folder, { recursive: true });
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
		return folder;
	} catch {
		const passing = mkdtempSync(join(tmpdir(), "bantin-cache-"));
		process.once("exit", () =>
			rmSync(passing, { recursive: true, force: true }),
		);
		return passing;
	}
}
