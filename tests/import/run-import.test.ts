import { execFile } from "node:child_process";
import {
	cpSync,
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
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadArchive } from "../../src/archive.ts";

const run = promisify(execFile);
const project = resolve(import.meta.dirname, "../..");
const site = `# Kho lưu trữ
name: Bản tin thử
categories:
  - slug: tin-tuc
    name: Tin tức
about: Thử.
`;
const page = (title: string, date = "03/09/2019 | 14:05") =>
	`GIÁO DỤC GIÁO DỤC\n${title}\n${date}\nLời dẫn của bài.\nSáng nay, xã mở lớp.\nMinh Lan\n`;

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "bantin-import-"));
	mkdirSync(join(folder, "content"));
	writeFileSync(join(folder, "content/site.yml"), site);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the command as an editor does, in a folder of its own. */
async function importFiles(...args: readonly string[]): Promise<Ran> {
	const command = [
		"--import",
		join(project, "node_modules/tsx/dist/esm/index.mjs"),
		join(project, "scripts/import.ts"),
		...args,
	];
	const { INIT_CWD: _, ...env } = process.env;
	try {
		const done = await run(process.execPath, command, { cwd: folder, env });
		return { code: 0, ...done };
	} catch (error) {
		const { code, stdout, stderr } = Object(error);
		return { code, stdout, stderr };
	}
}

const put = (name: string, text: string) =>
	writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const files = () =>
	readdirSync(join(folder, "content"), { recursive: true, encoding: "utf8" })
		.filter((name) => name.includes("."))
		.map((name) => name.replaceAll("\\", "/"))
		.sort();

test("a page becomes a file, its section a category, and a second run changes nothing", async () => {
	put("lop.txt", page("Xã mở lớp"));
	const first = await importFiles("lop.txt");
	expect(first.code).toBe(0);
	expect(files()).toEqual(["2019/09/xa-mo-lop.md", "site.yml"]);
	expect(read("content/site.yml")).toBe(
		site.replace(
			"    name: Tin tức\n",
			"    name: Tin tức\n  - slug: giao-duc\n    name: GIÁO DỤC\n",
		),
	);
	expect(first.stdout).toContain("ĐÃ THÊM");

	const before = statSync(join(folder, "content/2019/09/xa-mo-lop.md")).mtimeMs;
	const written = read("content/site.yml");
	const second = await importFiles("lop.txt");
	expect(second.code).toBe(0);
	expect(second.stdout).toContain("không đổi");
	expect(read("content/site.yml")).toBe(written);
	expect(statSync(join(folder, "content/2019/09/xa-mo-lop.md")).mtimeMs).toBe(
		before,
	);
});

test("an edited article is kept and reported, until --force", async () => {
	put("lop.txt", page("Xã mở lớp"));
	await importFiles("lop.txt", "--category", "tin-tuc");
	const path = "content/2019/09/xa-mo-lop.md";
	const original = read(path);
	writeFileSync(join(folder, path), original.replace("Sáng nay", "Chiều nay"));

	const again = await importFiles("lop.txt", "--category", "tin-tuc");
	expect(again.code).toBe(0);
	expect(again.stdout).toContain("KHÔNG GHI: bài đã được sửa tay");
	expect(read(path)).toContain("Chiều nay");

	const forced = await importFiles(
		"lop.txt",
		"--category",
		"tin-tuc",
		"--force",
	);
	expect(forced.code).toBe(0);
	expect(read(path)).toBe(original);
	expect(read("content/site.yml")).toBe(site);
});

test("one bad page never stops the rest, and the exit code tells", async () => {
	put("a.txt", page("Xã mở lớp"));
	put("b.txt", page("Xã mở hội", "31/02/2019 | 14:05"));
	put("c.txt", page("Xã làm đường"));
	const { code, stdout } = await importFiles(
		"a.txt",
		"b.txt",
		"khong-co.txt",
		"c.txt",
	);
	expect(code).toBe(2);
	expect(files()).toEqual([
		"2019/09/xa-lam-duong.md",
		"2019/09/xa-mo-lop.md",
		"site.yml",
	]);
	expect(stdout).toContain(
		"“31/02/2019 14:05” không phải một ngày giờ có thật. (dòng 3)",
	);
	expect(stdout).toContain("Không đọc được tệp");
	expect(stdout).toContain("Xong: 2 trang nhập được, 2 trang không.");
	expect(read("content/site.yml").match(/slug: giao-duc/gu)).toHaveLength(1);
});

test("two articles of one title on two days of a month both stay", async () => {
	put("a.txt", page("Lịch công tác tuần", "02/09/2019 | 08:00"));
	put("b.txt", page("Lịch công tác tuần", "09/09/2019 | 08:00"));
	expect((await importFiles("a.txt", "b.txt")).code).toBe(0);
	expect((await importFiles("b.txt", "a.txt")).code).toBe(0);
	expect(files()).toEqual([
		"2019/09/lich-cong-tac-tuan-09.md",
		"2019/09/lich-cong-tac-tuan.md",
		"site.yml",
	]);
});

test.each(["--dry-run", "--stdout"])("%s writes nothing", async (flag) => {
	put("lop.txt", page("Xã mở lớp"));
	const { code, stdout } = await importFiles("lop.txt", flag);
	expect(code).toBe(0);
	expect(files()).toEqual(["site.yml"]);
	expect(read("content/site.yml")).toBe(site);
	expect(stdout.startsWith("---\ntitle: Xã mở lớp\n")).toBe(
		flag === "--stdout",
	);
});

test("another folder takes the articles and leaves content alone", async () => {
	put("lop.txt", page("Xã mở lớp"));
	const { code, stdout } = await importFiles("lop.txt", "--out", "thu");
	expect(code).toBe(0);
	expect(read("thu/2019/09/xa-mo-lop.md")).toContain("category: giao-duc");
	expect(read("content/site.yml")).toBe(site);
	expect(stdout).toContain("hãy tự thêm vào content/site.yml");
});

test("import.yml maps a section to a category", async () => {
	put("lop.txt", page("Xã mở lớp"));
	put("import.yml", "sections:\n  Giáo dục: tin-tuc\n");
	expect((await importFiles("lop.txt")).code).toBe(0);
	expect(read("content/2019/09/xa-mo-lop.md")).toContain("category: tin-tuc");
	expect(read("content/site.yml")).toBe(site);
});

test.each([
	["import.yml", "sections: [", "Không hiểu import.yml"],
	["content/site.yml", "categories: x\n", "danh sách “categories”"],
])("a faulty %s stops before anything is written", async (name, text, says) => {
	put("lop.txt", page("Xã mở lớp"));
	put(name, text);
	const { code, stderr } = await importFiles("lop.txt");
	expect(code).toBe(3);
	expect(stderr).toContain(says);
	expect(files()).toEqual(["site.yml"]);
});

test("what was imported is an archive without errors", async () => {
	cpSync(join(import.meta.dirname, "pages"), join(folder, "pages"), {
		recursive: true,
	});
	cpSync(join(project, "content/site.yml"), join(folder, "content/site.yml"));
	const pages = readdirSync(join(folder, "pages"))
		.filter((name) => name.endsWith(".txt") && !name.startsWith("dong-thap"))
		.map((name) => `pages/${name}`);
	const { code, stdout } = await importFiles(...pages);
	expect(stdout).toContain(
		`Xong: ${pages.length} trang nhập được, 0 trang không.`,
	);
	expect(code).toBe(0);
	const archive = await loadArchive(folder, {
		today: "2026-01-01",
		includeDrafts: false,
		cacheDir: join(folder, "cache"),
	});
	const errors = archive.diagnostics.filter(
		({ severity }) => severity === "error",
	);
	expect(errors).toEqual([]);
	expect(archive.value?.articles).toHaveLength(pages.length);
});

test("no page at all is answered with how to name one", async () => {
	const { code, stderr } = await importFiles();
	expect(code).toBe(2);
	expect(stderr).toContain("npm run import -- trang.txt");
});
