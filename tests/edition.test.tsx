import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import {
	contentIdOf,
	readEdition,
	readReleases,
	recordRelease,
} from "../src/edition.ts";
import { renderMarkup } from "../src/html.ts";
import type { Content } from "../src/read.ts";
import type { Edition, Release } from "../src/types.ts";
import { Copies } from "../templates/components/copies.tsx";
import { anArchive, anImage, aSiteConfig } from "./builders.ts";
import { aFolder, write } from "./package/copies.ts";

function aRelease(changes: Partial<Release> = {}): Release {
	return {
		file: "van-hoe-cong-khai-2026-11-23.zip",
		date: "2026-11-23",
		size: 11_256_072,
		sha512: "a".repeat(128),
		rootHash: "ef30df42f634cc4f75e6".padEnd(128, "0"),
		articles: 60,
		isPublic: true,
		...changes,
	};
}

const content: Content = {
	sources: [{ file: "content/2019/cho.md", text: "---\ntitle: Chợ\n---\n" }],
	media: [],
	site: { file: "content/site.yml", text: "name: Bản tin\n" },
	exclusions: [],
};

describe("the content id", () => {
	const id = contentIdOf(content, new Map());

	test("is sixteen digits, the same for the same content in any order", () => {
		expect(id).toMatch(/^[0-9a-f]{16}$/);
		const two = [...content.sources, { file: "content/a.md", text: "a" }];
		const one = contentIdOf({ ...content, sources: two }, new Map());
		const other = { ...content, sources: [...two].reverse() };
		expect(contentIdOf(other, new Map())).toBe(one);
	});

	test.each([
		[
			"a letter of a text",
			{
				...content,
				sources: [
					{ file: "content/2019/cho.md", text: "---\ntitle: Chở\n---\n" },
				],
			},
		],
		[
			"the name of a file",
			{
				...content,
				sources: [
					{ file: "content/2019/cho-2.md", text: "---\ntitle: Chợ\n---\n" },
				],
			},
		],
		["site.yml", { ...content, site: undefined }],
	])("changes with %s", (_, changed) => {
		expect(contentIdOf(changed, new Map())).not.toBe(id);
	});

	test("changes with a photo", () => {
		const photo = anImage("content/cho.jpg", { sha256: "1".repeat(64) });
		const other = anImage("content/cho.jpg", { sha256: "2".repeat(64) });
		expect(contentIdOf(content, new Map([[photo.file, photo]]))).not.toBe(
			contentIdOf(content, new Map([[other.file, other]])),
		);
	});
});

describe("the list of releases", () => {
	test("begins empty, keeps each zip once, newest first", async () => {
		const root = await aFolder();
		expect(await readReleases(root)).toEqual([]);
		const old = aRelease({ file: "cu.zip", date: "2025-01-01" });
		await recordRelease(root, old);
		await recordRelease(root, aRelease({ articles: 1 }));
		await recordRelease(root, aRelease());
		expect(await readReleases(root)).toEqual([aRelease(), old]);
		expect(await readFile(join(root, "releases.json"), "utf8")).toMatch(/\n$/);
	});

	test.each(["{}", '[{"file":"../x.zip"}]', "[1]"])(
		"is not guessed at when it is broken: %s",
		async (text) => {
			const root = await aFolder();
			await write(root, "releases.json", text);
			await expect(readReleases(root)).rejects.toThrow("releases.json");
		},
	);

	test.each([
		["a public copy that is there", aRelease({ size: 3 }), true],
		[
			"no copy with drafts in it",
			aRelease({ size: 3, isPublic: false }),
			false,
		],
		["no copy of a part", aRelease({ size: 3, scope: "năm 2020" }), false],
		["no zip of another size", aRelease({ size: 4 }), false],
	])("offers %s for download", async (_, release, expected) => {
		const root = await aFolder();
		await recordRelease(root, release);
		await write(root, `dist/${release.file}`, "zip");
		const { download } = await readEdition(root, () => "");
		expect(download !== undefined).toBe(expected);
	});
});

describe("the about page", () => {
	const show = (edition?: Edition) =>
		load(
			renderMarkup(
				<Copies
					archive={anArchive({
						config: aSiteConfig(),
						...(edition && { edition }),
					})}
					permalink="gioi-thieu/index.html"
				/>,
			),
		);
	const contentId = "0123456789abcdef";

	test("names the content and the manifest of the site", () => {
		const $ = show({ contentId, releases: [], download: undefined });
		expect($("code").text()).toBe(contentId);
		expect($('a[href="../manifest-sha512.txt"]').length).toBe(1);
		expect($("table").length).toBe(0);
	});

	test("offers the copy with its size, day and checksum, and lists root hashes", () => {
		const release = aRelease();
		const part = aRelease({ file: "b.zip", scope: "năm 2020" });
		const $ = show({
			contentId,
			releases: [release, part],
			download: { release, path: "/dist/x.zip" },
		});
		const link = $('a[href="../tai-ve/van-hoe-cong-khai-2026-11-23.zip"]');
		expect(link.text()).toBe("Tải về bản lưu");
		expect($(".downloads").text()).toContain("11 MB, làm ngày 23/11/2026");
		expect($(".downloads").text()).toContain(release.sha512);
		expect($("tbody tr").length).toBe(2);
		expect($("tbody").text()).toContain("ef30-df42-f634-cc4f-75e6");
		expect($("tbody").text()).toContain("năm 2020");
	});

	test("says nothing where nothing is known", () => {
		expect(show().text()).toBe("");
	});
});
