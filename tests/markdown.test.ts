import { describe, expect, test } from "vitest";
import { renderPlainMarkdown } from "../src/markdown.ts";
import { htmlOf, problemsOf, render } from "./markdown/rendering.ts";

describe("figures", () => {
	test("a photo alone in its paragraph becomes a figure with caption, credit and sizes", () => {
		expect(
			htmlOf('![Chợ quê](cho.jpg "Chợ Đoài ngày Tết. Ảnh: Minh Lan")'),
		).toBe(
			`<figure><a class="photo" href="../../media/2019/03/cho.jpg"><picture><source type="image/webp" srcset="../../media/2019/03/cho-480.webp 480w, ../../media/2019/03/cho-960.webp 960w" sizes="(min-width: 46rem) 44rem, 100vw"><img src="../../media/2019/03/cho.jpg" alt="Chợ quê" width="2000" height="1500" loading="lazy" decoding="async"></picture></a>
<figcaption><span class="caption">Chợ Đoài ngày Tết.</span> <span class="credit">Ảnh: Minh Lan</span></figcaption></figure>`,
		);
	});

	test("a lost photo keeps its words and says that it is lost", () => {
		const { value } = render(
			'![Đại biểu](#anh-khong-con "Các đại biểu (Ảnh: H.T.)")',
		);
		expect(value.html).toContain(
			'<figure class="photo-lost"><p>Ảnh không còn: Đại biểu</p>',
		);
		expect(value.figures).toEqual([
			{ alt: "Đại biểu", caption: "Các đại biểu", credit: "H.T." },
		]);
		expect(value.text).toBe("Ảnh không còn: Đại biểu\nCác đại biểu Ảnh: H.T.");
	});

	test("two photos in one paragraph are two figures", () => {
		expect(
			render("![a](cho.jpg)\n![b](cho.jpg)").value.figures.map(
				({ alt }) => alt,
			),
		).toEqual(["a", "b"]);
	});

	test("a photo in a line of text stays in the line", () => {
		expect(htmlOf("Xem ![chợ](cho.jpg) nhé")).toMatch(
			/^<p>Xem <picture>.*<\/picture> nhé<\/p>$/u,
		);
	});

	test("a photo of another site is a link, as pages load nothing from elsewhere", () => {
		const { value, diagnostics } = render(
			"![chợ](http://cu.example.vn/cho.jpg)",
		);
		expect(value.html).toContain(
			'<a href="http://cu.example.vn/cho.jpg" rel="noopener noreferrer">Ảnh ở trang khác: chợ</a>',
		);
		expect(diagnostics.map(({ rule }) => rule)).toEqual([
			"link/hot-linked",
			"link/insecure",
		]);
	});

	test("quotes in an alternative text stay in it", () => {
		expect(htmlOf('![a" onerror="b](cho.jpg)')).toContain(
			'alt="a&quot; onerror=&quot;b"',
		);
	});
});

describe("headings", () => {
	test("the outline begins below the page's own heading and skips no level", () => {
		expect(render("# Một\n\n### Hai\n\n## Ba\n\n# Bốn").value.headings).toEqual(
			[
				{ level: 2, id: "doan-mot", text: "Một" },
				{ level: 3, id: "doan-hai", text: "Hai" },
				{ level: 3, id: "doan-ba", text: "Ba" },
				{ level: 2, id: "doan-bon", text: "Bốn" },
			],
		);
	});

	test("E53: no two ids are the same", () => {
		const ids = render("# Chợ\n\n# Chợ\n\n# Chợ 2\n\n# !!!").value.headings.map(
			({ id }) => id,
		);
		expect(ids).toEqual(["doan-cho", "doan-cho-2", "doan-cho-2-2", "doan-muc"]);
	});
});

describe("tables, notes, lists", () => {
	test("a table scrolls by keyboard, and alignment needs no inline style", () => {
		const html = htmlOf("| Thôn | Hộ |\n|---|--:|\n| Đoài | 12 |");
		expect(html).toContain(
			'<section class="table" tabindex="0" aria-label="Bảng 1">',
		);
		expect(html).toContain('<td class="align-right">12</td>');
	});

	test("a row with more cells than the head is an error, as the rest would be lost", () => {
		expect(
			problemsOf("| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |"),
		).toEqual(["13:1 markdown/table-cells"]);
	});

	test("E52: notes have ids of their own and lead back", () => {
		const html = htmlOf("Một[^a], hai[^a].\n\n[^a]: Lời chú.");
		expect(html).toContain(
			'<a href="#ghi-chu-1" id="ve-ghi-chu-1" aria-label="Chú thích 1">1</a>',
		);
		expect(html).toContain('id="ve-ghi-chu-1-2"');
		expect(html).toContain(
			'<li id="ghi-chu-1"><p>Lời chú. <a class="back" href="#ve-ghi-chu-1"',
		);
	});

	test.each([
		["a note without a text", "Một[^a].", "10:4 markdown/footnote"],
		[
			"a note that nothing refers to",
			"Một.\n\n[^a]: Thừa.",
			"12:1 markdown/unused-footnote",
		],
		[
			"a note with two texts",
			"Một[^a].\n\n[^a]: x\n\n[^a]: y",
			"12:1 markdown/repeated-footnote",
		],
		[
			"a definition that nothing uses",
			"Một.\n\n[Ghi chú]: nội-dung",
			"12:1 markdown/unused-reference",
		],
		[
			"an indented paragraph",
			"Một.\n\n    Thụt vào.",
			"12:1 markdown/indented",
		],
	])("%s is reported where it stands", (_, markdown, expected) => {
		expect(problemsOf(markdown)).toEqual([expected]);
	});

	test("a note that nothing refers to is still shown", () => {
		expect(render("Một.\n\n[^a]: Thừa.").value.text).toBe("Một.\nThừa.");
	});

	test("a list begins with the number that was written", () => {
		expect(htmlOf("1986. Năm ấy")).toContain('<ol start="1986">');
	});
});

describe("links", () => {
	test("an attachment shows its format and size, and is listed", () => {
		const { value } = render(
			"[Quyết định](quyết%20định.pdf) và [nữa](<quyết định.pdf>)",
		);
		expect(value.html).toContain(
			'<a class="attachment" href="../../media/2019/03/quyet-dinh.pdf">Quyết định</a> <span class="file-details">(PDF, 1,2 MB)</span>',
		);
		expect(value.attachments).toHaveLength(1);
		expect(value.text).toBe("Quyết định và nữa");
	});

	test("bare addresses become links; what is only like one stays text", () => {
		expect(htmlOf("https://x.vn/a, bientap@x.vn, www.x.vn, x.vn")).toBe(
			'<p><a href="https://x.vn/a" rel="noopener noreferrer">https://x.vn/a</a>, <a href="mailto:bientap@x.vn" rel="noopener noreferrer">bientap@x.vn</a>, www.x.vn, x.vn</p>',
		);
	});

	test("a link without words shows its address", () => {
		expect(htmlOf("[](https://x.vn/)")).toContain(">https://x.vn/</a>");
	});
});

test("the first paragraph is the text's, not a heading's or a caption's", () => {
	expect(
		render("# Tên\n\n![a](cho.jpg)\n\nĐoạn *đầu*\ntiếp.\n\nĐoạn hai.").value
			.summary,
	).toBe("Đoạn đầu tiếp.");
});

test("nothing is rewritten: quotes, dashes and dots stay as typed", () => {
	expect(render('"a" -- (c) ... +-').value.text).toBe('"a" -- (c) ... +-');
});

test("the texts of site.yml link out of the site and are as safe", () => {
	expect(renderPlainMarkdown("**A** [b](https://x.vn/) [c](x.md) <i>")).toBe(
		'<p><strong>A</strong> <a href="https://x.vn/" rel="noopener noreferrer">b</a> c &lt;i&gt;</p>\n',
	);
});
