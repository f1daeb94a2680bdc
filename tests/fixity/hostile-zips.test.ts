import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { prepareFile } from "../../src/package/prepare.ts";
import { createZip } from "../../src/package/zip-writer.ts";
import { aFolder, pack } from "../package/copies.ts";
import { errorsIn, verdictOn } from "./damage.ts";

/** A zip of files with the same few bytes, under whatever names. */
async function zipOf(...names: string[]): Promise<string> {
	const path = join(await aFolder(), "thử.zip");
	const zip = await createZip(path, "2026-11-23");
	for (const name of names) {
		await zip.add(await prepareFile(name, { path: "x.txt", content: "abc" }));
	}
	await zip.finish();
	return path;
}

/** Changes bytes of the first header of a kind: "local" or "central". */
async function patch(
	zip: string,
	header: "local" | "central",
	change: (header: Buffer) => void,
): Promise<void> {
	const bytes = await readFile(zip);
	const signature = header === "local" ? "PK\u0003\u0004" : "PK\u0001\u0002";
	change(bytes.subarray(bytes.indexOf(signature, 0, "latin1")));
	await writeFile(zip, bytes);
}

async function kindsIn(zip: string): Promise<readonly string[]> {
	return (await errorsIn(zip)).map(({ kind }) => kind);
}

describe("a zip is refused that holds", () => {
	test.each([
		["a path out of the folder", "../../etc/cron.d/x"],
		["an absolute path", "/etc/passwd"],
		["a Windows drive", "C:/x"],
		["a backslash", "a\\..\\..\\x"],
		["a NUL in a name", "bai.html\0.exe"],
		["a line end in a name", "a\nb"],
	])("%s", async (_, name) => {
		expect(await kindsIn(await zipOf(name))).toContain("zip-name");
	});

	test("a name that is no UTF-8", async () => {
		const zip = await zipOf("abc.txt");
		for (const [header, at] of [
			["local", 30],
			["central", 46],
		] as const) {
			await patch(zip, header, (bytes) => bytes.writeUInt8(0xff, at));
		}
		expect(await kindsIn(zip)).toContain("zip-name");
	});

	test("two files of one name", async () => {
		expect(await kindsIn(await zipOf("a/b", "a/b"))).toContain("zip-twice");
	});

	test.each([
		["case", "Bai.html", "bai.html"],
		["Unicode form", "bài.html", "bài.html".normalize("NFD")],
	])("two names that differ only in %s", async (_, one, other) => {
		expect(await kindsIn(await zipOf(one, other))).toContain("twins");
	});

	test.each([
		["a symbolic link", 0o120777],
		["a device", 0o060644],
	])("%s", async (_, mode) => {
		const zip = await zipOf("data/x");
		await patch(zip, "central", (bytes) =>
			bytes.writeUInt32LE(mode * 0x10000, 38),
		);
		expect(await kindsIn(zip)).toContain("zip-mode");
	});

	test("an encrypted file", async () => {
		const zip = await zipOf("data/x");
		await patch(zip, "central", (bytes) => {
			bytes.writeUInt16LE(0x801, 8);
			bytes.writeUInt16LE(8, 10);
		});
		expect(await kindsIn(zip)).toContain("zip-encrypted");
	});

	test("an unknown compression", async () => {
		const zip = await zipOf("data/x");
		await patch(zip, "central", (bytes) => bytes.writeUInt16LE(93, 10));
		expect(await kindsIn(zip)).toContain("zip-method");
	});

	test("another name before the file than in the directory", async () => {
		const zip = await zipOf("data/x");
		await patch(zip, "local", (bytes) => bytes.write("y", 35));
		expect(await kindsIn(zip)).toContain("zip-header");
	});

	test("a file that claims more than deflate can give", async () => {
		const zip = await zipOf("data/x");
		await patch(zip, "central", (bytes) => {
			bytes.writeUInt16LE(8, 10);
			bytes.writeUInt32LE(4_000_000_000, 24);
		});
		expect(await kindsIn(zip)).toContain("zip-ratio");
	});

	test("two files that share their bytes", async () => {
		const zip = await zipOf("data/a", "data/b");
		const bytes = await readFile(zip);
		const second = bytes.lastIndexOf("PK\u0001\u0002", undefined, "latin1");
		bytes.writeUInt32LE(0, second + 42);
		await writeFile(zip, bytes);
		expect(await kindsIn(zip)).toContain("zip-overlap");
	});
});

test("a file whose CRC is wrong is named", async () => {
	const { zip, top } = await pack();
	await patch(zip, "local", (bytes) => bytes.writeUInt32LE(1, 14));
	await patch(zip, "central", (bytes) => bytes.writeUInt32LE(1, 16));
	expect((await verdictOn(zip)).findings).toEqual([
		{ kind: "unreadable", path: "index.html", found: "CRC-32" },
	]);
	expect(top).toBe("yen-binh-2026-11-23");
});

test("what is no zip at all is said to be damaged", async () => {
	const path = join(await aFolder(), "ảnh.zip");
	await writeFile(path, "GIF89a");
	expect(await kindsIn(path)).toContain("zip-damaged");
});
