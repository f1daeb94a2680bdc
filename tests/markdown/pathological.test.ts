import { describe, expect, test } from "vitest";
import { createParser } from "../../src/markdown/parser.ts";
import { audit } from "./allowed-html.ts";
import { lines, patterns } from "./patterns.ts";
import { render } from "./rendering.ts";

test.each(patterns(30_000))(
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

describe("the parser's steps", () => {
	test.each(patterns(100_000))(
		"K09 %s: at 100 kB, no more than three for each character",
		(_, markdown) => {
			const parser = createParser(3 * markdown.length);
			expect(parser.parse(markdown).isTooComplex).toBe(false);
		},
	);

	test("a text that takes more than are allowed is an error at its beginning, and has no text", () => {
		const { value, diagnostics } = render(
			"**Chợ** [họp](https://x.vn/)",
			"vi",
			createParser(5),
		);
		expect(
			diagnostics.map(({ rule, severity, line }) => [rule, severity, line]),
		).toEqual([["markdown/too-complex", "error", 10]]);
		expect(value.html).toBe("");
	});

	test("each text has its own: one that was refused takes nothing from the next", () => {
		const parser = createParser(20);
		expect(parser.parse("[".repeat(50)).isTooComplex).toBe(true);
		expect(parser.parse("Chợ *họp*").isTooComplex).toBe(false);
	});

	test("quotes within quotes over many lines are too complex, as they would take the longest", () => {
		const markdown = `${"> ".repeat(45)}a\n${"a\n".repeat(300_000)}`;
		expect(render(markdown).diagnostics.map(({ rule }) => rule)).toEqual([
			"markdown/too-complex",
		]);
	});
});

test("of endless problems the first are listed, and the rest counted", () => {
	const { diagnostics } = render("[a](thieu.md) ".repeat(150_000));
	expect(diagnostics).toHaveLength(201);
	expect(diagnostics.at(-1)).toMatchObject({
		rule: "markdown/more",
		severity: "warning",
		values: { count: "149800" },
	});
});

test("a warning never takes an error's place in the list", () => {
	const { diagnostics } = render(`${"[a]() ".repeat(1000)}[b](thieu.md)`);
	expect(diagnostics.map(({ rule }) => rule)).toContain("link/missing");
});

test.each([
	["up and up", `[x](${"../".repeat(100_000)})`, "link/missing"],
	["a path without end", `[x](${"a/".repeat(100_000)}b.md)`, "link/missing"],
	["piled marks", `[x](${"%CC%81%CC%A3".repeat(50_000)}.md)`, "link/missing"],
	[
		"a host without end",
		`[x](https://${"é".repeat(100_000)}/)`,
		"link/invalid",
	],
])("an address that is %s is refused at once", (_, markdown, rule) => {
	expect(render(markdown).diagnostics.map((one) => one.rule)).toEqual([rule]);
});

test.each([
	["a second definition of a link", "[a]: x.vn\n[a]: y.vn\n\n[a]", "10:1"],
	["one that nothing uses", "[Ghi chú]: a\n\n[Ghi chú]: b", "12:1"],
])("%s is never shown, and that is said", (_, markdown, place) => {
	expect(
		render(markdown)
			.diagnostics.filter(({ rule }) => rule === "markdown/repeated-reference")
			.map(({ line, column }) => `${line}:${column}`),
	).toEqual([place]);
});
