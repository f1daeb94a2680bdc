import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { reasons } from "../../src/import/reasons.ts";
import { savedPage, useImportFolder } from "./import-folder.ts";
import {
	descriptorOf,
	type EntryBytes,
	endRecord,
	secondName,
	zipOf,
} from "./zip-bytes.ts";

const { path, put, filesIn, run } = useImportFolder("zips");
const good = Buffer.from(savedPage({ title: "Xã mở lớp" }));
const other = Buffer.from(savedPage({ title: "Xã làm đường" }));

async function packed(fill: (zip: ZipFile) => void): Promise<Buffer> {
	const zip = new ZipFile();
	fill(zip);
	zip.end();
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}
const one = (entry: EntryBytes) => () => zipOf([{ data: good, ...entry }]);
const two = (a: EntryBytes, b: EntryBytes) => () =>
	zipOf([
		{ data: good, ...a },
		{ data: other, ...b },
	]);
const cut = (bytes: Buffer, length: number) => bytes.subarray(0, length);
const raw = (...bytes: readonly number[]) => Buffer.from(bytes);

/** Case, what it is, the reason that is given, how many articles are taken all the same, the archive. */
test.each<
	[
		id: string,
		name: string,
		reason: string,
		taken: number,
		make: () => Buffer | Promise<Buffer>,
	]
>([
	["N01", "../x", "archive-name-outside", 0, one({ name: "../x.html" })],
	[
		"N01",
		"a/../../x",
		"archive-name-outside",
		0,
		one({ name: "a/../../x.html" }),
	],
	["N02", "..\\x", "archive-name-backslash", 0, one({ name: "..\\x.html" })],
	["N03", "/x", "archive-name-absolute", 0, one({ name: "/etc/x.html" })],
	["N04", "C:\\x", "archive-name-backslash", 0, one({ name: "C:\\x.html" })],
	["N04", "C:/x", "archive-name-colon", 0, one({ name: "C:/x.html" })],
	["N05", "UNC", "archive-name-backslash", 0, one({ name: "\\\\may\\x.html" })],
	[
		"N05",
		"UNC with slashes",
		"archive-name-absolute",
		0,
		one({ name: "//may/x.html" }),
	],
	[
		"N06",
		"a Windows device",
		"archive-name-device",
		0,
		one({ name: "tin/CON.html" }),
	],
	[
		"N06",
		"a Windows device as a folder",
		"archive-name-device",
		0,
		one({ name: "nul/a.html" }),
	],
	[
		"N06",
		"a device by its raised digit",
		"archive-name-device",
		0,
		one({ name: "com¹.html" }),
	],
	[
		"N07",
		"NUL in a name",
		"archive-name-control",
		0,
		one({ name: "a\0.html" }),
	],
	["N08", "an empty name", "archive-name-empty", 0, one({ name: "" })],
	["N09", "./x", "archive-name-outside", 0, one({ name: "./x.html" })],
	["N10", "a//b", "archive-name-gap", 0, one({ name: "a//b.html" })],
	["N11", "a colon", "archive-name-colon", 0, one({ name: "a:b.html" })],
	["N12", "a star", "archive-name-sign", 0, one({ name: "a*.html" })],
	["N12", "a bar", "archive-name-sign", 0, one({ name: "a|b.html" })],
	["N13", "a trailing dot", "archive-name-end", 0, one({ name: "a./b.html" })],
	[
		"N13",
		"a trailing space",
		"archive-name-end",
		0,
		one({ name: "a /b.html" }),
	],
	[
		"N14",
		"a right-to-left override",
		"archive-name-bidi",
		0,
		one({ name: "a\u202elmth.html" }),
	],
	[
		"N15",
		"a zero-width space",
		"archive-name-control",
		0,
		one({ name: "a\u200b.html" }),
	],
	[
		"N15",
		"a line break",
		"archive-name-control",
		0,
		one({ name: "a\nb.html" }),
	],
	[
		"N16",
		"the UTF-8 flag on other bytes",
		"archive-name-utf8",
		0,
		one({ name: raw(0x61, 0xff, 0x2e), flags: 0x800 }),
	],
	[
		"N16",
		"UTF-8 longer than need be",
		"archive-name-utf8",
		0,
		one({ name: raw(0x2e, 0xc0, 0xae, 0x2f), flags: 0x800 }),
	],
	[
		"N18",
		"twins to the byte",
		"archive-twin",
		1,
		two({ name: "a.html" }, { name: "a.html" }),
	],
	[
		"N18",
		"a second name that says otherwise",
		"archive-name-unicode",
		0,
		one({
			name: "a.html",
			extra: secondName(Buffer.from("a.html"), "../b.html"),
		}),
	],
	[
		"N19",
		"twins by case",
		"archive-twin",
		1,
		two({ name: "a.html" }, { name: "A.html" }),
	],
	[
		"N20",
		"twins by composition",
		"archive-twin",
		1,
		two({ name: "\u00e1.html" }, { name: "a\u0301.html" }),
	],
	[
		"N21",
		"a file that is a folder too",
		"archive-file-and-folder",
		1,
		two({ name: "tin.html" }, { name: "tin.html/b.html" }),
	],
	[
		"N21",
		"a folder that is a file too",
		"archive-file-and-folder",
		1,
		two({ name: "tin/b.html" }, { name: "tin" }),
	],
	["N22", "a symbolic link", "archive-link", 0, one({ mode: 0o120777 })],
	["N23", "a FIFO", "archive-special", 0, one({ mode: 0o010644 })],
	["N24", "a device file", "archive-special", 0, one({ mode: 0o060644 })],
	["N24", "a socket", "archive-special", 0, one({ mode: 0o140644 })],
	["N25", "a wrong checksum", "archive-crc", 0, one({ crc: 1 })],
	["N26", "a size too small", "archive-size", 0, one({ size: 3 })],
	[
		"N27",
		"a size too large",
		"archive-size",
		0,
		one({ size: good.length + 50 }),
	],
	["N28", "encryption", "archive-password", 0, one({ flags: 1 })],
	["N29", "strong encryption", "archive-password", 0, one({ flags: 0x41 })],
	["N30", "bzip2", "archive-method", 0, one({ method: 12 })],
	["N30", "AES's method", "archive-method", 0, one({ method: 99 })],
	[
		"N30",
		"bytes that are not packed as said",
		"archive-unreadable",
		0,
		one({ method: 8 }),
	],
	[
		"N31",
		"truncation",
		"archive-no-end",
		0,
		() => cut(zipOf([{ data: good }]), 80),
	],
	[
		"N31",
		"an end cut short",
		"archive-no-end",
		0,
		() => zipOf([{ data: good }]).subarray(0, -4),
	],
	[
		"N32",
		"data before it",
		"archive-start",
		0,
		() => Buffer.concat([Buffer.from("#!/bin/sh\n"), zipOf([{}])]),
	],
	[
		"N32",
		"data before the first entry",
		"archive-start",
		0,
		() => zipOf([{ data: good, offset: 10 }]),
	],
	[
		"N33",
		"data behind it",
		"archive-end",
		0,
		() => Buffer.concat([zipOf([{}]), Buffer.from("x")]),
	],
	[
		"N34",
		"two ends",
		"archive-directory",
		0,
		() => Buffer.concat([zipOf([{}]), zipOf([{}])]),
	],
	[
		"N35",
		"an end within the comment",
		"archive-two-ends",
		0,
		() => zipOf([{}], endRecord(0, 0, 0)),
	],
	[
		"N36",
		"a comment longer than it says",
		"archive-end",
		0,
		() =>
			Buffer.concat([zipOf([{}], Buffer.from("chú thích")), Buffer.from("!")]),
	],
	[
		"N36",
		"numbers of a large zip that nobody wrote",
		"archive-directory",
		0,
		() =>
			Buffer.concat([
				cut(zipOf([{}]), -22),
				endRecord(0xffff, 0xffffffff, 0xffffffff),
			]),
	],
	[
		"N37",
		"several disks",
		"archive-disks",
		0,
		() =>
			Buffer.concat([
				cut(zipOf([{}]), -22),
				endRecord(1, 52, 46, Buffer.alloc(0), 1),
			]),
	],
	[
		"N38",
		"200 MB of zeros",
		"archive-bomb",
		0,
		() => packed((zip) => zip.addBuffer(Buffer.alloc(40_000_000), "a.html")),
	],
	[
		"N38",
		"zeros in many entries",
		"archive-large",
		0,
		() =>
			zipOf(
				Array.from({ length: 5 }, (_, n) => ({
					name: `${n}.html`,
					size: 49_000_000,
					packed: 400_000,
					data: Buffer.alloc(400_000),
				})),
			),
	],
	[
		"N39",
		"entries on top of each other",
		"archive-overlap",
		0,
		two({ name: "a.html" }, { name: "b.html", offset: 0 }),
	],
	[
		"N39",
		"an entry that holds another",
		"archive-overlap",
		0,
		two({ name: "a.html", packed: good.length + 50 }, { name: "b.html" }),
	],
	[
		"N40",
		"70,000 empty entries",
		"archive-many",
		0,
		() =>
			zipOf(
				Array.from({ length: 70_000 }, (_, n) => ({
					name: `${n}.html`,
					data: Buffer.alloc(0),
				})),
			),
	],
	[
		"N40",
		"a directory that hides how long it is",
		"archive-directory",
		0,
		() => {
			const whole = zipOf(
				Array.from({ length: 30 }, (_, n) => ({
					name: `${n}.html`,
					data: Buffer.alloc(0),
				})),
			);
			whole.writeUInt16LE(3, whole.length - 14);
			whole.writeUInt16LE(3, whole.length - 12);
			return whole;
		},
	],
	[
		"N41",
		"a zip within",
		"source-kind",
		0,
		one({ name: "a.zip", data: zipOf([{ data: good }]) }),
	],
	[
		"N42",
		"a folder with content",
		"archive-folder-data",
		0,
		one({ name: "tin/" }),
	],
	[
		"N42",
		"a name without end",
		"archive-name-long",
		0,
		one({ name: `${"a/".repeat(600)}a.html` }),
	],
	[
		"N43",
		"another name in front of the data",
		"archive-two-names",
		0,
		one({ local: "b.html" }),
	],
	[
		"N44",
		"a descriptor with another checksum",
		"archive-descriptor",
		0,
		one({ flags: 8, descriptor: descriptorOf(good, { crc: 7 }) }),
	],
	[
		"N44",
		"a descriptor with another size",
		"archive-descriptor",
		0,
		one({ flags: 8, descriptor: descriptorOf(good, { size: 7 }) }),
	],
	[
		"N44",
		"a descriptor that is not there",
		"archive-descriptor",
		0,
		one({ flags: 8 }),
	],
	["N45", "an empty zip", "no-pages", 0, () => endRecord(0, 0, 0)],
	["N45", "nothing at all", "archive-start", 0, () => Buffer.alloc(0)],
	[
		"N46",
		"RAR",
		"archive-start",
		0,
		() => Buffer.from("Rar!\u001a\u0007\u0000aaaaaaaaaaaaaaaaaaaa", "latin1"),
	],
	[
		"N46",
		"7z",
		"archive-start",
		0,
		() => raw(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 0, 0, 0, 0, 0),
	],
])("%s %s is refused (%s)", async (_, _name, reason, taken, make) => {
	put("cu/xau.zip", await make());
	const { pages, outcomes } = await run();
	const refusals = pages
		.filter(({ outcome }) => outcome === "failed")
		.flatMap(({ imported }) => imported.problems)
		.map(({ code, values }) => values.reason ?? code);
	expect([...new Set(refusals)]).toEqual([reason]);
	expect(outcomes.filter(([, outcome]) => outcome === "written")).toHaveLength(
		taken,
	);
	expect(reason in reasons || /^(?:no-pages|source-kind)$/u.test(reason)).toBe(
		true,
	);
	const outside = filesIn("").filter(
		(name) => !/^(?:content|cu|\.import|\.cache)\//u.test(name),
	);
	expect(outside).toEqual([]);
	expect(filesIn("content")).toHaveLength(1 + taken);
});

test.each<[string, string, () => Buffer | Promise<Buffer>]>([
	[
		"a descriptor that tells the truth",
		"cu/tot.zip › a.html",
		one({ flags: 8, descriptor: descriptorOf(good) }),
	],
	[
		"a descriptor without a sign",
		"cu/tot.zip › a.html",
		one({ flags: 8, descriptor: descriptorOf(good).subarray(4) }),
	],
	[
		"N17 a name in code page 437",
		"cu/tot.zip › é.html",
		one({ name: raw(0x82, 0x2e, 0x68, 0x74, 0x6d, 0x6c) }),
	],
	[
		"a second name in Unicode beside one in code page 437",
		"cu/tot.zip › đê.html",
		one({
			name: raw(0x82, 0x2e),
			extra: secondName(raw(0x82, 0x2e), "đê.html"),
		}),
	],
	[
		"the form for large files",
		"cu/tot.zip › a.html",
		() =>
			packed((zip) =>
				zip.addBuffer(good, "a.html", { forceZip64Format: true }),
			),
	],
	[
		"folders of their own",
		"cu/tot.zip › tin/a.html",
		() =>
			packed((zip) => {
				zip.addEmptyDirectory("tin/");
				zip.addBuffer(good, "tin/a.html");
			}),
	],
])("a good zip is read: %s", async (_, source, make) => {
	put("cu/tot.zip", await make());
	expect((await run()).outcomes).toEqual([[source, "written"]]);
});

test("a good entry beside a bad one is read, and the zip is as it was", async () => {
	const bytes = await packed((zip) => {
		zip.addBuffer(good, "tot.html");
		zip.addBuffer(other, "lien-ket.html", { mode: 0o120777 });
	});
	put("cu/a.zip", bytes);
	expect((await run()).outcomes).toEqual([
		["cu/a.zip › lien-ket.html", "failed"],
		["cu/a.zip › tot.html", "written"],
	]);
	expect(readFileSync(path("cu/a.zip"))).toEqual(bytes);
});

test("photos come from their own zip, also when there are many zips", async () => {
	const photo = (mark: number) =>
		Buffer.from([0xff, 0xd8, 0xff, 0xe0, mark, mark]);
	for (const n of [1, 2, 3])
		put(
			`cu/${n}.zip`,
			await packed((zip) => {
				const body = `<p>Bài số ${n} của xã.</p><p><img src="a_files/anh.jpg"></p>`;
				const page = savedPage({ title: `Xã mở lớp ${n}`, body });
				zip.addBuffer(Buffer.from(page), "a.html");
				zip.addBuffer(photo(n), "a_files/anh.jpg");
			}),
		);
	await run();
	const photos = filesIn("content/2019/09").filter((name) =>
		name.endsWith(".jpg"),
	);
	expect(
		photos.map((name) => readFileSync(path(`content/2019/09/${name}`))),
	).toEqual([1, 2, 3].map(photo));
});
