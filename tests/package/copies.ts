import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { afterAll } from "vitest";
import { openPromise } from "yauzl";
import { type CopyFacts, copyName } from "../../src/package/facts.ts";
import { type PackedCopy, packCopy } from "../../src/package/pack.ts";
import type { StoredFile } from "../../src/types.ts";
import { aSiteConfig } from "../builders.ts";
import { isInstalled } from "../tools.ts";

export const run = promisify(execFile);

const folders: string[] = [];
afterAll(async () => {
	for (const folder of folders) await rm(folder, { recursive: true });
});

/** An empty folder that is removed when the file's tests have ended. */
export async function aFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "Bản lưu "));
	folders.push(folder);
	return folder;
}

export function someFacts(changes: Partial<CopyFacts> = {}): CopyFacts {
	return {
		config: aSiteConfig(),
		day: "2026-11-23",
		software: "Bantin 0.1.0",
		part: undefined,
		isPublic: false,
		contentId: "0123456789abcdef",
		articles: 2,
		tombstones: 0,
		media: 1,
		span: ["2019-03-01", "2020-07-24"],
		captured: undefined,
		...changes,
	};
}

/** A payload like that of a copy, only smaller. */
export const somePayload: readonly StoredFile[] = [
	{ path: "data/site/index.html", content: "<h1>Bản tin</h1>" },
	{ path: "data/site/2019/03/cho.html", content: "<p>Chợ</p>".repeat(100) },
	{ path: "data/site/media/cho.jpg", content: new Uint8Array(300).fill(7) },
	{ path: "data/source/content/site.yml", content: "name: Bản tin\n" },
	{ path: "data/source/content/2019/chợ Đồng.md", content: "---\r\n" },
	{ path: "data/source/content/2019/trong.txt", content: "" },
];

export interface TestCopy extends PackedCopy {
	/** The first zip. */
	readonly zip: string;
	/** The bag's folder inside it. */
	readonly top: string;
}

export async function pack(
	payload: readonly StoredFile[] = somePayload,
	facts: CopyFacts = someFacts(),
	limit = Number.POSITIVE_INFINITY,
): Promise<TestCopy> {
	const packed = await packCopy(facts, payload, await aFolder(), limit);
	const [first] = packed.volumes;
	if (first === undefined) throw new Error("nothing was packed");
	return { ...packed, zip: first.path, top: copyName(facts) };
}

/** The bag's folder after all zips of a copy were unpacked into one place. */
export async function unzip({ volumes, top }: TestCopy): Promise<string> {
	const folder = await aFolder();
	for (const { path } of volumes) await extract(path, folder);
	return join(folder, top);
}

/** Unpacks with Info-ZIP; where that is missing, with the library that our own programs read zips with. */
export async function extract(zip: string, folder: string): Promise<void> {
	if (isInstalled("unzip")) {
		await run("unzip", ["-q", zip, "-d", folder]);
		return;
	}
	const opened = await openPromise(zip);
	for await (const entry of opened.eachEntry()) {
		const to = join(folder, entry.fileName);
		await mkdir(dirname(to), { recursive: true });
		const from = await opened.openReadStreamPromise(entry);
		await pipeline(from, createWriteStream(to));
	}
}

export async function write(
	folder: string,
	path: string,
	content: string | Uint8Array,
): Promise<void> {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), content);
}
