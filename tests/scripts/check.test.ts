import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseOptions } from "../../scripts/check/options.ts";
import { runCheck } from "../../scripts/check/run.ts";
import { todayInVietnam } from "../../scripts/check/today.ts";
import { aProject, rightArticle } from "../content-folder.ts";

const today = "2026-11-23";

function check(root: string, format: "text" | "json" | "github" = "text") {
	const options = { root, locale: "vi", format, today } as const;
	return runCheck(options, false);
}

describe("exit codes", () => {
	test("0 when nothing is wrong", async () => {
		const root = aProject({ "2020/01/cho.md": rightArticle });
		expect(await check(root)).toEqual({
			exitCode: 0,
			report: "Không có lỗi nào.\n",
		});
	});

	test("0 when there are warnings alone", async () => {
		const old = rightArticle.replace("2020", "1999");
		const root = aProject({ "1999/01/cho.md": old });
		const { exitCode, report } = await check(root);
		expect(exitCode).toBe(0);
		expect(report).toContain("0 lỗi, 1 cảnh báo trong 1 tệp.");
	});

	test("2 when content is wrong: every problem of every file, in one run", async () => {
		const root = aProject({
			"a.md": "---\ntitle: A\n---\nb",
			"b.md": rightArticle.replace("Tin tức", "Gì"),
			"c.exe": "x",
		});
		const { exitCode, report } = await check(root, "json");
		expect(exitCode).toBe(2);
		expect(
			JSON.parse(report).map(
				({ file, rule }: { file: string; rule: string }) => `${file} ${rule}`,
			),
		).toEqual(
			expect.arrayContaining([
				"content/a.md front-matter/required",
				"content/b.md front-matter/category",
				"content/c.exe file/executable",
			]),
		);
	});

	test("3 when site.yml is wrong or missing", async () => {
		const wrong = aProject({ "site.yml": "name: A\n" });
		expect((await check(wrong)).exitCode).toBe(3);
	});
});

describe("options", () => {
	test("have defaults", () => {
		expect(parseOptions([], today)).toEqual({
			outcome: "options",
			options: { root: process.cwd(), locale: "vi", format: "text", today },
		});
	});

	test("are read", () => {
		const args = ["--lang", "en", "--format=github", "--date", "24/07/2020"];
		expect(parseOptions(args, today)).toMatchObject({
			options: { locale: "en", format: "github", today: "2020-07-24" },
		});
	});

	test.each([
		[["--lang", "fr"], "--lang fr"],
		[["--format", "xml"], "--format xml"],
		[["--date", "2020-02-30"], "--date 2020-02-30"],
		[["--bogus"], "--bogus"],
		[["bai.md"], "bai.md"],
	])("%j is a mistake", (args, option) => {
		expect(parseOptions(args, today)).toMatchObject({
			outcome: "mistake",
			option,
		});
	});

	test.each([
		[{}, Date.UTC(2026, 10, 23, 16, 59), "2026-11-23"],
		[{}, Date.UTC(2026, 10, 23, 17, 0), "2026-11-24"],
		[{ SOURCE_DATE_EPOCH: "0" }, Date.UTC(2026, 10, 23), "1970-01-01"],
	])("today is Vietnam's: %j %i", (env, now, expected) => {
		expect(todayInVietnam(env, now)).toBe(expected);
	});
});

describe("the command", () => {
	const script = join(import.meta.dirname, "../../scripts/check.ts");
	const run = (...args: readonly string[]) =>
		spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
			encoding: "utf8",
			env: { ...process.env, TZ: "America/Los_Angeles", LC_ALL: "C" },
		});

	test("prints the report and leaves with the code, in a folder of any name", () => {
		const root = aProject({ "a.md": "---\ntitle: A\n---\nb" });
		const args = ["--content-root", root, "--lang", "en"];
		const { status, stdout, stderr } = run(...args);
		expect({ status, stderr }).toEqual({ status: 2, stderr: "" });
		expect(stdout).toContain("content/a.md:1:1  error  The key “date”");
	});

	test("explains itself, and a mistake in its options", () => {
		expect(run("--help").stdout).toContain("--format text|json|github");
		const mistake = run("--lang", "en", "--nope");
		expect(mistake.status).toBe(3);
		expect(mistake.stderr).toContain("“--nope” is not understood");
	});
});
