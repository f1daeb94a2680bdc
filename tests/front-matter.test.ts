import { describe, expect, test } from "vitest";
import { validateArticle } from "../src/front-matter.ts";
import { parseFile } from "../src/parse.ts";
import type { Draft } from "../src/types.ts";
import { aSiteConfig } from "./builders.ts";

const rules = aSiteConfig({
	categories: [
		{ slug: "tin-tuc", name: "Tin tức" },
		{ slug: "hoa-giai", name: "Hòa giải" },
	],
	languages: ["vi", "en"],
	foundedYear: 2016,
});
const required = {
	title: "Chợ Tết",
	date: "2020-01-20",
	category: "Tin tức",
};
const today = "2026-11-23";

interface Options {
	readonly file?: string;
	readonly body?: string;
}

/** An article with the required keys and these lines; a line takes the place of the required key it begins with. */
function validate(lines: string, options: Options = {}) {
	const { file = "content/2020/01/cho.md", body = "Nội dung.\n" } = options;
	const keys = Object.entries(required)
		.filter(([key]) => !`\n${lines}`.includes(`\n${key}:`))
		.map(([key, value]) => `${key}: ${value}\n`);
	const head = `${lines}\n${keys.join("")}`;
	const parsed = parseFile({ file, text: `---\n${head}---\n${body}` });
	if (!parsed.value) return { draft: undefined, found: parsed.diagnostics };
	const checked = validateArticle(parsed.value, rules, today);
	return { draft: checked.value, found: checked.diagnostics };
}

/** `1:7 date/format`: lines count from the first line of front matter that the test wrote. */
function problems(lines: string, options?: Options): readonly string[] {
	return validate(lines, options).found.map(
		({ line, column, rule }) => `${line - 1}:${column} ${rule}`,
	);
}

describe("right values", () => {
	test.each<[string, Partial<Draft>]>([
		["title: 2020", { title: "2020" }],
		["title: 1e3", { title: "1e3" }],
		["title: 010", { title: "010" }],
		['title: "~"', { title: "~" }],
		['title: "Họp: bàn # 5"', { title: "Họp: bàn # 5" }],
		["title: >\n  Một\n  hai", { title: "Một hai" }],
		[
			"title: {{ 7*7 }}".replace(/^title: (.*)$/u, 'title: "$1"'),
			{ title: "{{ 7*7 }}" },
		],
		["date: 2020-07-24", { date: { day: "2020-07-24" } }],
		["date: 2020-07-24T01:00", { date: { day: "2020-07-24", time: "01:00" } }],
		["date: 2020-07-24 01:00", { date: { day: "2020-07-24", time: "01:00" } }],
		["date: 24/07/2020", { date: { day: "2020-07-24" } }],
		["date: 24/7/2020", { date: { day: "2020-07-24" } }],
		["date: 24/07/2020 01:00", { date: { day: "2020-07-24", time: "01:00" } }],
		['date: "2020-07-24"', { date: { day: "2020-07-24" } }],
		[
			"date: 2020-07-24T01:00:00+07:00",
			{ date: { day: "2020-07-24", time: "01:00" } },
		],
		[
			"date: 2020-07-23T18:00:00Z",
			{ date: { day: "2020-07-24", time: "01:00" } },
		],
		["category: tin-tuc", { category: "tin-tuc" }],
		["category: TIN TỨC", { category: "tin-tuc" }],
		["category: Hoà giải", { category: "hoa-giai" }],
		["author: Thanh Hồng", { authors: ["Thanh Hồng"] }],
		["author: [Thanh Hồng, T.H.]", { authors: ["Thanh Hồng", "T.H."] }],
		["author: []", { authors: [] }],
		["author: Đào Tân Lý - Minh Anh", { authors: ["Đào Tân Lý - Minh Anh"] }],
		["unit: Trung tâm VH-TT&TT", { unit: "Trung tâm VH-TT&TT" }],
		["views: 0", { views: { count: 0 } }],
		[
			"views: 1235\nviews_as_of: 25/06/2025",
			{ views: { count: 1235, asOf: "2025-06-25" } },
		],
		["summary: |\n  Một\n  hai", { summary: "Một hai" }],
		[
			"updated: 2020-02-01 08:30",
			{ updated: { day: "2020-02-01", time: "08:30" } },
		],
		["tags: [chợ, Tết]", { tags: ["chợ", "Tết"] }],
		["tags:\n  - 2020\n  - 1_000", { tags: ["2020", "1_000"] }],
		[
			"image: {file: cho.jpg, alt: Chợ}",
			{ image: { file: "content/2020/01/cho.jpg", alt: "Chợ" } },
		],
		[
			"image:\n  file: ../02/anh chợ.jpg\n  alt: Chợ\n  caption: Phiên chợ\n  credit: Minh Lan",
			{
				image: {
					file: "content/2020/02/anh chợ.jpg",
					alt: "Chợ",
					caption: "Phiên chợ",
					credit: "Minh Lan",
				},
			},
		],
		[
			"attachments: [quyet-dinh.pdf, {file: ./a/b.docx, title: Biểu mẫu}]",
			{
				attachments: [
					{ file: "content/2020/01/quyet-dinh.pdf", title: "quyet-dinh" },
					{ file: "content/2020/01/a/b.docx", title: "Biểu mẫu" },
				],
			},
		],
		["source: Báo Hà Nội mới", { source: { name: "Báo Hà Nội mới" } }],
		[
			"source: {name: Báo, url: https://example.org/a}",
			{ source: { name: "Báo", url: "https://example.org/a" } },
		],
		[
			"source: https://example.org/a",
			{
				source: { name: "https://example.org/a", url: "https://example.org/a" },
			},
		],
		["lang: en", { lang: "en" }],
		["rights: © UBND xã", { rights: "© UBND xã" }],
		["status: draft", { status: "draft" }],
		[
			"status: withdrawn\nwithdrawn_reason: Trùng bài.",
			{ status: "withdrawn", withdrawnReason: "Trùng bài." },
		],
		["publish_on: 2030-01-01", { publishOn: "2030-01-01" }],
		[
			"original_url: http://example.org/a?id=1#b",
			{ originalUrl: "http://example.org/a?id=1#b" },
		],
		["original_id: 0146", { originalId: "0146" }],
		[
			"archived_at: 2024-05-01T10:00",
			{ archivedAt: { day: "2024-05-01", time: "10:00" } },
		],
		[
			"aliases: [/tin-tuc/cho-146.html, 'https://example.org/a/b?id=1', /ch%E1%BB%A3.html]",
			{ aliases: ["/tin-tuc/cho-146.html", "/a/b?id=1", "/chợ.html"] },
		],
		[
			"corrections:\n  - date: 2020-02-01\n    note: >\n      Sửa tên\n      người.",
			{
				corrections: [{ date: { day: "2020-02-01" }, note: "Sửa tên người." }],
			},
		],
		["slug: cho-tet-2020", { slug: "cho-tet-2020" }],
	])("%s", (lines, expected) => {
		const { draft, found } = validate(lines);
		expect(found).toEqual([]);
		expect(draft).toMatchObject(expected);
	});

	test("what is not written has its default, and nothing else is there", () => {
		const { draft } = validate("# chỉ có khóa bắt buộc");
		expect(draft).toEqual({
			file: "content/2020/01/cho.md",
			title: "Chợ Tết",
			date: { day: "2020-01-20" },
			category: "tin-tuc",
			authors: [],
			tags: [],
			attachments: [],
			lang: "vi",
			status: "published",
			aliases: [],
			corrections: [],
			slug: "cho",
			positions: new Map([
				["title", { line: 3, column: 8 }],
				["date", { line: 4, column: 7 }],
				["category", { line: 5, column: 11 }],
			]),
			body: "Nội dung.\n",
			bodyLine: 7,
		});
	});

	test.each([
		["content/2020/01/2020-01-20-chợ-quê.md", "cho-que"],
		["content/2020/01/Ủy ban & Đoàn.MD", "uy-ban-doan"],
		["content/2020/01/họp #5 100% + hơn.md", "hop-5-100-hon"],
		["content/2020/01/2020-01-20.md", "2020-01-20"],
	])("%s has the slug %s", (file, slug) => {
		expect(validate("unit: Tổ 1", { file }).draft?.slug).toBe(slug);
	});

	test("a long file name gives the same short slug every time", () => {
		const file = `content/${"hoi-nghi-tong-ket-".repeat(10)}.md`;
		const slug = validate("unit: Tổ 1", { file }).draft?.slug ?? "";
		expect(slug.length).toBeLessThanOrEqual(80);
		expect(slug).toBe(validate("unit: Tổ 2", { file }).draft?.slug);
	});

	test("positions lead into lists and maps", () => {
		const { draft } = validate(
			"image: {file: cho.jpg, alt: Chợ}\ntags: [a, b]",
		);
		expect(draft?.positions.get("image.alt")).toEqual({ line: 2, column: 29 });
		expect(draft?.positions.get("tags.1")).toEqual({ line: 3, column: 11 });
	});
});

describe("wrong values, each at its place", () => {
	test.each([
		// title
		["title:", ["1:1 front-matter/empty"]],
		['title: "  "', ["1:8 front-matter/empty"]],
		["title: ~", ["1:8 front-matter/null"]],
		["title: null", ["1:8 front-matter/null"]],
		['title: "a\\nb"', ["1:8 front-matter/single-line"]],
		['title: "a\\u2028b"', ["1:8 front-matter/single-line"]],
		['title: "a\\Nb"', ["1:8 front-matter/single-line"]],
		["title: |\n  a\n  b", ["1:8 front-matter/single-line"]],
		['title: "a\\x00b"', ["1:8 front-matter/text"]],
		['title: "a\\uD800b"', ["1:8 front-matter/text"]],
		["title: [a]", ["1:8 front-matter/form-text"]],
		["title: {a: b}", ["1:8 front-matter/form-text"]],
		// date
		["date: 07/24/2020", ["1:7 date/month-first"]],
		["date: 2020-02-30", ["1:7 date/impossible"]],
		["date: 24/07/20", ["1:7 date/two-digit-year"]],
		["date: 2020-07-24 24:00", ["1:7 date/hour-24"]],
		["date: 2020", ["1:7 date/not-a-day"]],
		["date: hôm qua", ["1:7 date/format"]],
		["date: [2020-07-24]", ["1:7 front-matter/form-text"]],
		// category
		["category: Tin tứk", ["1:11 front-matter/category"]],
		["category: __proto__", ["1:11 front-matter/category"]],
		["category: [Tin tức]", ["1:11 front-matter/form-text"]],
		// people
		["author: {ten: An}", ["1:9 front-matter/form-list"]],
		["author: [An, [Bình]]", ["1:14 front-matter/form-text"]],
		["author: [An, '']", ["1:14 front-matter/empty"]],
		["author: toString", ["1:9 front-matter/reserved-word"]],
		["unit: constructor", ["1:7 front-matter/reserved-word"]],
		// views
		["views: 1.235", ["1:8 front-matter/views"]],
		["views: 1,235", ["1:8 front-matter/views"]],
		["views: 1e3", ["1:8 front-matter/views"]],
		["views: -1", ["1:8 front-matter/views"]],
		["views: 1.5", ["1:8 front-matter/views"]],
		["views: NaN", ["1:8 front-matter/views"]],
		["views: 012", ["1:8 front-matter/views"]],
		["views: ١٢", ["1:8 front-matter/views"]],
		['views: "12"', ["1:8 front-matter/views-quoted"]],
		["views: 99999999999999999999", ["1:8 front-matter/views-too-large"]],
		["views:", ["1:1 front-matter/empty"]],
		["views: 1\nviews_as_of: 2020-02-01 10:00", ["2:14 date/day-only"]],
		// lists and maps
		["tags: chợ, Tết", ["1:7 front-matter/form-list"]],
		[
			"tags: [all, chợ, __proto__]",
			["1:8 front-matter/reserved-word", "1:18 front-matter/reserved-word"],
		],
		["image: [cho.jpg]", ["1:8 front-matter/form-map"]],
		["image: {alt: Chợ}", ["1:8 front-matter/required"]],
		[
			"image: {file: cho.jpg, alt: Chợ, capton: Chợ}",
			["1:34 front-matter/unknown-key"],
		],
		[
			"image: {file: cho.jpg, alt: Chợ, __proto__: x}",
			["1:34 front-matter/unknown-key"],
		],
		["image: {file: [a], alt: Chợ}", ["1:15 front-matter/form-text"]],
		["attachments: quyet-dinh.pdf", ["1:14 front-matter/form-list"]],
		["attachments: [{title: Biểu mẫu}]", ["1:15 front-matter/required"]],
		["source: {url: https://example.org}", ["1:9 front-matter/required"]],
		["source: {name: Báo, url: example.org}", ["1:26 front-matter/url"]],
		["corrections: Sửa tên", ["1:14 front-matter/form-list"]],
		["corrections:\n  - note: Sửa tên", ["2:5 front-matter/required"]],
		[
			"corrections:\n  - date: 2020-02-30\n    note: Sửa tên",
			["2:11 date/impossible"],
		],
		// media
		["image: {file: /cho.jpg, alt: a}", ["1:15 front-matter/media-absolute"]],
		[
			"image: {file: 'C:\\cho.jpg', alt: a}",
			["1:15 front-matter/media-absolute"],
		],
		[
			"image: {file: https://example.org/a.jpg, alt: a}",
			["1:15 front-matter/media-url"],
		],
		[
			"image: {file: //example.org/a.jpg, alt: a}",
			["1:15 front-matter/media-url"],
		],
		[
			"image: {file: 'data:image/png;base64,AA', alt: a}",
			["1:15 front-matter/media-url"],
		],
		["attachments: [../../../etc/passwd]", ["1:15 front-matter/media-outside"]],
		["attachments: [../../..]", ["1:15 front-matter/media-outside"]],
		["attachments: [a\\b.pdf]", ["1:15 front-matter/media-backslash"]],
		// the rest
		["lang: fr", ["1:7 front-matter/lang"]],
		["status: nháp", ["1:9 front-matter/status"]],
		["status: withdrawn", ["1:9 front-matter/reason-missing"]],
		["publish_on: 2020-13-45", ["1:13 date/impossible"]],
		["original_url: javascript:alert(1)", ["1:15 front-matter/url"]],
		["original_url: http://a b/", ["1:15 front-matter/url"]],
		["original_url: https://user:pass@example.org/", ["1:15 front-matter/url"]],
		["aliases: /a.html", ["1:10 front-matter/form-list"]],
		[
			"aliases: [a.html, //evil.example/a, /../a, '/a\\b', '/%zz']",
			["1:11", "1:19", "1:37", "1:44", "1:52"].map(
				(place) => `${place} front-matter/url-path`,
			),
		],
		["slug: Chợ Tết", ["1:7 front-matter/slug"]],
		["slug: ../x", ["1:7 front-matter/slug"]],
		["slug: __proto__", ["1:7 front-matter/slug"]],
		["slug: constructor", ["1:7 front-matter/slug"]],
		[`slug: ${"a".repeat(81)}`, ["1:7 front-matter/slug"]],
	])("%s", (lines, expected) => {
		expect(problems(lines)).toEqual(expected);
		expect(validate(lines).draft).toBeUndefined();
	});

	test("every missing required key is named", () => {
		const parsed = parseFile({ file: "a.md", text: "---\nunit: Tổ 1\n---\nb" });
		const { diagnostics } = validateArticle(parsed.value ?? never(), rules);
		expect(diagnostics.map(({ values }) => values.key)).toEqual([
			"title",
			"date",
			"category",
		]);
	});

	test("one mistake hides no other", () => {
		expect(
			problems("date: 2020-02-30\ncategory: Gì\nviews: x\nslug: X\nfoo: 1"),
		).toEqual([
			"5:1 front-matter/unknown-key",
			"1:7 date/impossible",
			"3:8 front-matter/views",
			"4:7 front-matter/slug",
			"2:11 front-matter/category",
		]);
	});

	test("where site.yml itself is faulty, any category will do", () => {
		const parsed = parseFile({
			file: "content/a.md",
			text: "---\ntitle: T\ndate: 2020-02-30\ncategory: Gì\n---\nb",
		});
		const { diagnostics } = validateArticle(parsed.value ?? never(), {});
		expect(diagnostics.map(({ rule }) => rule)).toEqual(["date/impossible"]);
	});
});

describe("warnings that let the article through", () => {
	test.each([
		["date: 2030-01-01", "1:7 date/future"],
		["date: 1999-01-01", "1:7 date/before-founding"],
		["updated: 2019-01-01", "1:10 date/order"],
		["views: 5\nviews_as_of: 2027-01-01", "2:14 date/future"],
		["views_as_of: 2020-02-01", "1:1 front-matter/views-as-of"],
		["image: cho.jpg", "1:8 front-matter/image-alt"],
		["tags: [hòa giải, Hoà Giải]", "1:18 front-matter/duplicate-item"],
		["author: [An, Bình, an]", "1:20 front-matter/duplicate-item"],
		["author: Thanh Hồng – Trung tâm VH-TT&TT", "1:9 front-matter/author-unit"],
		["withdrawn_reason: Trùng bài.", "1:1 front-matter/reason-unused"],
	])("%s", (lines, expected) => {
		const { draft, found } = validate(lines);
		expect(problems(lines)).toEqual([expected]);
		expect(found[0]?.severity).toBe("warning");
		expect(draft).toBeDefined();
	});

	test("a repeated name is kept once", () => {
		expect(validate("tags: [hòa giải, Hoà Giải]").draft?.tags).toEqual([
			"hòa giải",
		]);
	});

	test("a date in the file name that differs from the written one", () => {
		const file = "content/2020/01/2019-01-20-cho.md";
		expect(problems("date: 2020-01-20", { file })).toEqual([
			"1:7 date/file-name",
		]);
	});

	test("a scheduled article may lie in the future", () => {
		expect(problems("date: 2030-01-01\npublish_on: 2030-01-01")).toEqual([]);
	});

	test("an article without text, unless it was withdrawn", () => {
		expect(problems("unit: Tổ 1", { body: "\n" })).toEqual([
			"0:1 front-matter/no-body",
		]);
		const withdrawn = "status: withdrawn\nwithdrawn_reason: Trùng bài.";
		expect(problems(withdrawn, { body: "" })).toEqual([]);
	});
});

describe("keys that front matter does not have", () => {
	test.each([
		["tilte", "title"],
		["Title", "title"],
		["tiêu đề", "title"],
		["tieude", "title"],
		["ngày", "date"],
		["ngày đăng", "date"],
		["tác giả", "author"],
		["authors", "author"],
		["chuyên mục", "category"],
		["categories", "category"],
		["lượt xem", "views"],
		["viewsAsOf", "views_as_of"],
		["sapo", "summary"],
		["description", "summary"],
		["từ khóa", "tags"],
		["đính kèm", "attachments"],
		["redirect_from", "aliases"],
		["đơn vị", "unit"],
	])("%s → %s", (written, suggestion) => {
		const { found } = validate(`${written}: x`);
		expect(found).toMatchObject([
			{
				rule: "front-matter/unknown-key",
				line: 2,
				column: 1,
				values: { key: written, suggestion },
			},
		]);
	});

	test.each([
		["permalink: ../x", "front-matter/permalink-key"],
		["permalink: false", "front-matter/permalink-key"],
		["permalink: [a]", "front-matter/permalink-key"],
		["'override:permalink': x", "front-matter/permalink-key"],
		["layout: /etc/passwd", "front-matter/layout-key"],
		["layout: 5", "front-matter/layout-key"],
		["'override:layout': x", "front-matter/layout-key"],
		["draft: true", "front-matter/draft-key"],
		["published: false", "front-matter/draft-key"],
		["eleventyComputed: {page: {url: x}}", "front-matter/tool-key"],
		["eleventyExcludeFromCollections: true", "front-matter/tool-key"],
		["eleventyImport: x", "front-matter/tool-key"],
		["templateEngineOverride: njk", "front-matter/tool-key"],
		["pagination: {data: collections.all}", "front-matter/tool-key"],
		["page: {url: x}", "front-matter/tool-key"],
		["collections: x", "front-matter/tool-key"],
		["pkg: x", "front-matter/tool-key"],
		["'override:tags': x", "front-matter/tool-key"],
		["__proto__: {a: b}", "front-matter/prototype-key"],
		['"__proto__": {a: b}', "front-matter/prototype-key"],
		["constructor: {prototype: x}", "front-matter/prototype-key"],
		["prototype: x", "front-matter/prototype-key"],
		["hasOwnProperty: x", "front-matter/prototype-key"],
		["màu: đỏ", "front-matter/unknown-key"],
	])("%s → %s", (line, rule) => {
		expect(problems(line)).toEqual([`1:1 ${rule}`]);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});
});

function never(): never {
	throw new Error("The head is right");
}
