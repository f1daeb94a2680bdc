import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recallRun, requestOf } from "../scripts/build/last-run.ts";
import { smallArticle, smallSiteYml } from "./small-archive.ts";

let root = "";

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "bantin lần trước "));
	write("content/site.yml", smallSiteYml);
	write("content/a.md", smallArticle("Đồng Cốc"));
	write("content/b.md", smallArticle("Tết"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}

function argsOf(...more: readonly string[]): readonly string[] {
	const place = ["--content-root", root, "--date", "2026-01-01"];
	return [...place, "--no-search", ...more];
}

/** Runs the command as npm does. */
function run(...args: readonly string[]) {
	const { status, stdout } = spawnSync(
		process.execPath,
		["--import", "tsx", "scripts/build.ts", ...argsOf(...args)],
		{ encoding: "utf8" },
	);
	expect(status).toBe(0);
	// Only a run that builds tells of its stages.
	return { said: stdout, isRecalled: !stdout.includes("giây") };
}

test("a profiled build is always made, and spares the next one without a profile what that would say", () => {
	const profile = join(root, "times.json");
	for (const _ of ["first", "again"]) {
		expect(run("--profile", profile).isRecalled).toBe(false);
		expect(existsSync(profile)).toBe(true);
		rmSync(profile);
	}
	const spared = run();
	expect(spared.isRecalled).toBe(true);
	rmSync(join(root, ".cache/runs"), { recursive: true });
	expect(run().isRecalled).toBe(false);
	expect(run()).toEqual(spared);
});

/** Turns over one bit in the looks that the last run was noted with. */
function damageNote(): void {
	const folder = join(root, ".cache/runs");
	for (const name of readdirSync(folder)) {
		const bytes = readFileSync(join(folder, name));
		const last = bytes.length - 1;
		bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
		writeFileSync(join(folder, name), bytes);
	}
}

test.each<[string, () => void]>([
	["an article changed", () => write("content/a.md", smallArticle("Chợ"))],
	["an article came", () => write("content/c.md", smallArticle("Hè"))],
	["a page changed", () => write("_site/index.html", "x")],
	["something was put into the site", () => write("_site/2019/x.html", "x")],
	["the note of the last run is damaged", damageNote],
])("a run is not spared when %s", (_, happen) => {
	run("--quiet");
	const said = { output: "", errors: expect.any(String) };
	expect(recalled()).toEqual({ outcome: "same", said });
	happen();
	expect(recalled()?.outcome).not.toBe("same");
});

function recalled() {
	const request = requestOf(argsOf("--quiet"), process.env, Date.now());
	return request && recallRun(request);
}

/** Of the articles that were edited since the last run, if nothing else changed. */
function edited(): readonly string[] | undefined {
	const last = recalled();
	return last?.outcome === "edited" ? last.edits.files : undefined;
}

test("articles that were edited since the last run are told, where nothing else changed", () => {
	run("--quiet");
	write("content/b.md", smallArticle("Hè"));
	write("content/a.md", smallArticle("Chợ"));
	expect(edited()).toEqual(["content/a.md", "content/b.md"]);
	write("content/c.md.new", smallArticle("Xuân"));
	expect(edited()).toBeUndefined();
	renameSync(join(root, "content/c.md.new"), join(root, "content/a.md"));
	expect(edited()).toEqual(["content/a.md", "content/b.md"]);
	rmSync(join(root, "content/b.md"));
	expect(edited()).toBeUndefined();
	mkdirSync(join(root, "content/b.md"));
	expect(edited()).toBeUndefined();
});

test("a changed configuration is no edit", () => {
	run("--quiet");
	write("content/a.md", smallArticle("Chợ"));
	write("content/site.yml", smallSiteYml.replace("Xã Mẫu", "Xã Mới"));
	expect(edited()).toBeUndefined();
});
