import { join } from "node:path";
import { expect, test } from "vitest";
import { parseSiteConfig } from "../src/config.ts";
import { collect } from "../src/diagnostics.ts";
import { validateArticle } from "../src/front-matter.ts";
import { messages } from "../src/messages/vi.ts";
import { parseFile } from "../src/parse.ts";
import { readContent } from "../src/read.ts";
import { formatReport } from "../src/report.ts";

const root = join(import.meta.dirname, "fixtures/broken");

async function problemsOf(folder: string) {
	const content = await readContent(folder);
	const { site, sources } = content.value;
	const config = site && parseSiteConfig(site);
	const parsed = collect(sources.map(parseFile));
	const articles = parsed.value.filter((file) => file !== undefined);
	const drafts = collect(
		articles.map((file) =>
			validateArticle(file, config?.value ?? {}, "2026-11-23"),
		),
	);
	const diagnostics = [
		...content.diagnostics,
		...(config?.diagnostics ?? []),
		...parsed.diagnostics,
		...drafts.diagnostics,
	];
	return { sources, diagnostics };
}

test.each(["vi", "en"] as const)(
	"one run reports every mistake of every file, in %s",
	async (locale) => {
		const { sources, diagnostics } = await problemsOf(root);
		const report = formatReport(diagnostics, {
			locale,
			format: "text",
			sources,
		});
		await expect(report).toMatchFileSnapshot(
			`fixtures/broken/report-${locale}.txt`,
		);
	},
);

test("every rule about dates, encodings, fences, front matter and YAML has a file that breaks it", async () => {
	const { diagnostics } = await problemsOf(root);
	const broken = new Set<string>(diagnostics.map(({ rule }) => rule));
	const rules = Object.keys(messages).filter((rule) =>
		/^(?:date|encoding|fence|front-matter|yaml)\//u.test(rule),
	);
	expect(rules.filter((rule) => !broken.has(rule))).toEqual([]);
});

test("a file named after a rule breaks that rule and no other by an error", async () => {
	const { diagnostics } = await problemsOf(root);
	const others = diagnostics.filter(({ file, rule, severity }) => {
		const named = file.replace(/^content\//u, "").replace(/\.[a-z]+$/u, "");
		return severity === "error" && named in messages && named !== rule;
	});
	expect(others).toEqual([]);
});
