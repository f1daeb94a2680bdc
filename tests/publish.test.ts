import { spawn, spawnSync } from "node:child_process";
import {
	chmod,
	link,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rename,
	rm,
	stat,
	symlink,
	utimes,
	writeFile,
} from "node:fs/promises";
import { homedir, hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPathFaults } from "../src/publish/paths.ts";
import {
	manifestName,
	openTarget,
	publish,
	type Target,
	targetAt,
} from "../src/publish.ts";
import type { OutputFile } from "../src/types.ts";

let root = "";
let target: Target;

beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "bantin xuất bản "));
	await mkdir(join(root, "content"));
	target = targetAt(join(root, "_site"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const home: OutputFile = { path: "index.html", content: "<p>Trang chủ</p>" };
const article: OutputFile = { path: "2019/03/cho.html", content: "<p>Chợ</p>" };
const kept = () => ({ project: root, sources: [join(root, "content")] });

/** Publishes as a build does; gives the number of files written. */
async function build(
	outputs: readonly OutputFile[],
	site = target,
): Promise<number> {
	const opened = await openTarget(site, kept());
	if (opened.outcome !== "open") throw new Error(JSON.stringify(opened));
	try {
		const options = { durable: true };
		return (await publish(site, opened.lock, outputs, options)).written;
	} finally {
		opened.lock.release();
	}
}

/** Every file of the site with its bytes as text. */
async function siteFiles(): Promise<Record<string, string>> {
	const files: Record<string, string> = {};
	const entries = await readdir(target.site, {
		recursive: true,
		withFileTypes: true,
	});
	for (const entry of entries.filter((found) => found.isFile())) {
		const path = join(entry.parentPath, entry.name);
		files[path.slice(target.site.length + 1)] = await readFile(path, "utf8");
	}
	return files;
}

/** What publishing keeps beside the site. */
const beside = async () => (await readdir(join(root, ".bantin"))).sort();

const inodeOf = async (path: string) =>
	(await stat(join(target.site, path))).ino;

describe("a published site", () => {
	test("holds every file and a manifest that sha512sum agrees with, and leaves nothing beside it", async () => {
		await writeFile(join(root, "content/cho.pdf"), "%PDF-1.7");
		const pdf = join(root, "content/cho.pdf");
		await build([
			home,
			article,
			{ path: "media/quyết định.pdf", content: { copyOf: pdf } },
			{ path: "assets/a.bin", content: new Uint8Array([0, 255]) },
		]);
		const files = await siteFiles();
		expect(Object.keys(files).sort()).toEqual([
			"2019/03/cho.html",
			"assets/a.bin",
			"index.html",
			manifestName,
			"media/quyết định.pdf",
		]);
		expect(files["media/quyết định.pdf"]).toBe("%PDF-1.7");
		const check = spawnSync("sha512sum", ["--strict", "-c", manifestName], {
			cwd: target.site,
			encoding: "utf8",
		});
		expect(check.stdout.trim().split("\n")).toHaveLength(4);
		expect(check.status).toBe(0);
		expect(await beside()).toEqual(["_site.seal"]);
	});

	test("has modes 644 and 755 whatever the umask", async () => {
		await writeFile(join(root, "content/a.pdf"), "%PDF", { mode: 0o600 });
		const umask = process.umask(0o077);
		const copyOf = join(root, "content/a.pdf");
		await build([article, { path: "media/a.pdf", content: { copyOf } }]);
		expect(process.umask(umask)).toBe(0o077);
		const modeOf = async (path: string) =>
			(await stat(join(target.site, path))).mode & 0o777;
		expect(await modeOf("2019/03/cho.html")).toBe(0o644);
		expect(await modeOf("media/a.pdf")).toBe(0o644);
		expect(await modeOf(manifestName)).toBe(0o644);
		expect(await modeOf("2019/03")).toBe(0o755);
		expect(await modeOf(".")).toBe(0o755);
	});
});

describe("a second build", () => {
	test("keeps unchanged files as the very same files and drops what is gone", async () => {
		await build([home, article]);
		const inode = await inodeOf(article.path);
		const written = await build([
			{ ...home, content: "<p>Mới</p>" },
			article,
			{ path: "nam/index.html", content: "" },
		]);
		expect(await inodeOf(article.path)).toBe(inode);
		expect(written).toBe(3); // two pages and the manifest
		await build([home]);
		expect(Object.keys(await siteFiles())).toEqual([
			"index.html",
			manifestName,
		]);
	});

	test("with nothing new touches nothing", async () => {
		await build([home, article]);
		const before = await inodeOf(".");
		expect(await build([home, article])).toBe(0);
		expect(await inodeOf(".")).toBe(before);
	});

	test("mends a file that somebody edited inside the site", async () => {
		await build([home, article]);
		const path = join(target.site, "index.html");
		const later = new Date(Date.now() + 5_000);
		await writeFile(path, "<p>Trang chỗ</p>".slice(0, 16));
		await utimes(path, later, later);
		await chmod(join(target.site, article.path), 0o600);
		await build([home, article]);
		expect(await readFile(path, "utf8")).toBe(home.content);
		const { mode } = await stat(join(target.site, article.path));
		expect(mode & 0o777).toBe(0o644);
	});

	test("never writes into a file that another copy of the site shares", async () => {
		await build([home]);
		const copy = join(root, "copy.html");
		await link(join(target.site, "index.html"), copy);
		await build([{ ...home, content: "<p>Khác</p>" }]);
		expect(await readFile(copy, "utf8")).toBe(home.content);
	});
});

describe("the last good site stays byte for byte when publishing fails:", () => {
	test.each<[string, OutputFile]>([
		[
			"an attachment vanished",
			{ path: "media/a.pdf", content: { copyOf: "/không/có.pdf" } },
		],
		["a path leads out of the site", { path: "../ngoai.html", content: "" }],
		["a name is too long", { path: `${"a".repeat(300)}.html`, content: "" }],
	])("%s", async (_, faulty) => {
		await build([home, article]);
		const before = await siteFiles();
		await expect(
			build([{ ...home, content: "mới" }, faulty]),
		).rejects.toThrow();
		expect(await siteFiles()).toEqual(before);
		expect(await beside()).not.toContain("_site-staging");
		expect(await build([home, article])).toBe(0);
	});

	test("the lock was taken away meanwhile", async () => {
		await build([home]);
		const opened = await openTarget(target, kept());
		if (opened.outcome !== "open") throw new Error("not open");
		await rm(target.lock);
		await writeFile(target.lock, "{}");
		const options = { durable: false };
		await expect(
			publish(target, opened.lock, [article], options),
		).rejects.toThrow("lock");
		expect(Object.keys(await siteFiles())).toEqual([
			"index.html",
			manifestName,
		]);
	});
});

describe("after a kill", () => {
	test("between the two renames, the old site returns", async () => {
		await build([home]);
		await rename(target.site, target.aside);
		await mkdir(target.staging);
		await writeFile(join(target.staging, "index.html"), "nửa trang");
		expect(await build([home])).toBe(0);
		expect(await siteFiles()).toMatchObject({ "index.html": home.content });
		expect(await beside()).toEqual(["_site-previous", "_site.seal"]);
	});

	test.each(["staging", "ready", "aside", "previous"] as const)(
		"with a half-made tree left as %s, nothing needs cleaning by hand",
		async (place) => {
			await build([home]);
			await mkdir(join(target[place], "2019/03/cho.html/x"), {
				recursive: true,
			});
			await writeFile(join(target[place], "index.html"), "nửa trang");
			await symlink("/etc", join(target[place], "nam"));
			const year = { path: "nam/hostname", content: "2019" };
			expect(await build([article, year])).toBe(3);
			expect(await siteFiles()).toMatchObject({
				[article.path]: article.content,
				"nam/hostname": "2019",
			});
			expect(await beside()).toEqual(["_site-previous", "_site.seal"]);
		},
	);
});

describe("two builds at once:", () => {
	const holder = (pid: number, began: string, host = hostname()) =>
		JSON.stringify({ pid, host, began });
	const write = async (text: string) => {
		await mkdir(dirname(target.lock), { recursive: true });
		await writeFile(target.lock, text);
	};
	const open = async () => (await openTarget(target, kept())).outcome;

	test("the second is told who is building", async () => {
		const first = await openTarget(target, kept());
		const second = await openTarget(target, kept());
		expect(second).toMatchObject({
			outcome: "locked",
			holder: { pid: process.pid, host: hostname() },
		});
		if (first.outcome === "open") first.lock.release();
		expect(await open()).toBe("open");
	});

	test("of many that start together exactly one goes on, also over a dead build's lock", async () => {
		await write(holder(2 ** 22 + 1, "1"));
		const results = await Promise.all(Array.from({ length: 8 }, open));
		expect(results.filter((outcome) => outcome === "open")).toHaveLength(1);
	});

	test("a lock of a process that ended is taken over", async () => {
		const { pid } = spawnSync(process.execPath, ["-e", ""]);
		await write(holder(pid, "1"));
		expect(await open()).toBe("open");
	});

	test("a lock whose taker was killed while it took over is taken over", async () => {
		const { pid } = spawnSync(process.execPath, ["-e", ""]);
		await write(holder(pid, "1"));
		await symlink(holder(pid, "2"), `${target.lock}-guard`);
		expect(await open()).toBe("open");
		expect(await beside()).toEqual(["_site.lock"]);
	});

	test.runIf(process.platform === "linux")(
		"a lock of a process whose number now belongs to another is taken over",
		async () => {
			const child = spawn("sleep", ["60"]);
			await write(holder(child.pid ?? 0, "1"));
			expect(await open()).toBe("open");
			child.kill();
		},
	);

	test("a lock from another machine is respected, for its processes cannot be seen", async () => {
		await write(holder(1, "1", "may-khac"));
		expect(await open()).toBe("locked");
	});

	test("an empty lock is being written, unless it is old", async () => {
		await write("");
		expect(await open()).toBe("locked");
		await utimes(target.lock, 0, 0);
		expect(await open()).toBe("open");
	});
});

describe("a folder is left alone when it", () => {
	const refusal = async (folder: string) => {
		const result = await openTarget(targetAt(folder), kept());
		return result.outcome === "refused" ? result.refusal.reason : "open";
	};

	test("is the root of the disk, the home folder or above it", async () => {
		expect(await refusal("/")).toBe("too-high");
		expect(await refusal(homedir())).toBe("too-high");
		expect(await refusal(dirname(homedir()))).toBe("too-high");
	});

	test("is the project, above it, or inside its sources", async () => {
		expect(await refusal(root)).toBe("project");
		expect(await refusal(join(root, "content"))).toBe("project");
		expect(await refusal(join(root, "content/trang"))).toBe("project");
		await symlink(root, join(root, "duong-tat"));
		expect(await refusal(join(root, "duong-tat"))).toBe("project");
		expect(await refusal(join(root, "duong-tat/content/x"))).toBe("project");
	});

	test("is a link or a file", async () => {
		await mkdir(join(root, "kho"));
		await symlink(join(root, "kho"), join(root, "lien-ket"));
		await writeFile(join(root, "tep"), "");
		expect(await refusal(join(root, "lien-ket"))).toBe("link");
		expect(await refusal(join(root, "tep"))).toBe("not-a-folder");
	});

	test("holds files of somebody else, which are named and kept", async () => {
		await mkdir(join(root, "anh/2019"), { recursive: true });
		await writeFile(join(root, "anh/2019/cuoi.jpg"), "quý");
		const result = await openTarget(targetAt(join(root, "anh")), kept());
		expect(result).toEqual({
			outcome: "refused",
			refusal: { reason: "foreign-files", path: "2019/cuoi.jpg" },
		});
		expect(await readFile(join(root, "anh/2019/cuoi.jpg"), "utf8")).toBe("quý");
		expect((await readdir(root)).sort()).toEqual(["anh", "content"]);
	});

	test("is our site with a file that somebody put into it", async () => {
		await build([home]);
		await writeFile(join(target.site, "CNAME"), "example.org");
		expect(await refusal(target.site)).toBe("foreign-files");
		await rm(join(target.site, "CNAME"));
		await writeFile(join(target.site, ".DS_Store"), "");
		expect(await refusal(target.site)).toBe("open");
	});
});

test.each<[string, readonly string[], string]>([
	["an absolute path", ["/etc/passwd"], "not a path inside the site"],
	["a step up", ["a/../../b"], "not a path inside the site"],
	["a backslash", ["a\\b.html"], "not a path inside the site"],
	["an empty name", ["a//b.html"], "not a path inside the site"],
	["a line break", ["a\nb.html"], "not a path inside the site"],
	["the same path twice", ["a.html", "a.html"], "already taken"],
	["names that differ in case", ["a.html", "A.html"], "already taken"],
	[
		"composed and decomposed",
		["chợ.html", "chợ.html".normalize("NFD")],
		"taken",
	],
	["a file where a folder must be", ["a", "a/b.html"], "needs a folder"],
	["our own manifest", [manifestName], "already taken"],
])("%s is a fault of ours and is named", (_, paths, fault) => {
	const outputs = paths.map((path) => ({ path, content: "" }));
	expect(findPathFaults(outputs).join("\n")).toContain(fault);
});
