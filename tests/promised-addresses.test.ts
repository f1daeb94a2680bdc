import { spawnSync } from "node:child_process";
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findRemovals, isPromised } from "../src/promised-addresses.ts";
import { anArchive, anArticle } from "./builders.ts";
import { smallArticle, smallSiteYml } from "./small-archive.ts";

describe("the addresses that readers were promised", () => {
	const article = anArticle({ permalink: "2019/03/cho.html" });
	const { file, title, date, category, lang } = article;
	const permalink = "2018/01/rut.html";
	const told = { file, title, date, category, lang, reason: "Nhầm ảnh" };
	const archive = anArchive({
		articles: [article],
		tombstones: [{ ...told, permalink, aliases: [] }],
		redirects: [
			{ from: "/tin-cu/cho-12.html", to: "2019/03/cho.html", title: "Chợ" },
			{ from: "/tin-cu/cho", to: "2019/03/cho.html", title: "Chợ" },
		],
	});

	test.each([
		["an article", "2019/03/cho.html", []],
		["a withdrawn article", "2018/01/rut.html", []],
		["an alias", "tin-cu/cho-12.html", []],
		["an alias that became a folder", "tin-cu/cho/index.html", []],
		["an article that is gone", "2019/03/hoi.html", ["2019/03/hoi.html"]],
		["an alias that is gone", "tin-cu/hoi.html", ["tin-cu/hoi.html"]],
		["a list, which promises nothing", "tac-gia/an/index.html", []],
		["the home page", "index.html", []],
		["the page for lost addresses", "404.html", []],
		["a feed", "rss.xml", []],
		["a photo", "media/cho-640.webp", []],
	])("%s", (_, path, removals) => {
		expect(findRemovals(archive, [path, path])).toEqual(removals);
	});

	test("are known by their paths alone", () => {
		expect(isPromised("2019/03/cho.html")).toBe(true);
		expect(isPromised("nam/2019/index.html")).toBe(false);
		expect(isPromised("ngay-nay/03-05.html")).toBe(false);
	});
});

describe("a build", () => {
	let root = "";
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), "bantin địa chỉ "));
		onTestFinished(() => rmSync(root, { recursive: true, force: true }));
		put("content/site.yml", smallSiteYml);
		put("content/2019/03/cho.md", smallArticle("Chợ"));
		put("content/2019/03/hoi.md", smallArticle("Hội"));
	});
	const put = (path: string, text: string) => {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	const build = (...args: readonly string[]) => {
		const command = ["scripts/build.mjs", "--no-search"];
		const where = ["--content-root", root, "--date", "2026-01-01"];
		const all = [...command, ...where, ...args];
		return spawnSync(process.execPath, all, { encoding: "utf8" });
	};
	const remove = (path: string) => rmSync(join(root, path));
	const hasPage = () => existsSync(join(root, "_site/2019/03/hoi.html"));

	test("J21 that would drop an address stops with 2, names it and says how to mend that", () => {
		expect(build().status).toBe(0);
		remove("content/2019/03/hoi.md");
		const { status, stderr } = build();
		expect(status).toBe(2);
		expect(stderr).toContain("sẽ mất 1 địa chỉ đã công bố");
		expect(stderr).toContain("  /2019/03/hoi.html\n");
		expect(stderr).toContain("aliases: [/2019/03/hoi.html]");
		expect(hasPage()).toBe(true);

		put(
			"content/2019/03/hoi-lang.md",
			smallArticle("Hội làng", "aliases: [/2019/03/hoi.html]\n"),
		);
		expect(build().status).toBe(0);
		expect(hasPage()).toBe(true);

		remove("content/2019/03/hoi-lang.md");
		expect(build().status).toBe(2);
		expect(build("--allow-removals").status).toBe(0);
		expect(hasPage()).toBe(false);
	});

	test("in a clean clone knows them from the list that is committed, and writes it only when asked", () => {
		expect(build().status).toBe(0);
		expect(existsSync(join(root, "addresses.txt"))).toBe(false);
		expect(build("--record-addresses").status).toBe(0);
		const list = readFileSync(join(root, "addresses.txt"), "utf8");
		expect(list.split("\n").filter((line) => !line.startsWith("#"))).toEqual([
			"2019/03/cho.html",
			"2019/03/hoi.html",
			"",
		]);
		rmSync(join(root, "_site"), { recursive: true });
		remove("content/2019/03/hoi.md");
		const { status, stderr } = build();
		expect(status).toBe(2);
		expect(stderr).toContain("/2019/03/hoi.html");
		expect(existsSync(join(root, "_site"))).toBe(false);

		put(
			"content/2019/03/hoi.md",
			smallArticle("Hội", "status: withdrawn\nwithdrawn_reason: Nhầm ảnh\n"),
		);
		put("content/2019/03/moi.md", smallArticle("Mới"));
		const mended = build();
		expect(mended.status).toBe(0);
		expect(mended.stdout).toContain("Chưa ghi 1 địa chỉ mới vào addresses.txt");
		expect(hasPage()).toBe(true);
		expect(readFileSync(join(root, "addresses.txt"), "utf8")).toBe(list);
	});

	test("with a list that cannot be read does not guess, and says when it cannot be written", () => {
		mkdirSync(join(root, "addresses.txt"));
		chmodSync(join(root, "addresses.txt"), 0o755);
		expect(build().status).toBe(4);
		rmSync(join(root, "addresses.txt"), { recursive: true });
		mkdirSync(join(root, "addresses.txt/x"), { recursive: true });
		const args = ["--allow-removals", "--record-addresses"];
		const { status, stderr } = build(...args);
		expect(status).toBe(4);
		expect(stderr).toContain("Trang mới đã lên, nhưng không ghi được");
	});
});
