import { expect, test } from "vitest";
import { absoluteHtml } from "../../src/machines/absolute-html.ts";

const page = "https://example.org/ban-tin/2019/03/cho.html";

test.each([
	[
		"a link to another article",
		'<a href="../04/hop.html#phan-2">họp</a>',
		'<a href="https://example.org/ban-tin/2019/04/hop.html#phan-2">họp</a>',
	],
	[
		"a link within the page",
		'<a class="footnote" href="#fn1">1</a>',
		`<a class="footnote" href="${page}#fn1">1</a>`,
	],
	[
		"a foreign link with an ampersand",
		'<a href="https://a.vn/?x=1&amp;y=%C4%91">x</a>',
		'<a href="https://a.vn/?x=1&amp;y=%C4%91">x</a>',
	],
	[
		"mail and telephone",
		'<a href="mailto:a@b.vn">thư</a> <a href="tel:0123">gọi</a>',
		'<a href="mailto:a@b.vn">thư</a> <a href="tel:0123">gọi</a>',
	],
	[
		"a photo in several sizes",
		'<source srcset="../../media/2019/03/cho-480.webp 480w, ../../media/2019/03/cho-960.webp 960w">',
		'<source srcset="https://example.org/ban-tin/media/2019/03/cho-480.webp 480w, https://example.org/ban-tin/media/2019/03/cho-960.webp 960w">',
	],
	[
		"text that looks like an attribute",
		'<img alt="see href=" src="a.jpg" title="src=&quot;b&quot; > c">',
		'<img alt="see href=" src="https://example.org/ban-tin/2019/03/a.jpg" title="src=&quot;b&quot; > c">',
	],
	[
		"code that shows a link",
		'<code>&lt;a href="x.html"&gt;</code>',
		'<code>&lt;a href="x.html"&gt;</code>',
	],
	[
		"an address that is none",
		'<a href="http://a[">x</a>',
		'<a href="http://a[">x</a>',
	],
])("resolves %s", (_, html, expected) => {
	expect(absoluteHtml(html, page)).toBe(expected);
});
