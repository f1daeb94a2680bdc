import { execFileSync } from "node:child_process";
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readContent } from "../src/read.ts";
import { readSource } from "../src/reading/read-source.ts";
import { aProject, places, rightArticle } from "./content-folder.ts";

async function problems(root: string): Promise<readonly string[]> {
	const { diagnostics } = await readContent(root);
	return places(diagnostics);
}

describe("what is read", () => {
	test("articles, media, site.yml and leftovers each have their place, ordered by path", async () => {
		const root = aProject({
			"2020/01/cho.md": rightArticle,
			"2019/12/họp.MD": rightArticle,
			"2020/01/cho.JPG": "x",
			"2020/01/quyet-dinh.pdf": "xy",
			"2020/01/.DS_Store": "x",
			"2020/01/cho.md~": "x",
			"2020/01/.cho.md.swp": "x",
			"Thumbs.db": "x",
			"2020/.gitignore": "*.md",
			".git/config": "x",
		});
		const { value, diagnostics } = await readContent(root);
		expect(diagnostics).toEqual([]);
		expect(value.sources.map(({ file }) => file)).toEqual([
			"content/2019/12/họp.MD",
			"content/2020/01/cho.md",
		]);
		expect(value.media).toEqual([
			{ file: "content/2020/01/cho.JPG", size: 1 },
			{ file: "content/2020/01/quyet-dinh.pdf", size: 2 },
		]);
		expect(value.site?.file).toBe("content/site.yml");
		expect(value.exclusions.map(({ file }) => file)).toEqual([
			"content/.git",
			"content/2020/.gitignore",
			"content/2020/01/.DS_Store",
			"content/2020/01/.cho.md.swp",
			"content/2020/01/cho.md~",
			"content/Thumbs.db",
		]);
	});

	test("text is NFC with LF and without a byte order mark, whatever the file has", async () => {
		const text = "\ufeff---\r\ntitle: Chợ\r---\r\n".normalize("NFD");
		const { value } = await readContent(aProject({ "cho.md": text }));
		expect(value.sources[0]?.text).toBe(
			"---\ntitle: Chợ\n---\n".normalize("NFC"),
		);
	});

	test("a decomposed file name is the composed one, and still opens", async () => {
		const name = "chợ-quê".normalize("NFD");
		const root = aProject({ [`${name}.md`]: "a", [`${name}.jpg`]: "b" });
		const { value, diagnostics } = await readContent(root);
		expect(diagnostics).toEqual([]);
		expect(value.sources[0]).toEqual({
			file: "content/chợ-quê.md".normalize("NFC"),
			text: "a",
		});
		const [photo] = value.media;
		expect(photo?.file).toBe("content/chợ-quê.jpg".normalize("NFC"));
		expect(lstatSync(join(root, photo?.onDisk ?? "")).isFile()).toBe(true);
	});

	test.each([
		["no content folder", [], "content:1:1 file/no-content"],
		["no site.yml", ["content"], "content/site.yml:1:1 site/missing"],
	] as const)("%s is said once", async (_, folders, expected) => {
		const root = join(aProject({}), "leer");
		for (const folder of ["", ...folders]) mkdirSync(join(root, folder));
		expect(await problems(root)).toEqual([expected]);
	});
});

describe("names that do not work on every computer", () => {
	test.each([
		["tab\tname.md", "file/name-character"],
		["what?.md", "file/name-character"],
		["a*b.md", "file/name-character"],
		["a<b.md", "file/name-character"],
		["a>b.md", "file/name-character"],
		["a|b.md", "file/name-character"],
		['a"b.md', "file/name-character"],
		["a:b.md", "file/name-character"],
		["a\\b.md", "file/name-character"],
		["a\u200bb.md", "file/name-character"],
		["-rf.md", "file/name-edge"],
		["_draft.md", "file/name-edge"],
		[" cho.md", "file/name-edge"],
		["cho.pdf ", "file/name-edge"],
		["CON.md", "file/name-reserved"],
		["con.md.txt", "file/name-reserved"],
		["lpt9.md", "file/name-reserved"],
		["COM1.md", "file/name-reserved"],
		["nul.txt", "file/name-reserved"],
		["cho\u202edm.md", "file/name-bidi"],
	])("%j breaks %s", async (name, rule) => {
		const { diagnostics } = await readContent(aProject({ [name]: "x" }));
		expect(diagnostics.map((found) => found.rule)).toContain(rule);
	});

	test.each([
		"họp #5 100% & hơn+.md",
		"CHỢ.md",
		"(1) cho’que.md",
		"chợ quê.md",
	])("%j is fine", async (name) => {
		expect(await problems(aProject({ [name]: "x" }))).toEqual([]);
	});

	test("folders are held to the same rules", async () => {
		expect(await problems(aProject({ "aux/cho.md": "x" }))).toEqual([
			"content/aux:1:1 file/name-reserved",
		]);
	});

	test("names that one system takes for another are refused together", async () => {
		const root = aProject({ "Cho.md": "x", "cho.md": "x" });
		expect(await problems(root)).toEqual(["content/cho.md:1:1 file/name-twin"]);
	});

	test("a name that is not UTF-8 is shown and refused", async () => {
		const root = aProject({});
		const folder = Buffer.from(join(root, "content/"));
		writeFileSync(Buffer.concat([folder, Buffer.from([0x63, 0xff])]), "x");
		expect(await problems(root)).toEqual([
			"content/c\ufffd:1:1 file/name-encoding",
		]);
	});

	test("a path too long for other systems is refused", async () => {
		const root = aProject({ [`${"thu-muc-dai/".repeat(90)}cho.md`]: "x" });
		const found = await problems(root);
		expect(found.at(-1)).toMatch(/cho\.md:1:1 file\/path-too-long$/u);
	});
});

describe("what is not a plain file", () => {
	test("links are refused, to folders, to files, to themselves and to nothing", async () => {
		const root = aProject({ "cho.md": rightArticle });
		const link = (target: string, name: string) =>
			symlinkSync(target, join(root, "content", name));
		link("/etc", "thu-muc");
		link("cho.md", "khac.md");
		link("vong.md", "vong.md");
		link("khong-co.md", "mat.md");
		expect(await problems(root)).toEqual([
			"content/khac.md:1:1 file/symlink",
			"content/mat.md:1:1 file/symlink",
			"content/thu-muc:1:1 file/symlink",
			"content/vong.md:1:1 file/symlink",
		]);
	});

	test("a content folder that is a link itself is refused", async () => {
		const root = aProject({});
		const other = join(root, "khac");
		mkdirSync(other);
		symlinkSync(join(root, "content"), join(other, "content"));
		expect(await problems(other)).toEqual(["content:1:1 file/symlink"]);
	});

	test("a FIFO is refused without waiting for it", async () => {
		const root = aProject({});
		execFileSync("mkfifo", [join(root, "content/cho.md")]);
		expect(await problems(root)).toEqual(["content/cho.md:1:1 file/special"]);
	});

	test("a socket is refused", async () => {
		const root = aProject({});
		const server = createServer();
		onTestFinished(() => void server.close());
		const folder = process.cwd();
		onTestFinished(() => process.chdir(folder));
		// The address of a socket is at most 107 bytes long.
		process.chdir(join(root, "content"));
		await new Promise<void>((done) => void server.listen("cho.md", done));
		expect(await problems(root)).toEqual(["content/cho.md:1:1 file/special"]);
	});

	test("I12: an unreadable file and folder are refused", async () => {
		const root = aProject({ "a.md": "x", "thang/b.md": "x" });
		chmodSync(root, 0o755);
		const folder = join(root, "content/thang");
		chmodSync(join(root, "content/a.md"), 0);
		chmodSync(folder, 0);
		onTestFinished(() => chmodSync(folder, 0o755));
		// Root reads everything; the user "nobody" does not.
		if (process.geteuid?.() === 0) {
			process.seteuid?.(65534);
			onTestFinished(() => process.seteuid?.(0));
		}
		expect(await problems(root)).toEqual([
			"content/a.md:1:1 file/unreadable",
			"content/thang:1:1 file/unreadable",
		]);
	});
});

describe("what may lie in content/", () => {
	test.each([
		["bai.11ty.js", "file/executable"],
		["2020/2020.11tydata.mjs", "file/executable"],
		["bai.11tydata.json", "file/executable"],
		["data/x.js", "file/executable"],
		["2020/eleventy.config.js", "file/executable"],
		["package.json", "file/executable"],
		["bai.njk", "file/executable"],
		["bai.html", "file/executable"],
		["chay.exe", "file/executable"],
		["anh.svg", "file/convert"],
		["anh.heic", "file/convert"],
		["bang.xlsm", "file/convert"],
		["so-lieu.json", "file/type"],
		["khong-duoi", "file/type"],
		["2020/site.yml", "file/type"],
		[".bai.md", "file/hidden"],
	])("%s breaks %s", async (name, rule) => {
		const root = aProject({ [name]: "x" });
		expect(await problems(root)).toEqual([`content/${name}:1:1 ${rule}`]);
	});

	test.each(["jpg", "jpeg", "png", "webp", "gif", "pdf", "doc", "docx", "xls"])(
		".%s is a medium",
		async (extension) => {
			const root = aProject({ [`tep.${extension}`]: "x" });
			const { value } = await readContent(root);
			expect(value.media.map(({ file }) => file)).toEqual([
				`content/tep.${extension}`,
			]);
		},
	);

	test("node_modules is refused whole", async () => {
		const root = aProject({ "node_modules/a/index.js": "x" });
		expect(await problems(root)).toEqual([
			"content/node_modules:1:1 file/node-modules",
		]);
	});
});

describe("bounds and changes while reading", () => {
	test("2 MB of text and a head are read, 3 MB are not", async () => {
		const head = rightArticle;
		const root = aProject({
			"a.md": head + "a".repeat(2 * 1024 * 1024),
			"b.md": head + "a".repeat(3 * 1024 * 1024),
		});
		expect(await problems(root)).toEqual(["content/b.md:1:1 file/too-large"]);
	});

	test.each([
		["grew", (path: string) => writeFileSync(path, "longer than before")],
		["shrank", (path: string) => writeFileSync(path, "")],
		["was touched", (path: string) => utimesSync(path, 1, 1)],
	])("I15: a file that %s since it was listed is refused", (_, change) => {
		const path = join(aProject({ "a.md": "before" }), "content/a.md");
		const seen = lstatSync(path);
		change(path);
		expect(readSource(path, "content/a.md", seen)).toMatchObject({
			ok: false,
			diagnostic: { rule: "file/changed" },
		});
	});

	test("I14: a file that is gone, or a link by now, is refused", () => {
		const root = aProject({ "a.md": "before" });
		const seen = lstatSync(join(root, "content/a.md"));
		const gone = join(root, "content/gone.md");
		expect(readSource(gone, "content/gone.md", seen)).toMatchObject({
			diagnostic: { rule: "file/vanished" },
		});
		symlinkSync(join(root, "content/a.md"), gone);
		expect(readSource(gone, "content/gone.md", seen)).toMatchObject({
			diagnostic: { rule: "file/symlink" },
		});
	});
});
