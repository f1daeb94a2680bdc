import { join, resolve } from "node:path";
import { parseSiteConfig } from "../../src/config.ts";
import { parseMoment } from "../../src/dates.ts";
import { type Diagnostic, hasErrors, siteFile } from "../../src/diagnostics.ts";
import { validateArticle } from "../../src/front-matter.ts";
import { createFile } from "../../src/import/write-file.ts";
import { composeArticle } from "../../src/new-article.ts";
import { parseFile } from "../../src/parse.ts";
import { readContent } from "../../src/read.ts";
import { formatReport } from "../../src/report.ts";
import type { Day, SourceFile } from "../../src/types.ts";
import { ask } from "./ask.ts";
import type { NewOptions } from "./options.ts";
import { wording } from "./wording.ts";

export interface NewResult {
	/** 0 written, 2 refused, 3 the options or `site.yml` are at fault. */
	readonly exitCode: 0 | 2 | 3;
	/** Sentences for the editor. */
	readonly says: string;
}

/** Writes one new article, if it would pass the check. @param isTerminal whether somebody is there to be asked */
export async function runNew(
	given: NewOptions,
	today: Day,
	isTerminal: boolean,
): Promise<NewResult> {
	const root = resolve(given.root);
	const { value: content, diagnostics } = await readContent(root);
	const ofSite = diagnostics.filter(({ file }) => file === siteFile);
	const site = content.site && parseSiteConfig(content.site);
	if (!site?.value) {
		const found = [...ofSite, ...(site?.diagnostics ?? [])];
		const sources = content.site ? [content.site] : [];
		return { exitCode: 3, says: report(found, sources) };
	}
	const config = site.value;
	const isComplete = given.title !== undefined && given.category !== undefined;
	const answers =
		isTerminal && !isComplete
			? await ask(given, config.categories, today)
			: given;
	if (!answers) return { exitCode: 2, says: "" };
	const { title, category, date = today } = answers;
	if (title === undefined || category === undefined) {
		const missing = [
			...(title === undefined ? ["--title"] : []),
			...(category === undefined ? ["--category"] : []),
		];
		return { exitCode: 3, says: wording.missing(missing.join(", ")) };
	}
	const parsed = parseMoment(date);
	// A wrong date has no folder; today's stands in, and the check below refuses the date.
	const moment = parsed.ok ? parsed.moment : { day: today };
	const composed = composeArticle({
		...answers,
		title,
		category,
		date: moment,
	});
	const text = parsed.ok
		? composed.text
		: composed.text.replace(
				/^date: .*$/mu,
				() => `date: ${JSON.stringify(date)}`,
			);
	const article = { file: composed.file, text };
	const problems = check(article, config, today);
	if (hasErrors(problems)) {
		return { exitCode: 2, says: report(problems, [article]) };
	}
	return createFile(join(root, article.file), text)
		? { exitCode: 0, says: wording.written(article.file) }
		: { exitCode: 2, says: wording.exists(article.file) };
}

function check(
	source: SourceFile,
	config: Parameters<typeof validateArticle>[1],
	today: Day,
): readonly Diagnostic[] {
	const { value, diagnostics } = parseFile(source);
	if (!value) return diagnostics;
	const validated = validateArticle(value, config, today);
	return [...diagnostics, ...validated.diagnostics];
}

function report(
	diagnostics: readonly Diagnostic[],
	sources: readonly SourceFile[],
): string {
	return formatReport(diagnostics, { locale: "vi", format: "text", sources });
}
