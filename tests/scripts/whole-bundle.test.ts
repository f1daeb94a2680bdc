import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
	findWhole,
	listName,
	listOf,
	placeOf,
} from "../../scripts/build/whole-bundle.mjs";

let code: string;
let folder: string;

const write = (path: string, text: string) => {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
};

beforeEach(async () => {
	code = await mkdtemp(join(tmpdir(), "bantin-bundle-"));
	for (const file of [
		...["src/a.ts", "src/b/c.ts", "templates/d.tsx", "scripts/build/e.ts"],
		...["scripts/build.mjs", "scripts/build.ts", "scripts/check/today.ts"],
		...[".eleventy.ts", "package-lock.json", "tsconfig.json"],
	]) {
		write(join(code, file), `// ${file}\n`);
	}
	const place = placeOf(code);
	folder = place.folder;
	const files = new Map([
		["build.js", Buffer.from("export {};\n")],
		["main.js", Buffer.from("export const main = 1;\n")],
	]);
	for (const [name, bytes] of files) write(join(folder, name), `${bytes}`);
	write(join(folder, listName), listOf(place.version, files));
});

afterEach(async () => {
	await rm(code, { recursive: true, force: true });
});

test("a bundle that is as it was written for this code is found", () => {
	expect(findWhole(code)).toBe(folder);
});

describe("no bundle is found", () => {
	test.each<[string, () => void]>([
		["without one", () => rmSync(folder, { recursive: true })],
		["when a file lacks", () => rmSync(join(folder, "main.js"))],
		[
			"when a letter of a file is another",
			() => write(join(folder, "main.js"), "export const main = 2;\n"),
		],
		[
			"when a file is longer",
			() => appendFileSync(join(folder, "main.js"), " "),
		],
		["without its list", () => rmSync(join(folder, listName))],
		["when its list is empty", () => write(join(folder, listName), "")],
		[
			"when its list names fewer files",
			() => {
				const [head] = listOf(placeOf(code).version, new Map()).split(" ");
				write(join(folder, listName), `${head} 0`);
			},
		],
		["when code changed", () => appendFileSync(join(code, "src/a.ts"), " ")],
		["when code came", () => write(join(code, "src/b/new.ts"), "")],
		["when code went", () => rmSync(join(code, "templates/d.tsx"))],
		["when code cannot be read", () => rmSync(join(code, "tsconfig.json"))],
	])("%s", (_, harm) => {
		harm();
		expect(findWhole(code)).toBe(undefined);
	});
});

test("with a bundle, the command brings no loader of TypeScript", async () => {
	const spy = join(code, "spy.cjs");
	write(
		spy,
		'const m = require("node:module"); m.register = m.registerHooks = () => { throw new Error("a loader"); };\n',
	);
	const help = (...node: readonly string[]) =>
		spawnSync(process.execPath, [...node, "scripts/build.mjs", "--help"], {
			encoding: "utf8",
		});
	// This one makes the bundle where there is none.
	expect(help().status).toBe(0);
	const { status, stdout, stderr } = help("--require", spy);
	expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
	expect(stdout).toContain("--content-root");
});
