import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isError } from "../../src/fixity/findings.ts";
import { verify } from "../../src/fixity/verify.ts";
import { storeOf } from "./damage.ts";

/**
 * Bags of our own invention, one for each rule of RFC 8493 and of the drafts before it (0.93–0.97), in the manner of the
 * Library of Congress' conformance suite: every tag file written by hand, as other programs write them.
 */
type Files = Readonly<Record<string, string | Buffer>>;

const text = "Chợ Đình họp ngày lẻ.\n";
const hash = (content: string | Buffer, algorithm = "sha512") =>
	createHash(algorithm).update(content).digest("hex");
const line = (
	path: string,
	content: string | Buffer = text,
	algorithm?: string,
) => `${hash(content, algorithm)}  ${path}\n`;
const declared = (version: string, encoding = "UTF-8") =>
	`BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`;

/** A small right bag, with changes; `undefined` takes a file away. */
function bag(
	changes: Readonly<Record<string, string | Buffer | undefined>> = {},
	version = "1.0",
): Files {
	const files: Record<string, string | Buffer | undefined> = {
		"bagit.txt": declared(version),
		"manifest-sha512.txt": line("data/chợ.txt"),
		"data/chợ.txt": text,
		...changes,
	};
	return Object.fromEntries(
		Object.entries(files).flatMap(([path, content]) =>
			content === undefined ? [] : [[path, content]],
		),
	);
}

async function verdictOn(files: Files) {
	const store = storeOf(
		new Map(Object.entries(files).map(([path, it]) => [path, Buffer.from(it)])),
	);
	return verify(store);
}

const utf16 = (written: string, isBigEndian = false) => {
	const bytes = Buffer.from(`\ufeff${written}`, "utf16le");
	return isBigEndian ? bytes.swap16() : bytes;
};

describe("a bag is valid", () => {
	test.each<[string, Files]>([
		["with only what it must have", bag()],
		...["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"].map(
			(version): [string, Files] => [`of version ${version}`, bag({}, version)],
		),
		...["md5", "sha1", "sha224", "sha256", "sha384", "sha512"].map(
			(algorithm): [string, Files] => [
				`with ${algorithm}`,
				bag({
					"manifest-sha512.txt": undefined,
					[`manifest-${algorithm}.txt`]: line("data/chợ.txt", text, algorithm),
				}),
			],
		),
		[
			"with an empty payload",
			bag({ "data/chợ.txt": undefined, "manifest-sha512.txt": "" }),
		],
		[
			"with an empty file",
			bag({
				"data/a": "",
				"manifest-sha512.txt": line("data/chợ.txt") + line("data/a", ""),
			}),
		],
		[
			"with two manifests that agree",
			bag({ "manifest-md5.txt": line("data/chợ.txt", text, "md5") }),
		],
		[
			"with a manifest without a last line end",
			bag({ "manifest-sha512.txt": line("data/chợ.txt").trimEnd() }),
		],
		[
			"with Windows line ends everywhere",
			bag({
				"bagit.txt": declared("1.0").replaceAll("\n", "\r\n"),
				"manifest-sha512.txt": line("data/chợ.txt").replace("\n", "\r\n"),
			}),
		],
		[
			"with line ends of the old Macintosh",
			bag({ "manifest-sha512.txt": line("data/chợ.txt").replace("\n", "\r") }),
		],
		[
			"with one space, several or a tab between hash and path",
			bag({
				"data/a": "a",
				"data/b": "b",
				"manifest-sha512.txt": `${hash("a")} data/a\n${hash("b")}\tdata/b\n${hash(text)}     data/chợ.txt\n`,
			}),
		],
		[
			"with hashes in capitals",
			bag({
				"manifest-sha512.txt": `${hash(text).toUpperCase()}  data/chợ.txt\n`,
			}),
		],
		[
			"with a star before the path, as md5sum writes it",
			bag({ "manifest-sha512.txt": `${hash(text)} *data/chợ.txt\n` }),
		],
		[
			"with ./ before the path",
			bag({ "manifest-sha512.txt": `${hash(text)}  ./data/chợ.txt\n` }),
		],
		[
			"with a file name that has spaces at its ends",
			bag({
				"data/ a ": "a",
				"manifest-sha512.txt": line("data/chợ.txt") + line("data/ a ", "a"),
			}),
		],
		[
			"with line ends and percent signs in names, encoded",
			bag({
				"data/a\nb": "x",
				"data/50%": "y",
				"manifest-sha512.txt":
					line("data/chợ.txt") +
					line("data/a%0Ab", "x") +
					line("data/50%25", "y"),
			}),
		],
		[
			"with a percent sign that nobody encoded",
			bag({
				"data/50%": "y",
				"manifest-sha512.txt": line("data/chợ.txt") + line("data/50%", "y"),
			}),
		],
		[
			"with names decomposed on disk and composed in the manifest",
			bag({
				"data/chợ.txt": undefined,
				["data/chợ.txt".normalize("NFD")]: text,
			}),
		],
		[
			"with names composed on disk and decomposed in the manifest",
			bag({ "manifest-sha512.txt": line("data/chợ.txt".normalize("NFD")) }),
		],
		[
			"with tag files that no tag manifest lists",
			bag({ "ghi-chu/đọc.txt": "x", "metadata.xml": "<x/>" }),
		],
		[
			"with tag files that one does list",
			bag({
				"ghi-chu.txt": "x",
				"tagmanifest-sha512.txt":
					line("ghi-chu.txt", "x") + line("bagit.txt", declared("1.0")),
			}),
		],
		[
			"with an optional tag manifest that is empty",
			bag({ "tagmanifest-sha512.txt": "" }),
		],
		[
			"with a Payload-Oxum that is right",
			bag({ "bag-info.txt": `Payload-Oxum: ${Buffer.byteLength(text)}.1\n` }),
		],
		[
			"with folded lines and repeated labels in bag-info.txt",
			bag({
				"bag-info.txt": `Contact-Name: An\nContact-Name: Bình\nExternal-Description: dài\n   và dài nữa\n\tPayload-Oxum: 9.9\nPayload-Oxum: ${Buffer.byteLength(text)}.1\n`,
			}),
		],
		[
			"whose bag-info.txt had its old name",
			bag(
				{ "package-info.txt": `Payload-Oxum: ${Buffer.byteLength(text)}.1\n` },
				"0.93",
			),
		],
		[
			"with other tag files in UTF-16, little-endian",
			bag({
				"bagit.txt": declared("0.97", "UTF-16"),
				"manifest-sha512.txt": utf16(line("data/chợ.txt")),
			}),
		],
		[
			"with other tag files in UTF-16, big-endian",
			bag({
				"bagit.txt": declared("0.97", "UTF-16"),
				"manifest-sha512.txt": utf16(line("data/chợ.txt"), true),
			}),
		],
		[
			"with other tag files in Latin 1",
			bag({
				"bagit.txt": declared("0.97", "ISO-8859-1"),
				"data/chợ.txt": undefined,
				"data/é": text,
				"manifest-sha512.txt": Buffer.from(line("data/é"), "latin1"),
			}),
		],
		[
			"with a fetch.txt whose file has arrived",
			bag({ "fetch.txt": "http://example.org/x 24 data/chợ.txt\n" }),
		],
		[
			"before 1.0 with a file that not every manifest lists",
			bag(
				{ "data/b": "b", "manifest-md5.txt": line("data/b", "b", "md5") },
				"0.97",
			),
		],
		[
			"before 1.0 with a line twice, the same",
			bag({ "manifest-sha512.txt": line("data/chợ.txt").repeat(2) }, "0.97"),
		],
		[
			"with a hash of the future beside a known one",
			bag({ "manifest-blake9.txt": "00 data/chợ.txt\n" }),
		],
	])("%s", async (_, files) => {
		const { findings, kind } = await verdictOn(files);
		expect(findings.filter(isError)).toEqual([]);
		expect(kind).toBe("bag");
	});
});

describe("a bag is not valid", () => {
	const out = (path: string) =>
		bag({ "manifest-sha512.txt": line("data/chợ.txt") + line(path, "") });
	test.each<[string, Files, string]>([
		["without bagit.txt", bag({ "bagit.txt": undefined }), "no-bagit"],
		[
			"without any payload manifest",
			bag({ "manifest-sha512.txt": undefined }),
			"no-manifest",
		],
		[
			"with only a manifest that nobody can check",
			bag({
				"manifest-sha512.txt": undefined,
				"manifest-blake9.txt": "00 data/chợ.txt\n",
			}),
			"no-manifest",
		],
		[
			"whose declaration lacks the version",
			bag({ "bagit.txt": "Tag-File-Character-Encoding: UTF-8\n" }),
			"bad-bagit",
		],
		[
			"whose declaration lacks the encoding",
			bag({ "bagit.txt": "BagIt-Version: 1.0\n" }),
			"bad-bagit",
		],
		[
			"whose version is no number",
			bag({ "bagit.txt": declared("một") }),
			"bad-bagit",
		],
		[
			"whose version has three parts",
			bag({ "bagit.txt": declared("1.0.0") }),
			"bad-bagit",
		],
		[
			"whose declaration is in the wrong order",
			bag({
				"bagit.txt": declared("1.0").split("\n").reverse().join("\n").trim(),
			}),
			"bad-bagit",
		],
		[
			"whose declaration says more",
			bag({ "bagit.txt": `${declared("1.0")}X: y\n` }),
			"bad-bagit",
		],
		[
			"whose declaration begins with a byte order mark",
			bag({ "bagit.txt": `\ufeff${declared("1.0")}` }),
			"bad-bagit",
		],
		[
			"whose declaration has a space before the colon",
			bag({ "bagit.txt": declared("1.0").replace("Version:", "Version :") }),
			"bad-bagit",
		],
		["with a wrong hash", bag({ "data/chợ.txt": "khác" }), "changed"],
		[
			"with a file that is missing",
			bag({ "data/chợ.txt": undefined }),
			"missing",
		],
		[
			"with a file that no manifest lists",
			bag({ "data/lạ.txt": "x" }),
			"added",
		],
		[
			"with a tag file that is not what the tag manifest says",
			bag({
				"ghi-chu.txt": "y",
				"tagmanifest-sha512.txt": line("ghi-chu.txt", "x"),
			}),
			"changed",
		],
		[
			"with a tag file of the tag manifest that is missing",
			bag({ "tagmanifest-sha512.txt": line("ghi-chu.txt", "x") }),
			"missing",
		],
		[
			"with a wrong hash in one of two manifests",
			bag({ "manifest-md5.txt": line("data/chợ.txt", "x", "md5") }),
			"changed",
		],
		[
			"since 1.0 with a file that not every manifest lists",
			bag({ "data/b": "b", "manifest-md5.txt": line("data/b", "b", "md5") }),
			"not-in-every-manifest",
		],
		[
			"since 1.0 with a line twice",
			bag({ "manifest-sha512.txt": line("data/chợ.txt").repeat(2) }),
			"duplicate",
		],
		[
			"before 1.0 with a path twice and two hashes",
			bag(
				{
					"manifest-sha512.txt":
						line("data/chợ.txt") + line("data/chợ.txt", "x"),
				},
				"0.97",
			),
			"duplicate",
		],
		[
			"with a wrong Payload-Oxum",
			bag({ "bag-info.txt": "Payload-Oxum: 1.1\n" }),
			"oxum",
		],
		[
			"with a hash that is too short",
			bag({ "manifest-sha512.txt": `${hash(text).slice(1)}  data/chợ.txt\n` }),
			"bad-line",
		],
		[
			"with a hash that is none",
			bag({ "manifest-sha512.txt": `${"z".repeat(128)}  data/chợ.txt\n` }),
			"bad-line",
		],
		[
			"with a line that is only a path",
			bag({ "manifest-sha512.txt": `${line("data/chợ.txt")}data/b\n` }),
			"bad-line",
		],
		[
			"whose manifest is not in the encoding that it says",
			bag({ "manifest-sha512.txt": Buffer.from([0xff, 0xfe, 0x00]) }),
			"encoding",
		],
		[
			"whose encoding nobody knows",
			bag({ "bagit.txt": declared("1.0", "XYZ-99") }),
			"encoding",
		],
		[
			"with a fetch.txt whose file has not arrived",
			bag({
				"data/b": undefined,
				"manifest-sha512.txt": line("data/chợ.txt") + line("data/b", "b"),
				"fetch.txt": "http://example.org/b 1 data/b\n",
			}),
			"missing",
		],
		[
			"with a fetch.txt that leads out of it",
			bag({ "fetch.txt": "http://example.org/x - ../x\n" }),
			"unsafe-path",
		],
		[
			"with a fetch.txt that leads out of the payload",
			bag({ "fetch.txt": "http://example.org/x - bagit.txt\n" }),
			"unsafe-path",
		],
		[
			"with a payload path in the tag manifest",
			bag({ "tagmanifest-sha512.txt": line("data/chợ.txt") }),
			"unsafe-path",
		],
		[
			"with a tag manifest that lists itself",
			bag({ "tagmanifest-sha512.txt": line("tagmanifest-sha512.txt", "") }),
			"unsafe-path",
		],
		[
			"with a tag file in the payload manifest",
			out("bag-info.txt"),
			"unsafe-path",
		],
		...[
			"../x",
			"data/../../x",
			"/etc/passwd",
			"~/x",
			"~an/x",
			"C:/x",
			"c:x",
			"\\\\may\\x",
			"data\\x",
			"%TEMP%/x",
		].map((path): [string, Files, string] => [
			`with the path ${path}`,
			out(path),
			"unsafe-path",
		]),
		[
			"with names that some systems take for one",
			bag({
				["data/chợ.txt".normalize("NFD")]: text,
				"manifest-sha512.txt":
					line("data/chợ.txt") + line("data/chợ.txt".normalize("NFD")),
			}),
			"twins",
		],
	])("%s", async (_, files, kind) => {
		const { findings } = await verdictOn(files);
		const kinds = findings.filter(isError).map((found) => found.kind);
		expect(kinds).toContain(kind);
	});
});
