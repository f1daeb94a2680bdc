import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { type Finding, isError } from "../../src/fixity/findings.ts";
import { verifySingleFile } from "../../src/fixity/single-file.ts";
import { prepareFile } from "../../src/package/prepare.ts";
import { createZip } from "../../src/package/zip-writer.ts";
import { aFolder, write } from "../package/copies.ts";
import { testWith } from "../tools.ts";
import { packedWacz, packedWarc } from "../warc/small-crawl.ts";
import { errorsIn, verdictOn } from "./damage.ts";

async function faultsOf(path: string): Promise<readonly Finding[]> {
	const verdict = await verifySingleFile(path);
	return verdict?.findings.filter(isError) ?? [{ kind: "not-a-copy", path }];
}

/** Flips a bit of every so many bytes, one after the other, and lists the places where nobody noticed. */
async function unseenFlips(
	path: string,
	step: number,
	faults: (path: string) => Promise<readonly Finding[]>,
): Promise<readonly number[]> {
	const bytes = await readFile(path);
	const unseen: number[] = [];
	for (let at = 0; at < bytes.length; at += step) {
		const damaged = Buffer.from(bytes);
		damaged[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
		await writeFile(path, damaged);
		if ((await faults(path)).length === 0) unseen.push(at);
	}
	await writeFile(path, bytes);
	return unseen;
}

async function zipOf(files: Readonly<Record<string, string>>, ending: string) {
	const path = join(await aFolder(), `tệp${ending}`);
	const zip = await createZip(path, "2026-11-23");
	for (const [name, content] of Object.entries(files)) {
		await zip.add(await prepareFile(name, { path: name, content }));
	}
	await zip.finish();
	return path;
}

const sha256 = (text: string) =>
	`sha256:${createHash("sha256").update(text).digest("hex")}`;

describe("a WARC", () => {
	test("of ours is sound, record by record", async () => {
		const { volumes } = await packedWarc();
		const verdict = await verifySingleFile(volumes[0]?.path ?? "");
		expect(verdict).toMatchObject({ kind: "warc", findings: [], files: 10 });
	});

	test("with a flipped bit is refused, wherever it is but in what gzip itself ignores", async () => {
		const { volumes } = await packedWarc();
		const path = volumes[0]?.path ?? "";
		const unseen = await unseenFlips(path, 7, faultsOf);
		// The time and the system that a member's head names: bytes 4 to 9 of ten.
		const bytes = await readFile(path);
		const heads = unseen.filter((at) =>
			[4, 5, 6, 7, 8, 9].every(
				(offset) => bytes.readUInt16BE(at - offset) !== 0x1f8b,
			),
		);
		expect(heads).toEqual([]);
		expect(unseen.length).toBeLessThan(20);
	}, 120_000);

	test.each([0.3, 0.999])("cut short at %s is refused", async (part) => {
		const { volumes } = await packedWarc();
		const { path = "", size = 0 } = volumes[0] ?? {};
		await truncate(path, Math.floor(size * part));
		expect(await faultsOf(path)).toMatchObject([{ kind: "file-damaged" }]);
	});

	test("with something behind it is refused", async () => {
		const { volumes } = await packedWarc();
		const path = volumes[0]?.path ?? "";
		await writeFile(
			path,
			Buffer.concat([await readFile(path), Buffer.from("rác")]),
		);
		expect(await faultsOf(path)).toMatchObject([{ kind: "file-damaged" }]);
	});

	test("whose record was exchanged names its address", async () => {
		const record = (text: string) =>
			`WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://x.example/bài\r\nWARC-Block-Digest: ${sha256("một")}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}\r\n\r\n`;
		const path = join(await aFolder(), "a.warc");
		await writeFile(path, record("một") + record("hai"));
		expect(await faultsOf(path)).toEqual([
			{ kind: "changed", path: "https://x.example/bài" },
		]);
		await writeFile(`${path}.gz`, gzipSync(record("hai")));
		expect(await faultsOf(`${path}.gz`)).toHaveLength(1);
	});

	test.each([
		["SHA-1 in base 32", { algo: "sha-1", prefix: "sha1:", base32: true }, 0],
		["SHA-256 under its other name", { prefix: "sha-256:" }, 0],
		["an algorithm that nobody knows", { prefix: "xyz:" }, 1],
	])("of another program with %s is understood", async (_, digest, notes) => {
		const made = WARCRecord.create(
			{
				url: "https://x.example/",
				type: "response",
				date: "2020-01-01T00:00:00Z",
			},
			[Buffer.from("chợ")],
		);
		const bytes = await WARCSerializer.serialize(made, { gzip: true, digest });
		const path = join(await aFolder(), "b.warc.gz");
		await writeFile(path, bytes);
		const verdict = await verifySingleFile(path);
		expect(verdict?.findings.filter(isError)).toEqual([]);
		expect(verdict?.findings).toHaveLength(notes);
	});

	test("that is only some gzip file is refused", async () => {
		const path = join(await aFolder(), "c.gz");
		await writeFile(path, gzipSync("không phải WARC"));
		expect(await faultsOf(path)).toMatchObject([{ kind: "file-damaged" }]);
	});
});

describe("a WACZ", () => {
	test("of ours is sound and has a root hash to compare", async () => {
		const { path, rootHash } = await packedWacz();
		expect(await verdictOn(path)).toMatchObject({
			...{ kind: "wacz", findings: [], files: 3, rootHash },
		});
	});

	test("with a flipped bit is refused, but for what no hash covers in the zip's own heads", async () => {
		const { path, sha512 } = await packedWacz();
		const unseen = await unseenFlips(path, 11, errorsIn);
		const { size } = await stat(path);
		expect(unseen.length / (size / 11)).toBeLessThan(0.1);
		// With its sum beside it, nothing goes unnoticed.
		await writeFile(`${path}.sha512`, `${sha512}  1.wacz\n`);
		expect(await unseenFlips(path, 29, errorsIn)).toEqual([]);
	}, 120_000);

	const site = "<p>Chợ</p>";
	const resource = (path: string, hash = sha256(site)) => ({
		...{ name: "x", path, hash, bytes: site.length },
	});
	const described = (resources: readonly object[], digest = true) => {
		const descriptor = JSON.stringify({ wacz_version: "1.1.1", resources });
		return {
			"pages/pages.jsonl": site,
			"datapackage.json": descriptor,
			...(digest && {
				"datapackage-digest.json": JSON.stringify({
					path: "datapackage.json",
					hash: sha256(descriptor),
				}),
			}),
		};
	};

	test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
		["of another program", described([resource("pages/pages.jsonl")]), []],
		[
			"without the digest that is only advised",
			described([resource("pages/pages.jsonl")], false),
			[],
		],
		[
			"with a file of another hash",
			described([resource("pages/pages.jsonl", sha256("khác"))]),
			["changed"],
		],
		[
			"with a file that is gone",
			described([
				resource("pages/pages.jsonl"),
				resource("x.warc", sha256("y")),
			]),
			["missing"],
		],
		[
			"with a file that nothing vouches for",
			{ ...described([resource("pages/pages.jsonl")]), "la.html": "x" },
			["added"],
		],
		[
			"with a path out of it",
			described([resource("pages/pages.jsonl"), resource("../x")]),
			["unsafe-path"],
		],
		[
			"with a hash that is none",
			described([resource("pages/pages.jsonl", "sha256:12")]),
			["added", "bad-line"],
		],
		[
			"with a description that lists nothing",
			described([]),
			["added", "no-manifest"],
		],
		[
			"with a description that is no JSON",
			{ ...described([]), "datapackage.json": "{" },
			["added", "changed", "no-manifest"],
		],
	])("%s is judged", async (_, files, kinds) => {
		const path = await zipOf(files, ".wacz");
		const found = await errorsIn(path);
		expect(found.map(({ kind }) => kind).sort()).toEqual(kinds);
	});
});

describe("an EPUB", () => {
	const book = {
		mimetype: "application/epub+zip",
		"META-INF/container.xml": "<x/>",
		"EPUB/bai.xhtml": "<p>Chợ</p>".repeat(50),
	};

	test("that can be read to the end is said to be that", async () => {
		const path = await zipOf(book, ".epub");
		expect(await verdictOn(path)).toMatchObject({
			...{ kind: "epub", findings: [], files: 3, rootHash: undefined },
		});
	});

	test("with a damaged chapter names it", async () => {
		const path = await zipOf(book, ".epub");
		const bytes = await readFile(path);
		const at = bytes.indexOf("EPUB/bai.xhtml") + 20;
		bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
		await writeFile(path, bytes);
		expect(await errorsIn(path)).toMatchObject([
			{ kind: "unreadable", path: "EPUB/bai.xhtml" },
		]);
	});
});

describe("a ZIM file", () => {
	test("is compared with the MD5 at its end", async () => {
		const bytes = Buffer.alloc(100);
		bytes.write("ZIM\u0004");
		bytes.writeBigUInt64LE(100n, 72);
		const sum = createHash("md5").update(bytes).digest();
		const path = join(await aFolder(), "a.zim");
		await writeFile(path, Buffer.concat([bytes, sum]));
		expect(await faultsOf(path)).toEqual([]);
		expect(await unseenFlips(path, 1, faultsOf)).toEqual([]);
		await truncate(path, 110);
		expect(await faultsOf(path)).toMatchObject([{ kind: "truncated" }]);
	});

	testWith("zimwriterfs")("of openZIM’s own program is sound", async () => {
		const folder = await aFolder();
		const png = Buffer.from(
			"iVBORw0KGgoAAAANSUhEUgAAADAAAAAwAQMAAABtzGvEAAAAA1BMVEUAAACnej3aAAAADklEQVQY02NgGAWDCgAAAZAAAcGBqacAAAAASUVORK5CYII=",
			"base64",
		);
		await write(folder, "trang/index.html", "<title>Chợ</title>");
		await write(folder, "trang/i.png", png);
		const path = join(folder, "b.zim");
		const facts = [
			"--welcome=index.html",
			"--illustration=i.png",
			"--language=vie",
			"--title=Chợ",
			"--description=Chợ",
			"--creator=A",
			"--publisher=B",
			"--name=cho",
		];
		execFileSync("zimwriterfs", [...facts, join(folder, "trang"), path], {
			stdio: "ignore",
		});
		expect(await faultsOf(path)).toEqual([]);
		expect(await unseenFlips(path, 997, faultsOf)).toEqual([]);
	});
});

test("the sum beside any of them is compared too", async () => {
	const { volumes } = await packedWarc();
	const { path = "", sha512 = "" } = volumes[0] ?? {};
	await writeFile(`${path}.sha512`, `${sha512}  1.warc.gz\n`);
	expect(await faultsOf(path)).toEqual([]);
	await writeFile(`${path}.sha512`, `${"0".repeat(128)}  1.warc.gz\n`);
	expect(await faultsOf(path)).toEqual([{ kind: "zip-changed", path }]);
});

test("what is no file of these kinds is left to others", async () => {
	const folder = await aFolder();
	await write(folder, "a.txt", "chợ");
	for (const path of [
		folder,
		join(folder, "a.txt"),
		join(folder, "không có"),
	]) {
		expect(await verifySingleFile(path)).toBeUndefined();
	}
});
