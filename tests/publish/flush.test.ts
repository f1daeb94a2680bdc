import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { flushEarly } from "../../src/publish/flush.ts";

let root = "";

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "bantin ghi đĩa "));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true, force: true });
});

/** The only tool on the path. */
function withSync(script: string): void {
	const path = join(root, "sync");
	writeFileSync(path, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	vi.stubEnv("PATH", root);
}

describe.runIf(process.platform === "linux")("writing out early", () => {
	const endAfter = (files: number) => {
		const early = flushEarly(root);
		for (let file = 0; file < files; file += 1) early.add();
		return early.end();
	};

	test("asks nothing of the disk for few files", async () => {
		withSync("exit 1");
		expect(await endAfter(100)).toBe(true);
	});

	test("is done when the system says so", async () => {
		withSync("exit 0");
		expect(await endAfter(10_000)).toBe(true);
	});

	test.each(["exit 1", "kill -9 $$"])(
		"tells of a failure (%s), which the system may not tell twice",
		async (script) => {
			withSync(script);
			expect(await endAfter(10_000)).toBe(false);
		},
	);

	test("tells of a failure when there is no such tool", async () => {
		vi.stubEnv("PATH", root);
		expect(await endAfter(10_000)).toBe(false);
	});
});
