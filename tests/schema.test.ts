import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { siteKeys } from "../src/configuration/keys.ts";
import { problem } from "../src/diagnostics.ts";
import { articleKeys } from "../src/front-matter/keys.ts";
import { formatReport } from "../src/report.ts";
import { schemaFiles } from "../src/schema.ts";

const root = join(import.meta.dirname, "..");
const [article, site] = schemaFiles();

function committed(path: string): string {
	return readFileSync(join(root, path), "utf8");
}

/** Reads the exported schema back, as an editor's tool does. */
function validator(text: string | undefined): z.ZodType {
	return z.fromJSONSchema(JSON.parse(text ?? ""));
}

test.each(schemaFiles())(
	"$path is what the code exports (npm run schema)",
	({ path, text }) => {
		expect(committed(path)).toBe(text);
	},
);

test("the schemas know every key and explain it", () => {
	const keysOf = (text = "") => Object.entries(JSON.parse(text).properties);
	expect(keysOf(article?.text).map(([key]) => key)).toEqual([...articleKeys]);
	expect(
		keysOf(site?.text)
			.map(([key]) => key)
			.sort(),
	).toEqual([...siteKeys].sort());
	for (const [, value] of [...keysOf(article?.text), ...keysOf(site?.text)]) {
		expect(value).toMatchObject({
			description: expect.stringMatching(/\p{L}/u),
		});
	}
});

test.each([
	["title: 2020\ndate: 2020-07-24\ncategory: Tin tức\nviews: 1235", true],
	[
		"title: T\ndate: 24/07/2020 01:00\ncategory: t\nauthor: [An, Bình]\nimage: a.jpg",
		true,
	],
	[
		"title: T\ndate: 2020-07-24T01:00+07:00\ncategory: t\nimage: {file: a.jpg, alt: A}",
		true,
	],
	[
		"title: T\ndate: 2020-07-24\ncategory: t\nsource: {name: Báo, url: https://example.org}",
		true,
	],
	["title: T\ndate: 24.07.2020\ncategory: t", false],
	["title: T\ndate: 2020-07-24\ncategory: t\nviews: 1.235", false],
	["title: T\ndate: 2020-07-24\ncategory: t\nviews: -1", false],
	["title: T\ndate: 2020-07-24\ncategory: t\ntilte: x", false],
	["title: T\ndate: 2020-07-24\ncategory: t\nstatus: nháp", false],
	["title: T\ndate: 2020-07-24\ncategory: t\nslug: Chợ", false],
	["title: T\ndate: 2020-07-24\ncategory: t\nimage: {alt: a}", false],
	["title: T\ncategory: t", false],
])("an editor's tool judges %j as the build does", (yaml, isRight) => {
	const { success } = validator(article?.text).safeParse(parse(yaml));
	expect(success).toBe(isRight);
});

test("the sample's site.yml fits its schema", () => {
	const sample = parse(committed("content/site.yml"));
	expect(validator(site?.text).safeParse(sample).success).toBe(true);
});

test("VS Code's task understands the report it asks for", () => {
	const tasks = JSON.parse(committed(".vscode/tasks.json"));
	const { regexp } = tasks.tasks[0].problemMatcher.pattern;
	const found = problem(
		"date/future",
		"content/2019/03/chợ.md",
		{ line: 3, column: 7 },
		{ key: "date", date: "2062-01-20" },
	);
	const [line = ""] = formatReport([found], {
		locale: "vi",
		format: "github",
	}).split("\n");
	expect(new RegExp(regexp).exec(line)?.slice(1, 6)).toEqual([
		"warning",
		"content/2019/03/chợ.md",
		"3",
		"7",
		"date/future",
	]);
});
