import { spawn, spawnSync } from "node:child_process";
import {
	chmod,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	smallArticle as article,
	smallSiteYml as siteYml,
} from "./small-archive.ts";

let root = "";

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "bantin dựng "));
	await write("content/site.yml", siteYml);
	await write("content/2019/03/cho-dong-coc.md", article("Chợ Đồng Cốc"));
	await write("content/2020/07/he-khong-duoi-nuoc.md", article("Hè vui"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string): Promise<void> {
	const file = join(root, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** Runs the command as npm does. */
function build(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		commandLine(args),
		{ encoding: "utf8", env: { ...process.env, ...env } },
	);
	return { status, stdout, stderr };
}

function commandLine(args: readonly string[]): readonly string[] {
	return [
		"scripts/build.mjs",
		"--content-root",
		root,
		"--date",
		"2026-01-01",
		...args,
	];
}

async function bytesOf(folder: string): Promise<Record<string, string>> {
	const files: Record<string, string> = {};
	const entries = await readdir(join(root, folder), {
		recursive: true,
		withFileTypes: true,
	});
	for (const entry of entries.filter((found) => found.isFile())) {
		const path = join(entry.parentPath, entry.name);
		files[path.slice(join(root, folder).length)] = await readFile(path, "hex");
	}
	return files;
}

test("a good archive is published with search, a page for each article and a summary", async () => {
	await write("content/2020/08/nhap.md", article("Nháp", "status: draft\n"));
	const { status, stdout, stderr } = build();
	expect(stderr).toBe("");
	expect(status).toBe(0);
	expect(stdout).toContain("Dựng trang ngày 01/01/2026: 2 bài");
	expect(stdout).toContain("content/2020/08/nhap.md: bản nháp");
	expect(stdout).toMatch(/Xong: 2 bài, \d+ trang, \d+ tệp/);
	const files = Object.keys(await bytesOf("_site"));
	expect(files).toContain("/2019/03/cho-dong-coc.html");
	expect(files).toContain("/2019/03/he-khong-duoi-nuoc.html");
	expect(files).toContain("/pagefind/pagefind-entry.json");
	expect(files).toContain("/manifest-sha512.txt");
	expect(files.join("\n")).not.toContain("nhap");
});

test("the offline copy also holds the search index as scripts, which a page from disk may load", async () => {
	expect(build(["--offline"]).status).toBe(0);
	const files = Object.keys(await bytesOf("_site"));
	expect(files).toContain("/pagefind/ban-tin.json.js");
});

test("the same content gives the same bytes in another time zone, locale and folder, and again from the cache", async () => {
	expect(build().status).toBe(0);
	const first = await bytesOf("_site");
	const elsewhere = { TZ: "America/Los_Angeles", LC_ALL: "C", LANG: "C" };
	expect(build(["--out", "khác/_site"], elsewhere).status).toBe(0);
	expect(await bytesOf("khác/_site")).toEqual(first);
	const again = build();
	expect(again.stdout).toContain("Không có gì đổi");
	expect(await bytesOf("_site")).toEqual(first);
});

test("bad content is reported with its place, exits with 2 and leaves the last good site as it was", async () => {
	expect(build().status).toBe(0);
	const before = await bytesOf("_site");
	await write("content/2021/01/loi.md", article("Lỗi", "tilte: x\n"));
	await write("content/2021/02/loi.md", article("Lỗi", "views: 1.235\n"));
	const { status, stdout, stderr } = build();
	expect(status).toBe(2);
	expect(stdout).toContain("content/2021/01/loi.md:6:1");
	expect(stdout).toContain("content/2021/02/loi.md:6:8");
	expect(stderr).toContain(
		"Chưa dựng trang vì còn 2 lỗi ở trên. Trang cũ vẫn nguyên.",
	);
	expect(await bytesOf("_site")).toEqual(before);
});

test("problems come as JSON or as annotations when asked for", async () => {
	await write("content/2021/01/loi.md", article("Lỗi", "tilte: x\n"));
	const json: unknown = JSON.parse(build(["--format", "json"]).stdout);
	expect(JSON.stringify(json)).toContain("front-matter/unknown-key");
	const { stdout } = build(["--format", "github"]);
	expect(stdout).toMatch(/^::error file=content\/2021\/01\/loi\.md,line=6/m);
});

test("a faulty configuration exits with 3", async () => {
	await write("content/site.yml", siteYml.replace("name:", "nmae:"));
	const { status, stdout } = build();
	expect(stdout).toContain("content/site.yml:1:1");
	expect(status).toBe(3);
});

test("an option that does not exist, or a folder that must not be replaced, exits with 3", () => {
	expect(build(["--ofline"])).toMatchObject({ status: 3, stdout: "" });
	const { status, stderr } = build(["--out", "content"]);
	expect(status).toBe(3);
	expect(stderr).toContain("Không dựng trang vào");
});

test("files of somebody else in the site's folder are named, and exit with 4", async () => {
	await write("_site/CNAME", "example.org");
	const { status, stderr } = build();
	expect(status).toBe(4);
	expect(stderr).toContain("tệp không phải do Bantin tạo: CNAME");
	expect(await readFile(join(root, "_site/CNAME"), "utf8")).toBe("example.org");
});

test("a place that cannot exist is one plain sentence and exit code 4", async () => {
	await write("tep", "");
	const { status, stderr } = build(["--out", "tep/trang/_site"]);
	expect(status).toBe(4);
	expect(stderr).toContain("Trên đường dẫn có một tệp ở chỗ phải là thư mục");
	expect(stderr).not.toContain("    at ");
});

test.skipIf(process.getuid?.() === 0)(
	"a place that cannot be written is one plain sentence and exit code 4",
	async () => {
		await chmod(root, 0o555);
		const { status, stderr } = build();
		await chmod(root, 0o755);
		expect(status).toBe(4);
		expect(stderr).toContain("Không có quyền ghi hoặc đọc");
		expect(stderr).not.toContain("    at ");
	},
);

test("an archive without articles is told how to begin", async () => {
	await rm(join(root, "content/2019"), { recursive: true });
	await rm(join(root, "content/2020"), { recursive: true });
	const { status, stdout } = build();
	expect(status).toBe(2);
	expect(stdout).toContain("npm run new");
});

test("of two builds at once one publishes and the other says so and exits with 75", async () => {
	const run = () =>
		new Promise<number | null>((resolve) => {
			spawn(process.execPath, [...commandLine([])], { stdio: "ignore" }).once(
				"close",
				resolve,
			);
		});
	expect((await Promise.all([run(), run()])).sort()).toEqual([0, 75]);
	expect(build().stdout).toContain("Không có gì đổi");
});

test("a build that is stopped gives its lock back and leaves the old site", async () => {
	expect(build().status).toBe(0);
	const before = await bytesOf("_site");
	await write("content/2019/04/moi.md", article("Bài mới"));
	const child = spawn(process.execPath, [...commandLine([])]);
	// The first line is printed when the content has been read: the build is under way, and holds the lock.
	await new Promise((resolve) => child.stdout.once("data", resolve));
	child.kill("SIGINT");
	const code = await new Promise((resolve) => child.once("close", resolve));
	expect(code).toBe(130);
	expect(await bytesOf("_site")).toEqual(before);
	expect(build().status).toBe(0);
});

test("help lists the options and builds nothing", async () => {
	const { status, stdout } = build(["--help"]);
	expect(status).toBe(0);
	expect(stdout).toContain("--no-search");
	expect(await readdir(root)).toEqual(["content"]);
});
