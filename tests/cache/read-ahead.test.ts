import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadArchive } from "../../src/archive.ts";
import { readAheadWith } from "../../src/build/read-ahead.ts";
import { openArticleCache } from "../../src/cache/article-cache.ts";
import { aProject } from "../content-folder.ts";

/** Every kind of article that a thread can understand by itself, and those that it cannot. */
const kinds: readonly ((number: number) => string)[] = [
	(number) =>
		`Câu ${number}.\n\n## Mục\n\nXem [mục](#muc) và [web](https://x.vn/).`,
	(number) => `Xem [bài trước](bai-${number - 1}.md#muc).`,
	(number) => `Xem [bài cũ](https://cu.vn/bai-${number}.html).`,
	() => "Xem [bài không có](mat.md).",
	() => "![Ảnh](anh.jpg)",
	() => "Chú thích.[^1]\n\n[^1]: Ở cuối bài.",
	() => '![Đã mất](#anh-khong-con "Chợ. Ảnh: Minh Lan")',
	() => "[Trống]()",
];
const heads: readonly ((number: number) => string)[] = [
	() => "",
	() => "",
	(number) => `original_url: https://cu.vn/bai-${number}.html\n`,
	() => "status: draft\n",
	() => "publish_on: 2027-01-01\n",
	() => "updated: 2026-01-02\n",
	() => "tilte: Nhầm\n",
];

function article(number: number): string {
	const head = heads[number % heads.length]?.(number) ?? "";
	const body = kinds[number % kinds.length]?.(number) ?? "";
	return `---\ntitle: Bài ${number}\ndate: 2020-01-${10 + (number % 15)}\ncategory: Tin tức\n${head}---\n\n${body}\n`;
}

test("two threads understand an archive as one does, and both are remembered", async () => {
	const root = aProject(
		Object.fromEntries(
			Array.from({ length: 500 }, (_, number) => [
				`bai-${number}.md`,
				article(number),
			]),
		),
	);
	const cacheDir = join(root, ".cache");
	const options = { today: "2026-01-01", includeDrafts: false, cacheDir };
	const alone = await loadArchive(root, options);
	expect(alone.diagnostics.length).toBeGreaterThan(200);
	expect(alone.value?.articles.length).toBeGreaterThan(200);
	// Files that are as young as the first build are read once more by the next.
	for (const build of ["nothing is known", "all is known", "again"]) {
		const cache = openArticleCache(join(cacheDir, "articles"), "1");
		const readAhead = readAheadWith(cache);
		const loaded = await loadArchive(root, { ...options, cache, readAhead });
		cache.save();
		expect(loaded, build).toEqual(alone);
		cache.close();
		const texts = readdirSync(join(cacheDir, "articles")).filter((name) =>
			name.startsWith("texts-"),
		);
		// One of each thread.
		expect(texts.length, build).toBeGreaterThan(1);
	}
}, 120_000);
