import { load } from "cheerio";
import { type AnyNode, isTag, isText } from "domhandler";
import { expect } from "vitest";
import { cleanText, readLines } from "../../src/import/lines.ts";
import type { PortalPage } from "../../src/import/portal-page.ts";

/** Words and numbers, as readers see them. */
export const words = (text: string) =>
	cleanText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every text that the importer puts into an article or lists. */
export function everythingShown(
	page: PortalPage | undefined,
	article = "",
): string {
	return [
		article,
		page?.section?.value,
		page?.title?.value,
		page?.lead?.value,
		page?.source?.value,
		...(page?.authors ?? []).map(({ value }) => value),
		...(page?.metadata ?? []).map(({ value }) => value),
		...(page?.blocks ?? []).map(({ value }) => value),
		...(page?.dropped ?? []).map(({ value }) => value),
	].join("\n");
}

const letters = (text: string) =>
	words(text.replace(/[²³]/gu, (sign) => (sign === "²" ? "2" : "3"))).join("");

/** Every piece of text that a reader of the page, or of its source, could see. */
function textsOf(html: string): readonly string[] {
	const $ = load(html, { scriptingEnabled: false });
	const texts = (node: AnyNode): readonly string[] => {
		if (isText(node)) return [cleanText(node.data)];
		if (isTag(node) && /^(?:script|style)$/u.test(node.name)) return [];
		return "children" in node ? node.children.flatMap(texts) : [];
	};
	return $.root()
		.get()
		.flatMap(texts)
		.filter((text) => letters(text) !== "");
}

/** The pieces of a page's text that are neither in its article nor listed. */
export function lostTexts(
	html: string,
	page: PortalPage | undefined,
	article?: string,
) {
	const shown = letters(everythingShown(page, article));
	const known = new Set(words(everythingShown(page, article)));
	return textsOf(html).filter(
		(text) =>
			!shown.includes(letters(text)) &&
			words(text).some((word) => !known.has(word)),
	);
}

/** The numbers of all lines that a page accounts for. */
function accountedLines(page: PortalPage): ReadonlySet<number> {
	const fields = [
		page.section,
		page.title,
		page.posted,
		page.updated,
		page.views,
		page.lead,
		page.unit,
		page.source,
		...page.authors,
		...page.metadata,
		...page.blocks,
		...page.dropped,
	];
	const credits = page.blocks.map(({ creditLine }) => creditLine);
	return new Set(
		[...fields.map((field) => field?.line), ...credits].filter(
			(line) => line !== undefined,
		),
	);
}

/** Every line of the input is accounted for, and its words are in the article or in the report. */
export function expectNothingLost(
	input: string,
	page: PortalPage,
	output: string,
) {
	const lines = readLines(input);
	const accounted = accountedLines(page);
	expect(
		lines.filter(({ number }) => !accounted.has(number)).map((l) => l.text),
	).toEqual([]);
	const kept = new Set(words(output));
	const lost = lines
		.flatMap(({ text }) => words(text))
		.filter((word) => !kept.has(word) && !isGlued(word, kept));
	expect(lost).toEqual([]);
}

/** `TIN TỨCTIN TỨC`, a heading that a page printed twice without a space, is shown as its two parts. */
function isGlued(word: string, kept: ReadonlySet<string>): boolean {
	return [...word].some(
		(_, at) => kept.has(word.slice(0, at)) && kept.has(word.slice(at)),
	);
}
