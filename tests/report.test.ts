import { describe, expect, test } from "vitest";
import { problem } from "../src/diagnostics.ts";
import { formatReport } from "../src/report.ts";

const file = "content/2019/03/cho.md";
const views = problem(
	"front-matter/views",
	file,
	{ line: 3, column: 8 },
	{
		found: "1.235",
		suggestion: "1235",
	},
);
const future = problem(
	"date/future",
	file,
	{ line: 2, column: 7 },
	{
		key: "date",
		date: "2062-01-20",
	},
);
const site = problem("site/missing", "content/site.yml", undefined, {});
const text = "---\ndate: 2062-01-20\nviews: 1.235\n---\n";
const sources = [{ file, text }];

describe("text", () => {
	test("groups by file, in order of place, with the line, a caret and a count", () => {
		const report = formatReport([site, views, future], {
			locale: "vi",
			format: "text",
			sources,
		});
		expect(
			report,
		).toBe(`content/2019/03/cho.md:2:7  cảnh báo  Ngày 2062-01-20 ở khóa “date” còn ở tương lai. Hãy xem lại năm; bài muốn đăng sau thì dùng khóa publish_on.  (date/future)
  2 | date: 2062-01-20
    |       ^
content/2019/03/cho.md:3:8  lỗi  Khóa “views” chỉ nhận chữ số, không phải “1.235”. Hãy viết 1235.  (front-matter/views)
  3 | views: 1.235
    |        ^

content/site.yml:1:1  lỗi  Không có tệp content/site.yml. Hãy tạo tệp ấy: name, description, base_url, issuer, categories là các khóa bắt buộc.  (site/missing)

2 lỗi, 1 cảnh báo trong 2 tệp.
`);
	});

	test("says so when there is nothing to say", () => {
		const options = { format: "text" } as const;
		expect(formatReport([], { locale: "vi", ...options })).toBe(
			"Không có lỗi nào.\n",
		);
		expect(formatReport([], { locale: "en", ...options })).toBe(
			"No problems.\n",
		);
	});

	test("colours only when asked", () => {
		const options = { locale: "vi", format: "text", sources } as const;
		expect(formatReport([views], options)).not.toContain("\u001b");
		expect(formatReport([views], { ...options, color: true })).toContain(
			"\u001b[31m",
		);
	});

	test.each([
		["wide letters", "漢字: x", 5, "     |       ^"],
		["combining marks", "cho\u0323\u0302i\u0323: x", 10, "     |       ^"],
		["tabs", "\tfile: x", 2, "     |  ^"],
		[
			"a long line",
			`summary: ${"a".repeat(300)}`,
			200,
			`     | ${" ".repeat(51)}^`,
		],
	])("puts the caret below the character: %s", (_, line, column, expected) => {
		const at = { line: 10, column };
		const found = problem("yaml/tab", file, at, {});
		const source = { file, text: `${"\n".repeat(9)}${line}\n` };
		const report = formatReport([found], {
			locale: "en",
			format: "text",
			sources: [source],
		});
		expect(report.split("\n")[2]).toBe(expected);
	});

	test("shows no control character of the content to the terminal", () => {
		const at = { line: 2, column: 1 };
		const found = problem("front-matter/lang", file, at, {
			found: "\u001b[31m\u202ex",
		});
		const report = formatReport([found], {
			locale: "vi",
			format: "text",
			sources: [{ file, text: "---\nlang: \u001b[31m\u202ex\n---\n" }],
		});
		expect(report).not.toMatch(/[\u202e]|(?!\n)\p{Cc}/u);
		expect(report).toContain("<U+001B>[31m<U+202E>x");
	});
});

test("json is a list for other programs", () => {
	const report = formatReport([views], { locale: "en", format: "json" });
	expect(JSON.parse(report)).toEqual([
		{
			file,
			line: 3,
			column: 8,
			severity: "error",
			rule: "front-matter/views",
			message: "“views” takes digits only, not “1.235”.",
			mend: "Write 1235.",
		},
	]);
	expect(
		JSON.parse(formatReport([], { locale: "vi", format: "json" })),
	).toEqual([]);
});

test("github gets one escaped command for each problem", () => {
	const odd = problem("file/type", "content/a,b:100%\n.md", undefined, {
		extension: "50%\n",
		known: "md",
	});
	expect(formatReport([future, odd], { locale: "en", format: "github" })).toBe(
		`::warning file=content/2019/03/cho.md,line=2,col=7,title=date/future::The date 2062-01-20 in “date” lies in the future. Check the year; to publish later, use publish_on.
::error file=content/a%2Cb%3A100%25%0A.md,line=1,col=1,title=file/type::Files “.50%25<U+000A>” are not accepted in content/. Convert it to one of these types: md.
`,
	);
});
