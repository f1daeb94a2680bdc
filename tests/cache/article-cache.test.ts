import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadArchive } from "../../src/archive.ts";
import { openArticleCache } from "../../src/cache/article-cache.ts";
import { isRacy } from "../../src/cache/stamp.ts";
import { aProject } from "../content-folder.ts";

/** An article with these lines of front matter and this body. */
function article(title: string, body: string, more = ""): string {
	return `---\ntitle: ${title}\ndate: 2020-01-20\ncategory: Tin tức\n${more}---\n\n${body}\n`;
}

/** Loads as a build does. @param today a later day makes some warnings go */
async function load(root: string, today = "2026-01-01", key = "1") {
	const cacheDir = join(root, ".cache");
	const cache = openArticleCache(join(cacheDir, "articles"), key);
	const options = { today, includeDrafts: false, cacheDir };
	const cached = await loadArchive(root, { ...options, cache });
	cache.save();
	// The texts of articles are fetched when they are looked at.
	expect(cached).toEqual(await loadArchive(root, options));
	cache.close();
	return cached;
}

test("what is recalled equals what is read anew, whatever changes around an article", async () => {
	const root = aProject({
		"a.md": article("Chợ", "Xem [đường](duong.md#moi).\n\n[mất](mat.md)"),
		"duong.md": article("Đường", "Câu.\n\n## Mới"),
	});
	const write = (name: string, text: string) =>
		writeFileSync(join(root, "content", name), text);
	const first = await load(root);
	expect(first.diagnostics).toHaveLength(1);
	await load(root);
	write("duong.md", article("Đường", "Câu.\n\n## Cũ"));
	expect((await load(root)).diagnostics).toHaveLength(2);
	write("mat.md", article("Không mất", "Câu."));
	await load(root);
	write("duong.md", article("Đường", "Câu.", "status: draft\n"));
	await load(root);
	write("b.md", article("Mai", "Câu.", "updated: 2026-01-02\n"));
	const rules = ({ diagnostics }: Awaited<ReturnType<typeof load>>) =>
		diagnostics.map(({ rule }) => rule);
	expect(rules(await load(root))).toContain("date/future");
	expect(rules(await load(root, "2026-01-02"))).not.toContain("date/future");
	expect(rules(await load(root, "2026-01-01"))).toContain("date/future");
});

test("an article that was understood under other rules is understood anew, also when it then has errors", async () => {
	const root = aProject({ "a.md": article("Chợ", "Câu.") });
	const path = join(root, "content/site.yml");
	const site = (name: string) =>
		`name: Bản tin\nshort_name: Tin\ndescription: Kho.\nbase_url: https://example.org/\nissuer: {name: UBND xã}\ncategories:\n  - {slug: a, name: ${name}}\n`;
	await load(root);
	writeFileSync(path, site("Văn hóa"));
	expect((await load(root)).value?.articles).toEqual([]);
	writeFileSync(path, site("Tin tức"));
	expect((await load(root)).value?.articles).toHaveLength(1);
});

test("a file with other bytes, the same size and the same times is read again", async () => {
	const root = aProject({ "a.md": article("Chợ", "Một câu.") });
	const path = join(root, "content/a.md");
	const old = new Date(2020, 1, 1);
	utimesSync(path, old, old);
	await load(root);
	writeFileSync(path, article("Chợ", "Hai câu."));
	utimesSync(path, old, old);
	await load(root);
});

test.each([
	["long before", 5, 4, 100, false],
	["within the same tick", 99.5, 99.5, 100, true],
	["after it was read", 101.5, 4, 100, true],
	[
		"within two seconds, on a disk that counts whole seconds",
		9_000,
		9_000,
		10_000,
		true,
	],
	["seconds before, on such a disk", 7_000, 7_000, 10_000, false],
])("a stamp from %s", (_, mtime, ctime, moment, racy) => {
	expect(isRacy([1, mtime, ctime, 1], moment)).toBe(racy);
});

test("one cache that serves several loads never takes what was understood under other rules", async () => {
	const root = aProject({ "a.md": article("Chợ", "Câu.") });
	const cacheDir = join(root, ".cache");
	const site = (name: string) =>
		writeFileSync(
			join(root, "content/site.yml"),
			`name: Bản tin\nshort_name: Tin\ndescription: Kho.\nbase_url: https://example.org/\nissuer: {name: UBND xã}\ncategories:\n  - {slug: a, name: ${name}}\n`,
		);
	const options = { today: "2026-01-01", includeDrafts: false, cacheDir };
	site("Tin tức");
	await load(root);
	const cache = openArticleCache(join(cacheDir, "articles"), "1");
	for (const name of ["Văn hóa", "Tin tức", "Văn hóa"]) {
		site(name);
		const loaded = await loadArchive(root, { ...options, cache });
		expect(loaded, name).toEqual(await loadArchive(root, options));
	}
	cache.close();
});
