import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browserCandidates } from "../scripts/browser/find.ts";

const script = resolve("scripts/ensure-installed.mjs");
const otherSystem = process.platform === "win32" ? "linux" : "win32";
let folder = "";

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "bantin-setup-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Packages = Readonly<Record<string, object>>;

async function write(path: string, text: string): Promise<void> {
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text);
}

/** A clone whose lock file names `locked`, and whose node_modules holds `installed`. */
async function aClone(locked: Packages, installed: Packages): Promise<void> {
	const root = { name: "mau", version: "1.0.0" };
	await write("package.json", JSON.stringify(root));
	const lock = { ...root, lockfileVersion: 3, requires: true };
	await write(
		"package-lock.json",
		JSON.stringify({ ...lock, packages: { "": root, ...locked } }),
	);
	await write(
		"node_modules/.package-lock.json",
		JSON.stringify({ ...lock, packages: installed }),
	);
	for (const place of Object.keys(installed)) {
		await write(`${place}/package.json`, "{}");
	}
}

/** Runs the script there with an npm that only notes how it was called, or fails. */
async function ensureInstalled(npm: "notes" | "fails") {
	const fakeNpm = join(folder, "fake/npm-cli.js");
	await write(
		"fake/npm-cli.js",
		npm === "fails"
			? "process.exit(1)"
			: "require('node:fs').writeFileSync('called', process.argv.slice(2).join(' '))",
	);
	await write("fake/package.json", '{"type":"commonjs"}');
	const { status, stderr } = spawnSync(process.execPath, [script], {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, npm_execpath: fakeNpm },
	});
	const called = await readFile(join(folder, "called"), "utf8").catch(() => "");
	return { status, stderr, called };
}

const yaml = { version: "2.9.1", integrity: "sha512-a" };

describe("nothing is installed when node_modules holds what the lock file names:", () => {
	test.each<[string, Packages, Packages]>([
		["the same", { "node_modules/yaml": yaml }, { "node_modules/yaml": yaml }],
		[
			"a package more than needed",
			{ "node_modules/yaml": yaml },
			{ "node_modules/yaml": yaml, "node_modules/zod": { version: "4.0.0" } },
		],
		[
			"all but another system's binary",
			{
				"node_modules/yaml": yaml,
				"node_modules/x-other": {
					version: "1.0.0",
					optional: true,
					os: [otherSystem],
				},
				"node_modules/x-wasm": {
					version: "1.0.0",
					optional: true,
					cpu: ["wasm32"],
				},
				"node_modules/only-for-x-wasm": { version: "1.0.0", optional: true },
			},
			{ "node_modules/yaml": yaml },
		],
	])("%s", async (_, locked, installed) => {
		await aClone(locked, installed);
		expect(await ensureInstalled("notes")).toEqual({
			status: 0,
			stderr: "",
			called: "",
		});
	});
});

describe("npm ci runs, without install scripts, when node_modules lacks", () => {
	test.each<[string, Packages, Packages]>([
		["a package", { "node_modules/yaml": yaml }, {}],
		[
			"the locked version",
			{ "node_modules/yaml": yaml },
			{ "node_modules/yaml": { ...yaml, version: "2.9.0" } },
		],
		[
			"the locked bytes",
			{ "node_modules/yaml": yaml },
			{ "node_modules/yaml": { ...yaml, integrity: "sha512-b" } },
		],
		[
			"this system's binary, which npm calls optional",
			{
				"node_modules/x": {
					version: "1.0.0",
					optional: true,
					os: [process.platform],
					cpu: [process.arch],
				},
			},
			{},
		],
	])("%s", async (_, locked, installed) => {
		await aClone(locked, installed);
		const { stderr, called } = await ensureInstalled("notes");
		expect(called).toMatch(/^ci --ignore-scripts /);
		expect(stderr).toContain("Đang cài 1 gói");
	});

	test("a folder that was deleted by hand", async () => {
		await aClone({ "node_modules/yaml": yaml }, { "node_modules/yaml": yaml });
		await rm(join(folder, "node_modules/yaml"), { recursive: true });
		expect((await ensureInstalled("notes")).called).toContain("ci");
	});
});

test("a failed install is explained in both languages and stops the command", async () => {
	await aClone({ "node_modules/yaml": yaml }, {});
	const { status, stderr } = await ensureInstalled("fails");
	expect(status).toBe(4);
	expect(stderr).toContain("Chưa cài được các gói cần thiết");
	expect(stderr).toContain("thiếu node_modules/yaml");
	expect(stderr).toContain("The packages could not be installed");
});

test("an old Node is told which one is needed before anything else happens", async () => {
	await aClone({ "node_modules/yaml": yaml }, {});
	await write(
		"old-node.mjs",
		`Object.defineProperty(process, "version", { value: "v20.18.3" });
		await import(${JSON.stringify(script)});`,
	);
	const { status, stderr } = spawnSync(
		process.execPath,
		[join(folder, "old-node.mjs")],
		{ cwd: folder, encoding: "utf8" },
	);
	expect(status).toBe(4);
	expect(stderr).toContain(
		"cần Node.js 20.19 trở lên; máy này đang dùng v20.18.3",
	);
	expect(stderr).not.toContain("Đang cài");
});

test("the lock file names no registry, and a checksum wherever one is known", async () => {
	const lock = await readFile("package-lock.json", "utf8");
	expect(lock).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
	const { packages }: { packages: Record<string, { integrity?: string }> } =
		JSON.parse(lock);
	const without = Object.keys(packages).filter(
		(place) => place !== "" && packages[place]?.integrity === undefined,
	);
	// Binaries for systems that this lock file could only name: npm checks them against its registry.
	expect(
		without.filter((place) => !/@(?:biomejs|pagefind)\//.test(place)),
	).toEqual([]);
});

test("a browser named in the environment comes before all others", async () => {
	await write("my-browser", "");
	const path = join(folder, "my-browser");
	const candidates = browserCandidates(
		{ ...process.env, BANTIN_BROWSER: path },
		process.platform,
	);
	expect(candidates[0]).toBe(path);
});

test("a browser that Playwright downloaded is found in its cache", async () => {
	const shell =
		"chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell";
	await write(shell, "");
	await write("chromium-1100/chrome-linux/readme.txt", "");
	expect(
		browserCandidates(
			{ PLAYWRIGHT_BROWSERS_PATH: folder, PATH: "" },
			"freebsd",
		),
	).toContain(join(folder, shell));
});
