import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCheck } from "../../scripts/check/run.ts";
import { parseOptions } from "../../scripts/new/options.ts";
import { runNew } from "../../scripts/new/run.ts";
import { parseFile } from "../../src/parse.ts";
import { aProject } from "../content-folder.ts";

const today = "2026-11-23";

function create(root: string, ...args: readonly string[]) {
	const options = parseOptions(["--content-root", root, ...args]);
	if (typeof options === "string") throw new Error(options);
	return runNew(options, today, false);
}

const titled = ["--title", "Chợ Tết", "--category", "Tin tức"];

describe("what is written", () => {
	test("all fields, in a file that passes the check", async () => {
		const root = aProject({});
		const result = await create(
			root,
			...["--title", 'Họp: "tổng kết" #5', "--category", "van-hoa"],
			...["--date", "24/07/2020 01:00", "--author", "Thanh Hồng"],
			...["--author", "T.H.", "--unit", "Trung tâm VH-TT&TT"],
			...["--views", "1235", "--tag", "chợ, Tết", "--tag", "2020"],
			...["--summary", "* Ngày 24/6: giao ban.", "--status", "published"],
		);
		expect(result.exitCode).toBe(0);
		const file = join(root, "content/2020/07/hop-tong-ket-5.md");
		expect(readFileSync(file, "utf8")).toBe(`---
title: 'Họp: "tổng kết" #5'
date: 2020-07-24 01:00
category: van-hoa
author:
  - Thanh Hồng
  - T.H.
unit: Trung tâm VH-TT&TT
views: 1235
tags:
  - chợ, Tết
  - "2020"
summary: "* Ngày 24/6: giao ban."
status: published
---

`);
		const options = { root, locale: "vi", format: "json", today } as const;
		expect((await runCheck(options, false)).exitCode).toBe(0);
	});

	test("today's date and the title's name, unless others are given", async () => {
		const root = aProject({});
		const first = await create(root, ...titled);
		expect(first.says).toContain("content/2026/11/cho-tet.md");
		const second = await create(root, ...titled, "--slug", "Chợ Tết 2");
		expect(second.says).toContain("content/2026/11/cho-tet-2.md");
	});

	test.each([
		"~",
		"null",
		"2020",
		"true",
		"[a]",
		"- a",
		"a: b",
		"'a\"b",
		"%a",
		"😀",
	])("the title %s comes back as it was given", async (title) => {
		const root = aProject({});
		const args = [`--title=${title}`, "--category", "Tin tức", "--slug", "a"];
		const { exitCode } = await create(root, ...args);
		const text = readFileSync(join(root, "content/2026/11/a.md"), "utf8");
		const { value } = parseFile({ file: "content/2026/11/a.md", text });
		expect(exitCode).toBe(0);
		expect(value?.fields.get("title")).toMatchObject({ text: title });
	});
});

describe("what is refused, with nothing written", () => {
	test("a file that exists", async () => {
		const root = aProject({ "2026/11/cho-tet.md": "của tôi" });
		const result = await create(root, ...titled);
		expect(result.exitCode).toBe(2);
		expect(result.says).toContain("Đã có tệp content/2026/11/cho-tet.md");
		const file = join(root, "content/2026/11/cho-tet.md");
		expect(readFileSync(file, "utf8")).toBe("của tôi");
	});

	test.each([
		[["--date", "2020-02-30"], "date/impossible"],
		[["--category", "Tin tứk"], "front-matter/category"],
		[["--views", "1.235"], "front-matter/views"],
		[["--views", "012"], "front-matter/views"],
		[["--status", "nháp"], "front-matter/status"],
		[["--author", "__proto__"], "front-matter/reserved-word"],
		[["--title", "a\nb"], "front-matter/single-line"],
	])("%j", async (args, rule) => {
		const result = await create(aProject({}), ...titled, ...args);
		expect(result.exitCode).toBe(2);
		expect(result.says).toContain(`(${rule})`);
	});

	test("a run without a terminal that lacks a title or a category", async () => {
		const result = await create(aProject({}), "--title", "Chợ");
		expect(result.exitCode).toBe(3);
		expect(result.says).toContain("--category");
	});

	test("an archive whose site.yml is wrong", async () => {
		const root = aProject({ "site.yml": "name: A\n" });
		const result = await create(root, ...titled);
		expect(result.exitCode).toBe(3);
		expect(result.says).toContain("(site/required)");
	});

	test("an option that is none", () => {
		expect(parseOptions(["--autor", "An"])).toBe("--autor");
	});
});
