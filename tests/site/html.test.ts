import { readFile } from "node:fs/promises";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { hostedSite, pagesBelow } from "./sites.ts";

const validator = new HtmlValidate({
	extends: ["html-validate:recommended"],
	rules: {
		// What an editor wrote is never rewritten: a long title, the spaces of a telephone number.
		"long-title": "off",
		"tel-non-breaking": "off",
	},
});

test("every page is valid HTML", async () => {
	const problems: string[] = [];
	for (const page of await pagesBelow(hostedSite)) {
		const html = await readFile(path.join(hostedSite, page), "utf8");
		const report = await validator.validateString(html, page);
		for (const result of report.results)
			for (const { line, column, ruleId, message } of result.messages)
				problems.push(`${page}:${line}:${column} ${ruleId} ${message}`);
	}
	expect(problems).toEqual([]);
});

test("every page has one title, one main heading, a language and a description of its encoding", async () => {
	for (const page of await pagesBelow(hostedSite)) {
		const html = await readFile(path.join(hostedSite, page), "utf8");
		expect(html.match(/<title>[^<]+<\/title>/g), page).toHaveLength(1);
		expect(html.match(/<h1[ >]/g), page).toHaveLength(1);
		expect(html, page).toMatch(
			/^<!doctype html>\s*<html [^>]*lang="(?:vi|en)"/i,
		);
		expect(html.slice(0, 1024), page).toMatch(/<meta charset="utf-8"/i);
	}
});
