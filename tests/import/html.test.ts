import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../src/import/html/page.ts";
import { htmlRecognisers } from "../../src/import/html/recognise-html.ts";
import { type ImportRules, importPage } from "../../src/import/import-page.ts";
import { lostTexts } from "./nothing-lost.ts";

const folder = new URL("./html/", import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith(".page"));
const rules: ImportRules = {
	declared: [{ slug: "tin-tuc", name: "Tin tức" }],
	mapping: new Map(),
	convertLegacy: false,
};
const asked = { ...rules, asked: "tin-tuc" };
const importHtml = (
	html: string | Uint8Array,
	more: Partial<ImportRules> = {},
) => importPage(Buffer.from(html), { ...rules, ...more });

/** A page of a portal that nobody knows, as small as one can be. */
const aPage = (body: string, head = "") =>
	`<!doctype html><html><head><meta charset="utf-8"><title>Xã mở lớp</title>${head}</head><body><div class="news_column"><div class="breadcrumbs-wrap">Tin tức</div><h1>Xã mở lớp dạy nghề</h1><span class="time">03/09/2019 14:05</span><div class="bodytext">${body}</div></div></body></html>`;
const bodyOf = (body: string) => {
	const { article, problems } = importHtml(aPage(body));
	expect(problems).toEqual([]);
	return article?.text.split("\n---\n\n")[1] ?? "";
};

describe("a page of every known portal becomes the expected Markdown", () => {
	test.each(fixtures)("%s", async (name) => {
		const html = readFileSync(new URL(name, folder), "utf8");
		const { page, article, problems } = importHtml(html, asked);
		expect(problems).toEqual([]);
		expect(page?.portal).toBe(name.split(".")[0]);
		await expect(article?.text).toMatchFileSnapshot(
			`./html/${name.replace(".page", ".expected")}`,
		);
		expect(lostTexts(html, page, article?.text)).toEqual([]);
	});

	test.each(fixtures)("only its own recogniser is sure of %s", (name) => {
		const html = readFileSync(new URL(name, folder), "utf8");
		const page = parseHtml(html, {});
		const sure = htmlRecognisers
			.map((recogniser) => ({ ...recogniser, sure: recogniser.score(page) }))
			.filter(({ sure }) => sure >= 0.2)
			.toSorted((a, b) => b.sure - a.sure);
		expect(sure.map((recogniser) => recogniser.name)[0]).toBe(
			name.split(".")[0],
		);
	});

	test.each([
		[
			"https://phuong.hanoi.gov.vn/tin/trong-cay-2799260105141822054.htm",
			"2026-01-05T14:18",
		],
		[
			"https://so.gov.vn/portal/Pages/2019-9-3/trong-cay8x2k1.aspx",
			"2019-09-03",
		],
	])(
		"the date of a page that names none is that of its address: %s",
		(url, date) => {
			const html = aPage(
				"<p>Sáng nay, phường trồng cây.</p>",
				`<link rel="canonical" href="${url}">`,
			);
			const { article, page } = importHtml(
				html.replace("03/09/2019 14:05", ""),
			);
			expect(article?.text).toContain(`\ndate: ${date}\n`);
			expect(page?.remarks.map(({ code }) => code)).toContain("address-date");
		},
	);
});

describe("what a text is made of", () => {
	test.each([
		[
			"bold and italic",
			"<p>Xã <b>đạt</b> <i>chuẩn</i>.</p>",
			"Xã **đạt** *chuẩn*.\n",
		],
		[
			"marks that Markdown could not close",
			"<p><b>Ông Ba:</b>nói</p>",
			"Ông Ba:nói\n",
		],
		["spaces inside marks", "<p>a<b> b </b>c</p>", "a **b** c\n"],
		[
			"text that looks like Markdown",
			"<p>1986. Năm ấy * # _x_</p>",
			"1986\\. Năm ấy \\* # \\_x\\_\n",
		],
		[
			"text that looks like HTML",
			"<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
			"\\<script>alert(1)\\</script>\n",
		],
		["entities of entities", "<p>A &amp;amp; B</p>", "A \\&amp; B\n"],
		["a template's braces", "<p>{{ x }} {% y %}</p>", "{{ x }} {% y %}\n"],
		[
			"a rule of dashes",
			"<p>---</p><p>Hết bài ở đây.</p>",
			"\\---\n\nHết bài ở đây.\n",
		],
		["quotes as they are", '<p>“Tốt” và "khá"</p>', '“Tốt” và "khá"\n'],
		["runs of no-break spaces", "<p>a&nbsp;&nbsp;&nbsp; b</p>", "a b\n"],
		["breaks as paragraphs", "Một câu.<br>Hai câu.", "Một câu.\n\nHai câu.\n"],
		[
			"nested lists",
			"<ul><li>Một<ul><li>Hai</li></ul></li><li>Ba</li></ul>",
			"- Một\n  - Hai\n- Ba\n",
		],
		[
			"numbered lists with a start",
			'<ol start="3"><li>Ba</li><li>Bốn</li></ol>',
			"3. Ba\n4. Bốn\n",
		],
		["square metres", "<p>120 m<sup>2</sup></p>", "120 m²\n"],
		[
			"headings below the title's level",
			"<h1>Kết quả</h1><p>Mọi việc đều tốt.</p>",
			"## Kết quả\n\nMọi việc đều tốt.\n",
		],
		[
			"a link, its words marked",
			'<p>Xem <a href="https://a.vn/b(1)"><b>ở đây</b></a>.</p>',
			"Xem **[ở đây](https://a.vn/b%281%29)**.\n",
		],
		[
			"a cell across two columns",
			"<table><tr><td colspan=2>A</td></tr><tr><td>1</td><td>2</td></tr></table>",
			"| A |  |\n| --- | --- |\n| 1 | 2 |\n",
		],
		[
			"a table that only places things",
			"<table><tr><td><p>Một.</p><table><tr><td><p>Hai.</p></td></tr></table></td><td><p>Xong phần ba.</p></td></tr></table>",
			"Một.\n\nHai.\n\nXong phần ba.\n",
		],
		[
			"a lost photo and its caption in a table",
			'<p>Bài.</p><table><tr><td><img src="a.jpg"></td></tr><tr><td>Lễ khai giảng sáng nay</td></tr></table>',
			'Bài.\n\n![](#anh-khong-con "Lễ khai giảng sáng nay")\n',
		],
	])("%s", (_, html, markdown) => {
		expect(bodyOf(html)).toBe(markdown);
	});

	test("links that run something are dropped, listed, and their words stay", () => {
		const { article, page } = importHtml(
			aPage(
				'<p onclick="x()">Bấm <a href="javascript:alert(1)">vào đây</a>, <a href="data:text/html,x">hoặc đây</a>.</p>',
			),
		);
		expect(article?.text).toContain("Bấm vào đây, hoặc đây.");
		expect(article?.text).not.toMatch(/javascript|data:|onclick/u);
		expect(
			page?.remarks.map(({ code, value }) => [code, value]),
		).toContainEqual(["link-dropped", "javascript:alert(1)"]);
	});

	test.each([
		["hidden", '<p style="font-size:0px">nhà cái casino</p>'],
		["hidden", "<div hidden>nhà cái casino</div>"],
		["template", "<template><p>nhà cái casino</p></template>"],
		["widget", "<noscript>nhà cái casino</noscript>"],
		["graphic", "<svg><text>nhà cái casino</text></svg>"],
		["script", "<!-- nhà cái casino -->"],
		["embedded", "<iframe>nhà cái casino</iframe>"],
		["comments", '<div class="comment-list">nhà cái casino</div>'],
		["related", '<div class="tin-lien-quan">nhà cái casino</div>'],
	])(
		"what is %s is no text of the article, and is listed: %s",
		(reason, html) => {
			const { article, page } = importHtml(
				aPage(`<p>Bài viết thật, dài hơn phần bị bỏ rất nhiều chữ.</p>${html}`),
			);
			expect(article?.text).not.toContain("casino");
			expect(
				page?.dropped.map((item) => [item.reason, item.value]),
			).toContainEqual([reason, "nhà cái casino"]);
		},
	);

	test("links are read against the page's own address", () => {
		const head = '<link rel="canonical" href="https://xa.vn/tin/a.html">';
		const { article } = importHtml(
			aPage('<p>Xem <a href="/b.html">bài kia</a>.</p>', head),
		);
		expect(article?.text).toContain("[bài kia](https://xa.vn/b.html)");
		expect(article?.text).toContain("original_url: https://xa.vn/tin/a.html");
	});
});

describe("pages that are no articles", () => {
	test.each([
		[
			"login-page",
			"<title>Đăng nhập</title><body><h1>Đăng nhập hệ thống</h1><form><input name=u><input type=password></form>",
		],
		[
			"error-page",
			"<title>404 - Không tìm thấy</title><body><h1>404</h1><p>Trang bạn tìm không tồn tại.</p>",
		],
		[
			"error-page",
			"<title>Access denied</title><body><h1>Access denied</h1><p>Bạn không có quyền.</p>",
		],
		[
			"list-page",
			`<title>Tin tức</title><body>${Array.from({ length: 12 }, (_, n) => `<p><a href="/tin-${n}">Tin số ${n} của xã nhà trong tháng</a></p>`).join("")}`,
		],
		["no-text", "<html><body></body></html>"],
	])("%s", (code, html) => {
		const { article, problems } = importHtml(`<!doctype html>${html}`);
		expect(article).toBeUndefined();
		expect(problems[0]?.code).toBe(code);
	});

	test.each(["div", "main", "x-y", "blockquote"])(
		"a page nested ten thousand deep is refused at once: %s",
		(name) => {
			const { problems } = importHtml(
				`<!doctype html>${`<${name}>`.repeat(10_000)}Chữ`,
			);
			expect(problems[0]?.code).toBe("too-deep");
		},
	);
});

test.each([
	["p", "<p>a"],
	["li", "<li>a"],
	["td", "<table><tr><td>a"],
	["nested lists", "<ul><li>a"],
	["br", "a<br>"],
	["unclosed bold", "<b>a</b><i>"],
])("hundreds of %s without ends are read quickly", (_, html) => {
	const { page } = importHtml(aPage(html.repeat(150)), asked);
	expect(page?.title?.value).toBe("Xã mở lớp dạy nghề");
});

test("tables in tables, deeper than any page, are read or refused and break nothing", () => {
	const { problems } = importHtml(aPage("<table><tr><td>a".repeat(450)));
	expect([undefined, "too-deep"]).toContain(problems[0]?.code);
});

describe("encodings", () => {
	const text = "Sáng nay, đảng ủy xã họp.";
	const page = (charset: string) =>
		aPage(`<p>${text}</p>`).replace("utf-8", charset);
	test.each<[string, Uint8Array]>([
		["UTF-8", Buffer.from(page("utf-8"))],
		["UTF-8 labelled windows-1252", Buffer.from(page("windows-1252"))],
		[
			"UTF-8 without a label",
			Buffer.from(page("").replace('<meta charset="">', "")),
		],
		[
			"UTF-8 with a byte order mark",
			Buffer.from(`\ufeff${page("windows-1258")}`),
		],
		[
			"UTF-16 with a byte order mark",
			Buffer.from(`\ufeff${page("utf-8")}`, "utf16le"),
		],
		[
			"entities in windows-1252",
			Buffer.from(
				page("windows-1252").replace(
					/[\u0080-\uffff]/gu,
					(letter) => `&#${letter.charCodeAt(0)};`,
				),
				"latin1",
			),
		],
		[
			"UTF-8 cut within a letter",
			Buffer.concat([Buffer.from(page("utf-8")), Buffer.from([0xe1, 0xba])]),
		],
	])("%s is read", (_, bytes) => {
		expect(importHtml(bytes).article?.text).toContain(text);
	});

	test("letters of an old font are reported, and converted when asked", () => {
		const html = aPage(
			'<p><font face=".VnTime">UBND huyÖn tæ chøc häp ngµy h«m nay.</font></p>',
		);
		expect(importHtml(html).legacy.map(({ encoding }) => encoding)).toEqual([
			"tcvn3",
		]);
		expect(importHtml(html, { convertLegacy: true }).article?.text).toContain(
			"UBND huyện tổ chức họp ngày hôm nay.",
		);
	});
});

test("no input crashes, and no word disappears that is not listed", () => {
	const text = fc.constantFrom(
		"Xã mở lớp.",
		"03/09/2019",
		"Minh Lan",
		"Tin liên quan",
		"1. Một",
		"*a*",
		"| x |",
		"Ảnh: Lan",
		"   ",
		"&lt;b&gt;",
		"[a](b)",
		"\ufdd0",
	);
	const tag = fc.constantFrom(
		"p",
		"div",
		"b",
		"i",
		"span",
		"td",
		"tr",
		"table",
		"ul",
		"li",
		"ol",
		"h1",
		"h2",
		"blockquote",
		"figure",
		"figcaption",
		"a",
		"pre",
		"nav",
		"noscript",
		"center",
		"sup",
		"template",
		"svg",
		"form",
		"select",
		"option",
		"textarea",
		"dl",
		"dd",
	);
	const attribute = fc.constantFrom(
		"",
		' class="bodytext"',
		' class="news_column"',
		' style="display:none"',
		' href="/x"',
		' class="time"',
		' class="menu"',
		" hidden",
	);
	const { html } = fc.letrec<{ html: string }>((tie) => ({
		html: fc.oneof(
			{ maxDepth: 6 },
			text,
			fc.constant('<img src="a.jpg" alt="Lễ">'),
			fc.constant("<br>"),
			fc.constant("<!-- ghi -->"),
			fc
				.tuple(
					tag,
					attribute,
					fc.array(tie("html"), { maxLength: 4 }),
					fc.boolean(),
				)
				.map(
					([name, more, inner, isClosed]) =>
						`<${name}${more}>${inner.join(" ")}${isClosed ? `</${name}>` : ""}`,
				),
		),
	}));
	fc.assert(
		fc.property(
			fc.array(html, { maxLength: 6 }),
			fc.boolean(),
			(parts, isPortal) => {
				const source = isPortal
					? aPage(parts.join(""))
					: `<!doctype html><title>T</title>${parts.join("\n")}`;
				const { page, article, problems } = importHtml(source, asked);
				expect(article === undefined).toBe(problems.length > 0);
				expect(lostTexts(source, page, article?.text)).toEqual([]);
			},
		),
		{ numRuns: 400 },
	);
});

test("any bytes at all give an article or reasons", () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ maxLength: 600 }),
			fc.boolean(),
			(bytes, convertLegacy) => {
				const start = Buffer.from("<html><body><h1>a</h1>");
				const { article, problems } = importHtml(
					Buffer.concat([start, bytes]),
					{ convertLegacy },
				);
				expect(article === undefined).toBe(problems.length > 0);
			},
		),
		{ numRuns: 300 },
	);
});
