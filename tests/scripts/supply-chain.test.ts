import { spawnSync } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
	findAdvisories,
	readAdvisories,
} from "../../scripts/supply-chain/advisories.ts";
import { billOfMaterials } from "../../scripts/supply-chain/bill-of-materials.ts";
import {
	findFaults,
	findLooseVersions,
	isAllowed,
} from "../../scripts/supply-chain/findings.ts";
import {
	type Locked,
	readLockFile,
} from "../../scripts/supply-chain/lock-file.ts";

const locked = readLockFile(readFileSync("package-lock.json", "utf8"));
const approved = new Set(
	readFileSync("scripts/supply-chain/approved.txt", "utf8")
		.split("\n")
		.filter((name) => name !== ""),
);

const checksum = `sha512-${"a".repeat(86)}==`;

function aPackage(changes: Partial<Locked> & { readonly name: string }) {
	const place = `node_modules/${changes.name}`;
	return {
		place,
		version: "1.0.0",
		integrity: checksum,
		license: "MIT",
		...changes,
	};
}

/** What is found when one package is added to those in use. Only the name `la` is approved beforehand. */
function faultsWith(added: Locked): readonly string[] {
	const names = added.name === "la" ? [...approved, "la"] : approved;
	return findFaults([...locked, added], new Set(names));
}

test("the packages of this project are approved, pinned, checked and free", () => {
	expect(findFaults(locked, approved)).toEqual([]);
	expect(findLooseVersions(readFileSync("package.json", "utf8"))).toEqual([]);
	expect(locked.length).toBeGreaterThan(300);
});

test("the list of approved packages is sorted and names each once", () => {
	const names = [...approved];
	expect(names).toEqual([...new Set(names)].sort());
});

describe("a package is refused", () => {
	test.each<[string, Locked, RegExp]>([
		[
			"R03 that comes from another place than a registry",
			aPackage({ name: "la", resolved: "https://example.org/la.tgz" }),
			/does not come from a registry/,
		],
		[
			"R04 that comes from git",
			aPackage({ name: "la", resolved: "git+ssh://git@example.org/la.git#1" }),
			/does not come from a registry/,
		],
		[
			"R04 that is a folder of this machine",
			aPackage({ name: "la", resolved: "../la", link: true }),
			/does not come from a registry/,
		],
		[
			"R06 that nobody approved",
			aPackage({ name: "moi-hoan-toan" }),
			/^moi-hoan-toan is not approved$/,
		],
		[
			"R07 whose licence is not free",
			aPackage({ name: "la", license: "SSPL-1.0" }),
			/has the licence SSPL-1.0/,
		],
		[
			"R07 that states no licence",
			aPackage({ name: "la", license: undefined }),
			/has the licence \(none stated\)/,
		],
		[
			"R09 that is a second version of a parser",
			aPackage({
				name: "markdown-it",
				place: "node_modules/la/node_modules/markdown-it",
				version: "12.0.0",
			}),
			/^markdown-it stands in 2 versions: 14\.\d+\.\d+, 12\.0\.0$/,
		],
		[
			"that has no checksum",
			aPackage({ name: "la", integrity: undefined }),
			/has no checksum/,
		],
		[
			"whose checksum is SHA-1",
			aPackage({ name: "la", integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }),
			/other than SHA-512/,
		],
		[
			"that runs a script when it is installed",
			aPackage({ name: "la", hasInstallScript: true }),
			/wants to run a script/,
		],
	])("%s", (_, added, fault) => {
		const faults = faultsWith(added);
		expect(faults.filter((one) => fault.test(one))).toHaveLength(1);
		expect(faults).toHaveLength(1);
	});

	test("that is approved but no longer used", () => {
		expect(findFaults(locked, new Set([...approved, "cu-ky"]))).toEqual([
			"cu-ky is approved, but no longer used",
		]);
	});
});

test.each([
	["MIT", true],
	["(MIT OR CC0-1.0)", true],
	["GPL-2.0-only OR MIT", true],
	["Apache-2.0 AND LGPL-3.0-or-later AND MIT", true],
	["MIT AND GPL-3.0-only", false],
	["UNLICENSED", false],
	["SEE LICENSE IN LICENSE.txt", false],
	["(MIT OR (GPL-3.0-only AND BSD-3-Clause))", false],
])("the licence %s is allowed: %s", (expression, allowed) => {
	expect(isAllowed(expression)).toBe(allowed);
});

test.each([
	["^1.2.3", false],
	["latest", false],
	["git+https://example.org/la.git", false],
	["file:../la", false],
	["1.2.x", false],
	["1.2.3", true],
	["2.0.0-beta.2", true],
])("a dependency written as %s is pinned: %s", (version, pinned) => {
	const text = JSON.stringify({ devDependencies: { la: version } });
	expect(findLooseVersions(text)).toHaveLength(pinned ? 0 : 1);
});

describe("npm ci refuses", () => {
	/** What npm says of a copy of package.json and the lock file. */
	function install(change: (folder: string) => void) {
		const folder = mkdtempSync(join(tmpdir(), "bantin-lock-"));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		for (const name of ["package.json", "package-lock.json", ".npmrc"])
			cpSync(name, join(folder, name));
		change(folder);
		const { status, stderr } = spawnSync(
			"npm",
			["ci", "--dry-run", "--ignore-scripts", "--offline"],
			{
				cwd: folder,
				encoding: "utf8",
				shell: process.platform === "win32",
			},
		);
		return { status, stderr };
	}

	test("nothing of the project as it is", () => {
		expect(install(() => {}).status).toBe(0);
	});

	test("R01 a project without its lock file", () => {
		const { status, stderr } = install((folder) =>
			rmSync(join(folder, "package-lock.json")),
		);
		expect(status).not.toBe(0);
		expect(stderr).toContain("package-lock.json");
	});

	test("R10 a lock file that does not agree with package.json", () => {
		const { status, stderr } = install((folder) => {
			// A package in a folder: of one in the registry npm would first have to ask there, and what it answers may not be at hand.
			mkdirSync(join(folder, "la"));
			const la = { name: "la", version: "2.0.0" };
			writeFileSync(join(folder, "la/package.json"), JSON.stringify(la));
			const path = join(folder, "package.json");
			const text = readFileSync(path, "utf8");
			writeFileSync(path, text.replace('"yaml":', '"la": "file:la", "yaml":'));
		});
		expect(status).not.toBe(0);
		expect(stderr).toContain("la@2.0.0 from lock file");
	});
});

describe("R13 a known weakness", () => {
	const anAdvisory = (events: readonly object[], more: object = {}) =>
		JSON.stringify({
			id: "GHSA-mau-mau-mau",
			summary: "Đọc ra ngoài thư mục",
			affected: [
				{
					package: { ecosystem: "npm", name: "la" },
					ranges: [{ type: "SEMVER", events }],
				},
			],
			...more,
		});
	const found = (version: string, text: string) =>
		findAdvisories([aPackage({ name: "la", version })], readAdvisories(text))
			.length;

	test.each<[string, readonly object[], boolean]>([
		["1.0.0", [{ introduced: "0" }, { fixed: "1.0.1" }], true],
		["1.0.1", [{ introduced: "0" }, { fixed: "1.0.1" }], false],
		["1.0.1-rc.1", [{ introduced: "0" }, { fixed: "1.0.1" }], true],
		["1.2.0", [{ introduced: "1.0.0" }, { last_affected: "1.2.0" }], true],
		["1.2.1", [{ introduced: "1.0.0" }, { last_affected: "1.2.0" }], false],
		["3.0.0", [{ introduced: "2.0.0" }], true],
		["1.9.9", [{ introduced: "2.0.0" }], false],
		[
			"2.5.0",
			[
				{ introduced: "1.0.0" },
				{ fixed: "1.0.5" },
				{ introduced: "2.0.0" },
				{ fixed: "2.6.0" },
			],
			true,
		],
		[
			"1.5.0",
			[
				{ introduced: "1.0.0" },
				{ fixed: "1.0.5" },
				{ introduced: "2.0.0" },
				{ fixed: "2.6.0" },
			],
			false,
		],
	])("of version %s with %j counts: %s", (version, events, counts) => {
		expect(found(version, anAdvisory(events))).toBe(counts ? 1 : 0);
	});

	test("counts no more once it is withdrawn, nor in another registry", () => {
		const events = [{ introduced: "0" }];
		const withdrawn = { withdrawn: "2026-01-01T00:00:00Z" };
		expect(found("1.0.0", anAdvisory(events, withdrawn))).toBe(0);
		const elsewhere = anAdvisory(events).replace('"npm"', '"PyPI"');
		expect(found("1.0.0", elsewhere)).toBe(0);
	});

	test("of one of the packages in use makes the command fail and names it", () => {
		const folder = mkdtempSync(join(tmpdir(), "bantin-osv-"));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const text = anAdvisory([{ introduced: "0" }]).replace('"la"', '"yaml"');
		writeFileSync(join(folder, "GHSA-mau.json"), text);
		const { status, stderr } = spawnSync(
			process.execPath,
			["--import", "tsx", "scripts/supply-chain.ts", "--advisories", folder],
			{ encoding: "utf8" },
		);
		expect(status).toBe(1);
		expect(stderr).toContain("GHSA-mau-mau-mau: node_modules/yaml 2.");
	});
});

test("R15 the bill of materials names every package with its checksum, the same each time", () => {
	const text = billOfMaterials(process.cwd(), "bantin");
	expect(billOfMaterials(process.cwd(), "bantin")).toBe(text);
	expect(text).not.toMatch(/serialNumber|timestamp/);
	const { components }: { components: { name: string; version: string }[] } =
		JSON.parse(text);
	const listed = new Set(
		components.map(({ name, version }) => `${name}@${version}`),
	);
	// An alias is listed under the name by which it is required.
	const missing = locked.filter(({ place, name, version }) => {
		const required = place.replace(/^.*node_modules\//, "");
		return (
			!listed.has(`${name}@${version}`) && !listed.has(`${required}@${version}`)
		);
	});
	expect(missing).toEqual([]);
});
