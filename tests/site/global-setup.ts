import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { hostedSite, offlineSite } from "./sites.ts";

/** Builds the sample archive once for all tests of the finished site, as a user would: by the build command. */
export default async function setup() {
	await build(hostedSite);
	await build(offlineSite, "--offline");
}

async function build(folder: string, ...options: readonly string[]) {
	const run = promisify(execFile);
	await run(process.execPath, [
		"scripts/build.mjs",
		"--out",
		folder,
		"--date",
		"2026-01-01",
		...options,
	]);
}
