import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

test("after any change, pages and problems are at once what the build says later", async () => {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		["--import", "tsx", "tests/preview/steps.ts", "3", "10"],
		{ maxBuffer: 1 << 26 },
	);
	const log = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
	expect(log).toHaveLength(11);
	for (const { step, differs } of log) expect(differs, step).toEqual([]);
}, 240_000);
