import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	type ArticleIndex,
	type Entry,
	readIndex,
	writeIndex,
} from "../../src/cache/article-index.ts";

let folder = "";
let path = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "bantin mục "));
	path = join(folder, "articles.tsv");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entry: Entry = {
	stamp: [2202, 1732755555123.4568, 1732755555123.25, 4_503_599_627_370_497],
	record: [1, 129_701_344, 1700, 4_294_967_295],
	size: 7000,
};

const index: ArticleIndex = {
	head: {
		rules: "luật",
		today: "2026-01-01",
		texts: ["texts-1.bin"],
		records: ["records-1.bin", "records-2.bin"],
		related: { key: "k", found: [0, 1, 2, 3] },
	},
	entries: new Map([
		["content/2020/chợ.md", entry],
		['content/"a"\\b.md', entry],
		["content/tab\tdòng\nmới.md", { ...entry, stamp: undefined }],
	]),
};

test("an index comes back as it was written, whatever files are called", () => {
	writeIndex(path, "1", index);
	expect(readIndex(path, "1")).toEqual(index);
});

test("an archive without related articles has an index too", () => {
	const head = { ...index.head, related: undefined };
	writeIndex(path, "1", { head, entries: new Map() });
	expect(readIndex(path, "1")).toEqual({ head, entries: new Map() });
});

test("what was written for another program is not used", () => {
	writeIndex(path, "1", index);
	expect(readIndex(path, "2")).toBeUndefined();
});

test("no bit and no byte may be missing", () => {
	writeIndex(path, "1", index);
	const whole = readFileSync(path);
	for (let at = 0; at < whole.length; at += 1) {
		const flipped = Buffer.from(whole);
		flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
		writeFileSync(path, flipped);
		expect(readIndex(path, "1"), `byte ${at}`).toBeUndefined();
		writeFileSync(path, whole.subarray(0, at));
		expect(readIndex(path, "1"), `${at} bytes`).toBeUndefined();
	}
});

test("where nothing is kept, nothing is known", () => {
	expect(readIndex(path, "1")).toBeUndefined();
});
