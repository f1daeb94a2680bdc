import { readdirSync, readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildArchive } from "../../src/model.ts";
import type { Draft } from "../../src/types.ts";
import { aSiteConfig } from "../builders.ts";
import { aProject, rightArticle } from "../content-folder.ts";
import { articleWith, loadFiles, loadProject } from "./loading.ts";

/** Cases of group K: what an archive may weigh, and what is refused with a message of its own. */

const megabyte = 1024 * 1024;

test("K01 2 MB article: published with every word", async () => {
	const sentence = "Sáng nay, chợ xã Vân Hòe họp phiên đầu năm.\n\n";
	const count = Math.floor((2 * megabyte) / Buffer.byteLength(sentence));
	const { archive, diagnostics } = await loadFiles({
		"a.md": articleWith("unit: Tổ 1", sentence.repeat(count)),
	});
	expect(diagnostics).toEqual([]);
	const article = archive.articles.find(({ file }) => file.endsWith("/a.md"));
	expect(article?.body.text.split("\n")).toHaveLength(count);
});

test.each([
	["K03 50 MB", 50 * megabyte],
	["K02 just over the limit", 2 * megabyte + 64 * 1024 + 1],
])("%s: refused by its size, without reading it", async (_, size) => {
	const root = aProject({ "khac/z.md": rightArticle, "a.md": "" });
	truncateSync(join(root, "content/a.md"), size);
	const { diagnostics } = await loadProject(root);
	expect(diagnostics).toMatchObject([
		{ file: "content/a.md", rule: "file/too-large", severity: "error" },
	]);
});

test("K04 13 MB single line: refused by its size", async () => {
	const { errors } = await loadFiles({
		"a.md": articleWith("unit: Tổ 1", "chợ ".repeat((13 * megabyte) / 6)),
	});
	expect(errors).toEqual(["a.md:1:1 file/too-large"]);
});

test.each([
	["K25 20 MB front matter", 20 * megabyte, "file/too-large"],
	["K26 front matter of 65 kB", 65 * 1024, "file/head-too-large"],
])("%s", async (_, size, rule) => {
	const { errors } = await loadFiles({
		"a.md": articleWith(`summary: ${"a".repeat(size)}`),
	});
	expect(errors).toEqual([`a.md:1:1 ${rule}`]);
});

test("front matter of 63 kB is read", async () => {
	const { errors } = await loadFiles({
		"a.md": articleWith(`summary: ${"a".repeat(63 * 1024)}`),
	});
	expect(errors).toEqual([]);
});

describe("K24 one article per day 100 years", () => {
	test("makes one page a day, in a hundred years of twelve months", () => {
		const drafts: Draft[] = [];
		for (
			let time = Date.UTC(1926, 0, 1);
			time < Date.UTC(2026, 0, 1);
			time += 86_400_000
		) {
			const day = new Date(time).toISOString().slice(0, 10);
			drafts.push({
				file: `content/${day}.md`,
				title: `Tin ngày ${day}`,
				date: { day },
				category: "thoi-su",
				authors: [],
				tags: [],
				attachments: [],
				lang: "vi",
				status: "published",
				aliases: [],
				corrections: [],
				slug: `tin-ngay-${day}`,
				positions: new Map(),
				body: "Chợ họp.",
				bodyLine: 6,
			});
		}
		const { value, diagnostics } = buildArchive(
			aSiteConfig(),
			drafts,
			new Map(),
			[],
			{ today: "2026-11-23", includeDrafts: false },
		);
		expect(diagnostics).toEqual([]);
		expect(value.articles).toHaveLength(36_525);
		expect(value.years).toHaveLength(100);
		expect(value.years.every(({ months }) => months.length === 12)).toBe(true);
	});
});

test("every one of many broken files is reported in one run", async () => {
	const folder = join(import.meta.dirname, "../fixtures/broken/content");
	const broken = readdirSync(folder, { recursive: true, encoding: "utf8" })
		// What is wrong with these is their name.
		.filter((name) => /^(?!file\/).*(?<!-file-name)\.md$/u.test(name))
		.map((name) => readFileSync(join(folder, name)));
	expect(broken.length).toBeGreaterThan(80);
	const files = Array.from({ length: 600 }, (_, index): [string, Buffer] => [
		`${2016 + (index % 10)}/bai-${index}.md`,
		broken[index % broken.length] ?? Buffer.alloc(0),
	]);
	const { diagnostics } = await loadFiles(Object.fromEntries(files));
	const named = new Set(diagnostics.map(({ file }) => file));
	expect(files.filter(([name]) => !named.has(`content/${name}`))).toEqual([]);
	expect(diagnostics.every(({ line, column }) => line > 0 && column > 0)).toBe(
		true,
	);
});
