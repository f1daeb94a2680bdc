import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
	isPublishable,
	loadArchive,
	loadContent,
	usedMedia,
} from "../src/archive.ts";

const project = join(import.meta.dirname, "..");
const options = { today: "2026-11-23", includeDrafts: false };
let root = "";
beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), "bantin-archive-"));
	await cp(join(project, "content"), join(root, "content"), {
		recursive: true,
	});
});
afterAll(() => rm(root, { recursive: true, force: true }));

const load = (changes: { includeDrafts?: boolean } = {}) =>
	loadArchive(root, { ...options, ...changes, cacheDir: join(root, ".cache") });

test("every article of the sample archive becomes a page, a notice or a listed exclusion", async () => {
	const stages: string[] = [];
	const { value, diagnostics } = await loadContent(root, {
		...options,
		cacheDir: join(root, ".cache"),
		onStage: (stage) => stages.push(stage),
	});
	expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual(
		[],
	);
	expect(stages).toEqual(["read", "understand", "media", "model"]);
	const {
		articles = [],
		tombstones = [],
		exclusions = [],
	} = value.archive ?? {};
	const pages = [...articles, ...tombstones, ...exclusions].map(
		({ file }) => file,
	);
	expect(pages.filter((file) => file.endsWith(".md")).toSorted()).toEqual(
		value.content.sources.map(({ file }) => file).toSorted(),
	);
	expect(usedMedia(articles).size).toBeGreaterThan(0);
});

test("loading twice gives the same archive, with and without a cache", async () => {
	const first = await load();
	await rm(join(root, ".cache"), { recursive: true, force: true });
	expect(await load()).toEqual(first);
});

test("all problems of all files come in one report, ordered by place, and nothing may be published", async () => {
	const head = "---\ntitle: Tin\ndate: 2019-03-05\ncategory: khong-co\n---\n";
	await writeFile(join(root, "content/2019/03/hong-1.md"), `${head}A`);
	await writeFile(
		join(root, "content/2019/03/hong-2.md"),
		head.replace("khong-co", "thoi-su").replace("title: Tin\n", ""),
	);
	const checked = await load();
	const errors = checked.diagnostics
		.filter(({ severity }) => severity === "error")
		.map(({ file }) => file);
	expect(new Set(errors)).toEqual(
		new Set(["content/2019/03/hong-1.md", "content/2019/03/hong-2.md"]),
	);
	expect(isPublishable(checked)).toBe(false);
});
