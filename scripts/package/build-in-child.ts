import { spawn } from "node:child_process";
import { join } from "node:path";
import type { PackageOptions } from "./options.ts";
import { type CopyPlan, isPlan } from "./plan.ts";

/** Crawls hold the site as the web shows it; the other copies are read from a disk. */
function isHosted({ format }: PackageOptions): boolean {
	return format === "warc" || format === "wacz";
}

/** One folder for each kind of copy, so that the next build of the same kind finds its unchanged files. */
export function siteFolder(options: PackageOptions): string {
	const { root, part } = options;
	const name = isHosted(options) ? "crawl" : "copy";
	const kind = part === undefined ? name : `${name}-of-a-${part.kind}`;
	return join(root, ".bantin", kind);
}

/** The plan of what was built, or the exit code of a build that failed and has said why. */
export function buildInChild(
	options: PackageOptions,
	site: string,
): Promise<CopyPlan | number> {
	const { root, day, part, isPublic, locale, quiet } = options;
	const args = [
		...["--import", "tsx", "scripts/package/build-site.ts"],
		part === undefined ? "" : JSON.stringify(part),
		isPublic ? "public" : "",
		...["--content-root", root, "--out", site, "--date", day],
		...["--lang", locale, ...(quiet ? ["--quiet"] : [])],
		...(isHosted(options) ? [] : ["--offline"]),
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
