import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { buildSearchIndex, SearchIndexError } from "../../src/search/index.ts";
import { offlineTwins } from "../../src/search/offline.ts";
import type { OutputFile } from "../../src/types.ts";
import { anArchive } from "../builders.ts";
import { searchCorpus } from "./corpus.ts";

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bantin-guards-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program in Pagefind's place. */
async function aProgram(name: string, script: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, `#!/bin/sh\n${script}\n`);
	await chmod(path, 0o755);
	return path;
}

const build = (binaryPath: string, timeoutMs = 20_000) =>
	buildSearchIndex(searchCorpus(), { binaryPath, timeoutMs });

test("P04 a program that dies at once fails the build", async () => {
	const program = await aProgram("dies", "exit 0");
	await expect(build(program)).rejects.toThrow(SearchIndexError);
}, 30_000);

test("P04 a program that dies half-way fails the build", async () => {
	// Reads the first request, so that a promise is waiting, and goes.
	const program = await aProgram(
		"dies-later",
		"head -c 10 > /dev/null; exit 1",
	);
	await expect(build(program)).rejects.toThrow(SearchIndexError);
}, 30_000);

test("P06 a program that hangs is given up after a while", async () => {
	const program = await aProgram("hangs", "exec sleep 60");
	await expect(build(program, 1000)).rejects.toThrow(
		"did not answer for 1 seconds",
	);
}, 30_000);

test("P01 P03 a missing program is named", async () => {
	await expect(build(join(folder, "nowhere"))).rejects.toThrow(
		SearchIndexError,
	);
}, 30_000);

test("P01 a program that cannot run here fails the build", async () => {
	const program = join(folder, "not-a-program");
	await writeFile(program, "\u007fELF nonsense");
	await chmod(program, 0o755);
	await expect(build(program)).rejects.toThrow(SearchIndexError);
}, 30_000);

test("P10 nothing to index is an error, never a search that finds nothing", async () => {
	await expect(buildSearchIndex(anArchive({ articles: [] }))).rejects.toThrow(
		SearchIndexError,
	);
});

test("Pagefind is pinned exactly", () => {
	expect(packageJson.dependencies.pagefind).toMatch(/^\d+\.\d+\.\d+$/);
});

test("P21 Pagefind's entry counts every article", async () => {
	const archive = searchCorpus();
	const files = await buildSearchIndex(archive);
	const entry = files.find(
		({ path }) => path === "pagefind/pagefind-entry.json",
	);
	const text =
		entry &&
		typeof entry.content !== "string" &&
		entry.content instanceof Uint8Array
			? new TextDecoder().decode(entry.content)
			: "";
	expect(JSON.parse(text).languages.vi.page_count).toBe(
		archive.articles.length,
	);
	expect(files.filter(({ path }) => path.endsWith(".pf_fragment")).length).toBe(
		archive.articles.length,
	);
}, 30_000);

function hashOf(files: readonly OutputFile[]): string {
	const hash = createHash("sha256");
	for (const { path, content } of files) {
		hash.update(`${path}\0`);
		if (typeof content === "string" || content instanceof Uint8Array)
			hash.update(content);
	}
	return hash.digest("hex");
}

test("the index is the same bytes at every run, in every time zone and locale", async () => {
	const first = await buildSearchIndex(searchCorpus());
	expect(hashOf(await buildSearchIndex(searchCorpus()))).toBe(hashOf(first));
	const script = `
		import { createHash } from "node:crypto";
		import { buildSearchIndex } from "./src/search/index.ts";
		import { searchCorpus } from "./tests/search/corpus.ts";
		const hash = createHash("sha256");
		buildSearchIndex(searchCorpus()).then((files) => {
			for (const { path, content } of files) { hash.update(path + "\\0"); hash.update(content); }
			console.log(hash.digest("hex"));
		});`;
	const file = join(process.cwd(), `.cache/index-hash-${process.pid}.ts`);
	await mkdir(join(process.cwd(), ".cache"), { recursive: true });
	await writeFile(file, script.replaceAll('"./', '"../'));
	try {
		const { stdout } = await promisify(execFile)(
			process.execPath,
			["--import", "tsx", file],
			{
				env: { ...process.env, TZ: "America/Los_Angeles", LC_ALL: "C" },
			},
		);
		expect(stdout.trim()).toBe(hashOf(first));
	} finally {
		await rm(file, { force: true });
	}
}, 60_000);

test("files come sorted by path, and a name changes whenever the content does", async () => {
	const archive = searchCorpus();
	const [article, ...others] = archive.articles;
	if (!article) throw new Error("The corpus is empty");
	const changed = {
		...archive,
		articles: [{ ...article, title: `${article.title}!` }, ...others],
	};
	const before = await buildSearchIndex(archive);
	const after = new Map(
		(await buildSearchIndex(changed)).map(({ path, content }) => [
			path,
			content,
		]),
	);
	const paths = before.map(({ path }) => path);
	expect(paths).toEqual([...paths].sort());
	const stable = /(?:ban-tin|pagefind-entry)\.json$/u;
	for (const { path, content } of before) {
		if (!stable.test(path) && after.has(path))
			expect({ path, content: after.get(path) }).toEqual({ path, content });
	}
	expect(paths.filter((path) => !after.has(path)).length).toBeGreaterThan(0);
}, 60_000);

test("a twin is a script that hands its file over", async () => {
	const files = await buildSearchIndex(searchCorpus());
	const twins = await offlineTwins(files);
	const given = new Map<string, string>();
	for (const { content } of twins) {
		const run = new Function("banTinFile", String(content));
		run((path: string, base64: string) => given.set(path, base64));
	}
	for (const { path, content } of files) {
		const base64 = given.get(path);
		if (base64 === undefined) continue;
		const bytes = typeof content === "string" ? Buffer.from(content) : content;
		expect(
			Buffer.from(base64, "base64").equals(
				Buffer.from(bytes instanceof Uint8Array ? bytes : []),
			),
		).toBe(true);
	}
	expect(given.has("pagefind/ban-tin.json")).toBe(true);
	expect(given.size).toBe(twins.length);
}, 30_000);
