import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
	chmodSync,
	chownSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identify } from "../../src/publish/hash.ts";
import { parseManifest } from "../../src/publish/manifest.ts";
import { manifestName } from "../../src/publish.ts";
import { smallArticle, smallSiteYml } from "../small-archive.ts";
import { has } from "./programs.ts";

/** The whole command, in surroundings that fail. Search is left out where it does not matter, for it takes its time. */

const isRoot = process.getuid?.() === 0;
const nobody = 65534;
/** Permissions do not bind root: then the command runs as somebody else, to whom the folder is given. */
const asNobody = isRoot
	? ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"]
	: [];
const isBound = process.platform !== "win32" && (!isRoot || has("setpriv"));
const ownMounts = isRoot ? ["unshare", "-m"] : ["unshare", "-rm"];
const canMount =
	spawnSync("unshare", [...ownMounts.slice(1), "true"]).status === 0;
const ownNetwork = isRoot ? ["unshare", "-n"] : ["unshare", "-rn"];
const canCutNetwork =
	spawnSync("unshare", [...ownNetwork.slice(1), "true"]).status === 0;

let root = "";
const site = () => join(root, "_site");

/** No git repository, and a name with spaces and Vietnamese letters. */
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), "bản tin xã Vân Hòe "));
	chmodSync(root, 0o755);
	put("content/site.yml", smallSiteYml);
	put("content/2019/03/chợ-quê.md", smallArticle("Chợ quê"));
	edit();
	own(root);
});
afterAll(() => {
	makeWritable();
	rmSync(root, { recursive: true, force: true });
});

function put(path: string, text: string): void {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
	for (let path = file; path !== root; path = dirname(path)) own(path);
}

function own(path: string): void {
	if (isRoot) chownSync(path, nobody, nobody);
	if (!lstatSync(path).isDirectory()) return;
	for (const name of readdirSync(path)) own(join(path, name));
}

function makeWritable(): void {
	spawnSync("chmod", ["-R", "u+rwX", root]);
}

let edits = 0;
let isSettled = false;
/** Something for the next build to publish. */
function edit(): void {
	edits += 1;
	isSettled = false;
	put("content/2020/07/he.md", smallArticle(`Hè vui lần ${edits}`));
}

interface Surroundings {
	/** A command that needs the rights of whoever runs the tests. */
	readonly outer?: readonly string[];
	/** A command that runs the build. */
	readonly prefix?: readonly string[];
	readonly env?: NodeJS.ProcessEnv;
	readonly args?: readonly string[];
	readonly search?: boolean;
	/** Without what the last build left for the next. */
	readonly fromNothing?: boolean;
}

function commandOf(surroundings: Surroundings) {
	const { outer = [], prefix = [], args = [], search } = surroundings;
	return [
		...outer,
		...asNobody,
		...prefix,
		process.execPath,
		"scripts/build.mjs",
		...["--content-root", root, "--date", "2026-01-01"],
		...(search ? [] : ["--no-search"]),
		...args,
	];
}

function environment(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	return { ...process.env, HOME: root, ...env };
}

function build(surroundings: Surroundings = {}) {
	const [program = "", ...args] = commandOf(surroundings);
	const { status, signal, stdout, stderr } = spawnSync(program, args, {
		encoding: "utf8",
		env: environment(surroundings.env),
	});
	return { status, signal, stdout, stderr };
}

/** The manifest of the site, when every file is as it says, readable to all; else what is wrong. */
function siteAt(folder = site()): string {
	const text = readFileSync(join(folder, manifestName), "utf8");
	const faults = [...parseManifest(text)].filter(([path, hash]) => {
		const file = join(folder, path);
		const mode = (found: string) => lstatSync(found).mode & 0o777;
		return (
			identify(readFileSync(file)).hash !== hash ||
			mode(file) !== 0o644 ||
			mode(dirname(file)) !== 0o755
		);
	});
	return faults.length === 0 ? text : `wrong: ${faults.join(", ")}`;
}

/** What a build in good surroundings publishes, whatever came before it. */
function settle(): string {
	makeWritable();
	if (!isSettled) expect(build()).toMatchObject({ status: 0 });
	isSettled = true;
	return siteAt();
}

const said = (text: string) => expect.stringContaining(text);

/** A build in these surroundings must fail so, change nothing, and not stand in the way of the next. */
function expectFailure(
	surroundings: Surroundings,
	expected: object,
	restore: () => void = () => {},
): void {
	const before = settle();
	edit();
	if (surroundings.fromNothing) {
		rmSync(join(root, ".cache"), { recursive: true, force: true });
	}
	const ended = build(surroundings);
	restore();
	expect(ended).toMatchObject(expected);
	expect(ended.stderr).not.toContain("    at ");
	expect(siteAt()).toBe(before);
	expect(settle()).not.toBe(before);
}

const limited = (limit: string) => [
	...["bash", "-c", `ulimit ${limit}; exec "$@"`, "limit"],
];
const stopped = "Lần dựng bị dừng giữa chừng";

describe.runIf(isBound)(
	"the old site stays and the next build succeeds:",
	() => {
		test("O03 files of 4 kB at most", () => {
			expectFailure(
				{ prefix: limited("-f 4") },
				{ status: 4, stderr: said("Tệp lớn hơn giới hạn của máy") },
			);
		});

		test("O04 30 open files", () => {
			const before = settle();
			edit();
			const { status, stderr } = build({ prefix: limited("-n 30") });
			// What runs TypeScript may be the first that cannot open a file, and ends the process itself.
			expect([1, 4]).toContain(status);
			expect(stderr).toMatch(
				status === 4 ? "Máy mở quá nhiều tệp cùng lúc" : stopped,
			);
			expect(siteAt()).toBe(before);
			expect(settle()).not.toBe(before);
		});

		test("O05 too little memory", () => {
			const before = settle();
			edit();
			const env = { NODE_OPTIONS: "--max-old-space-size=12" };
			const { status, stderr } = build({ env });
			// Which thread is the first to want more, and so what Node says of it, differs.
			expect(status).not.toBe(0);
			expect(stderr).toContain(stopped);
			expect(siteAt()).toBe(before);
			expect(settle()).not.toBe(before);
		});

		test("O06 one second of computing", () => {
			const prefix = limited("-t 1");
			// An edit takes less.
			const all = { search: true, args: ["--renderer", "eleventy"] };
			expectFailure(
				{ prefix, ...all, fromNothing: true },
				{ signal: "SIGKILL", stderr: said(stopped) },
			);
		});

		test("O07 P07 a place that may not be written", () => {
			edit();
			makeWritable();
			put("khoa/giu", "");
			chmodSync(join(root, "khoa"), 0o555);
			const args = ["--out", "khoa/_site"];
			expect(build({ args, search: true })).toMatchObject({
				status: 4,
				stderr: said("Không có quyền ghi hoặc đọc"),
			});
			expect(readdirSync(join(root, "khoa"))).toEqual(["giu"]);
			chmodSync(join(root, "khoa"), 0o755);
			expect(build({ args: ["--out", "khoa/_site"] })).toMatchObject({
				status: 0,
			});
		});

		test("O07 a site that may not be replaced", () => {
			const before = settle();
			edit();
			for (const folder of [root, join(root, ".bantin")]) {
				chmodSync(folder, 0o555);
				const ended = build();
				chmodSync(folder, 0o755);
				expect(ended).toMatchObject({
					status: 4,
					stderr: said("Không có quyền ghi hoặc đọc"),
				});
				expect(siteAt()).toBe(before);
			}
			settle();
		});

		test("O09 a cache that may not be entered: the new site, right to the byte, or the old one and why", () => {
			const before = settle();
			const cache = join(root, ".cache");
			mkdirSync(cache, { recursive: true });
			own(cache);
			edit();
			chmodSync(cache, 0o000);
			const ended = build();
			const after = siteAt();
			makeWritable();
			rmSync(cache, { recursive: true });
			expect(build()).toMatchObject({ status: 0 });
			expect(ended.status === 0 ? siteAt() : before).toBe(after);
			if (ended.status !== 0) {
				expect(ended).toMatchObject({ status: 4, stderr: said(".cache") });
			}
		});

		test("O31 no folder for temporary files, which is said before anything begins", () => {
			const [program = "", ...args] = [...asNobody, process.execPath];
			const { status, stderr } = spawnSync(
				program,
				[...args, "scripts/ensure-installed.mjs"],
				{ encoding: "utf8", env: environment({ TMPDIR: "/không/có" }) },
			);
			expect(status).toBe(4);
			expect(stderr).toContain("Không ghi được vào thư mục tạm /không/có");
		});

		test("O10 an article that may not be read", () => {
			const article = join(root, "content/2019/03/chợ-quê.md");
			const before = settle();
			edit();
			chmodSync(article, 0o000);
			const ended = build();
			chmodSync(article, 0o644);
			expect([2, 4]).toContain(ended.status);
			expect(ended.stdout + ended.stderr).toContain("chợ-quê.md");
			expect(siteAt()).toBe(before);
			settle();
		});

		test.each([
			["O24", "SIGINT", 130],
			["O25", "SIGHUP", 129],
			["O26", "SIGTERM", 143],
		] as const)("%s %s ends it with %d", async (_, signal, code) => {
			const before = settle();
			edit();
			const [program = "", ...args] = commandOf({});
			const child = spawn(program, args, { env: environment() });
			const words: Buffer[] = [];
			child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
			// The first line is printed when the content has been read: the build is under way, and holds the lock.
			await once(child.stdout, "data");
			child.kill(signal);
			const [status] = await once(child, "close");
			expect(status).toBe(code);
			expect(Buffer.concat(words).toString()).toContain(stopped);
			expect(siteAt()).toBe(before);
			expect(readdirSync(join(root, ".bantin"))).not.toContain("_site.lock");
			settle();
		});
	},
);

/** Of the whole command, which takes seconds; tests/faults/kills.test.ts kills publishing alone, hundreds of times. */
const kills = Number(process.env.BANTIN_KILLS ?? 60) / 15;

test.runIf(isBound)(
	`O21 ${kills} kills of the whole command leave a whole site, and nothing to clean`,
	async () => {
		settle();
		for (let kill = 1; kill <= kills; kill += 1) {
			const before = siteAt();
			edit();
			const [program = "", ...args] = commandOf({});
			const child = spawn(program, args, { env: environment() });
			const ended = once(child, "close");
			// From its first words on, at moments that differ by how much it has said.
			child.stdout.once("data", () =>
				setTimeout(() => child.kill("SIGKILL"), kill * 40),
			);
			await ended;
			// The old one, or the new one if it came so far.
			expect(siteAt()).not.toContain("wrong");
			expect(settle()).not.toBe(before);
		}
	},
	600_000,
);

describe("is refused, and what stands there stays:", () => {
	test.each([
		["O12 a file", "tệp", 4, "là một tệp, không phải thư mục"],
		["O13 a link", "liên kết", 4, "là liên kết tới chỗ khác"],
		["O15 a folder of somebody else", "ảnh", 4, "không phải do Bantin tạo"],
		["O16 the root of the disk", "/", 3, "Không dựng trang vào /"],
		["O16 the home folder", homedir(), 3, "Không dựng trang vào"],
	])("%s", (_, out, status, sentence) => {
		makeWritable();
		put("tệp", "quý");
		put("ảnh/cưới.jpg", "quý");
		rmSync(join(root, "liên kết"), { force: true });
		symlinkSync("ảnh", join(root, "liên kết"));
		const env = { HOME: homedir() };
		expect(build({ args: ["--out", out], env })).toMatchObject({
			status,
			stderr: said(sentence),
		});
		expect(readFileSync(join(root, "tệp"), "utf8")).toBe("quý");
		expect(readdirSync(join(root, "ảnh"))).toEqual(["cưới.jpg"]);
		expect(lstatSync(join(root, "liên kết")).isSymbolicLink()).toBe(true);
	});
});

/** A build in these surroundings must publish the very bytes that any other does. */
function expectSame(surroundings: Surroundings): void {
	makeWritable();
	edit();
	const args = ["--out", "chuẩn/_site"];
	const search = surroundings.search ?? false;
	expect(build({ args, search })).toMatchObject({ status: 0 });
	expect(build(surroundings)).toMatchObject({ status: 0 });
	expect(siteAt()).toBe(siteAt(join(root, "chuẩn/_site")));
}

const shell = (script: string) => ["bash", "-c", script, "shell"];

describe.runIf(isBound)("the same bytes are published", () => {
	test.each<[string, boolean, Surroundings]>([
		[
			"O26 with standard output closed",
			true,
			{ prefix: shell('exec "$@" >&-') },
		],
		[
			"O27 with standard error closed",
			true,
			{ prefix: shell('exec "$@" 2>&-') },
		],
		[
			"O27 into a pipe that nobody reads",
			true,
			{ prefix: shell('set -o pipefail; "$@" 2>&1 | true') },
		],
		[
			"O30 in 1970",
			has("faketime"),
			{ prefix: ["faketime", "1970-01-02 00:00:00"] },
		],
		[
			"O30 in 2049",
			has("faketime"),
			{ prefix: ["faketime", "2049-12-31 23:59:59"] },
		],
		["O34 under umask 077", true, { prefix: shell('umask 077; exec "$@"') }],
		[
			"O33 without /proc",
			canMount,
			{
				outer: [...ownMounts, ...shell('mount -t tmpfs none /proc; exec "$@"')],
			},
		],
		[
			"O36 without a network",
			canCutNetwork,
			{ outer: ownNetwork, search: true },
		],
		[
			"O37 and O39 under a name with spaces and Vietnamese letters, outside of git",
			true,
			{ search: true },
		],
	])(
		"%s (skipped where the tool for it is missing)",
		(_, canRun, surroundings) => {
			if (canRun) expectSame(surroundings);
		},
	);

	test("O40 from content, and by a program, that may only be read", async () => {
		makeWritable();
		const photo = sharp({
			create: { width: 40, height: 30, channels: 3, background: "#888" },
		});
		const file = join(root, "content/2019/03/chợ.jpg");
		await photo.jpeg().toFile(file);
		own(file);
		put(
			"content/2019/03/ảnh.md",
			smallArticle("Ảnh chợ", "image: {file: chợ.jpg, alt: Chợ}\n"),
		);
		edit();
		const args = ["--out", "chuẩn/_site"];
		expect(build({ args })).toMatchObject({ status: 0 });
		rmSync(join(root, ".cache"), { recursive: true, force: true });
		const place = mkdtempSync(join(tmpdir(), "bantin-nơi-khác-"));
		own(place);
		spawnSync("chmod", ["-R", "a-w", root]);
		const ended = build({ args: ["--out", join(place, "_site")] });
		makeWritable();
		expect(ended).toMatchObject({ status: 0 });
		expect(siteAt(join(place, "_site"))).toBe(
			siteAt(join(root, "chuẩn/_site")),
		);
		rmSync(place, { recursive: true });
	});
});

describe.runIf(isBound)("without an index nothing is published:", () => {
	const program = (script: string) => {
		put("pagefind", `#!/bin/sh\n${script}\n`);
		chmodSync(join(root, "pagefind"), 0o755);
		return { PAGEFIND_BINARY_PATH: join(root, "pagefind") };
	};
	test.each<[string, () => NodeJS.ProcessEnv]>([
		["P01 P03 no program", () => ({ PAGEFIND_BINARY_PATH: "/không/có" })],
		[
			"P04 a program that dies",
			() => program("head -c 10 > /dev/null; exit 1"),
		],
	])("%s", (_, env) => {
		makeWritable();
		expect(build({ search: true })).toMatchObject({ status: 0 });
		const before = siteAt();
		edit();
		// Else what is remembered of Pagefind's own files would do.
		rmSync(join(root, ".cache/search"), { recursive: true });
		expect(build({ search: true, env: env() })).toMatchObject({
			status: 4,
			stderr: said("Không làm được chỉ mục tìm kiếm nên chưa đưa trang lên"),
		});
		expect(siteAt()).toBe(before);
	});

	test("P01 no program, but all of its files are remembered: the index is whole", () => {
		makeWritable();
		expect(build({ search: true })).toMatchObject({ status: 0 });
		const before = siteAt();
		edit();
		const env = { PAGEFIND_BINARY_PATH: "/không/có" };
		expect(build({ search: true, env })).toMatchObject({ status: 0 });
		const after = siteAt();
		expect(after).not.toBe(before);
		expect(after).toMatch(/ {2}pagefind\/ban-tin\.json\n/);
		expect(after).toMatch(/ {2}pagefind\/pagefind-entry\.json\n/);
	});
});
