import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import {
	afterAll,
	beforeAll,
	describe,
	expect,
	onTestFinished,
	test,
} from "vitest";
import { smallArticle, smallSiteYml } from "../small-archive.ts";

/** One archive, built again and again on machines that differ in everything but the content. */

const photo = "content/2019/03/cho-ben-bai-moi.jpg";
let home = "";
let first = "";

beforeAll(() => {
	home = mkdtempSync(join(tmpdir(), "bantin-mot-ket-qua-"));
	first = build(anArchive(join(home, "goc")));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A folder with the archive's `content/`. @param reversed writes the files in the opposite order */
function anArchive(root: string, reversed = false): string {
	const titles = [
		"Chợ Đồng Cốc",
		"Hè vui",
		"Ủy ban họp",
		"Đường mới",
		"An toàn",
	];
	const files = new Map<string, string | Uint8Array>([
		["content/site.yml", smallSiteYml],
		["content/2019/03/anh.jpg", readFileSync(photo)],
		...titles.map((title, index): [string, string] => [
			`content/${2016 + index}/0${index + 1}/bai-${index}.md`,
			smallArticle(title, `tags: [xã, bài ${index}]\nviews: ${index * 7}\n`),
		]),
		[
			"content/2019/03/co-anh.md",
			`${smallArticle("Có ảnh")}\n![Chợ](anh.jpg "Chợ họp sớm")\n`,
		],
	]);
	const order = reversed ? [...files].reverse() : [...files];
	for (const [path, data] of order) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), data);
	}
	return root;
}

interface Machine {
	readonly env?: NodeJS.ProcessEnv;
	/** What the build is run by, such as `["faketime", "1990-01-01"]`. */
	readonly by?: readonly string[];
	readonly node?: string;
}

/** Builds, and gives one hash over the path, the mode and the bytes of every file. */
function build(root: string, { env, by = [], node }: Machine = {}): string {
	const out = join(root, "trang");
	const [program = process.execPath, ...args] = [
		...by,
		node ?? process.execPath,
		"scripts/build.mjs",
		"--content-root",
		root,
		"--out",
		out,
		"--date",
		"2026-01-01",
	];
	const { status, stdout, stderr } = spawnSync(program, args, {
		encoding: "utf8",
		env: { ...process.env, ...env },
	});
	expect(status, `${stdout}${stderr}`).toBe(0);
	return hashOf(out);
}

function hashOf(folder: string): string {
	const hash = createHash("sha512");
	const names = readdirSync(folder, {
		recursive: true,
		encoding: "utf8",
	}).sort();
	for (const name of names) {
		const path = join(folder, name);
		const { mode } = statSync(path);
		hash.update(`${name}\0${mode.toString(8)}\0`);
		if (statSync(path).isFile()) hash.update(readFileSync(path));
	}
	return hash.digest("hex");
}

/** True when this machine has the program and it does what it is for. */
function works(program: string, ...args: readonly string[]): boolean {
	return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** A folder of this test's own. */
function aFolder(name: string): string {
	const folder = join(home, name);
	mkdirSync(folder, { recursive: true });
	return folder;
}

describe("the same bytes and modes", () => {
	test.each<[string, Machine]>([
		["in another time zone", { env: { TZ: "Pacific/Kiritimati" } }],
		[
			"in an American locale",
			{ env: { LC_ALL: "en_US.UTF-8", TZ: "America/New_York" } },
		],
		["in a Turkish locale", { env: { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR" } }],
		["in no locale at all", { env: { LC_ALL: "C", LANG: "C", LANGUAGE: "" } }],
		["with one thread for the disk", { env: { UV_THREADPOOL_SIZE: "1" } }],
		["with many threads", { env: { UV_THREADPOOL_SIZE: "16" } }],
		[
			"without the user's folder",
			{ env: { HOME: "/nonexistent", TMPDIR: tmpdir() } },
		],
		[
			"in a pipe that knows no colours",
			{ env: { NO_COLOR: "1", TERM: "dumb", COLUMNS: "20" } },
		],
		["with colours", { env: { FORCE_COLOR: "3" } }],
	])("%s", (name, machine) => {
		expect(build(anArchive(aFolder(name)), machine)).toBe(first);
	});

	test("under a mask that hides everything from others", (context) => {
		if (process.platform === "win32") context.skip("needs a Unix shell");
		const by = ["sh", "-c", 'umask 077; exec "$@"', "sh"];
		expect(build(anArchive(aFolder("umask")), { by })).toBe(first);
	});

	test("in a folder with spaces and Vietnamese letters", () => {
		expect(build(anArchive(aFolder("Thư mục của Ủy ban (bản 2)")))).toBe(first);
	});

	test("from files that were written in the opposite order", () => {
		expect(build(anArchive(aFolder("nguoc"), true))).toBe(first);
	});

	test("from a folder that lists its files in a random order", (context) => {
		const source = anArchive(aFolder("thu-tu-goc"));
		const mounted = aFolder("thu-tu");
		const options = ["--shuffle-dirents=yes", "--multi-user=no"];
		if (
			!works(
				"disorderfs",
				...options,
				join(source, "content"),
				aFolder("thu-tu/content"),
			)
		) {
			context.skip("disorderfs is not installed, or FUSE not allowed");
		}
		onTestFinished(() => {
			spawnSync("fusermount3", ["-u", join(mounted, "content")]);
			spawnSync("umount", [join(mounted, "content")], { stdio: "ignore" });
		});
		expect(build(mounted)).toBe(first);
		rmSync(join(mounted, ".cache"), { recursive: true, force: true });
		expect(build(mounted)).toBe(first);
	});

	test("on a file system in memory", (context) => {
		const folder = aFolder("bo-nho");
		if (!works("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder)) {
			context.skip("a file system in memory cannot be mounted here");
		}
		onTestFinished(() => {
			spawnSync("umount", [folder]);
		});
		expect(build(anArchive(folder))).toBe(first);
	});

	test.for([
		"1990-06-01 03:00:00",
		"2038-02-01 12:00:00",
		"2049-12-31 23:59:58",
	])("when the clock says %s", (moment, { skip }) => {
		if (!works("faketime", "2020-01-01", "true")) {
			skip("faketime is not installed");
		}
		const root = anArchive(aFolder(`dong-ho ${moment.slice(0, 4)}`));
		expect(build(root, { by: ["faketime", moment] })).toBe(first);
	});

	test("on one core", (context) => {
		if (!works("taskset", "-c", "0", "true"))
			context.skip("taskset is not installed");
		expect(
			build(anArchive(aFolder("mot-nhan")), { by: ["taskset", "-c", "0"] }),
		).toBe(first);
	});

	test("from what the last build remembers, and after it has forgotten", () => {
		const root = anArchive(aFolder("nho"));
		expect(build(root)).toBe(first);
		expect(build(root)).toBe(first);
		rmSync(join(root, "trang"), { recursive: true });
		expect(build(root)).toBe(first);
		rmSync(join(root, ".cache"), { recursive: true });
		expect(build(root)).toBe(first);
	});

	test("from a copy of the content whose times are all new", () => {
		const root = aFolder("chep");
		cpSync(join(home, "goc", "content"), join(root, "content"), {
			recursive: true,
		});
		expect(build(root)).toBe(first);
	});

	test("with the other versions of Node that BANTIN_NODES names", (context) => {
		const nodes = (process.env.BANTIN_NODES ?? "")
			.split(delimiter)
			.filter(existsSync);
		if (nodes.length === 0)
			context.skip("BANTIN_NODES names no other version of Node");
		for (const [index, node] of nodes.entries()) {
			expect(build(anArchive(aFolder(`node-${index}`)), { node })).toBe(first);
		}
	});
});
