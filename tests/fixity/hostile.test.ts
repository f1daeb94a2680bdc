import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	chmod,
	copyFile,
	mkdir,
	readdir,
	readFile,
	rename,
	rm,
	symlink,
	truncate,
	writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { isError } from "../../src/fixity/findings.ts";
import { verify } from "../../src/fixity/verify.ts";
import { pack, run, somePayload, unzip, write } from "../package/copies.ts";
import { testWith } from "../tools.ts";
import {
	edit,
	errorsIn,
	filesOf,
	reseal,
	storeOf,
	verdictOn,
} from "./damage.ts";

const market = "data/site/2019/03/cho.html";
const manifest = "manifest-sha512.txt";
let bag = "";
let rootHash = "";

beforeEach(async () => {
	const copy = await pack();
	bag = await unzip(copy);
	rootHash = copy.rootHash;
});

test("Q01 (flip 1 bit in every byte of a small bag): one flipped bit in any byte of any file is found", async () => {
	const files = await filesOf(bag);
	expect((await verify(storeOf(files))).findings).toEqual([]);
	let flipped = 0;
	const unseen: string[] = [];
	for (const [path, bytes] of files) {
		for (const [at, byte] of bytes.entries()) {
			const damaged = Buffer.from(bytes);
			damaged[at] = byte ^ (1 << (at % 8));
			const store = storeOf(new Map([...files, [path, damaged]]));
			const { findings } = await verify(store);
			if (!findings.some(isError)) unseen.push(`${path}:${at}`);
			flipped += 1;
		}
	}
	expect(unseen).toEqual([]);
	expect(flipped).toBeGreaterThan(5000);
}, 300_000);

describe("a damaged copy is refused, and the file is named", () => {
	test("Q03 (truncate any file): a file cut short, with how much is left", async () => {
		await truncate(join(bag, market), 100);
		expect(await errorsIn(bag)).toEqual([
			{ kind: "truncated", path: market, expected: "1200", found: "100" },
		]);
	});

	test("Q04 (0-byte any file): an empty file", async () => {
		await truncate(join(bag, market), 0);
		expect(await errorsIn(bag)).toEqual([{ kind: "empty", path: market }]);
	});

	test("Q03 (truncate any file), Q04 (0-byte any file): each file in turn is refused and named", async () => {
		const files = await filesOf(bag);
		for (const [path, bytes] of files) {
			if (bytes.length === 0) continue;
			for (const length of [0, bytes.length - 1]) {
				const cut = new Map([...files, [path, bytes.subarray(0, length)]]);
				const { findings } = await verify(storeOf(cut));
				const named = findings.filter(isError).map((found) => found.path);
				expect(named, `${path} cut to ${length}`).toContain(path);
			}
		}
	});

	test("Q06 (rename): a renamed file is one finding, not two", async () => {
		const found = "data/site/2019/03/cho-cu.html";
		await rename(join(bag, market), join(bag, found));
		expect(await errorsIn(bag)).toEqual([
			{ kind: "renamed", path: market, found },
		]);
	});

	test("Q07 (case-rename): a file whose name only changed its case", async () => {
		const found = "data/site/2019/03/Cho.html";
		await rename(join(bag, market), join(bag, found));
		expect(await errorsIn(bag)).toEqual([
			{ kind: "renamed", path: market, found },
		]);
	});

	test.each(["data/site/la.html", "data/la.exe", "la.txt"])(
		"Q09 (extra file): the extra file %s",
		async (path) => {
			await write(bag, path, "lạ");
			expect(await errorsIn(bag)).toEqual([{ kind: "added", path }]);
		},
	);

	test("a missing file", async () => {
		await rm(join(bag, market));
		expect(await errorsIn(bag)).toEqual([{ kind: "missing", path: market }]);
	});

	test("a link in place of a file", async () => {
		await rm(join(bag, market));
		await symlink("/etc/passwd", join(bag, market));
		expect(await errorsIn(bag)).toEqual([
			{ kind: "missing", path: market },
			{ kind: "symlink", path: market },
		]);
	});

	test("Q12 (manifest line duplicated): a line that stands twice in the manifest", async () => {
		await edit(join(bag, manifest), (text) => text + text.split("\n")[0]);
		await reseal(bag, manifest);
		expect(await errorsIn(bag)).toMatchObject([{ kind: "duplicate" }]);
	});

	test("Q13 (manifest hash upper case): a hash in capitals, which we never write", async () => {
		await edit(join(bag, manifest), (text) =>
			text.replace(/^[0-9a-f]{128}/, (hash) => hash.toUpperCase()),
		);
		await reseal(bag, manifest);
		expect(await errorsIn(bag)).toMatchObject([{ kind: "upper-case" }]);
	});

	test.each([
		["an absolute path", "/etc/passwd"],
		["a path with ..", "data/../../../etc/passwd"],
		["a Windows drive", "C:/Windows/win.ini"],
		["a backslash", "data\\..\\x"],
		["a home folder", "~/.ssh/id_rsa"],
	])("Q15 (manifest absolute path): %s in the manifest", async (_, path) => {
		const hash = createHash("sha512").update("").digest("hex");
		await edit(join(bag, manifest), (text) => `${text}${hash}  ${path}\n`);
		await reseal(bag, manifest);
		expect(await errorsIn(bag)).toMatchObject([{ kind: "unsafe-path", path }]);
	});

	test.each([
		["no hash", "data/site/index.html"],
		["a hash cut short", `${"0".repeat(127)}  data/site/index.html`],
		["no path", `${"0".repeat(128)}  `],
		["a letter that is no digit", `${"g".repeat(128)}  data/site/index.html`],
	])("a manifest line with %s", async (_, line) => {
		await edit(join(bag, manifest), (text) => `${text}${line}\n`);
		await reseal(bag, manifest);
		expect(await errorsIn(bag)).toMatchObject([
			{ kind: "bad-line", path: manifest, expected: "7" },
		]);
	});

	test("Q18 (missing bagit.txt): bagit.txt is gone", async () => {
		await rm(join(bag, "bagit.txt"));
		expect(await errorsIn(bag)).toContainEqual({
			kind: "no-bagit",
			path: "bagit.txt",
		});
	});

	test("Q19 (wrong Payload-Oxum): a wrong Payload-Oxum", async () => {
		await edit(join(bag, "bag-info.txt"), (text) =>
			text.replace(/(?<=Payload-Oxum: ).*/, "1.6"),
		);
		await reseal(bag, "bag-info.txt");
		expect(await errorsIn(bag)).toMatchObject([
			{ kind: "oxum", path: "bag-info.txt", expected: "1.6" },
		]);
	});

	test("the tag manifest is gone", async () => {
		await rm(join(bag, "tagmanifest-sha512.txt"));
		expect(await errorsIn(bag)).toEqual([
			{ kind: "missing", path: "tagmanifest-sha512.txt" },
		]);
		expect((await verdictOn(bag)).rootHash).toBeUndefined();
	});
});

describe("a copy that is only odd is sound", () => {
	test.each(["autorun.inf", "data/desktop.ini", "data/site/.DS_Store"])(
		"Q10 (extra autorun.inf/desktop.ini): %s is a warning",
		async (path) => {
			await write(bag, path, "[x]");
			const { findings } = await verdictOn(bag);
			expect(findings).toEqual([{ kind: "litter", path }]);
			expect(await errorsIn(bag)).toEqual([]);
		},
	);

	test("Q16 (manifest CRLF): a manifest with Windows line ends says the same", async () => {
		await edit(join(bag, manifest), (text) => text.replaceAll("\n", "\r\n"));
		await reseal(bag, manifest);
		expect((await verdictOn(bag)).findings).toEqual([]);
	});

	test("Q24 (copied by Windows Explorer): copied by Windows Explorer, with all files writable or none", async () => {
		await write(bag, "data/site/media/Thumbs.db", "x");
		await chmod(join(bag, market), 0o777);
		await chmod(join(bag, manifest), 0o400);
		expect(await errorsIn(bag)).toEqual([]);
	});

	test("Q25 (unzipped on macOS (NFD)): unzipped on macOS, which decomposes names", async () => {
		const path = join(bag, "data/source/content/2019/chợ Đồng.md");
		const decomposed = path.replace(/[^/]*$/, (name) => name.normalize("NFD"));
		expect(decomposed).not.toBe(path);
		await rename(path, decomposed);
		expect((await verdictOn(bag)).findings).toEqual([]);
	});

	test("Q27 (read-only medium): on a medium that cannot be written to", async () => {
		const entries = await readdir(bag, {
			recursive: true,
			withFileTypes: true,
		});
		for (const { parentPath, name } of entries) {
			const path = join(parentPath, name);
			await chmod(path, path.includes(".") ? 0o444 : 0o555);
		}
		expect((await verdictOn(bag)).findings).toEqual([]);
		await run("chmod", ["-R", "u+w", bag]);
	});
});

describe("what only a label can tell", () => {
	test("Q21 (manifest and file changed together): a file changed together with all manifests has another root hash", async () => {
		await edit(join(bag, market), (text) => text.replace("Chợ", "Chở"));
		const hash = createHash("sha512")
			.update(await readFile(join(bag, market)))
			.digest("hex");
		await edit(join(bag, manifest), (text) =>
			text.replace(new RegExp(`^.{128}(?=  ${market}$)`, "m"), hash),
		);
		await reseal(bag, manifest);
		const verdict = await verdictOn(bag);
		expect(verdict.findings).toEqual([]);
		expect(verdict.rootHash).not.toBe(rootHash);
	});

	test("Q22 (whole old release replayed): an old copy in place of a new one shows its day", async () => {
		const { info, findings } = await verdictOn(bag);
		expect(findings).toEqual([]);
		expect(info.get("Bagging-Date")).toBe("2026-11-23");
	});
});

describe("without our program", () => {
	const sums = (cwd: string) => [
		execFileSync("sha512sum", ["-c", "--quiet", manifest], { cwd }),
		execFileSync("sha512sum", ["-c", "--quiet", "tagmanifest-sha512.txt"], {
			cwd,
		}),
	];

	testWith("sha512sum")(
		"Q28 (verify with only sha256sum -c), Q30 (verify 20 years on without Node): the commands of DOC-TRUOC.txt find a sound copy sound",
		async () => {
			const text = await readFile(join(bag, "DOC-TRUOC.txt"), "utf8");
			expect(text).toContain("sha512sum -c --quiet manifest-sha512.txt");
			expect(sums(bag).join("")).toBe("");
		},
	);

	testWith("sha512sum")(
		"Q31 (bagit.py agrees on all): sha512sum sees a change as we do",
		async () => {
			await edit(join(bag, market), (text) => `${text} `);
			const seen = await run("sha512sum", ["-c", manifest], { cwd: bag }).catch(
				(error: { readonly stdout: string }) => error,
			);
			expect(seen.stdout).toContain(`${market}: FAILED`);
			expect(await errorsIn(bag)).toEqual([{ kind: "changed", path: market }]);
		},
	);
});

describe("a zip", () => {
	test("is found sound without being unpacked", async () => {
		const { zip } = await pack();
		const verdict = await verdictOn(zip);
		expect(verdict.findings).toEqual([]);
		expect(verdict.files).toBe(somePayload.length + 6);
	});

	test("Q33 (USB pulled out while copying): cut short, as when a stick is pulled out, is refused", async () => {
		const { zip, volumes } = await pack();
		for (const part of [0.999, 0.5, 0.01]) {
			await truncate(zip, Math.floor((volumes[0]?.size ?? 0) * part));
			expect(await errorsIn(zip)).toContainEqual(
				expect.objectContaining({ kind: "zip-damaged" }),
			);
		}
	});

	test("Q01 (flip 1 bit in every byte of a small bag): a flipped bit is found, or changes no byte of any file", async () => {
		const { zip, rootHash: root } = await pack();
		const bytes = await readFile(zip);
		let found = 0;
		let flipped = 0;
		for (let at = 0; at < bytes.length; at += 5) {
			const damaged = Buffer.from(bytes);
			damaged[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
			await writeFile(zip, damaged);
			const verdict = await verdictOn(zip);
			flipped += 1;
			if (verdict.findings.some(isError)) found += 1;
			else expect(verdict.rootHash).toBe(root);
		}
		expect(found / flipped).toBeGreaterThan(0.8);
	}, 300_000);

	test("Q01 (flip 1 bit in every byte of a small bag): with its .sha512 beside it, a flipped bit is always found", async () => {
		const { zip, volumes } = await pack();
		await writeFile(`${zip}.sha512`, `${volumes[0]?.sha512}  1.zip\n`);
		expect(await errorsIn(zip)).toEqual([]);
		const bytes = await readFile(zip);
		for (let at = 0; at < bytes.length; at += 31) {
			const damaged = Buffer.from(bytes);
			damaged[at] = (bytes[at] ?? 0) ^ 1;
			await writeFile(zip, damaged);
			expect(await errorsIn(zip)).not.toEqual([]);
		}
	}, 120_000);

	test("in parts is sound only when all of them are there", async () => {
		const payload = Array.from({ length: 9 }, (_, index) => ({
			path: `data/site/${index}.jpg`,
			content: new Uint8Array(2000).fill(index),
		}));
		const { volumes } = await pack(payload, undefined, 12_000);
		const paths = volumes.map(({ path }) => path);
		expect(paths.length).toBeGreaterThan(1);
		expect(await errorsIn(...paths)).toEqual([]);
		expect(await errorsIn(...paths.slice(1))).toContainEqual(
			expect.objectContaining({ kind: "missing" }),
		);
	});
});

test("a folder that is no copy is called that", async () => {
	const folder = join(dirname(bag), "khác");
	await mkdir(folder);
	await copyFile(join(bag, "bag-info.txt"), join(folder, "ghi-chu.txt"));
	expect(await errorsIn(folder)).toEqual([{ kind: "not-a-copy", path: "" }]);
});
