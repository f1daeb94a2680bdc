import { spawn } from "node:child_process";
import { join } from "node:path";
import type { PackageOptions } from "./options.ts";
import { type CopyPlan, isPlan } from "./plan.ts";

/** One folder for each kind of copy, so that the next build of the same kind finds its unchanged files. */
export function siteFolder({ root, part }: PackageOptions): string {
	const name = part === undefined ? "copy" : `copy-of-a-${part.kind}`;
	return join(root, ".bantin", name);
}

/** The plan of what was built, or the exit code of a build that failed and has said why. */
export function buildInChild(
	{ root, day, part, isPublic, locale, quiet }: PackageOptions,
	site: string,
): Promise<CopyPlan | number> {
	const args = [
		...["--import", "tsx", "scripts/package/build-site.ts"],
		part === undefined ? "" : JSON.stringify(part),
		isPublic ? "public" : "",
		...["--content-root", root, "--out", site, "--date", day],
		...["--lang", locale, "--offline", ...(quiet ? ["--quiet"] : [])],
	];
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, {
			stdio: ["ignore", "inherit", "inherit", "ipc"],
			serialization: "advanced",
		});
		const stop = () => child.kill();
		process.once("exit", stop);
		let plan: CopyPlan | undefined;
		child.on("message", (message) => {
			if (isPlan(message)) plan = message;
		});
		child.once("error", reject);
		child.once("close", (code) => {
			process.off("exit", stop);
			resolve(plan ?? (code || 1));
		});
	});
}
