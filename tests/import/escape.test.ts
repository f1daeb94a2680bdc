import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeParagraph, escapeTitle } from "../../src/import/escape.ts";
import { cleanText } from "../../src/import/lines.ts";
import { createParser } from "../../src/markdown/parser.ts";

const parser = createParser();

/** The words of a text that must be one plain paragraph; addresses may have become links. */
function readParagraph(markdown: string): string {
	const { tokens } = parser.parse(markdown);
	expect(tokens.map(({ type }) => type)).toEqual([
		"paragraph_open",
		"inline",
		"paragraph_close",
	]);
	const children = tokens[1]?.children ?? [];
	const kinds = new Set(children.map(({ type }) => type));
	for (const type of kinds) {
		expect(["text", "link_open", "link_close"]).toContain(type);
	}
	return children.map(({ content }) => content).join("");
}

describe("what was text stays text", () => {
	test.each([
		["1986. Năm ấy", "1986\\. Năm ấy"],
		["1) Về kinh tế", "1\\) Về kinh tế"],
		["24.7 là ngày họp", "24.7 là ngày họp"],
		["- Phần lễ", "\\- Phần lễ"],
		["+ Phần hội", "\\+ Phần hội"],
		["* Ghi chú", "\\* Ghi chú"],
		["# Tiêu đề", "\\# Tiêu đề"],
		["> Lời trích", "\\> Lời trích"],
		["---", "\\---"],
		["===", "\\==="],
		["***", "\\*\\*\\*"],
		["~~~", "\\~\\~\\~"],
		["một *chữ* nghiêng", "một \\*chữ\\* nghiêng"],
		["một _chữ_ nghiêng", "một \\_chữ\\_ nghiêng"],
		["tệp ban_do_2019", "tệp ban_do_2019"],
		["[1] theo quyết định", "\\[1\\] theo quyết định"],
		["[^1]: chú thích", "\\[^1\\]: chú thích"],
		["![ảnh](a.jpg)", "!\\[ảnh\\](a.jpg)"],
		["<script>alert(1)</script>", "\\<script>alert(1)\\</script>"],
		["{{ hoi_lang }}", "{{ hoi_lang }}"],
		["{% raw %}", "{% raw %}"],
		["A &amp; B", "A \\&amp; B"],
		["VH-TT&TT", "VH-TT&TT"],
		["`lệnh`", "\\`lệnh\\`"],
		["C:\\*", "C:\\\\\\*"],
		["| a | b |", "\\| a | b |"],
		[": định nghĩa", "\\: định nghĩa"],
	])("%s", (text, markdown) => {
		expect(escapeParagraph(text)).toBe(markdown);
		expect(readParagraph(markdown)).toBe(text);
	});
});

test("an address is not cut by an escape", () => {
	const text =
		"Xem https://vanhoe.example.vn/ban_do_/xa_1?a=1&copy=2 hoặc ban_tin@example.vn nhé";
	const { tokens } = parser.parse(escapeParagraph(text));
	const links = (tokens[1]?.children ?? []).flatMap((token) =>
		token.type === "link_open" ? [token.attrGet("href")] : [],
	);
	expect(links).toEqual([
		"https://vanhoe.example.vn/ban_do_/xa_1?a=1&copy=2",
		"mailto:ban_tin@example.vn",
	]);
	expect(readParagraph(escapeParagraph(text))).toBe(text);
});

const signs = fc.constantFrom(
	..."\\`*_{}[]()#+-.!<>|~^:&;=/\"' 01aâđ\u0301😀".split(""),
	"https://a.vn/x_y",
	"&amp;",
	"---",
	"```",
	"1.",
	"[^1]",
	"a_b@c.vn",
	"http://",
);
const hostile = fc.oneof(
	fc.array(signs, { maxLength: 24 }).map((parts) => parts.join("")),
	// As it comes out of a file: no half characters.
	fc
		.string({ unit: "binary", maxLength: 40 })
		.map((text) => Buffer.from(text).toString()),
);

test("any text survives Markdown as one paragraph", () => {
	fc.assert(
		fc.property(hostile.map(cleanText), (text) => {
			fc.pre(text !== "");
			expect(readParagraph(escapeParagraph(text))).toBe(text);
		}),
		{ numRuns: 3000 },
	);
});

test("any text survives as the caption of a lost photo", () => {
	fc.assert(
		fc.property(hostile.map(cleanText), (text) => {
			fc.pre(text !== "");
			const { tokens } = parser.parse(`![](#x "${escapeTitle(text)}")`);
			expect(tokens[1]?.children?.[0]?.attrGet("title")).toBe(text);
		}),
		{ numRuns: 3000 },
	);
});
