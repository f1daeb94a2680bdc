import { describe, expect, test } from "vitest";
import { audit } from "./allowed-html.ts";
import { problemsOf, render } from "./rendering.ts";

/** Shared hostile cases: [id, Markdown, text that must be on the page]. */
const literal: readonly (readonly [string, string, string])[] = [
	["D01", "{{ 7*7 }}", "{{ 7*7 }}"],
	["D02", "```\n{{ title }}\n```", "{{ title }}"],
	[
		"D04",
		"{% for i in (1..100000000) %}x{% endfor %}",
		"{% for i in (1..100000000) %}x{% endfor %}",
	],
	["D05", "{% raw %}a{% endraw %}", "{% raw %}a{% endraw %}"],
	["D07", "Chưa đóng {% if", "Chưa đóng {% if"],
	["D08", "{# ghi chú #}", "{# ghi chú #}"],
	[
		"D10",
		'{{ range.constructor("return 1")() }}',
		'{{ range.constructor("return 1")() }}',
	],
	["D11", "{{ eleventy }}", "{{ eleventy }}"],
	// biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is the case
	["D16", "${x}", "${x}"],
	["D17", "<%= x %>", "<%= x %>"],
	["E01", "<script>alert(1)</script>", "<script>alert(1)</script>"],
	["E02", "<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
	["E04", "<math><mtext></math>", "<math><mtext></math>"],
	["E05", '<iframe src="https://x.vn"></iframe>', "<iframe"],
	["E07", "<embed src=x>", "<embed src=x>"],
	["E08", "<form action=x><input></form>", "<form action=x>"],
	["E10", '<meta http-equiv="refresh" content="0">', "<meta"],
	["E11", '<link rel="stylesheet" href="x">', "<link"],
	["E13", "a <!-- ẩn --> b", "a <!-- ẩn --> b"],
	["E14", "<![CDATA[ x ]]>", "<![CDATA[ x ]]>"],
	["E16", "<b chưa đóng", "<b chưa đóng"],
	["E17", "</main></body>", "</main></body>"],
	["E22", "[x](JaVaScRiPt:alert(1))", "JaVaScRiPt:alert(1)"],
	["E23", "[x](&#106;avascript:alert(1))", "avascript:alert(1)"],
	["E25", "[x](<\u0001javascript:alert(1)>)", "javascript:alert(1)"],
	["E26", "[x](vbscript:msgbox)", "vbscript:msgbox"],
	["E28", "![x](data:image/svg+xml;base64,PHN2Zz4=)", "data:image/svg+xml"],
	["E29", "![x](data:image/png;base64,iVBORw0KGgo=)", "data:image/png"],
	["E31", "[x](file:///etc/passwd)", "file:///etc/passwd"],
	["E32", "[x](blob:https://x.vn/1)", "blob:"],
	["E34", "[x](intent://x#Intent;end)", "intent:"],
	["E35", "[x](ms-word:ofe|u|https://x.vn)", "ms-word:"],
	["E37", "[x](//evil.example)", "//evil.example"],
	["E38", "[x](\\\\\\\\evil.example)", "evil.example"],
	["E40", "[x](http://a[)", "http://a"],
	["E41", "<javascript:alert(1)>", "<javascript:alert(1)>"],
	["E43", '[x](https://x.vn "x\\" onmouseover=1")', "x"],
	["E44", '![a" onerror="b](cho.jpg)', ""],
	["E46", "# Tên {#x .y onclick=z}", "{#x .y onclick=z}"],
	["E47", '<p style="color:red">đỏ</p>', 'style="color:red"'],
	["E49", "[x](https://x\u200b.vn/a\u200bb)", "x"],
	["E50", "[x](https://vnехpress.net/)", "x"],
	[
		"E52",
		"a[^1] b[^constructor] c[^__proto__]\n\n[^1]: một\n[^constructor]: hai\n[^__proto__]: ba",
		"ba",
	],
	[
		"E53",
		"# Kết quả\n\n# Kết quả\n\n# Kết quả 2\n\n# !!!\n\n# ???",
		"Kết quả 2",
	],
	["E55", `[x](https://x.vn/${"a".repeat(100_000)})`, "x"],
	["E56", "a&nbsp;b &lt;b&gt; &copy;", "a\u00a0b <b> ©"],
];

describe("hostile Markdown becomes text", () => {
	test.each(literal)("%s %j", (_, markdown, shown) => {
		const { html, text } = render(markdown).value;
		const seen = audit(html);
		expect(seen.violations).toEqual([]);
		expect(seen.text.replace(/\s+/gu, " ")).toContain(
			shown.replace(/\s+/gu, " "),
		);
		expect(text).toContain(shown.trim().replace(/\s+/gu, " "));
	});
});

test.each([
	["E22", "[x](JaVaScRiPt:alert(1))", "10:5 link/scheme"],
	[
		"E29, small",
		"![x](data:image/png;base64,iVBORw0KGgo=)",
		"10:6 link/scheme",
	],
	[
		"E29, large",
		`![x](data:image/png;base64,${"A".repeat(3000)})`,
		"10:6 markdown/data-url",
	],
	["E37", "[x](//evil.example)", "10:5 link/invalid"],
	["E40", "một\n[x](http://a[)", "11:5 link/invalid"],
	["E49", "[x](https://x.vn/a\u200bb)", "10:5 link/invisible"],
	["E50", "[x](https://vnехpress.net/)", "10:5 link/homograph"],
	[
		"E50, as punycode",
		"[x](https://xn--vnpress-bof7o.net/)",
		"10:5 link/homograph",
	],
	[
		"a name before the host",
		"[x](https://vnexpress.net@x.vn/)",
		"10:5 link/homograph",
	],
	["L28", "[gọi](tel:không-có)", "10:7 link/invalid"],
])("%s says where and why", (_, markdown, expected) => {
	expect(problemsOf(markdown)).toContain(expected);
});

test.each([
	["a host in Vietnamese", "[x](https://báo-điện-tử.vn/)"],
	["a telephone number", "[gọi](tel:+84-24-3861-2345)"],
	[
		"an address with a subject",
		"[thư](mailto:bientap@example.vn?subject=Sua%20bai)",
	],
	["plain http", "[x](http://example.vn/)"],
])("%s is nothing to warn of", (_, markdown) => {
	expect(problemsOf(markdown)).toEqual([]);
	expect(render(markdown).value.html).toContain("<a href=");
});
