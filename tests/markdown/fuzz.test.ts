import fc from "fast-check";
import { expect, test } from "vitest";
import { audit } from "./allowed-html.ts";
import { render } from "./rendering.ts";

const words = fc.constantFrom(
	"chợ",
	"Đoài",
	"hội",
	"nghị",
	"xã",
	"2020",
	"Ủy",
	"ban",
);
const marks = fc.constantFrom(
	..."*_~`[]()!<>&\"'\\|#-+=:^{}%$ \n\t".split(""),
	"\n\n",
	"![",
	"](",
	"](javascript:",
	"](http://",
	"](cho.jpg",
	"](hop.md#",
	"<script>",
	"</p>",
	"<!--",
	"-->",
	"&#x6A;",
	"&nbsp;",
	"```\n",
	"> ",
	"- ",
	"1. ",
	"| a | b |\n|---|:-:|\n",
	"[^1]",
	"[^1]: ",
	"[a]: ",
	"# ",
	"    ",
	"https://x.vn/",
	"a@b.vn",
	"{{",
	"{%",
	"\u200b",
	"#anh-khong-con",
	' "Ảnh: X"',
	"data:text/html,",
	"mailto:",
	"tel:",
	"//",
	"\u0000",
	"\u202e",
);
const documents = fc
	.array(fc.oneof(words, marks, fc.string({ unit: "grapheme" })), {
		maxLength: 60,
	})
	.map((parts) => parts.join(""));

/** Letters and digits only: marks may become structure, words may not vanish. */
const wordsOf = (text: string) =>
	text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

test("whatever is written, only allowed HTML comes of it, and it is well formed", () => {
	fc.assert(
		fc.property(documents, (markdown) => {
			expect(audit(render(markdown).value.html).violations).toEqual([]);
		}),
		{ numRuns: 3000, seed: 2020 },
	);
});

test("every word of a text without addresses is on the page and in the plain text", () => {
	const plain = fc
		.array(
			fc.oneof(
				{ weight: 3, arbitrary: words },
				fc.constantFrom(
					..."*_~`()!<>\"'|#-+={}%$ \n\t".split(""),
					"\n\n",
					"> ",
					"- ",
					"1. ",
					"| a | b |\n|---|:-:|\n| 1 | 2 |\n",
				),
			),
			{ maxLength: 60 },
		)
		.map((parts) => parts.join(" "));
	fc.assert(
		fc.property(plain, (markdown) => {
			const { value, diagnostics } = render(markdown);
			if (diagnostics.some(({ severity }) => severity === "error")) return;
			const seen = wordsOf(audit(value.html).text).join(" ");
			const text = wordsOf(value.text).join(" ");
			expect(text).toBe(seen);
			for (const word of ["chợ", "Đoài", "hội", "nghị", "xã", "Ủy", "ban"]) {
				const count = (of: readonly string[]) =>
					of.filter((each) => each === word).length;
				expect(count(wordsOf(seen))).toBe(count(wordsOf(markdown)));
			}
		}),
		{ numRuns: 3000, seed: 1975 },
	);
});
