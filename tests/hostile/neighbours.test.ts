import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
	monthPermalink,
	pagePermalink,
	yearPermalink,
} from "../../src/addresses.ts";
import { machineFiles } from "../../src/machines.ts";
import { findPathFaults } from "../../src/publish/paths.ts";
import { aProject, rightArticle, rightSite } from "../content-folder.ts";
import { articleWith, loadFiles, loadProject } from "./loading.ts";

/** What stands next to the shared hostile cases: the same mistake in another key, spelling or place. */

declare global {
	var bantinNeighbour: unknown;
}

afterEach(() => {
	expect(globalThis.bantinNeighbour).toBeUndefined();
	expect(Object.keys(Object.prototype)).toEqual([]);
});

/** The whole archive reads on: the other article is there, whatever became of the one that is tried. */
async function loadArticle(text: string | Uint8Array, name = "a.md") {
	const loaded = await loadFiles({ [name]: text });
	const files = loaded.archive.articles.map(({ file }) => file);
	expect(files).toContain("content/khac/z.md");
	return loaded;
}

describe("A: nothing below content/ runs", () => {
	const code = '({ title: (globalThis.bantinNeighbour = "ran") })';

	test.each([
		..."javascript,coffee,coffeescript,json,yaml,constructor,hasOwnProperty,isPrototypeOf,cjs,mjs,ts,lua,toml,ini".split(
			",",
		),
		" js",
		"js ",
		"\tjs",
	])("a head opened by ---%s is refused", async (language) => {
		const { errors } = await loadArticle(`---${language}\n${code}\n---\nb`);
		expect(errors).toEqual(["a.md:1:1 fence/language"]);
	});

	test.each(["+++", ";;;", "===", "–––", "```"])(
		"a head between %s is not guessed at",
		async (fence) => {
			const text = `${fence}\ntitle = "x"\n${fence}\nb`;
			expect((await loadArticle(text)).errors).toEqual([
				"a.md:1:1 fence/missing",
			]);
		},
	);

	test.each([
		"!!js/function 'function(){}'",
		"!!js/undefined ''",
		"!!binary aGk=",
		"!!timestamp 2020-01-01",
		"!!str x",
		"!ruby/object:Gem x",
		"!<tag:yaml.org,2002:js/function> x",
	])("unit: %s is refused", async (value) => {
		const { errors } = await loadArticle(articleWith(`unit: ${value}`));
		expect(errors).toEqual(["a.md:2:7 yaml/tag"]);
	});

	test.each([
		"_data/x.json",
		"_includes/a.njk",
		"dir/dir.11tydata.json",
		".eleventy.js",
		"eleventy.config.ts",
		"a.11ty.cjs",
		"a.11ty.tsx",
		"a.md.ejs",
		"a.liquid",
		"a.html",
		"a.mjs",
		"a.wasm",
		"tsconfig.json",
		"package-lock.json",
		"sw.js",
		"_headers",
		"_redirects",
		"CNAME",
		".env",
		".htaccess",
		".nojekyll",
		".eleventyignore",
		"web.config",
		"Makefile",
		"a.yml",
	])("%s is refused by its name", async (name) => {
		const text = "globalThis.bantinNeighbour = 1";
		const { errors } = await loadArticle(text, name);
		expect(errors.length).toBeGreaterThan(0);
		expect(errors.every((error) => /:1:1 file\//u.test(error))).toBe(true);
	});
});

describe("B and C: keys that other tools obey are unknown here", () => {
	test.each([
		"permalink: ../../x",
		"permalink: ..%2f..%2fx",
		"permalink: _redirects",
		"permalink: 404.html",
		"permalink: ''",
		"permalink: 5",
		"permalink: {build: ../x}",
		"permalink:",
		"permalink: C:\\x",
		"dynamicPermalink: false",
		"url: /x",
		"layout: ../../x",
		"layout: false",
		"eleventyComputed: {permalink: x}",
		"eleventyNavigation: {key: x}",
		"eleventyDataSchema: x",
		"eleventy: {x: y}",
		"templateEngineOverride: 11ty.js",
		"override:tags: [x]",
		"content: x",
		"published: true",
		"Title: x",
		"titel: x",
		"tiêu đề: x",
		"__proto__: {x: y}",
		'"\\x5f_proto__": {x: y}',
		"toString: x",
		"__defineGetter__: x",
	])("%s", async (line) => {
		const { errors } = await loadArticle(articleWith(line));
		expect(errors).toEqual([
			expect.stringMatching(/^a\.md:2:1 front-matter\/[a-z]+-key$/u),
		]);
	});

	test.each([
		["category: constructor", "2:11 front-matter/category"],
		["author: [An, __proto__]", "2:14 front-matter/reserved-word"],
		["unit: toString", "2:7 front-matter/reserved-word"],
		["tags: [constructor]", "2:8 front-matter/reserved-word"],
		["slug: constructor", "2:7 front-matter/slug"],
		["slug: hasOwnProperty", "2:7 front-matter/slug"],
		["lang: __proto__", "2:7 front-matter/lang"],
		["status: constructor", "2:9 front-matter/status"],
		["source: {__proto__: x, name: a}", "2:10 front-matter/unknown-key"],
	])("%s", async (line, expected) => {
		const { errors } = await loadArticle(articleWith(line));
		expect(errors).toEqual([`a.md:${expected}`]);
	});

	test.each(["title", "rights", "summary", "original_id"])(
		"%s may say __proto__: it is only text",
		async (key) => {
			const { archive, errors } = await loadArticle(
				articleWith(`${key}: __proto__`),
			);
			expect(errors).toEqual([]);
			expect(JSON.stringify(archive.articles)).toContain('"__proto__"');
		},
	);

	test.each([
		["a category's slug", rightSite.replace("tin-tuc", "__proto__")],
		["a category's name", rightSite.replace("name: Tin tức", "name: toString")],
		["a key", `${rightSite}__proto__: {x: y}\n`],
		["an abbreviation", `${rightSite}abbreviations: {constructor: Ủy ban}\n`],
	])("%s in site.yml that is a prototype's word is refused", async (_, yml) => {
		await expect(loadFiles({ "site.yml": yml })).rejects.toThrow(/"site\//u);
	});
});

describe("F: YAML's surprises", () => {
	test.each([
		["title: @x", "2:8 yaml/start"],
		["title: ,", "2:8 yaml/start"],
		["title: [a, b", "2:8 yaml/bracket-open"],
		["title: [a]", "2:8 front-matter/form-text"],
		["title: 'a' b", "2:12 yaml/quote-inside"],
		["title: a:", "2:8 yaml/colon"],
		["title: a #b", "2:10 yaml/comment"],
		["title: *a", "2:8 yaml/alias"],
		["title: & a", "2:8 yaml/alias"],
		["title: ? a", "2:8 yaml/complex-key"],
		["title:", "2:1 front-matter/empty"],
		["title: ''", "2:8 front-matter/empty"],
		["title: NULL", "2:8 front-matter/null"],
		["author: [An, null]", "2:14 front-matter/null"],
		["unit: ~", "2:7 front-matter/null"],
		["image: {file: a.jpg, alt: null}", "2:27 front-matter/null"],
		['title: "a\\qb"', "2:10 yaml/escape"],
		['title: "a\\0b"', "2:8 front-matter/text"],
		['title: "\\x07"', "2:8 front-matter/text"],
		['title: "\\ud800"', "2:8 front-matter/text"],
		["views: 00012", "2:8 front-matter/views"],
		["<<: {a: b}", "2:1 yaml/merge-key"],
		["'title': Chợ\ntitle: Chợ", "3:1 yaml/duplicate-key"],
	])("%j", async (lines, expected) => {
		const { errors } = await loadArticle(articleWith(lines));
		expect(errors[0]).toBe(`a.md:${expected}`);
	});

	test.each(["yes", "no", "on", "Off", ".inf", "=", "1:30:00", "a#b", "a:b"])(
		"title: %s is that text",
		async (title) => {
			const { archive, errors } = await loadArticle(
				articleWith(`title: ${title}`),
			);
			expect(errors).toEqual([]);
			expect(archive.articles.map((article) => article.title)).toContain(title);
		},
	);

	test("what an escape hides is said as what the key holds", async () => {
		const { warnings } = await loadArticle(articleWith('title: "a\\u202eb"'));
		expect(warnings).toEqual(["a.md:2:8 encoding/invisible"]);
	});
});

describe("G: dates and numbers that are nearly right", () => {
	test.each([
		"2020-07-24 01:00:60",
		"31/04/2020",
		"24/07/20",
		"2020/07/24",
		"2020-206",
		"July 24, 2020",
		"24 tháng 7 năm 2020",
		"now",
		"today",
		"hôm nay",
		"null",
		"~",
		"9999-01-01",
		"1899-12-31",
		"+2020-01-01",
		"2020-07-24T01:00+0700",
		"2020-07-24T01:00+14:30",
		"2020-07-24T01:00-15:00",
		"2020-07-24 01:00 AM",
		"1595527200",
		"2020-7-4",
		"２０２０-０７-２４",
		"2020‑07‑24",
		"2020-07-24T",
		"20/20/2020",
		"2020-00-10",
		"{y: 2020}",
		"true",
	])("date: %s", async (date) => {
		const { errors } = await loadArticle(articleWith(`date: ${date}`));
		expect(errors).toEqual([
			expect.stringMatching(/^a\.md:2:7 (?:date\/|front-matter\/form-text)/u),
		]);
	});

	test.each([
		"1,234",
		"1 234",
		"1_000",
		"0x1F",
		"010",
		"１２",
		"+1",
		"∞",
		"null",
		"12abc",
		"9007199254740993",
	])("views: %s", async (views) => {
		const { errors } = await loadArticle(articleWith(`views: ${views}`));
		expect(errors).toEqual([
			expect.stringMatching(/^a\.md:2:8 front-matter\/views/u),
		]);
	});

	test("an earlier update than the article itself is said", async () => {
		const { errors, warnings } = await loadArticle(
			articleWith("updated: 2019-01-01"),
		);
		expect(errors).toEqual([]);
		expect(warnings).toEqual(["a.md:2:10 date/order"]);
	});
});

describe("H: bytes", () => {
	const text = articleWith("unit: Tổ 1", "Một\n\nHai\n");
	const bytes = (...parts: readonly (string | readonly number[])[]) =>
		Buffer.concat(parts.map((part) => Buffer.from(part)));
	test.each([
		["a surrogate written as UTF-8", [0xed, 0xa0, 0xbd], "encoding/utf-8"],
		["a fifth byte", [0xf8, 0x88, 0x80, 0x80, 0x80], "encoding/utf-8"],
		["beyond Unicode", [0xf5, 0x80, 0x80, 0x80], "encoding/utf-8"],
		["a lone continuation", [0x80], "encoding/utf-8"],
		["0xFF", [0xff], "encoding/utf-8"],
		["NUL in the body", [0], "encoding/nul"],
	])("%s", async (_, added, rule) => {
		const { errors } = await loadArticle(bytes(text, added));
		expect(errors).toEqual([`a.md:10:1 ${rule}`]);
	});

	test.each([
		["UTF-16BE", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
		["UTF-16BE without a mark", Buffer.from(text, "utf16le").swap16()],
	])("%s", async (_, data) => {
		const { errors } = await loadArticle(data);
		expect(errors).toEqual([
			expect.stringMatching(/^a\.md:\d+:\d+ encoding\/(?:utf-16|utf-8|nul)$/u),
		]);
	});

	test.each([
		["an empty file", "", "fence/empty-file"],
		["only a byte order mark", "\ufeff", "fence/empty-file"],
		["two byte order marks", `\ufeff\ufeff${text}`, "fence/spaces"],
		["a body without a head", "Xin chào\n", "fence/missing"],
		["a blank line first", `\n${text}`, "fence/missing"],
		["a tab first", `\t${text}`, "fence/spaces"],
		["closed by ...", "---\ntitle: a\n...\nb", "fence/unclosed"],
		["only ---", "---", "fence/unclosed"],
		["nothing between", "---\n---\n", "fence/empty"],
		["a saved web page", "<!DOCTYPE html><p>x", "fence/missing"],
	])("%s", async (_, data, rule) => {
		expect((await loadArticle(data)).errors).toEqual([`a.md:1:1 ${rule}`]);
	});

	test.each([
		["a form feed", "Một\fHai", "error", "encoding/control"],
		["DEL", "Một\u007fHai", "error", "encoding/control"],
		["an escape sequence", "Một\u001b[31m", "error", "encoding/control"],
		["a non-character", "Một \uffff", "error", "encoding/control"],
		["U+FFFD", "Một \ufffd", "warning", "encoding/replacement"],
		["a bidi override", "Một \u202eHai", "warning", "encoding/invisible"],
		["a soft hyphen", "Một\u00adhai", "warning", "encoding/invisible"],
		["a line separator", "Một\u2028hai", "warning", "encoding/invisible"],
		["letters of tags", "Một\u{e0041}", "warning", "encoding/invisible"],
		["NEL", "Một\u0085hai", "warning", "encoding/c1"],
		["31 marks", `a${"\u0301".repeat(32)}`, "error", "encoding/marks"],
		["31 entities", `a${"&#769;".repeat(31)}`, "error", "encoding/marks"],
	])("%s", async (_, body, severity, rule) => {
		const { diagnostics } = await loadArticle(articleWith("unit: Tổ", body));
		expect(diagnostics).toMatchObject([{ severity, rule }]);
	});

	test("a letter may carry thirty marks", async () => {
		const body = `a${"\u0323".repeat(30)}`;
		const { diagnostics } = await loadArticle(articleWith("unit: Tổ", body));
		expect(diagnostics).toEqual([]);
	});
});

describe("I: names and objects", () => {
	test.each([
		"a\nb.md",
		".a.md",
		"a.md ",
		"a:b.md",
		"a\\b.md",
		"🎉.md",
		"日本.md",
		"a.markdown",
		"a.md.exe",
		"con.md",
		"aux.h.md",
		"LPT¹.md",
		"nul .md",
		".md",
		"..md",
		"a\u200bb.md",
		".x/b.md",
		"..a/b.md",
		"_a/b.md",
		"a./b.md",
		"CON/b.md",
		"Node_Modules/x.md",
		"x/site.yml",
		"site.yaml",
		"a.svgz",
		"a.docm",
		"a",
	])("%j is refused", async (name) => {
		const { errors } = await loadArticle(rightArticle, name);
		expect(errors.length).toBeGreaterThan(0);
		expect(errors.every((error) => /:1:1 file\//u.test(error))).toBe(true);
	});

	test.each([
		["a..md", "2020/01/a.html"],
		["%2e%2e.md", "2020/01/2e-2e.html"],
		["a%00b.md", "2020/01/a-00b.html"],
		["$(x).md", "2020/01/x.html"],
		["a;b.md", "2020/01/a-b.html"],
		["a\u2215b.md", "2020/01/a-b.html"],
		["404.md", "2020/01/404.html"],
		[`${"a".repeat(252)}.md`, expect.stringMatching(/^2020\/01\/[a-z0-9-]+/u)],
	])("%j is a page of its own: %s", async (name, permalink) => {
		const { archive, errors } = await loadArticle(rightArticle, name);
		expect(errors).toEqual([]);
		expect(archive.articles.map((article) => article.permalink)).toContainEqual(
			permalink,
		);
	});

	test("what is no file of its own is refused: links, devices, folders in a file's place", async () => {
		const root = aProject({ "khac/z.md": rightArticle });
		const inside = (name: string) => join(root, "content", name);
		symlinkSync("/etc/passwd", inside("b.jpg"));
		symlinkSync("/etc/passwd", inside("b.md"));
		execFileSync("mkfifo", [inside("c")]);
		const { errors } = await loadProject(root);
		expect(errors).toEqual([
			"b.jpg:1:1 file/symlink",
			"b.md:1:1 file/symlink",
			"c:1:1 file/special",
		]);
	});

	test("a folder or a link in place of site.yml is not followed", async () => {
		const folder = aProject({ "khac/z.md": rightArticle });
		rmSync(join(folder, "content/site.yml"));
		mkdirSync(join(folder, "content/site.yml"));
		await expect(loadProject(folder)).rejects.toThrow("site/missing");
		const link = aProject({ "khac/z.md": rightArticle });
		rmSync(join(link, "content/site.yml"));
		symlinkSync("/etc/hostname", join(link, "content/site.yml"));
		await expect(loadProject(link)).rejects.toThrow("file/symlink");
	});
});

describe("J: addresses are decided here, never by content", () => {
	const withAlias = (alias: string) =>
		articleWith(`aliases: [${JSON.stringify(alias)}]`);

	test.each([
		"/",
		"/../x",
		"/%2e%2e/x",
		"/a/%2e%2e/%2e%2e/x",
		"//evil.example/x",
		"javascript:alert(1)",
		"/a b",
		"/a#b",
		"/a\\b",
		"/a\u0000b",
		"/'\"<x>",
		"a",
		"./a",
	])("the alias %j is refused", async (alias) => {
		const { errors } = await loadArticle(withAlias(alias));
		expect(errors).toEqual([expect.stringMatching(/^a\.md:2:\d+ /u)]);
	});

	test.each([
		"/_headers",
		"/_redirects",
		"/_worker.js",
		"/_routes.json",
		"/headers.nginx.conf",
		"/CNAME",
		"/robots.txt",
		"/404.html",
		"/sw.js",
		"/index.html",
		"/media/x.jpg",
		"/nam/2020/",
		"/sitemap-2.xml",
		"/Pagefind/x",
	])("the alias %s belongs to the site or its host", async (alias) => {
		const { errors } = await loadArticle(withAlias(alias));
		expect(errors).toEqual(["a.md:2:10 alias/reserved"]);
	});

	test.each([
		"/.htaccess",
		"/.well-known/x",
		"/con.html",
		"/x/con",
		"/a.",
		"/x.php",
		"/a//b",
		`/${"x".repeat(3000)}`,
		`/${"x/".repeat(500)}a`,
		"/{{x}}",
		"/2020/01/",
		"/2020/01/index.html",
		"/2020/01/z.html/x",
	])(
		"whatever page stands at %s, every path is inside and free",
		async (alias) => {
			const { archive, errors } = await loadArticle(withAlias(alias));
			expect(errors).toEqual([]);
			const pages = archive.articles.map(({ permalink }) => ({
				path: permalink,
				content: "x",
			}));
			const made = machineFiles(
				archive,
				pages.map(({ path }) => ({ permalink: path })),
			);
			expect(findPathFaults([...pages, ...made])).toEqual([]);
			const hidden = made.filter(({ path }) => /(?:^|\/)\./u.test(path));
			expect(hidden).toEqual([]);
		},
	);

	test.each(["..", ".", "a/b", "../x", "%2e", "a.html", "INDEX", "-a", "a--b"])(
		"the slug %j is refused",
		async (slug) => {
			const { errors } = await loadArticle(
				articleWith(`slug: ${JSON.stringify(slug)}`),
			);
			expect(errors).toEqual(["a.md:2:7 front-matter/slug"]);
		},
	);

	test.each([
		["J06 article vs folder index", { "2020/01/index.md": rightArticle }],
		["J06 article vs year index", { "nam/2020/index.md": rightArticle }],
	])("%s", async (_, files) => {
		const [name = ""] = Object.keys(files);
		const { errors } = await loadFiles(files);
		expect(errors).toEqual([`${name}:1:1 permalink/reserved`]);
	});

	test.each([
		[
			"J11 pager page vs article: lists have folders of their own",
			{ "a.md": articleWith("slug: trang-2") },
		],
		[
			"J12 category slug equal to year: years have a folder of their own",
			{ "site.yml": rightSite.replaceAll("tin-tuc", "2020") },
		],
		[
			"J13 tags, units and authors of one name have folders of their own",
			{ "a.md": articleWith("tags: [An]\nunit: An\nauthor: An") },
		],
		[
			"J18 redirect to missing: an old address leads to the page that claims it",
			{ "a.md": articleWith("aliases: [/cu.html, '/x?id=1']") },
		],
	])("%s", async (_, files) => {
		const { archive, errors } = await loadFiles(files);
		expect(errors).toEqual([]);
		const { articles, categories, authors, units, tags, redirects } = archive;
		const pages = [articles, categories, authors, units, tags].flatMap((list) =>
			list.map(({ permalink }) => permalink),
		);
		const lists = [...categories, ...authors, ...units, ...tags].map(
			({ permalink }) => pagePermalink(permalink, 2),
		);
		const years = archive.years.flatMap(({ year, months }) => [
			yearPermalink(year),
			...months.map(({ month }) => monthPermalink(year, month)),
		]);
		const outputs = [...pages, ...lists, ...years].map((path) => ({
			path,
			content: "x",
		}));
		expect(findPathFaults(outputs)).toEqual([]);
		expect(redirects.filter(({ to }) => !pages.includes(to))).toEqual([]);
	});
});

describe("L: pictures that carry more than a picture", () => {
	const open = '<svg xmlns="http://www.w3.org/2000/svg">';
	test.each([
		["L18 a script", `${open}<script>alert(1)</script></svg>`],
		[
			"L20 an external ref",
			`${open}<image href="https://evil.example/"/></svg>`,
		],
	])(
		"an SVG with %s is refused under its own name and under a photo's",
		async (_, svg) => {
			const { errors } = await loadFiles({ "a.svg": svg, "b.png": svg });
			expect(errors).toEqual([
				"a.svg:1:1 file/convert",
				"b.png:1:1 media/mismatch",
			]);
		},
	);
});
