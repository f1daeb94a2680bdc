import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { parseSiteConfig } from "../../src/config.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { validateArticle } from "../../src/front-matter.ts";
import { parseFile } from "../../src/parse.ts";
import { type Content, readContent } from "../../src/read.ts";
import type { Draft } from "../../src/types.ts";
import { aProject, rightArticle } from "../content-folder.ts";

/** Cases of the shared list of hostile inputs, by their ids, as far as reading one file at a time decides them. */

declare global {
	var bantinCanary: unknown;
}

interface Outcome {
	readonly content: Content;
	readonly drafts: readonly Draft[];
	readonly diagnostics: readonly Diagnostic[];
	/** `a.md:2:8 rule`, errors alone. */
	readonly errors: readonly string[];
	readonly warnings: readonly string[];
}

async function load(root: string): Promise<Outcome> {
	const { value: content, diagnostics: found } = await readContent(root);
	const diagnostics = [...found];
	const config = content.site && parseSiteConfig(content.site);
	diagnostics.push(...(config?.diagnostics ?? []));
	const drafts = content.sources.flatMap((source) => {
		const parsed = parseFile(source);
		diagnostics.push(...parsed.diagnostics);
		if (!parsed.value || !config?.value) return [];
		const checked = validateArticle(parsed.value, config.value, "2026-11-23");
		diagnostics.push(...checked.diagnostics);
		return checked.value ? [checked.value] : [];
	});
	const list = (severity: string) =>
		diagnostics
			.filter((one) => one.severity === severity)
			.map(({ file, line, column, rule }) => {
				const name = file.replace(/^content\//u, "");
				return `${name}:${line}:${column} ${rule}`;
			});
	return {
		content,
		drafts,
		diagnostics,
		errors: list("error"),
		warnings: list("warning"),
	};
}

/** What becomes of one article, beside another that is right and must stay so. */
async function loadArticle(data: string | Uint8Array, name = "a.md") {
	const outcome = await load(aProject({ "z.md": rightArticle, [name]: data }));
	expect(outcome.drafts.at(-1)?.file).toBe("content/z.md");
	return outcome;
}

const head = "title: Chợ Tết\ndate: 2020-01-20\ncategory: Tin tức\n";

function article(lines: string, body = "Nội dung.\n"): string {
	const key = /^\w+/u.exec(lines)?.[0] ?? "";
	const others = head.replace(new RegExp(`^${key}: .*\n`, "mu"), "");
	return `---\n${lines}\n${others}---\n${body}`;
}

afterEach(() => {
	expect(globalThis.bantinCanary).toBeUndefined();
	expect(Object.keys(Object.prototype)).toEqual([]);
});

describe("A: executable front matter", () => {
	const code = '({ title: (globalThis.bantinCanary = "ran") })';
	test.each([
		["A01 ---js object", `---js\n${code}\n---\nb`],
		["A02 ---js statements", `---js\nglobalThis.bantinCanary = 1;\n---\nb`],
		["A04 ---JS", `---JS\n${code}\n---\nb`],
		["A05 ---JavaScript", `---JavaScript\n${code}\n---\nb`],
		["A07 ---jsLegacy", `---jsLegacy\n${code}\n---\nb`],
		["A08 ---node", `---node\n${code}\n---\nb`],
		["A10 ---cson", `---cson\ntitle: "x"\n---\nb`],
		["A11 ---json with permalink", `---json\n{"permalink":"../x"}\n---\nb`],
		["A13 ---toml", `---toml\ntitle = "x"\n---\nb`],
		["A14 ---yml", `---yml\n${head}---\nb`],
		["A16 ---toString", `---toString\n${head}---\nb`],
		["A17 ---valueOf", `---valueOf\n${head}---\nb`],
		["A19 ---__proto__", `---__proto__\n${head}---\nb`],
	])("%s", async (_, text) => {
		const { errors } = await loadArticle(text);
		expect(errors).toEqual(["a.md:1:1 fence/language"]);
	});

	test("A20 second ---js block in body", async () => {
		const body = `---js\n${code}\n---\n`;
		const { drafts, errors } = await loadArticle(`---\n${head}---\n${body}`);
		expect(errors).toEqual([]);
		expect(drafts[0]?.body).toBe(body);
	});

	test.each([
		["A22 !!js/regexp tag", "unit: !!js/regexp /a/"],
		["A23 !!python/object tag", 'unit: !!python/object/apply:os.system ["x"]'],
	])("%s", async (_, line) => {
		const { errors } = await loadArticle(article(line));
		expect(errors).toEqual(["a.md:2:7 yaml/tag"]);
	});

	test.each([
		["A25 .11ty.js in content", "bai.11ty.js"],
		["A26 .11tydata.js", "bai.11tydata.js"],
		["A28 dir/dir.11tydata.mjs", "dir/dir.11tydata.mjs"],
		["A29 _data/x.js in content", "_data/x.js"],
		["A31 eleventy.config.js in a content sub-folder", "a/eleventy.config.js"],
		["A32 package.json in content", "package.json"],
	])("%s", async (_, name) => {
		const { errors } = await loadArticle("globalThis.bantinCanary = 1", name);
		expect(errors).toContain(`${name}:1:1 file/executable`);
	});

	test("A34 nested .gitignore hiding an article", async () => {
		const files = { "2020/.gitignore": "*\n", "2020/a.md": rightArticle };
		const { drafts, errors, content } = await load(aProject(files));
		expect(errors).toEqual([]);
		expect(drafts).toHaveLength(1);
		expect(content.exclusions).toHaveLength(1);
	});
});

describe("B: special keys and writing outside", () => {
	test.each([
		["B01 permalink ../x", "permalink: ../x"],
		["B03 permalink /abs", "permalink: /abs"],
		["B04 permalink ../eleventy.config.js", "permalink: ../eleventy.config.js"],
		["B06 permalink with {{ }}", 'permalink: "{{ title }}"'],
		["B07 permalink undefined var", 'permalink: "{{ nothing }}"'],
		["B09 permalink _headers", "permalink: _headers"],
		["B10 permalink CNAME", "permalink: CNAME"],
		["B12 permalink index.html", "permalink: index.html"],
		["B13 permalink manifest-sha256.txt", "permalink: manifest-sha256.txt"],
		["B15 permalink with NUL", 'permalink: "a\\0b"'],
		["B16 permalink backslashes", "permalink: ..\\..\\x"],
		["B18 permalink false (hides article)", "permalink: false"],
		["B19 permalink true", "permalink: true"],
		["B21 permalink date", "permalink: 2020-01-01"],
		["B22 permalink list", "permalink: [a, b]"],
		["B24 permalink 300 chars", `permalink: ${"a".repeat(300)}`],
		["B25 layout missing", "layout: nothing"],
		["B27 layout /etc/passwd", "layout: /etc/passwd"],
		["B28 layout number", "layout: 5"],
		["B30 eleventyComputed.page.url", "eleventyComputed: {page: {url: /x}}"],
		[
			"B31 eleventyExcludeFromCollections",
			"eleventyExcludeFromCollections: true",
		],
		[
			"B33 pagination.data collections.all",
			"pagination: {data: collections.all}",
		],
		["B34 templateEngineOverride njk", "templateEngineOverride: njk"],
		["B36 templateEngineOverride bogus", "templateEngineOverride: bogus"],
		["B37 override:permalink", "override:permalink: /x"],
		["B42 eleventyImport", "eleventyImport: {collections: [all]}"],
		["B43 page object", "page: {url: /x}"],
		["B45 collections key", "collections: {all: []}"],
		["B46 pkg key", "pkg: {name: x}"],
		["B48 draft/published keys", "draft: true"],
		["B48 draft/published keys (published)", "published: false"],
		["B49 unknown key with typo tilte", "tilte: Chợ"],
	])("%s", async (_, line) => {
		const { diagnostics, errors } = await loadArticle(article(line));
		const key = /^[\w:]+(?=: )/u.exec(line)?.[0];
		expect(errors).toEqual([
			expect.stringMatching(/^a\.md:2:1 front-matter\/[a-z]+-key$/u),
		]);
		expect(diagnostics[0]?.values.key).toBe(key);
	});

	test("B49 the typo gets a suggestion", async () => {
		const { diagnostics } = await loadArticle(article("tilte: Chợ"));
		expect(diagnostics[0]?.values.suggestion).toBe("title");
	});

	test.each([
		[
			"B39 tags [__proto__]",
			"tags: [__proto__]",
			"2:8 front-matter/reserved-word",
		],
		["B40 tags all", "tags: all", "2:7 front-matter/form-list"],
		[
			"B40 tags all, as a list",
			"tags: [all]",
			"2:8 front-matter/reserved-word",
		],
	])("%s", async (_, line, expected) => {
		const { errors } = await loadArticle(article(line));
		expect(errors).toEqual([`a.md:${expected}`]);
	});
});

describe("C: prototype keys", () => {
	test.each([
		[
			"C02 __proto__ in nested map",
			"image: {file: a.jpg, alt: a, __proto__: {x: y}}",
			"2:30 front-matter/unknown-key",
		],
		[
			'C03 "__proto__" quoted',
			'"__proto__": {x: y}',
			"2:1 front-matter/prototype-key",
		],
		[
			"C05 constructor.prototype",
			"constructor: {prototype: {x: y}}",
			"2:1 front-matter/prototype-key",
		],
		["C06 prototype", "prototype: {x: y}", "2:1 front-matter/prototype-key"],
		[
			"C08 hasOwnProperty as key",
			"hasOwnProperty: 1",
			"2:1 front-matter/prototype-key",
		],
		[
			'C09 category "__proto__"',
			'category: "__proto__"',
			"2:11 front-matter/category",
		],
		[
			'C11 author "toString"',
			'author: "toString"',
			"2:9 front-matter/reserved-word",
		],
		[
			"C12 tag named hasOwnProperty",
			"tags: [hasOwnProperty]",
			"2:8 front-matter/reserved-word",
		],
		["C14 slug __proto__", "slug: __proto__", "2:7 front-matter/slug"],
	])("%s", async (_, line, expected) => {
		const { errors } = await loadArticle(article(line));
		expect(errors).toEqual([`a.md:${expected}`]);
	});

	test("C15 data JSON with __proto__", async () => {
		const { errors } = await loadArticle('{"__proto__": {"x": 1}}', "a.json");
		expect(errors).toEqual(["a.json:1:1 file/type"]);
	});
});

describe("F: YAML", () => {
	const bomb = Array.from(
		{ length: 9 },
		(_, i) => `k${i}: &k${i} {a: *k${i - 1}, b: *k${i - 1}}`,
	).join("\n");
	const merges = Array.from(
		{ length: 2000 },
		(_, i) => `m${i}: &m${i} {<<: *m${i - 1}}`,
	).join("\n");
	test.each([
		["F02 tab before key", "\tunit: x", "2:1 yaml/tab"],
		["F03 duplicate key", "unit: x\nunit: y", "3:1 yaml/duplicate-key"],
		["F05 unquoted colon in title", "title: Họp: chiều", "2:8 yaml/colon"],
		["F06 unquoted # cuts title", "title: Nghị quyết #5", "2:19 yaml/comment"],
		["F08 backtick start", "title: `a`", "2:8 yaml/start"],
		["F09 % start", "title: %a", "2:8 yaml/start"],
		['F11 unclosed "', 'title: "a', "2:8 yaml/quote"],
		["F12 unclosed '", "title: 'a", "2:8 yaml/quote"],
		["F18 anchor/alias", "unit: &a x\nrights: *a", "2:7 yaml/alias"],
		["F20 alias bomb maps 9^8", `k: &k x\n${bomb}`, "2:4 yaml/alias"],
		["F21 self reference", "tags: &a [*a]", "2:7 yaml/alias"],
		["F23 merge chain 2000", merges, "2:5 yaml/alias"],
		["F24 deep flow 3000", `tags: ${"[".repeat(3000)}`, "2:7 yaml/nesting"],
		["F26 ... end marker", "unit: x\n...", "3:1 yaml/document"],
		["F27 %YAML directive", "%YAML 1.1", "2:1 yaml/directive"],
		["F29 complex key ? [k]", "? [k]\n: v", "2:1 yaml/complex-key"],
		[
			"F30 value is map where string expected",
			"unit: {a: b}",
			"2:7 front-matter/form-text",
		],
		["F32 null title", "title: null", "2:8 front-matter/null"],
		["F33 ~ title", "title: ~", "2:8 front-matter/null"],
		["F36 blank title", 'title: "  "', "2:8 front-matter/empty"],
		[
			"F38 title with newline",
			'title: "a\\nb"',
			"2:8 front-matter/single-line",
		],
		["F41 U+2028", 'title: "a\\u2028b"', "2:8 front-matter/single-line"],
		["F41 U+2028 itself", "title: a\u2028b", "2:8 front-matter/single-line"],
		["F42 U+0085 itself", "title: a\u0085b", "2:8 front-matter/single-line"],
		["F44 key without space a:b", "unit:x", "2:1 yaml/space"],
	])("%s", async (_, lines, expected) => {
		const { errors } = await loadArticle(article(lines));
		expect(errors[0]).toBe(`a.md:${expected}`);
	});

	test.each([
		["F14 list root", "- a\n- b", "2:1 yaml/not-a-map"],
		["F15 scalar root", "chỉ có chữ", "2:1 yaml/not-a-map"],
		["F17 empty front matter", "", "1:1 fence/empty"],
		[
			"F35 missing date",
			"title: T\ncategory: Tin tức",
			"1:1 front-matter/required",
		],
	])("%s", async (_, lines, expected) => {
		const { errors } = await loadArticle(`---\n${lines}\n---\nb`);
		expect(errors).toEqual([`a.md:${expected}`]);
	});

	test("F39 control char U+0007", async () => {
		const { errors } = await loadArticle(article("title: a\u0007b"));
		expect(errors).toContain("a.md:2:9 encoding/control");
	});

	test.each<[id: string, line: string, title: string]>([
		['F45 key with trailing blank "a :"', "title : Chợ", "Chợ"],
		["F47 2020 as title", "title: 2020", "2020"],
		...["1e3", "0x1F", "010", "0o10", "1_000", "12:30", ".5"].map(
			(text) =>
				[`F48 ${text} as text`, `title: ${text}`, text] satisfies [
					string,
					string,
					string,
				],
		),
		["F48 ~ as text", 'title: "~"', "~"],
	])("%s", async (_, line, title) => {
		const text = `---\n${line}\ndate: 2020-01-20\ncategory: Tin tức\n---\nb`;
		const { drafts, errors } = await loadArticle(text);
		expect(errors).toEqual([]);
		expect(drafts[0]?.title).toBe(title);
	});
});

describe("G: dates and numbers", () => {
	test.each([
		["G01 2020-07-24", "2020-07-24", { day: "2020-07-24" }],
		[
			"G02 2020-07-24 01:00",
			"2020-07-24 01:00",
			{ day: "2020-07-24", time: "01:00" },
		],
		[
			"G04 ...+07:00",
			"2020-07-24T01:00:00+07:00",
			{ day: "2020-07-24", time: "01:00" },
		],
		["G05 ...Z", "2020-07-23T18:00:00Z", { day: "2020-07-24", time: "01:00" }],
		["G07 24/07/2020", "24/07/2020", { day: "2020-07-24" }],
		["G08 24/7/2020", "24/7/2020", { day: "2020-07-24" }],
		["G37 leap day 29/02/2020", "29/02/2020", { day: "2020-02-29" }],
		[
			"G40 DST-like jump none in VN",
			"2020-03-29 02:30",
			{ day: "2020-03-29", time: "02:30" },
		],
	])("%s", async (_, written, date) => {
		const { drafts } = await loadArticle(article(`date: ${written}`));
		expect(drafts[0]?.date).toEqual(date);
	});

	test.each([
		["G10 07/24/2020", "07/24/2020"],
		["G11 2020-02-30", "2020-02-30"],
		["G13 2020-13-45", "2020-13-45"],
		["G14 0000-00-00", "0000-00-00"],
		["G16 24-07-2020", "24-07-2020"],
		["G17 24.07.2020", "24.07.2020"],
		["G19 20200724", "20200724"],
		["G20 2020-W30", "2020-W30"],
		["G22 2020", "2020"],
		["G23 2020-07", "2020-07"],
		["G25 Arabic digits", "٢٠٢٠-٠٧-٢٤"],
		["G29 git created", "git created"],
		["G31 Created", "Created"],
		["G32 Last Modified", "Last Modified"],
		["G34 date list", "[2020-07-24]"],
		["G35 24:00", "2020-07-24 24:00"],
		["G38 29/02/2019", "29/02/2019"],
	])("%s", async (_, written) => {
		const { errors } = await loadArticle(article(`date: ${written}`));
		expect(errors).toEqual([
			expect.stringMatching(/^a\.md:2:7 (?:date\/|front-matter\/form-text)/u),
		]);
	});

	test.each([
		["G26 future date", "date: 2030-01-01", "a.md", "date/future"],
		[
			"G28 before founding year",
			"date: 1999-01-01",
			"a.md",
			"date/before-founding",
		],
		[
			"G41 date in file name differs from front matter",
			"date: 2020-01-20",
			"2019-01-20-a.md",
			"date/file-name",
		],
	])("%s", async (_, line, name, rule) => {
		const { drafts, errors, warnings } = await loadArticle(article(line), name);
		expect(errors).toEqual([]);
		expect(warnings).toEqual([`${name}:2:7 ${rule}`]);
		expect(drafts).toHaveLength(2);
	});

	test.each([
		['G43 views "12"', '"12"'],
		["G44 views 1.234", "1.234"],
		["G46 views -1", "-1"],
		["G47 views 1e3", "1e3"],
		["G49 views 99999999999999999999", "99999999999999999999"],
		["G50 views 1.5", "1.5"],
		["G52 views NaN", "NaN"],
	])("%s", async (_, written) => {
		const { errors } = await loadArticle(article(`views: ${written}`));
		expect(errors).toEqual([
			expect.stringMatching(/^a\.md:2:8 front-matter\/views/u),
		]);
	});
});

describe("H: bytes and encodings", () => {
	const text = article("unit: Tổ 1", "Một\n\nHai\n");
	test.each([
		["H01 UTF-8 BOM", `\ufeff${text}`],
		["H03 CRLF", text.replaceAll("\n", "\r\n")],
		["H04 lone CR", text.replaceAll("\n", "\r")],
		["H40 last line without newline", text.trimEnd()],
	])("%s", async (_, written) => {
		const { drafts, diagnostics } = await loadArticle(written);
		expect(diagnostics).toEqual([]);
		expect(drafts[0]?.body.trimEnd()).toBe("Một\n\nHai");
	});

	const bytes = (...parts: readonly (string | readonly number[])[]) =>
		Buffer.concat(parts.map((part) => Buffer.from(part)));
	const utf32 = (written: string) =>
		bytes(
			...[...written].map((letter) => {
				const code = letter.codePointAt(0) ?? 0;
				return [code & 0xff, code >> 8, 0, 0];
			}),
		);
	test.each([
		[
			"H06 windows-1258 bytes",
			bytes(text, [0x54, 0x69, 0xea, 0xec, 0x6e, 0x67]),
			"10:3 encoding/utf-8",
		],
		[
			"H07 windows-1252 bytes",
			bytes(text, [0x43, 0x61, 0x66, 0xe9]),
			"10:4 encoding/utf-8",
		],
		[
			"H12 NUL in front matter",
			bytes("---\ntitle: a", [0], "b\n---\n"),
			"2:9 encoding/nul",
		],
		["H13 overlong C0 80", bytes(text, [0xc0, 0x80]), "10:1 encoding/utf-8"],
		[
			"H15 truncated last UTF-8 char",
			bytes(text, [0xe1, 0xba]),
			"10:1 encoding/utf-8-cut",
		],
		[
			"H16 UTF-16LE with BOM",
			Buffer.from(`\ufeff${text}`, "utf16le"),
			"1:1 encoding/utf-16",
		],
		[
			"H18 UTF-16 without BOM",
			Buffer.from("---\ntitle: a\n---\n", "utf16le"),
			"1:2 encoding/nul",
		],
		["H19 UTF-32", utf32("\ufeff---\n"), "1:1 encoding/utf-16"],
		["H19 UTF-32 without a mark", utf32("---\ntitle: a\n"), "1:2 encoding/nul"],
		["H21 only spaces", bytes("   \n \n"), "1:1 fence/empty-file"],
		[
			"H24 front matter not closed",
			bytes(`---\n${head}\nNội dung.\n`),
			"1:1 fence/unclosed",
		],
		[
			"H25 closed by ---x",
			bytes(`---\n${head}---x\nb\n---\n`),
			"5:1 fence/close",
		],
		[
			"H27 opening preceded by space",
			bytes(` ---\n${head}---\nb`),
			"1:1 fence/spaces",
		],
		[
			"H28 ---- four dashes",
			bytes(`----\n${head}----\nb`),
			"1:1 fence/missing",
		],
		[
			"H31 --- inside block scalar",
			bytes(`---\n${head}summary: |\n  a\n---\n  b\n---\nc`),
			"7:1 fence/inside-value",
		],
		[
			"H31 --- inside block scalar, indented",
			bytes(`---\n${head}summary: |\n  a\n  ---\n  b\n---\nc`),
			"5:10 fence/inside-value",
		],
		[
			"H39 file is gzip renamed .md",
			bytes([0x1f, 0x8b, 8, 0]),
			"1:1 encoding/binary",
		],
		[
			"H39 file is PNG renamed .md",
			bytes([0x89, 0x50, 0x4e, 0x47]),
			"1:1 encoding/binary",
		],
	])("%s", async (_, data, expected) => {
		const { errors } = await loadArticle(data);
		expect(errors).toEqual([`a.md:${expected}`]);
	});

	test("H06 H07 the byte offset and the encoding are named", async () => {
		const { diagnostics } = await loadArticle(
			bytes(text, [0x54, 0x69, 0xea, 0xec]),
		);
		expect(diagnostics[0]?.values).toEqual({
			guess: "windows-1258",
			offset: String(Buffer.byteLength(text) + 2),
		});
	});

	test.each([
		[
			"H09 VNI text pasted",
			"Tieáng Vieät laø ngoân ngöõ cuûa ngöôøi Vieät",
			"encoding/vni",
		],
		["H10 UTF-8 read twice", "Tiáº¿ng Viá»‡t", "encoding/utf-8-twice"],
		["H22 only front matter, no body", "", "front-matter/no-body"],
		["H33 private-use characters", "\uf0b7 Một", "encoding/private-use"],
		["H34 unassigned code points", "Một \u0378", "encoding/unassigned"],
		["H37 control C1", "Một\u0092", "encoding/c1"],
	])("%s", async (_, body, rule) => {
		const { drafts, diagnostics } = await loadArticle(
			article("unit: Tổ", body),
		);
		expect(diagnostics).toMatchObject([{ severity: "warning", rule }]);
		expect(drafts[0]?.body).toBe(body);
	});

	test.each([
		["H30 --- inside body", "Một\n\n---\n\nHai\n"],
		["H36 10 combining marks", `a${"\u0301".repeat(10)}`.normalize("NFC")],
	])("%s", async (_, body) => {
		const { drafts, diagnostics } = await loadArticle(
			article("unit: Tổ", body),
		);
		expect(diagnostics).toEqual([]);
		expect(drafts[0]?.body).toBe(body);
	});
});

describe("I: file names and objects", () => {
	test.each([
		["I02 symlink dir outside", "/etc", "b"],
		["I03 symlink inside content", "z.md", "b.md"],
		["I05 symlink to itself", "b.md", "b.md"],
		["I06 dangling symlink", "nothing.md", "b.md"],
	])("%s", async (_, target, name) => {
		const root = aProject({ "z.md": rightArticle });
		symlinkSync(target, join(root, "content", name));
		const { errors } = await load(root);
		expect(errors).toEqual([`${name}:1:1 file/symlink`]);
	});

	test("I08 FIFO named x.md", async () => {
		const root = aProject({});
		execFileSync("mkfifo", [join(root, "content/x.md")]);
		expect((await load(root)).errors).toEqual(["x.md:1:1 file/special"]);
	});

	test("I09 socket", async () => {
		const root = aProject({});
		const folder = process.cwd();
		process.chdir(join(root, "content"));
		onTestFinished(() => process.chdir(folder));
		const server = createServer();
		await new Promise<void>((done) => void server.listen("x.md", done));
		onTestFinished(() => void server.close());
		expect((await load(root)).errors).toEqual(["x.md:1:1 file/special"]);
	});

	test("I11 directory named x.md", async () => {
		const { errors } = await load(aProject({ "x.md/a.md": rightArticle }));
		expect(errors).toEqual(["x.md:1:1 file/folder-named-article"]);
	});

	test("I17 slug > 80 bytes", async () => {
		const name = `${"hội-nghị-".repeat(15)}.md`;
		const { drafts, errors } = await loadArticle(rightArticle, name);
		expect(errors).toEqual([]);
		expect(drafts[0]?.slug).toMatch(/^[a-z0-9-]{60,80}$/u);
	});

	test("I18 path > 4096", async () => {
		const root = aProject({});
		const folder = process.cwd();
		onTestFinished(() => process.chdir(folder));
		const deep = Array.from({ length: 30 }, () => "d".repeat(150));
		// Only step by step can a path be made that no call takes whole.
		execFileSync("bash", [
			"-c",
			'cd "$0" && for d in "$@"; do mkdir "$d" && cd "$d" || exit 1; done; echo x > a.md',
			join(root, "content"),
			...deep,
		]);
		onTestFinished(() => {
			execFileSync("bash", [
				"-c",
				'cd "$0" && find . -depth -delete',
				join(root, "content"),
			]);
		});
		const { errors } = await load(root);
		expect(errors.length).toBeGreaterThan(0);
		expect(errors.every((error) => error.endsWith("file/path-too-long"))).toBe(
			true,
		);
	});

	test("I20 NFD name", async () => {
		const { drafts } = await loadArticle(
			rightArticle,
			"chợ.md".normalize("NFD"),
		);
		expect(drafts[0]).toMatchObject({
			slug: "cho",
			file: "content/chợ.md".normalize("NFC"),
		});
	});

	test("I21 invalid UTF-8 name", async () => {
		const root = aProject({});
		const name = Buffer.concat([
			Buffer.from(join(root, "content/b")),
			Buffer.from([0xff]),
		]);
		writeFileSync(name, rightArticle);
		expect((await load(root)).errors).toEqual([
			"b\ufffd:1:1 file/name-encoding",
		]);
	});

	test.each<[id: string, name: string]>([
		["I23 tab in name", "a\tb.md"],
		["I24 leading -", "-a.md"],
		["I26 leading _", "_a.md"],
		["I27 trailing dot", "a.pdf."],
		...["CON", "PRN", "AUX", "NUL", "COM1", "LPT9"].map(
			(name) => [`I29 ${name}`, `${name}.md`] satisfies [string, string],
		),
		["I30 CON.md.txt", "CON.md.txt"],
		...["?", "*", "<", ">", "|", '"'].map(
			(sign) => [`I32 ${sign}`, `a${sign}b.md`] satisfies [string, string],
		),
		["I36 only punctuation name -> empty slug", "!!!.md"],
		["I38 RTL override in name", "a\u202edm.exe.md"],
	])("%s", async (_, name) => {
		const { errors } = await loadArticle(rightArticle, name);
		expect(errors.length).toBeGreaterThan(0);
		expect(errors.every((error) => /:1:1 file\//u.test(error))).toBe(true);
	});

	test.each([
		["I33 # % & + in name", "a#b%c&d+e.md", "a-b-c-d-e"],
		["I35 upper case", "CHỢ TẾT.md", "cho-tet"],
		["I39 .MD upper ext", "Chợ.MD", "cho"],
	])("%s", async (_, name, slug) => {
		const { drafts, errors } = await loadArticle(rightArticle, name);
		expect(errors).toEqual([]);
		expect(drafts[0]?.slug).toBe(slug);
	});

	test("I41 .md~ and .swp and .DS_Store Thumbs.db", async () => {
		const junk = [".DS_Store", ".a.md.swp", "Thumbs.db", "a.md~"];
		const root = aProject(Object.fromEntries(junk.map((name) => [name, "x"])));
		const { content, diagnostics } = await load(root);
		expect(diagnostics).toEqual([]);
		expect(content.exclusions).toEqual(
			junk.map((name) => ({ file: `content/${name}`, reason: "ignored-file" })),
		);
	});

	test("I42 .docx/.pdf beside articles", async () => {
		const root = aProject({ "a.docx": "x", "b.pdf": "x", "c.psd": "x" });
		const { content, errors } = await load(root);
		expect(content.media.map(({ file }) => file)).toEqual([
			"content/a.docx",
			"content/b.pdf",
		]);
		expect(errors).toEqual(["c.psd:1:1 file/convert"]);
	});

	test.each(["a.exe", "a.js", "a.svg"])("I44 %s attachment", async (name) => {
		const { errors } = await loadArticle("x", name);
		expect(errors).toEqual([
			expect.stringMatching(/:1:1 file\/(?:executable|convert)$/u),
		]);
	});

	test("I45 node_modules in content", async () => {
		const { errors } = await loadArticle("x", "node_modules/a/a.md");
		expect(errors).toEqual(["node_modules:1:1 file/node-modules"]);
	});

	test("I47 git conflict markers <<<<<<< in article", async () => {
		const body = "<<<<<<< HEAD\nMột\n=======\nHai\n>>>>>>> khac\n";
		const { errors } = await loadArticle(article("unit: Tổ 1", body));
		expect(errors).toEqual([
			"a.md:7:1 file/conflict",
			"a.md:11:1 file/conflict",
		]);
	});

	test("I48 case-only rename", async () => {
		const { errors } = await load(
			aProject({ "A.md": rightArticle, "a.md": rightArticle }),
		);
		expect(errors).toEqual(["a.md:1:1 file/name-twin"]);
	});
});
