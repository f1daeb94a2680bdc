import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasErrors } from "../src/diagnostics.ts";
import { parseFile } from "../src/parse.ts";
import { places } from "./content-folder.ts";

function parse(text: string) {
	return parseFile({ file: "cho.md", text });
}

function head(yaml: string) {
	return parse(`---\n${yaml}\n---\nNội dung.\n`);
}

/** The value of the key `a`, as text. */
function textOf(yaml: string): unknown {
	const value = head(yaml).value?.fields.get("a");
	return value?.kind === "text" ? value.text : value;
}

describe("head and body", () => {
	test.each([
		["---\na: b\n---\nMột\nHai\n", "Một\nHai\n", 4],
		["---\na: b\n---\n\n\nMột", "\n\nMột", 4],
		["---\na: b\nc: d\n---\n", "", 5],
		["---\na: b\n---", "", 4],
		["---\na: b\n---\nMột\n\n---\n\nHai\n", "Một\n\n---\n\nHai\n", 4],
		["---\na: b\n---\n---js\n({})\n---\n", "---js\n({})\n---\n", 4],
	])("%j has the body %j", (text, body, bodyLine) => {
		expect(parse(text)).toMatchObject({
			value: { file: "cho.md", body, bodyLine },
			diagnostics: [],
		});
	});

	test("every value and key knows its line and column, in characters", () => {
		const { value } = head("title: 😀 Chợ\ntags: [😀, b]\nimage:\n  file: x");
		const tags = value?.fields.get("tags");
		const image = value?.fields.get("image");
		expect(value?.fields.get("title")?.position).toEqual({
			line: 2,
			column: 8,
		});
		expect(tags?.kind === "list" && tags.items[1]?.position).toEqual({
			line: 3,
			column: 11,
		});
		expect(image?.kind === "map" && image.keys.get("file")).toEqual({
			line: 5,
			column: 3,
		});
		expect(value?.keys.get("image")).toEqual({ line: 4, column: 1 });
	});

	test("asked twice about the same faulty text, it refuses twice", () => {
		const text = "---\na: [\n---\n";
		expect(places(parse(text).diagnostics)).toEqual(
			places(parse(text).diagnostics),
		);
		expect(parse(text).value).toBeUndefined();
	});
});

describe("scalars stay what was typed", () => {
	test.each([
		["012", "012"],
		["1e3", "1e3"],
		["0x1F", "0x1F"],
		["0o10", "0o10"],
		["1_000", "1_000"],
		["12:30", "12:30"],
		[".5", ".5"],
		["~", "~"],
		["null", "null"],
		["yes", "yes"],
		["NO", "NO"],
		["2020-07-24", "2020-07-24"],
		['"a: b # c"', "a: b # c"],
		["'It''s'", "It's"],
		["|\n  Một\n  Hai", "Một\nHai"],
		[">\n  Một\n  Hai", "Một Hai"],
		["Một\n  Hai", "Một Hai"],
		["", ""],
		["Chợ & Tết * (!) @ 5%", "Chợ & Tết * (!) @ 5%"],
		["C#", "C#"],
		["Chợ:Tết", "Chợ:Tết"],
	])("a: %s", (written, expected) => {
		expect(textOf(`a: ${written}`)).toBe(expected);
	});

	test("spaces around a key do no harm", () => {
		expect(textOf("a : b")).toBe("b");
	});

	test("__proto__ is a key like any other and touches no prototype", () => {
		const { value } = head("__proto__: {polluted: yes}\nb: c");
		expect(value?.fields.has("__proto__")).toBe(true);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});
});

describe("notes", () => {
	test.each([
		["# cả dòng\na: b", "b"],
		['a: "b" # sau dấu ngoặc', "b"],
		["a: b\n# cuối", "b"],
	])("%j are allowed where they eat nothing", (yaml, expected) => {
		expect(textOf(yaml)).toBe(expected);
	});

	test.each([
		["a: Nghị quyết #5", "cho.md:2:15 yaml/comment"],
		["a: #5", "cho.md:2:4 yaml/comment"],
		["a:\n  - b #5", "cho.md:3:7 yaml/comment"],
		["a: [b, c #5\n  ]", "cho.md:2:10 yaml/comment"],
		["a: {b: c #5\n  }", "cho.md:2:10 yaml/comment"],
		['a: Bài "Chợ" #5', "cho.md:2:14 yaml/comment"],
	])("%j are refused where they cut a value", (yaml, place) => {
		expect(places(head(yaml).diagnostics)).toEqual([place]);
	});
});

describe("hostile heads break neither the stack nor the runner's patience", () => {
	const many = 60_000;
	test.each([
		["brackets", `a: ${"[".repeat(many)}`],
		["closed brackets", `a: ${"[".repeat(many / 2)}${"]".repeat(many / 2)}`],
		["maps", `a: ${"{a: ".repeat(many / 4)}`],
		["items", `a:\n  ${"- ".repeat(many / 2)}x`],
		["questions", "? ".repeat(many / 2)],
		["commas", `a: [${",".repeat(many)}]`],
		["colons", ":".repeat(many)],
		["keys of keys", "a: ".repeat(many / 3)],
		["anchors", "a: &x ".repeat(many / 6)],
		["same keys", "a:\n".repeat(many / 3)],
		[
			"bomb",
			`a: &a [${"x,".repeat(9)}]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [*a,*a,*a,*a,*a,*a,*a,*a,*a]`).join("\n")}`,
		],
		[
			"merges",
			`a0: &a0 {x: y}\n${Array.from({ length: 1900 }, (_, i) => `a${i + 1}: &a${i + 1} {<<: *a${i}}`).join("\n")}`,
		],
	])("%s", (_, yaml) => {
		const { diagnostics } = head(yaml);
		expect(hasErrors(diagnostics)).toBe(true);
		expect(diagnostics.length).toBeLessThan(20);
	});

	test("many keys are no fault", () => {
		const yaml = Array.from({ length: 5000 }, (_, i) => `k${i}: v`).join("\n");
		expect(head(yaml).value?.fields.size).toBe(5000);
	});
});

describe("fuzzing", () => {
	const piece = fc.constantFrom(
		..."---,\n,...,: ,- ,? ,#, #,[,],{,},&a,*a,!!x,|,>,%,@,`,\",',\\,\t,  ,~,<<,title,Chợ,e\u0301,\ufeff,\u0000,\u202e,😀,\ud800".split(
			",",
		),
		",",
	);
	const text = fc
		.array(piece, { maxLength: 40 })
		.map((parts) => parts.join(""));

	test("no head throws, and none is lost without a word", () => {
		fc.assert(
			fc.property(text, (yaml) => {
				const { value, diagnostics } = head(yaml);
				const refused = diagnostics.some(
					({ severity }) => severity === "error",
				);
				return value !== undefined || refused;
			}),
			{ numRuns: 1000 },
		);
	});

	test("every problem stands inside the file", () => {
		fc.assert(
			fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (whole) => {
				const lines = whole.split("\n");
				return parse(whole).diagnostics.every(
					({ line, column }) =>
						line >= 1 &&
						line <= lines.length &&
						column >= 1 &&
						column <= [...(lines[line - 1] ?? "")].length + 1,
				);
			}),
			{ numRuns: 1000 },
		);
	});

	test("a plain word of any alphabet comes back as typed", () => {
		const word = fc
			.string({ unit: "grapheme", minLength: 1 })
			.map((typed) => typed.normalize("NFC"))
			.filter((typed) => !/[\p{C}\p{Z}"\\]/u.test(typed));
		fc.assert(fc.property(word, (typed) => textOf(`a: "${typed}"`) === typed));
	});
});
