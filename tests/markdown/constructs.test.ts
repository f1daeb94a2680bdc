import { expect, test } from "vitest";
import { auditPage } from "../pages/audit.ts";
import { audit } from "./allowed-html.ts";
import { render } from "./rendering.ts";

/** Our own examples of every section of CommonMark 0.31, and of tables and footnotes; `từ` must reach the page. */
const constructs: Readonly<Record<string, readonly string[]>> = {
	tabs: ["\ttừ", "-\ttừ", ">\t\ttừ", "#\ttừ"],
	"backslash escapes": ["\\*từ\\*", "\\<b>từ\\</b>", "`\\từ`", "\\\\từ"],
	entities: ["&lt;từ&gt;", "&#60;từ", "&nope;từ", "&#x110000;từ", "&quot;từ"],
	"thematic breaks": ["từ\n\n***", "- từ\n\n---", "_ _ _\n\ntừ"],
	"ATX headings": ["# từ", "###### từ ##", "####### từ", "#từ", "# từ \\#"],
	"setext headings": ["từ\n===", "từ\n---", "từ *a*\nb\n==="],
	"indented code": ["    từ\n\n      từ", "a\n    từ"],
	"fenced code": [
		"```\ntừ <b>\n```",
		'~~~ js" onload=x\ntừ\n~~~',
		"```từ```",
		"````\n```\ntừ",
	],
	"HTML blocks": [
		"<script>\ntừ\n</script>",
		"<!-- từ -->",
		"<?php từ ?>",
		"<!A từ>",
		"<![CDATA[ từ ]]>",
		"<div>\n*từ*\n</div>",
		"<x-y onclick=a>\ntừ",
	],
	"reference definitions": [
		"[từ]\n\n[từ]: https://x.vn/",
		"[a]: <https://x.vn/> 'b'\n\n[từ][a]",
		"[từ]: javascript:x\n\n[từ]",
	],
	paragraphs: ["từ\nhai", "  từ\n   hai", "từ\n\n\n\nhai"],
	"block quotes": ["> từ", ">từ\nhai", "> > từ", "> # từ\n> - hai"],
	lists: [
		"- từ",
		"1) từ",
		"- a\n\n  từ",
		"10. từ\n    - hai",
		"- [ ] từ",
		"-\n  từ",
	],
	"code spans": ["`từ`", "`` từ ` ``", "`từ", "`<b>từ</b>`"],
	emphasis: ["*từ*", "__từ__", "***từ***", "a*từ*b", "*từ _hai* ba_", "~~từ~~"],
	links: [
		"[từ](https://x.vn/)",
		'[từ](<https://x.vn/a b> "t")',
		"[từ](javascript:x)",
		"[*từ*](https://x.vn/'>)",
		"[a [từ](https://x.vn/) b](https://y.vn/)",
		"[từ]()",
		"[từ](#x",
	],
	images: [
		'![từ](#anh-khong-con "hai")',
		"![từ](https://x.vn/a.png)",
		"![từ](data:image/png;base64,AA==)",
		"![*từ*](#anh-khong-con)",
	],
	autolinks: [
		"<https://x.vn/từ>",
		"<a@b.vn> từ",
		"<javascript:từ>",
		"https://x.vn/từ",
	],
	"raw HTML": ["a <b>từ</b>", "a <b title='x' onclick=y>từ", "a <!-- từ --> b"],
	"line breaks": ["từ  \nhai", "từ\\\nhai", "từ\nhai"],
	tables: ["| từ | a |\n|:--|--:|\n| <b> | [x](javascript:y) |", "|từ|\n|-|"],
	footnotes: ["a[^1]\n\n[^1]: từ", "a[^1] b[^1]\n\n[^1]: từ\n\n    hai"],
};

/** What a construct may stand in. */
const containers: readonly (readonly [string, (text: string) => string])[] = [
	["alone", (text) => text],
	["after a paragraph", (text) => `Đầu.\n\n${text}\n\nCuối.`],
	["in a quote", (text) => text.replace(/^/gmu, "> ")],
	["in a list", (text) => `- ${text.replaceAll("\n", "\n  ")}`],
	[
		"in a quote in a list",
		(text) => `1. > ${text.replaceAll("\n", "\n   > ")}`,
	],
	["in a note", (text) => `a[^z]\n\n[^z]: ${text.replaceAll("\n", "\n    ")}`],
	["twice", (text) => `${text}\n\n${text}`],
	["in strong text", (text) => `**${text}**`],
];

test.each(
	Object.entries(constructs).flatMap(([section, examples]) =>
		containers.map(
			([place, put]) => [section, place, examples.map(put)] as const,
		),
	),
)("E58 %s, %s: only what is allowed, and its words", (_, __, documents) => {
	for (const markdown of documents) {
		const { html, text } = render(markdown).value;
		const { violations, text: seen } = audit(html);
		expect(violations, markdown).toEqual([]);
		const page = `<!doctype html><title>a</title><main>${html}</main>`;
		expect(auditPage(page), markdown).toEqual([]);
		// A photo's words may stand in its description alone.
		expect(`${seen} ${html}`, markdown).toContain("từ");
		expect(text, markdown).toContain("từ");
	}
});
