import { expect, test } from "vitest";
import { audit } from "./allowed-html.ts";
import { render } from "./rendering.ts";

const lines = (count: number, line: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => line(index)).join("\n");
const times = (text: string, size: number) =>
	text.repeat(Math.ceil(size / text.length));
const size = 30_000;

/** Each of these is quadratic, exponential or deeply recursive in a careless parser. */
const patterns: readonly (readonly [string, string])[] = [
	["K06 links", times("[a](https://x.vn/) ", size)],
	["K06 broken links", times("[a](thieu.md) ", size)],
	["K07 table rows", `|a|b|\n|-|-|\n${times("|1|2|\n", size)}`],
	["K07 rows too long", `|a|b|\n|-|-|\n${times("|1|2|3|\n", size)}`],
	["K12 strike", times("~~a ", size)],
	["K13 strong", times("*a **a ", size)],
	["K15 brackets", times("[", size)],
	["K16 links begun", times("[a](", size)],
	[
		"K18 reference definitions",
		lines(1000, (i) => `[r${i}]: https://x.vn/${i}`),
	],
	["K19 list items", times("- mục\n", size)],
	[
		"K21 footnotes",
		`${lines(700, (i) => `a[^${i}]`)}\n\n${lines(700, (i) => `[^${i}]: b\n`)}`,
	],
	["K22 photos", times("![a](cho.jpg)\n\n", size)],
	["images begun", times("![", size)],
	["links in links", times("[](", size) + times(")", size)],
	["emphasis across links", times("x*[", size)],
	["strong begun", `a${times("**b", size)}`],
	["runs of backticks", lines(250, (i) => `e${"`".repeat(i)}`)],
	["footnote marks", times("[^", size)],
	["inline footnotes", times("^[", size)],
	["footnote definitions", times("[^a]: ", size)],
	["definitions begun", times("[a]: <", size)],
	["a definition's title", `[a]: b '${times("\\\\", size)}`],
	["angle brackets", times("<", size)],
	["comments", times("<!--", size)],
	["entities", times("&#1", size)],
	["addresses in brackets", times("http://a.b/(", size)],
	["addresses without end", times("http://", size)],
	["e-mail addresses", times("a@b.vn ", size)],
	["half e-mail addresses", times("a@", size)],
	["headings of one name", times("# a\n\n", size)],
	["rules", times("* ", size)],
	["refused addresses", times("[x](javascript:a) ", size)],
	["credits in a caption", `![a](#anh-khong-con "${times("Ảnh: ", size)}")`],
	["brackets in a caption", `![a](#anh-khong-con "${times("(", size)}Ảnh: x")`],
	["pipes", times("|", size)],
];

test.each(patterns)(
	"%s: done within the runner's patience, and nothing but text comes of it",
	(_, markdown) => {
		const { html } = render(markdown).value;
		expect(audit(html).violations).toEqual([]);
	},
);

test.each([
	["quotes", `${">".repeat(51)} a`],
	["quotes without end", `${">".repeat(100_000)} a`],
	["lists", lines(60, (i) => `${"  ".repeat(i)}- a`)],
	["strong text", `${"**".repeat(200_000)}a${"**".repeat(200_000)}`],
])(
	"K10: %s nested too deep are an error, as their text would be lost",
	(_, markdown) => {
		expect(render(markdown).diagnostics.map(({ rule }) => rule)).toEqual([
			"markdown/nesting",
		]);
	},
);

test("fifty levels are allowed", () => {
	const { value, diagnostics } = render(`${">".repeat(50)} sâu`);
	expect(diagnostics).toEqual([]);
	expect(value.text).toBe("sâu");
});
