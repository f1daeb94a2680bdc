import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainHead } from "../../src/parsing/plain-head.ts";
import { parseFields } from "../../src/parsing/yaml-fields.ts";

/** The parser's answer, where it has nothing to say against the head. */
function parsed(head: string) {
	const { value, diagnostics } = parseFields(head, "cho.md");
	return diagnostics.length === 0 ? value : { diagnostics };
}

const plainHeads = [
	"title: Chợ phiên đầu năm\ndate: 2019-03-05 07:30\nviews: 012",
	'title: "Họp: chiều # 3"\nauthor: \'Lê Văn "Tám"\'\nsummary: ""',
	"tags: [chợ quê, lễ hội 2019, 'a b', \"c: d\"]\naliases: []",
	'authors:\n  - Trần Thị Mơ\n  - "Lê: Tám"\nunit: Thôn Đông',
	"authors:\n- Trần Thị Mơ\nunit: Thôn Đông",
	"image:\n  file: cho.jpg\n  alt: Người đi chợ\n  credit:\nunit: Thôn",
	"unit:\nrights:",
	"title: 5 [năm] {một} 12:30 & 'nhà' - ? !\nviews: 1e3",
	"title: Cho\u0323\u031b",
];

const otherHeads = [
	"title: a: b",
	"title: Chợ # phiên",
	"title:  Chợ",
	"title: Chợ ",
	"title: 'It''s'",
	'title: "a\\n"',
	'title: "a" b',
	"title: |\n  Một\n  Hai",
	"title: Một\n  Hai",
	"title: 😀",
	"title: &neo Chợ",
	"title: - a",
	"tags: [a, [b]]",
	"tags: [a,b]",
	"tags: [a, ]",
	"tags: [a: b]",
	"tags: [a\n  b]",
	"a: 1\na: 2",
	"a: 1\n\nb: 2",
	"# a\nb: 2",
	"a: 1\n...\nb: 2",
	"a:\n  b:\n    c: 1",
	"a:\n  - b: 1",
	"a:\n  - - b",
	"a:\n  - b\n   - c",
	"<<: a",
	"title: Một\r",
	"- a",
	"a",
	"",
];

describe("a plain head", () => {
	test.each(plainHeads)("%j is read as the parser reads it", (head) => {
		const read = readPlainHead(`\n${head}`);
		expect(read).toBeDefined();
		expect(read).toEqual(parsed(`\n${head}`));
	});

	test.each(otherHeads)("%j is left to the parser", (head) => {
		expect(readPlainHead(`\n${head}`)).toBeUndefined();
	});
});

const key = fc.constantFrom(
	"title",
	"date",
	"tags",
	"image",
	"alt",
	"a",
	"b_c",
);
const words = fc
	.array(
		fc.constantFrom("chợ", "Đình", "2019-03-05", "12:30", "012", "null", "“a”"),
		{ minLength: 1, maxLength: 4 },
	)
	.map((chosen) => chosen.join(" "));
const scalar = fc.oneof(
	words,
	words.map((inner) => `"${inner}"`),
	words.map((inner) => `'${inner}'`),
);
const inline = fc
	.tuple(
		key,
		fc.oneof(
			{ weight: 3, arbitrary: scalar },
			fc
				.array(scalar, { maxLength: 4 })
				.map((items) => `[${items.join(", ").replaceAll(":", "")}]`),
		),
	)
	.map(([name, value]) => `${name}: ${value}`);
const block = fc
	.tuple(
		key,
		fc.constantFrom("  ", "  ", "", "    "),
		fc.oneof(
			fc.array(
				scalar.map((item) => `- ${item}`),
				{ maxLength: 3 },
			),
			fc.array(inline, { maxLength: 3 }),
		),
	)
	.map(([name, indent, lines]) =>
		[`${name}:`, ...lines.map((line) => indent + line)].join("\n"),
	);
const tidyHead = fc
	.array(fc.oneof({ weight: 3, arbitrary: inline }, block), {
		minLength: 1,
		maxLength: 4,
	})
	.map((lines) => `\n${lines.join("\n")}`);

const slip = fc.record({
	at: fc.nat(120),
	length: fc.constantFrom(0, 0, 1, 2),
	typed: fc.constantFrom(
		..."-?:,[]{}#&*!|>'\"%@`\\ \t\n\r~<=.0aế",
		...[
			": ",
			" #",
			"- ",
			", ",
			"\n  ",
			"\n- ",
			"\n\n",
			"---",
			"...",
			"<<",
			"''",
		],
		...["", "😀", "\u00a0", "\u0323", "\u2028", "\ufeff", "\u0085", "\u00ad"],
	),
});

/** A head as an editor writes it, with up to three slips of the finger. */
const head = fc
	.tuple(tidyHead, fc.array(slip, { maxLength: 3 }))
	.map(([text, slips]) =>
		slips.reduce((made, { at, length, typed }) => {
			const place = 1 + (at % made.length);
			return made.slice(0, place) + typed + made.slice(place + length);
		}, text),
	);

test("every head that is read plainly is read as the parser reads it", () => {
	let plain = 0;
	const runs = Number(process.env.HEADS ?? 5000);
	fc.assert(
		fc.property(head, (text) => {
			const read = readPlainHead(text);
			if (read === undefined) return;
			plain += 1;
			expect(read).toEqual(parsed(text));
		}),
		{ numRuns: runs },
	);
	// A good share is plain, or nothing would have been compared.
	expect(plain).toBeGreaterThan(runs / 10);
});

test.each([
	["brackets", `title: ${"a[".repeat(60)}`],
	["commas", `title: a${" ,".repeat(60)}`],
	["list marks", `title: a ${"- ".repeat(60)}a`],
])("a head with too many %s meets the parser's guards", (_, head) => {
	expect(readPlainHead(`\n${head}`)).toBeUndefined();
});
