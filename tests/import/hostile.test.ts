import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { useImportFolder } from "./import-folder.ts";

const { path, put, filesIn, run: importAll } = useImportFolder("hostile");
const run = async () => {
	const { pages } = await importAll("write", {
		mayAddCategories: false,
		rules: { mapping: new Map(), convertLegacy: false, asked: "tin-tuc" },
	});
	return pages;
};
const state = () =>
	["content", ".import"].flatMap((top) =>
		filesIn(top).map((name) => [
			name,
			readFileSync(path(`${top}/${name}`)).toString("base64"),
		]),
	);

const article = (
	body: string,
	head = '<meta charset="utf-8"><title>Xã mở lớp</title>',
	time = "03/09/2019 14:05",
) =>
	`<!doctype html><html><head>${head}</head><body><div class="news_column"><h1>Xã mở lớp dạy nghề</h1><span class="time">${time}</span><div class="bodytext">${body}</div></div></body></html>`;
const text = "<p>Sáng nay, đảng ủy xã mở lớp dạy nghề.</p>";

/** What the article must say, or the code of the refusal. */
type Expected = { readonly says: string } | { readonly refused: string };

test.each<[string, string, string | Uint8Array, Expected]>([
	[
		"M01",
		"no title",
		article(text, '<meta charset="utf-8">'),
		{ says: "title: Xã mở lớp dạy nghề" },
	],
	[
		"M02",
		"several titles: the heading above the text counts",
		article(
			text,
			'<meta charset="utf-8"><title>Trang chủ</title><title>Xã</title><meta property="og:title" content="Xã mở lớp | Cổng xã">',
		),
		{ says: "title: Xã mở lớp dạy nghề" },
	],
	[
		"M02",
		"titles that all say something else",
		article("<h1>Kết quả</h1><p>Sáng nay, đảng ủy xã mở lớp dạy nghề.</p>"),
		{ says: "title: Xã mở lớp dạy nghề" },
	],
	[
		"M03",
		"wrong charset",
		article(text, '<meta charset="windows-1252">'),
		{ says: "đảng ủy" },
	],
	["M04", "no charset", article(text, ""), { says: "đảng ủy" }],
	[
		"M05",
		"two charsets that contradict each other",
		article(
			text,
			'<meta charset="utf-8"><meta http-equiv="Content-Type" content="text/html; charset=windows-1258">',
		),
		{ says: "đảng ủy" },
	],
	[
		"M05",
		"an unknown charset",
		article(text, '<meta charset="x-tcvn">'),
		{ says: "đảng ủy" },
	],
	[
		"M05",
		"a page in windows-1258 without a label is not guessed",
		Buffer.from(
			article(
				"<p>X\u00e3 m\u00f2 l\u00f2p d\u1ea1y ngh\u1ec1.</p>",
				"",
			).replace(/[^\0-\u00ff]/gu, ""),
			"latin1",
		),
		{ refused: "encoding" },
	],
	[
		"M06",
		"UTF-16",
		Buffer.from(`\ufeff${article(text)}`, "utf16le"),
		{ says: "đảng ủy" },
	],
	["M07", "gzip", gzipSync(article(text)), { says: "đảng ủy" }],
	[
		"M08",
		"bytes of a program's own",
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]),
		{ refused: "source-kind" },
	],
	[
		"M08",
		"zero bytes within a page",
		article(text).replace("Sáng", "S\0áng"),
		{ says: "Sáng nay, đảng ủy" },
	],
	[
		"M11",
		"a page larger than any",
		article(`<p>${"chữ ".repeat(2_000_000)}</p>`),
		{ refused: "too-large" },
	],
	["M11", "only spaces", " \n\u00a0\n ", { refused: "no-text" }],
	[
		"M14",
		"a login page",
		"<!doctype html><title>Đăng nhập</title><h1>Đăng nhập</h1><form><input type=password></form>",
		{ refused: "login-page" },
	],
	[
		"M14",
		"an error page",
		"<!doctype html><title>404 Not Found</title><h1>Không tìm thấy trang</h1>",
		{ refused: "error-page" },
	],
	[
		"M17",
		"text that looks like Markdown",
		article("<p># Một *hai* [ba](bốn) `năm`</p><p>1986. Năm ấy được mùa.</p>"),
		{ says: "\\# Một \\*hai\\* \\[ba\\](bốn) \\`năm\\`\n\n1986\\. Năm ấy" },
	],
	[
		"M20",
		"lines that only spaces and breaks set",
		article("Sáng nay, xã họp.<br><br>&nbsp;<br>Chiều nay, thôn họp."),
		{ says: "\nSáng nay, xã họp.\n\nChiều nay, thôn họp.\n" },
	],
	[
		"M23",
		"a list in a table in a list",
		article(
			`${text}<ul><li>Một<table><tr><td>Hai</td><td>Ba</td></tr></table></li></ul>`,
		),
		{ says: "Hai" },
	],
	[
		"M26",
		"scripts, styles and handlers",
		article(
			'<p onclick="alert(1)">Xã mở lớp.</p><script>document.write("x")</script><style>p{}</style><iframe src="https://quang-cao.vn"></iframe>',
		),
		{ says: "\n---\n\nXã mở lớp.\n" },
	],
	[
		"M29",
		"unknown elements",
		article("<xa-tin><p>Xã <moi>mới</moi> mở lớp.</p></xa-tin>"),
		{ says: "Xã mới mở lớp." },
	],
	[
		"M32",
		"links that carry a page",
		article(
			'<p>Bấm <a href="data:text/html,&lt;script&gt;">đây</a>, <a href="vbscript:x">kia</a>, <a href="file:///etc/passwd">nọ</a>.</p>',
		),
		{ says: "Bấm đây, kia, nọ." },
	],
	[
		"M35",
		"a day that never was",
		article(text, '<meta charset="utf-8">', "31/02/2019 14:05"),
		{ refused: "date-impossible" },
	],
	[
		"M35",
		"month before day",
		article(text, '<meta charset="utf-8">', "02/24/2019"),
		{ refused: "date-impossible" },
	],
	[
		"M38",
		"several authors",
		article(`${text}<p>Minh Lan - Quốc Bảo</p>`),
		{ says: "author:\n  - Minh Lan\n  - Quốc Bảo\n" },
	],
	[
		"M41",
		"signs that nobody sees",
		article("<p>Xã\u200b mở\ufeff lớp \u00addạy\u2060 nghề.</p>"),
		{ says: "\nXã mở lớp dạy nghề.\n" },
	],
	[
		"M41",
		"letters taken apart",
		article("<p>Xã mở lớp.</p>".normalize("NFD")),
		{ says: "\nXã mở lớp.\n" },
	],
	["M09", "truncated", article(text).slice(0, -40), { says: "đảng ủy" }],
	["M10", "empty", "", { refused: "no-text" }],
	[
		"M15",
		"navigation only",
		"<!doctype html><html><body><nav><ul><li><a href=/a>Trang chủ</a></li></ul></nav></body></html>",
		{ refused: "no-body" },
	],
	[
		"M16",
		"markup as text",
		article("<p>&lt;script&gt;alert(1)&lt;/script&gt; và thẻ &lt;b&gt;.</p>"),
		{ says: "\\<script>alert(1)\\</script> và thẻ \\<b>." },
	],
	[
		"M18",
		"text like front matter",
		article("<p>---</p><p>title: giả</p><p>---</p><p>Hết bài ở đây.</p>"),
		{ says: "\n\\---\n\ntitle: giả\n\n\\---\n" },
	],
	[
		"M19",
		"text like a template",
		article("<p>{{ site.name }} {% raw %}</p>"),
		{ says: "{{ site.name }} {% raw %}" },
	],
	[
		"M21",
		"layout by tables",
		article(
			`<table><tr><td>${text}</td><td><img src="x.jpg"></td></tr></table>`,
		),
		{ says: "Sáng nay, đảng ủy xã mở lớp dạy nghề.\n" },
	],
	[
		"M22",
		"fifty tables in each other",
		article(
			`${"<table><tr><td>".repeat(50)}${text}${"</td></tr></table>".repeat(50)}`,
		),
		{ says: "\nSáng nay, đảng ủy" },
	],
	[
		"M25",
		"noscript",
		article(`${text}<noscript>Hãy bật JavaScript</noscript>`),
		{ says: "dạy nghề.\n" },
	],
	[
		"M30",
		"links relative to the page",
		article(
			'<p>Xem <a href="../b.html">bài</a>.</p>',
			'<meta charset="utf-8"><link rel="canonical" href="https://xa.vn/tin/a.html"><base href="https://xa.vn/tin/a.html">',
		),
		{ says: "[bài](https://xa.vn/b.html)" },
	],
	[
		"M31",
		"links that run",
		article('<p>Bấm <a href=" java&#10;script:alert(1)">đây</a> nhé.</p>'),
		{ says: "Bấm đây nhé." },
	],
	[
		"M33",
		"frames",
		'<!doctype html><html><head><title>Xã</title></head><frameset><frame src="a.html"></frameset></html>',
		{ refused: "no-body" },
	],
	[
		"M34",
		"a date within the text only",
		article(
			"<p>Ngày 03/09/2019, xã mở lớp.</p>",
			'<meta charset="utf-8">',
			"Tin mới",
		),
		{ refused: "date-missing" },
	],
	[
		"M36",
		"views with dots",
		article(
			text,
			'<meta charset="utf-8">',
			"03/09/2019 14:05 | Lượt xem: 1.087",
		),
		{ says: "views: 1087" },
	],
	[
		"M39",
		"entities of entities",
		article("<p>A &amp;amp;amp; B</p>"),
		{ says: "A \\&amp;amp; B" },
	],
	[
		"M40",
		"smart quotes",
		article("<p>“Tốt”, ‘khá’ – đạt…</p>"),
		{ says: "“Tốt”, ‘khá’ – đạt…" },
	],
	[
		"M42",
		"no-break spaces",
		article("<p>Xã&nbsp;&nbsp; &nbsp;mở lớp.</p><p>&nbsp;</p>"),
		{ says: "\nXã mở lớp.\n" },
	],
])("%s %s", async (id, _, source, expected) => {
	const name = `${id}.html${id === "M07" ? ".gz" : ""}`;
	put(`cu/${name}`, source);
	const [page] = await run();
	if ("says" in expected) {
		expect(page?.imported.problems).toEqual([]);
		expect(page?.imported.article?.text).toContain(expected.says);
	} else {
		expect(page?.imported.problems.map(({ code }) => code)).toContain(
			expected.refused,
		);
		const [kept = ""] = readdirSync(path(".import/quarantine"));
		const copy = readFileSync(path(`.import/quarantine/${kept}`));
		expect(copy.equals(Buffer.from(source))).toBe(true);
	}
	const after = readFileSync(path(`cu/${name}`));
	expect(after.equals(Buffer.from(source))).toBe(true);
	const before = state();
	await run();
	expect(state()).toEqual(before);
});

test.each([
	["M24", "template", "<template><p>Mẫu ẩn</p></template>", "Mẫu ẩn"],
	["M27", "script", "<!-- Ghi chú cũ -->", "Ghi chú cũ"],
	["M28", "graphic", "<svg><text>Hình vẽ</text></svg>", "Hình vẽ"],
	["M28", "graphic", "<math><mi>Công thức</mi></math>", "Công thức"],
])("%s what is dropped as %s is listed", async (_, reason, html, words) => {
	put("cu/a.html", article(text + html));
	const [page] = await run();
	expect(page?.imported.article?.text).not.toContain(words);
	expect(page?.imported.page?.dropped).toContainEqual(
		expect.objectContaining({ reason, value: words }),
	);
});

test("M37 a missing author is a remark", async () => {
	put("cu/a.html", article(text));
	const [page] = await run();
	expect(page?.imported.page?.remarks.map(({ code }) => code)).toContain(
		"no-author",
	);
});
