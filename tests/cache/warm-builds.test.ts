import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** Builds in a process of its own: Eleventy needs the loader of TypeScript. */
async function run(...args: readonly string[]): Promise<unknown> {
	const { stdout } = await promisify(execFile)(process.execPath, [
		...["--import", "tsx", ...args],
	]);
	// Above it stands what builds say.
	return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}

test.each([
	["11", "7"],
	["12", "7"],
])(
	"after any changes, and damage to what is kept, a build gives the same bytes as one from nothing (seed %s)",
	async (seed, steps) => {
		const log = await run("tests/cache/steps.ts", seed, steps);
		if (!Array.isArray(log)) throw new Error("no log");
		expect(log).toHaveLength(Number(steps));
		for (const { step, differs } of log) expect(differs, step).toEqual([]);
	},
	240_000,
);

test("an edit makes only what shows it", async () => {
	expect(await run("tests/cache/edits.ts")).toEqual({
		text: [
			"2019/03/bai-5.html",
			"atom.xml",
			"chuyen-muc/tin-tuc/atom.xml",
			"du-lieu/datapackage.json",
			"du-lieu/toan-van/2019.json",
			"gioi-thieu/index.html",
			"pagefind",
		],
		nothing: [],
	});
}, 240_000);
