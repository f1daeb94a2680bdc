import fc from "fast-check";
import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import { expect, test } from "vitest";
import { parseInlines } from "../../src/markdown/plain-inline.ts";

function aParser(): MarkdownIt {
	return new MarkdownIt({ linkify: true }).use(footnote);
}

const usual = aParser();
const quick = aParser();
quick.core.ruler.at("inline", parseInlines);

const part = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom("chợ", " ", " ", "\n", "2019", ",") },
	fc.constantFrom(
		...[
			"-",
			"%",
			"{",
			"}",
			"!",
			"$",
			"+",
			"=",
			">",
			'"',
			"'",
			":",
			";",
			"^",
			"|",
		],
		...[
			"*",
			"_",
			"**",
			"~~",
			"`",
			"\\",
			"[",
			"]",
			"](a.md)",
			"<",
			"&",
			"&amp;",
		],
		...["://", "http://a.vn", "a@b.vn", "[^1]", "  \n", "\n  ", "\t", "\u00a0"],
		...[
			"# ",
			"- ",
			"1. ",
			"> ",
			"\n\n",
			"\n---\n",
			"| a |\n|---|\n",
			"😀",
			"\u0000",
		],
	),
);
const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));

test("texts without marks become the tokens that all inline rules make of them", () => {
	fc.assert(
		fc.property(text, (markdown) => {
			expect(quick.parse(markdown, {})).toEqual(usual.parse(markdown, {}));
		}),
		{ numRuns: Number(process.env.TEXTS ?? 4000) },
	);
});
