import { spawn } from "node:child_process";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { savedPage } from "../import/import-folder.ts";

const project = resolve(import.meta.dirname, "../..");
const pages = 240;
const site =
	"name: Bản tin thử\ncategories:\n  - slug: tin-tuc\n    name: Tin tức\n";
/** In megabytes; reading all pages into memory at once would not fit. */
const heap = 96;

let top = "";
let whole: readonly (readonly [string, string])[] = [];

beforeAll(async () => {
	top = mkdtempSync(join(tmpdir(), "bantin-kill-"));
	const folder = makeProject("nguyen");
	expect(await runToEnd(folder)).toBe(0);
	whole = stateOf(folder);
	expect(whole.filter(([name]) => name.endsWith(".md"))).toHaveLength(pages);
}, 300_000);
afterAll(() => rmSync(top, { recursive: true, force: true }));

function makeProject(name: string): string {
	const folder = join(top, name);
	mkdirSync(join(folder, "content"), { recursive: true });
	mkdirSync(join(folder, "cu"));
	writeFileSync(join(folder, "content/site.yml"), site);
	for (let n = 0; n < pages; n += 1) {
		const photo = n % 10 === 0 ? `<p><img src="${n}.jpg"></p>` : "";
		const body = `<p>Khóa ${n} có ${n + 20} học viên của thôn số ${n}, do Trung tâm học tập cộng đồng xã tổ chức.</p>${photo}`;
		const title = `Xã mở lớp khóa ${n}`;
		writeFileSync(join(folder, `cu/${n}.html`), savedPage({ title, body }));
		if (photo !== "")
			writeFileSync(
				join(folder, `cu/${n}.jpg`),
				Buffer.from([0xff, 0xd8, 0xff, 0xe0, n % 256, n >> 8]),
			);
	}
	return folder;
}

function start(folder: string) {
	return spawn(
		process.execPath,
		[
			`--max-old-space-size=${heap}`,
			"--import",
			join(project, "node_modules/tsx/dist/esm/index.mjs"),
			join(project, "scripts/import.ts"),
			"cu",
			"--write",
		],
		{ cwd: folder, stdio: "ignore" },
	);
}

function runToEnd(folder: string): Promise<number | null> {
	const child = start(folder);
	return new Promise((resolve) => child.once("close", resolve));
}

/** Kills a run as soon as so many files of a kind are there. */
async function killAt(folder: string, isThere: () => boolean): Promise<void> {
	const child = start(folder);
	const ended = new Promise((resolve) => child.once("close", resolve));
	while (!isThere() && child.exitCode === null)
		await new Promise((resolve) => setTimeout(resolve, 5));
	child.kill("SIGKILL");
	await ended;
}

const filesIn = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
			(name) =>
				statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
		);
	} catch {
		return [];
	}
};

/** The content and the importer's ledger, file by file. */
function stateOf(folder: string): readonly (readonly [string, string])[] {
	return [...filesIn(join(folder, "content")).map((name) => `content/${name}`)]
		.concat(".import/ledger.jsonl")
		.sort()
		.map((name) => [name, readFileSync(join(folder, name), "base64")] as const);
}

test.each([
	["as the first page was read", "cache", 1],
	["while pages are read", "cache", 120],
	["as the first article is written", "content", 1],
	["early in writing", "content", 25],
	["in the middle of writing", "content", 130],
	["before the last article", "content", pages - 5],
] as const)(
	"killed %s: no article is half, and the next run ends with the same bytes",
	async (_, part, count) => {
		const folder = makeProject(`${part}-${count}`);
		const place = part === "cache" ? ".cache/import" : "content";
		const type = part === "cache" ? ".json.gz" : ".md";
		await killAt(
			folder,
			() =>
				filesIn(join(folder, place)).filter((name) => name.endsWith(type))
					.length >= count,
		);
		const expected = new Map(whole);
		const left = filesIn(join(folder, "content"));
		for (const name of left.filter((file) => !file.endsWith(".tmp")))
			expect(readFileSync(join(folder, "content", name), "base64")).toBe(
				name === "site.yml"
					? Buffer.from(site).toString("base64")
					: expected.get(`content/${name}`),
			);
		const readBefore = new Map(
			filesIn(join(folder, ".cache/import"))
				.filter((name) => name.endsWith(type))
				.map((name) => [
					name,
					statSync(join(folder, ".cache/import", name)).mtimeMs,
				]),
		);
		expect(await runToEnd(folder)).toBe(0);
		expect(stateOf(folder)).toEqual(whole);
		for (const [name, time] of readBefore)
			expect(statSync(join(folder, ".cache/import", name)).mtimeMs).toBe(time);
	},
	180_000,
);
