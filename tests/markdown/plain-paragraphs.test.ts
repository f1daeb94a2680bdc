import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderPlainParagraphs } from "../../src/markdown/plain-paragraphs.ts";
import { renderMarkdown } from "../../src/markdown.ts";
import { aContext } from "./rendering.ts";

function parsed(markdown: string) {
	return renderMarkdown(markdown, aContext());
}

describe("a text of paragraphs", () => {
	test.each([
		"Sáng nay, chợ họp phiên đầu năm.\n",
		"\nMột.\n\nHai: “ba”.\n\n\n\nBốn",
		'Ông nói: "Chợ - quê", rồi về.\nDòng sau.\n',
		"2019 là năm đầu.\n\n8/10, 16:30 (thứ Hai); 17% – 3 × 4 + 5 = 17 # ^ !\n",
		"Hỏi & đáp, R & D; a > b\n",
		"Hai  dấu cách, và\u00a0dấu cách cứng.\n",
		"",
		"\n\n",
	])("%j is rendered as the parser renders it", (markdown) => {
		const plain = renderPlainParagraphs(markdown);
		expect(plain).toBeDefined();
		expect({ value: plain, diagnostics: [] }).toEqual(parsed(markdown));
	});

	test.each([
		...[
			"# Đầu đề",
			"- Mục",
			"+ Mục",
			"1. Mục",
			"12) Mục",
			"> Lời",
			"---",
			"===",
		],
		...["*nghiêng*", "a_b_c", "`mã`", "~~bỏ~~", "[nối](a.md)", "![](a.jpg)"],
		...["&amp;", "&#38;", "a < b", "a \\* b", "a@b.vn", "http://a.vn"],
		...["| a | b |", "    mã", " lùi", "a  \nb", "a\tb", "a\u00a0", "Một\n---"],
		...["Một\n===", "😀", "a\r\nb", "a[^1]", "<b>", "ﬁ"],
	])("%j is left to the parser", (markdown) => {
		expect(renderPlainParagraphs(markdown)).toBeUndefined();
	});
});

const word = fc.oneof(
	{
		weight: 20,
		arbitrary: fc.constantFrom("chợ", "quê,", "Họp", "2019", "“xã”", "(3%)"),
	},
	fc.constantFrom(
		...[
			"-",
			"+",
			"=",
			"#",
			"1.",
			"2)",
			"*",
			"_a_",
			"`",
			"~",
			">",
			"<",
			"&",
			"|",
		],
		...[
			"[a]",
			"]:",
			"[^a]",
			"!",
			"\\",
			'"',
			"'",
			":",
			"//",
			"://",
			"@",
			"a@b.vn",
		],
		...[
			"---",
			"===",
			"--",
			"\t",
			" ",
			"  ",
			"\u00a0",
			"\u2028",
			"…",
			"–",
			"😀",
		],
		...["ftp:", "www.a.vn", "mailto:a", "©", "(c)", "...", "^", "{", "}", "%"],
	),
);
const lineOf = fc
	.array(word, { minLength: 1, maxLength: 5 })
	.chain((words) =>
		fc.constantFrom(" ", " ", " ", "").map((space) => words.join(space)),
	);
const markdownOf = fc
	.array(
		fc.tuple(lineOf, fc.constantFrom("\n\n", "\n\n", "\n", "\n\n\n", " \n")),
		{ maxLength: 5 },
	)
	.map((lines) => lines.flat().join(""));

test("every text that is taken for paragraphs is rendered as the parser renders it", () => {
	let plain = 0;
	const runs = Number(process.env.TEXTS ?? 4000);
	fc.assert(
		fc.property(markdownOf, (markdown) => {
			const value = renderPlainParagraphs(markdown);
			if (value === undefined) return;
			plain += 1;
			expect({ value, diagnostics: [] }).toEqual(parsed(markdown));
		}),
		{ numRuns: runs },
	);
	// A good share is plain, or nothing would have been compared.
	expect(plain).toBeGreaterThan(runs / 10);
});
