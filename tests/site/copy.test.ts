import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isError } from "../../src/fixity/findings.ts";
import { openPaths } from "../../src/fixity/open.ts";
import { restoreContent } from "../../src/fixity/restore.ts";
import { type Verdict, verify } from "../../src/fixity/verify.ts";
import { acquireLock } from "../../src/publish/lock.ts";
import { launchBrowser, launchFirefox } from "../browser.ts";
import { extract, run } from "../package/copies.ts";
import { drive } from "../search/driver.ts";
import { testWith } from "../tools.ts";
import { crawl } from "./links.ts";
import { filesBelow, offlineSite } from "./sites.ts";

const name = "van-hoe-2026-01-01";
let temporary = "";
let dist = "";
let zip = "";
/** The bag after unzipping into a folder that is hard on addresses. */
let bag = "";

beforeAll(async () => {
	temporary = await mkdtemp(join(tmpdir(), "bantin-copy-"));
	dist = join(temporary, "dist");
	await pack(dist);
	zip = join(dist, `${name}.zip`);
	const stick = join(temporary, "Thẻ nhớ của xã (50%) #1");
	await extract(zip, stick);
	bag = join(stick, name);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

function args(out: string, ...options: readonly string[]): readonly string[] {
	const script = ["--import", "tsx", "scripts/package.ts"];
	return [...script, "--out", out, "--date", "2026-01-01", ...options];
}

async function pack(out: string, ...options: readonly string[]) {
	return run(process.execPath, args(out, ...options));
}

async function verdictOn(...paths: string[]): Promise<Verdict> {
	const opened = await openPaths(paths);
	if (opened.outcome === "absent") throw new Error(opened.path);
	const verdict = await verify(opened.store);
	await opened.store.close();
	return verdict;
}

describe("the copy of the sample archive", () => {
	testWith("unzip", "sha512sum")(
		"is sound, zipped and unzipped, to us and to sha512sum",
		async () => {
			for (const path of [zip, bag]) {
				expect((await verdictOn(path)).findings).toEqual([]);
			}
			await run("unzip", ["-tq", zip]);
			await run("sha512sum", ["-c", "--quiet", `${name}.zip.sha512`], {
				cwd: dist,
			});
			await run("sha512sum", ["-c", "--quiet", "manifest-sha512.txt"], {
				cwd: bag,
			});
		},
	);

	test("holds the site that the build makes", async () => {
		await run("diff", ["-r", join(bag, "data/site"), offlineSite]);
	});

	test("is the same zip when it is made again", async () => {
		const again = join(temporary, "lần hai");
		await run(
			"sh",
			["-c", `umask 077; exec "$@"`, "sh", process.execPath, ...args(again)],
			{
				env: { ...process.env, TZ: "Pacific/Auckland", LC_ALL: "C" },
			},
		);
		expect(
			(await readFile(join(again, `${name}.zip`))).equals(await readFile(zip)),
		).toBe(true);
	});

	test("gives content/ back byte for byte, and a build of it is the site in the copy", async () => {
		const opened = await openPaths([zip]);
		if (opened.outcome === "absent") throw new Error(opened.path);
		const root = join(temporary, "bài gốc");
		await restoreContent(opened.store, root, false);
		await opened.store.close();
		await run("diff", ["-r", join(root, "content"), "content"]);
		// Photos take long; what the cache holds is checked by its own tests.
		await mkdir(join(root, ".cache"));
		await cp(".cache/media", join(root, ".cache/media"), { recursive: true });
		const out = join(temporary, "dựng lại");
		const build = ["scripts/build.mjs", "--offline"];
		const where = ["--content-root", root, "--out", out];
		await run(process.execPath, [...build, ...where, "--date", "2026-01-01"]);
		await run("diff", ["-r", out, join(bag, "data/site")]);
	});
});

/** Searches without diacritics; the body of a function. */
const steps = drive(`return await ask("duoi nuoc")`);

describe("a double-click on index.html, with no network", () => {
	test("reads, browses and searches in Chromium", async () => {
		const browser = await launchBrowser();
		try {
			const context = await browser.newContext({ offline: true });
			const page = await context.newPage();
			const requests: string[] = [];
			page.on("request", (request) => requests.push(request.url()));
			await page.goto(pathToFileURL(join(bag, "index.html")).href);
			await page.waitForURL(/data\/site\/index\.html$/);
			await page.click("main a[href*='2025/']");
			await page.waitForURL(/\/2025\/\d\d\/[^/]+\.html$/);
			expect(await page.textContent("h1")).not.toBe("");
			const search = join(bag, "data/site/tim-kiem/index.html");
			await page.goto(pathToFileURL(search).href);
			const shown = await page.evaluate(`(() => {${steps}})()`);
			expect(JSON.stringify(shown)).toContain("he-khong-duoi-nuoc.html");
			const outside = requests.filter(
				(url) => !/^(?:file|data|blob):/.test(url),
			);
			expect(outside).toEqual([]);
			expect(requests.length).toBeGreaterThan(5);
		} finally {
			await browser.close();
		}
	});

	test("opens its first page without scripts too", async () => {
		const browser = await launchBrowser();
		try {
			const context = await browser.newContext({ javaScriptEnabled: false });
			const page = await context.newPage();
			await page.goto(pathToFileURL(join(bag, "index.html")).href);
			await page.waitForURL(/data\/site\/index\.html$/);
			expect(await page.title()).toContain("Bản tin xã Vân Hòe");
		} finally {
			await browser.close();
		}
	});

	test("reads and searches in Firefox, where one is installed", async () => {
		const firefox = await launchFirefox();
		if (firefox === undefined) return;
		try {
			await firefox.goto(pathToFileURL(join(bag, "index.html")).href);
			for (let tries = 0; tries < 100; tries += 1) {
				const here = await firefox.run("return location.pathname");
				if (String(here).endsWith("/data/site/index.html")) break;
				await sleep(50);
			}
			expect(await firefox.run("return document.title")).toContain("Vân Hòe");
			const search = join(bag, "data/site/tim-kiem/index.html");
			await firefox.goto(pathToFileURL(search).href);
			const shown = await firefox.run(steps);
			expect(JSON.stringify(shown)).toContain("he-khong-duoi-nuoc.html");
		} finally {
			await firefox.close();
		}
	});
});

describe("a copy of a part", () => {
	test.each([
		["year=2020", "van-hoe-nam-2020-2026-01-01", "năm 2020", /^2020\//],
		[
			"category=Y tế",
			"van-hoe-chuyen-muc-y-te-2026-01-01",
			"chuyên mục Y tế",
			/^\d{4}\//,
		],
	])(
		"%s is whole by itself and says what it is",
		async (only, top, part, own) => {
			const out = join(temporary, top);
			const { stdout } = await pack(out, "--only", only);
			expect(stdout).toContain(`một phần của kho lưu trữ: ${part}`);
			const path = join(out, `${top}.zip`);
			const verdict = await verdictOn(path);
			expect(verdict.findings.filter(isError)).toEqual([]);
			expect(verdict.info.get("Bantin-Scope")).toBe(`chỉ ${part}`);
			await extract(path, out);
			const site = join(out, top, "data/site");
			const articles = (await filesBelow(site)).filter((file) =>
				/^\d{4}\/\d\d\/[^/]+\.html$/.test(file),
			);
			expect(articles.length).toBeGreaterThan(1);
			expect(articles.length).toBeLessThan(30);
			expect(articles.filter((file) => !own.test(file))).toEqual([]);
			expect(await readFile(join(site, "index.html"), "utf8")).toContain(
				`Bản tin xã Vân Hòe (${part})`,
			);
			const root = pathToFileURL(`${site}/`);
			const { broken } = await crawl(root, new URL("index.html", root), (url) =>
				readFile(fileURLToPath(url), "utf8").catch(() => undefined),
			);
			expect(broken).toEqual([]);
		},
	);

	test.each(["year=1999", "category=khong-co"])(
		"%s, which nothing belongs to, is explained",
		async (only) => {
			const out = join(temporary, only);
			const ended = await pack(out, "--only", only).catch((error) => error);
			expect(ended.code).toBe(3);
			expect(ended.stderr).toContain("Giáo dục");
			expect(await zipsIn(out)).toEqual([]);
		},
	);
});

describe("a copy for everyone", () => {
	testWith("unzip")(
		"leaves out what readers do not see, and the site then offers it",
		async () => {
			const root = join(temporary, "phát hành");
			await mkdir(join(root, ".cache"), { recursive: true });
			await cp("content", join(root, "content"), { recursive: true });
			await cp(".cache/media", join(root, ".cache/media"), { recursive: true });
			const where = ["--content-root", root];
			await run(process.execPath, [
				...args("dist", "--public", "--release", ...where),
			]);
			const file = "van-hoe-cong-khai-2026-01-01.zip";
			const path = join(root, "dist", file);
			const verdict = await verdictOn(path);
			expect(verdict.findings).toEqual([]);
			const { stdout } = await run("unzip", ["-Z1", path]);
			const sources = stdout.split("\n").filter((it) => /\/source\//.test(it));
			expect(sources.length).toBeGreaterThan(60);
			for (const held of ["nien-bieu-xa-van-hoe.md", "thu-gui-nam-2030.md"]) {
				expect(sources.join()).not.toContain(held);
			}
			expect(sources.filter((it) => /\.(?:jpe?g|png)$/.test(it))).toEqual([]);

			const site = join(root, "_site");
			const build = ["scripts/build.mjs", "--no-search"];
			const day = ["--date", "2026-01-01"];
			await run(process.execPath, [...build, ...where, ...day]);
			const about = await readFile(join(site, "gioi-thieu/index.html"), "utf8");
			expect(about).toContain(`href="../tai-ve/${file}"`);
			const data = await readFile(join(site, "du-lieu/index.html"), "utf8");
			expect(data).toContain(`href="../tai-ve/${file}"`);
			expect(about).toContain(verdict.rootHash);
			expect(about).toContain(verdict.info.get("Bantin-Content-Id"));
			const offered = await readFile(join(site, "tai-ve", file));
			expect(offered.equals(await readFile(path))).toBe(true);
			expect((await verdictOn(site)).findings).toEqual([]);
			// Making it again gives the same zip although the list has grown.
			await run(process.execPath, [
				...args("dist", "--public", "--release", ...where),
			]);
			expect(offered.equals(await readFile(path))).toBe(true);
		},
	);
});

describe("a run that is stopped", () => {
	test("Q33 (USB pulled out while copying): by kill -9 leaves no zip, and the next run is clean", async () => {
		const out = join(temporary, "bị ngắt");
		const child = spawn(process.execPath, args(out), { stdio: "ignore" });
		await packing(out, child);
		child.kill("SIGKILL");
		await new Promise((resolve) => child.once("close", resolve));
		expect(await zipsIn(out)).toEqual([]);
		await pack(out);
		expect(await zipsIn(out)).toEqual([`${name}.zip`]);
		expect((await readdir(join(out, ".bantin"))).sort()).toEqual([]);
		const whole = await readFile(join(out, `${name}.zip`));
		expect(whole.equals(await readFile(zip))).toBe(true);
	});

	test("Q34 (disk full while copying): by a disk that takes no more says so and keeps the old copy", async () => {
		const out = join(temporary, "đầy");
		await mkdir(out);
		await cp(zip, join(out, `${name}.zip`));
		// No file may grow beyond 4 MiB: the zip is larger, each file of the site is smaller.
		const script = 'ulimit -f 4096; exec "$@"';
		const command = ["-c", script, "bash", process.execPath, ...args(out)];
		const ended = await run("bash", command).catch((error) => error);
		expect(ended.code).toBe(4);
		expect(ended.stderr).toContain("bản cũ (nếu có) vẫn nguyên");
		expect(await zipsIn(out)).toEqual([`${name}.zip`]);
		const kept = await readFile(join(out, `${name}.zip`));
		expect(kept.equals(await readFile(zip))).toBe(true);
	});

	test("by another one that is packing leaves with 75", async () => {
		const out = join(temporary, "khóa");
		const held = await acquireLock(join(out, ".bantin/package.lock"));
		if (held.outcome !== "held") throw new Error("not held");
		const ended = await pack(out).catch((error) => error);
		held.lock.release();
		expect(ended.code).toBe(75);
		expect(ended.stderr).toContain("Một lần đóng gói khác đang chạy");
	});
});

describe("npm run package -- --format zim", () => {
	// All three are in Debian's package `zim-tools`.
	testWith(
		"zimwriterfs",
		"zimcheck",
		"zimsearch",
	)("passes zimcheck and is searched without diacritics", async () => {
		const out = join(temporary, "zim");
		await pack(out, "--format", "zim");
		const zim = join(out, `${name}.zim`);
		const checked = await run("zimcheck", [zim]);
		expect(checked.stdout).toContain("Overall Test Status: Pass");
		const found = await run("zimsearch", [zim, "duoi nuoc"]);
		expect(found.stdout).toContain("Mùa hè không có trẻ đuối nước");
	});

	test("explains what to install where the tool is missing", async () => {
		const out = join(temporary, "không có zim");
		const zim = ["--format", "zim"];
		const ended = await run(process.execPath, args(out, ...zim), {
			env: { ...process.env, PATH: "/nowhere" },
		}).catch((error) => error);
		expect(ended.code).toBe(4);
		expect(ended.stderr).toContain("apt install zim-tools");
		expect(await readdir(out)).toEqual([".bantin"]);
	});
});

/** Waits until part of the zip is on the disk. */
async function packing(out: string, child: ChildProcess): Promise<void> {
	const part = join(out, ".bantin/packing/1.zip");
	while (!existsSync(part)) {
		if (child.exitCode !== null) throw new Error("it ended before");
		await sleep(2);
	}
}

async function zipsIn(folder: string): Promise<readonly string[]> {
	const names = await readdir(folder).catch(() => []);
	return names.filter((file) => file.endsWith(".zip"));
}
