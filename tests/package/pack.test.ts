import { createHash } from "node:crypto";
import { readdir, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { largestInMemory } from "../../src/package/prepare.ts";
import { matchesRootHash, shortForm } from "../../src/package/root-hash.ts";
import { TooLargeError } from "../../src/package/volumes.ts";
import { testWith } from "../tools.ts";
import {
	aFolder,
	pack,
	run,
	someFacts,
	somePayload,
	unzip,
	write,
} from "./copies.ts";

describe("a copy", () => {
	testWith("unzip")(
		"is a zip that Info-ZIP finds sound, with one folder at its top",
		async () => {
			const copy = await pack();
			const { stdout } = await run("unzip", ["-t", copy.zip]);
			expect(stdout).toContain("No errors detected");
			const names = await run("unzip", ["-Z1", copy.zip]);
			const tops = names.stdout.trim().split("\n");
			expect(new Set(tops.map((name) => name.split("/")[0]))).toEqual(
				new Set([copy.top]),
			);
		},
	);

	test("unzips to the bytes that went in", async () => {
		const bag = await unzip(await pack());
		for (const { path, content } of somePayload) {
			const expected =
				typeof content === "string" ? Buffer.from(content) : content;
			expect(await readFile(join(bag, path))).toEqual(
				Buffer.from(expected instanceof Uint8Array ? expected : ""),
			);
		}
	});

	testWith("sha512sum")(
		"proves itself to sha512sum, payload and tag files",
		async () => {
			const bag = await unzip(await pack());
			for (const manifest of [
				"manifest-sha512.txt",
				"tagmanifest-sha512.txt",
			]) {
				await run("sha512sum", ["-c", "--strict", "--quiet", manifest], {
					cwd: bag,
				});
			}
		},
	);

	test("is a BagIt 1.0 bag that says where it comes from and how much it holds", async () => {
		const bag = await unzip(await pack());
		expect(await readFile(join(bag, "bagit.txt"), "utf8")).toBe(
			"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
		);
		const info = await readFile(join(bag, "bag-info.txt"), "utf8");
		const octets = somePayload.reduce(
			(sum, { content }) =>
				sum +
				(typeof content === "string" || content instanceof Uint8Array
					? Buffer.byteLength(content)
					: 0),
			0,
		);
		expect(info).toContain(`Payload-Oxum: ${octets}.${somePayload.length}\n`);
		expect(info).toContain(
			"Source-Organization: Ủy ban nhân dân xã Yên Bình\n",
		);
		expect(info).toContain("Bagging-Date: 2026-11-23\n");
		expect(info).toContain("Bag-Software-Agent: Bantin 0.1.0\n");
		expect(info).toContain("Bantin-Scope: toàn bộ\n");
	});

	test("names its root hash: that of its tag manifest", async () => {
		const copy = await pack();
		const bytes = await readFile(
			join(await unzip(copy), "tagmanifest-sha512.txt"),
		);
		expect(copy.rootHash).toBe(
			createHash("sha512").update(bytes).digest("hex"),
		);
	});

	test("greets Notepad with a byte order mark and Windows line ends", async () => {
		const bag = await unzip(await pack());
		const text = await readFile(join(bag, "DOC-TRUOC.txt"), "utf8");
		expect(text.startsWith("\ufeffBẢN TIN XÃ YÊN BÌNH: BẢN LƯU")).toBe(true);
		expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	});

	test("of a part says so in three places", async () => {
		const part = { slug: "nam-2020", name: "năm 2020" };
		const copy = await pack(somePayload, someFacts({ part }));
		expect(copy.top).toBe("yen-binh-nam-2020-2026-11-23");
		const bag = await unzip(copy);
		const info = await readFile(join(bag, "bag-info.txt"), "utf8");
		expect(info).toContain("Bantin-Scope: chỉ năm 2020\n");
		const text = await readFile(join(bag, "DOC-TRUOC.txt"), "utf8");
		expect(text).toContain("MỘT PHẦN của kho lưu trữ, năm 2020");
	});

	testWith("unzip")(
		"stores a large file as it is and compresses a small page",
		async () => {
			const folder = await aFolder();
			await write(folder, "sách.pdf", "");
			await truncate(join(folder, "sách.pdf"), largestInMemory + 1);
			const copyOf = join(folder, "sách.pdf");
			const copy = await pack([
				...somePayload,
				{ path: "data/site/media/sach.pdf", content: { copyOf } },
			]);
			const { stdout } = await run("unzip", ["-Zs", copy.zip]);
			expect(stdout).toMatch(/stor 26-Nov-23 00:00 \S+\/sach\.pdf/);
			expect(stdout).toMatch(/def\w 26-Nov-23 00:00 \S+\/cho\.html/);
			await run("unzip", ["-tq", copy.zip]);
		},
	);

	testWith("unzip")(
		"stays whole with more files than the old zip format can count",
		async () => {
			const many = Array.from({ length: 65_600 }, (_, index) => ({
				path: `data/site/${index}.txt`,
				content: "",
			}));
			const copy = await pack(many);
			expect((await run("unzip", ["-tq", copy.zip])).stdout).toContain(
				"No errors",
			);
			const names = await run("unzip", ["-Z1", copy.zip], {
				maxBuffer: 100_000_000,
			});
			expect(names.stdout.trim().split("\n")).toHaveLength(65_607);
		},
	);

	test("writes a percent sign in a name as RFC 8493 wants it", async () => {
		const copy = await pack([{ path: "data/giảm 50%.md", content: "x" }]);
		const manifest = await readFile(
			join(await unzip(copy), "manifest-sha512.txt"),
			"utf8",
		);
		expect(manifest).toMatch(/ {2}data\/giảm 50%25\.md\n$/);
	});
});

describe("the same content gives the same zip", () => {
	test.each([
		["in another time zone", () => vi.stubEnv("TZ", "America/New_York")],
		["in another language", () => vi.stubEnv("LC_ALL", "tr_TR.UTF-8")],
		["under another umask", () => process.umask(0o077)],
		["in another folder", () => process.chdir("/")],
	])("%s", async (_, change) => {
		const before = await pack();
		const umask = process.umask();
		const cwd = process.cwd();
		try {
			change();
			const after = await pack();
			expect(await readFile(after.zip)).toEqual(await readFile(before.zip));
		} finally {
			vi.unstubAllEnvs();
			process.umask(umask);
			process.chdir(cwd);
		}
	});

	test("with its files in another order", async () => {
		const one = await pack();
		const other = await pack([...somePayload].reverse());
		expect(await readFile(other.zip)).toEqual(await readFile(one.zip));
		expect(other.rootHash).toBe(one.rootHash);
	});

	test("and another day gives another root hash", async () => {
		const one = await pack();
		const other = await pack(somePayload, someFacts({ day: "2026-11-24" }));
		expect(other.rootHash).not.toBe(one.rootHash);
	});
});

describe("a split copy", () => {
	const payload = Array.from({ length: 30 }, (_, index) => ({
		path: `data/site/media/${index}.jpg`,
		content: new Uint8Array(2000).fill(index),
	}));
	// A `.jpg` is stored, not compressed: the sizes can be foreseen.
	const limit = 20_000;

	testWith("unzip")(
		"has no zip above the limit, and each is sound by itself",
		async () => {
			const { volumes } = await pack(payload, someFacts(), limit);
			expect(volumes.length).toBeGreaterThan(3);
			for (const { path, size, sha512 } of volumes) {
				const bytes = await readFile(path);
				expect(bytes.length).toBe(size);
				expect(size).toBeLessThanOrEqual(limit);
				expect(createHash("sha512").update(bytes).digest("hex")).toBe(sha512);
				await run("unzip", ["-tq", path]);
			}
		},
	);

	testWith("sha512sum")("unzips into one folder that is the bag", async () => {
		const bag = await unzip(await pack(payload, someFacts(), limit));
		await run("sha512sum", ["-c", "--quiet", "manifest-sha512.txt"], {
			cwd: bag,
		});
		expect(await readdir(join(bag, "data/site/media"))).toHaveLength(30);
	});

	test("refuses a file that no zip can hold", async () => {
		await expect(pack(payload, someFacts(), 2000)).rejects.toThrow(
			TooLargeError,
		);
	});
});

describe("the root hash on a label", () => {
	const hash = "ef30df42f634cc4f75e69a0c".padEnd(128, "0");

	test("is short enough to write", () => {
		expect(shortForm(hash)).toBe("ef30-df42-f634-cc4f-75e6");
	});

	test.each([
		["as printed", "ef30-df42-f634-cc4f-75e6", true],
		["in capitals and with spaces", "EF30 DF42 F634 CC4F 75E6", true],
		["in full", hash, true],
		["cut short", "ef30-df42", false],
		["with one digit wrong", "ef30-df42-f634-cc4f-75e7", false],
		["empty", "", false],
	])("%s is understood", (_, written, expected) => {
		expect(matchesRootHash(written, hash)).toBe(expected);
	});
});
