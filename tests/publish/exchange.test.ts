import { spawnSync } from "node:child_process";
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { exchange } from "../../src/publish/exchange.ts";
import { openTarget, publish, targetAt } from "../../src/publish.ts";

let root = "";
let one = "";
let other = "";

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "bantin đổi chỗ "));
	one = join(root, "một");
	other = join(root, "hai");
	mkdirSync(one);
	mkdirSync(other);
	writeFileSync(join(one, "cũ"), "");
	writeFileSync(join(other, "mới"), "");
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(root, { recursive: true, force: true });
});

const names = () => [readdirSync(one), readdirSync(other)];
const traded = [["mới"], ["cũ"]];
const untraded = [["cũ"], ["mới"]];

function whereIs(tool: string): string | undefined {
	// What is called python3 may be a script that looks for the right one.
	const own = ["-c", "import sys; print(sys.executable)"];
	if (tool === "python3") {
		return spawnSync(tool, own, { encoding: "utf8" }).stdout?.trim();
	}
	return (process.env.PATH ?? "")
		.split(delimiter)
		.map((folder) => join(folder, tool))
		.find((path) => spawnSync(path, ["--version"]).status === 0);
}

/** Only these tools are on the path. */
function withTools(tools: Readonly<Record<string, string>>): void {
	const folder = join(root, "bin");
	mkdirSync(folder);
	for (const [name, script] of Object.entries(tools)) {
		const path = join(folder, name);
		if (script.startsWith("/")) symlinkSync(script, path);
		else {
			writeFileSync(path, `#!/bin/sh\n${script}\n`);
			chmodSync(path, 0o755);
		}
	}
	vi.stubEnv("PATH", folder);
}

const hasExchange = (tool: string) => {
	const help = spawnSync(tool, ["--help"], { encoding: "utf8" }).stdout ?? "";
	return tool === "mv" ? help.includes("--exchange") : help !== "";
};

describe.runIf(process.platform === "linux")("two folders trade places", () => {
	for (const tool of ["mv", "exch", "perl", "python3"]) {
		const path = hasExchange(tool) ? whereIs(tool) : undefined;
		test.runIf(path !== undefined)(
			`through ${tool} alone (skipped where it is missing or too old)`,
			() => {
				withTools({ [tool]: path ?? "" });
				expect(exchange(one, other)).toBe(true);
				expect(names()).toEqual(traded);
			},
		);
	}

	test.runIf(whereIs("python3"))(
		"when the first helpers fail, are killed, or lie",
		() => {
			withTools({
				perl: "kill -9 $$",
				mv: "exit 1",
				exch: "exit 0",
				python3: whereIs("python3") ?? "",
			});
			expect(exchange(one, other)).toBe(true);
			expect(names()).toEqual(traded);
		},
	);

	test.runIf(whereIs("perl"))("by starting no more helpers than one", () => {
		const log = join(root, "log");
		withTools({
			perl: `echo perl >> "${log}"; exec ${whereIs("perl")} "$@"`,
			mv: `echo mv >> "${log}"`,
			python3: `echo python3 >> "${log}"`,
		});
		expect(exchange(one, other)).toBe(true);
		expect(readFileSync(log, "utf8")).toBe("perl\n");
	});
});

describe("both stay where they were", () => {
	test("when no helper is there", () => {
		withTools({});
		expect(exchange(one, other)).toBe(false);
		expect(names()).toEqual(untraded);
	});

	test("when every helper says that it is done and did nothing", () => {
		withTools({
			mv: "exit 0",
			exch: "exit 0",
			perl: "exit 0",
			python3: "exit 0",
		});
		expect(exchange(one, other)).toBe(false);
		expect(names()).toEqual(untraded);
	});

	test("when one of them does not exist", () => {
		rmSync(other, { recursive: true });
		expect(exchange(one, other)).toBe(false);
	});
});

test("without any helper a site is published by renames", async () => {
	const target = targetAt(join(root, "_site"));
	withTools({});
	for (const content of ["một", "hai", "ba"]) {
		const opened = await openTarget(target, { project: root, sources: [] });
		if (opened.outcome !== "open") throw new Error("not open");
		const outputs = [{ path: "index.html", content }];
		await publish(target, opened.lock, outputs, { durable: true });
		opened.lock.release();
	}
	expect(readdirSync(join(root, ".bantin")).sort()).toEqual([
		"_site-previous",
		"_site.seal",
	]);
});
