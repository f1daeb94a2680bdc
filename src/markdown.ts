import type { Token } from "markdown-it";
import { type Checked, siteFile } from "./diagnostics.ts";
import { type Fault, fault } from "./fault.ts";
import { schemeOf } from "./links/addresses.ts";
import type { BodyContext, RenderedMarkdown } from "./markdown/body-context.ts";
import { writeFootnotes } from "./markdown/footnote-tokens.ts";
import { nameHeadings } from "./markdown/headings.ts";
import { figuresOf, resolveImages } from "./markdown/image-tokens.ts";
import { bodyLabels } from "./markdown/labels.ts";
import { resolveLinks } from "./markdown/link-tokens.ts";
import { reportLosses } from "./markdown/losses.ts";
import { deepestAllowed, findTooDeep } from "./markdown/nesting.ts";
import {
	type Block,
	createPage,
	diagnosticsOf,
	type Page,
	report,
} from "./markdown/page.ts";
import { createParser, type Parser } from "./markdown/parser.ts";
import { findPiledMarks } from "./markdown/piled-marks.ts";
import { plainText } from "./markdown/plain-text.ts";
import { arrangeTables } from "./markdown/tables.ts";
import { summarise } from "./summaries.ts";
import type { Locale } from "./types.ts";

const defaultParser = createParser();

/**
 * Renders a Markdown body. One parse gives the HTML, the plain text, headings, figures, attachments and all that is
 * wrong with them. The HTML holds only what `markdown-it` and our own passes write: HTML in the source is text.
 */
export function renderBody(
	markdown: string,
	context: BodyContext,
	parser: Parser = defaultParser,
): Checked<RenderedMarkdown> {
	const page = createPage(markdown, context, bodyLabels[context.locale]);
	const refuse = (problem: Fault, block: Block) => {
		report(page, problem, block);
		return { value: emptyBody, diagnostics: diagnosticsOf(page) };
	};
	const parsed = parser.parse(markdown);
	if (parsed.isTooComplex)
		return refuse(fault("markdown/too-complex", {}), null);
	const tooDeep = findTooDeep(parsed.tokens);
	if (tooDeep !== undefined) {
		const limit = String(deepestAllowed);
		return refuse(fault("markdown/nesting", { limit }), tooDeep);
	}
	const piled = findPiledMarks(parsed.tokens, markdown);
	if (piled !== undefined) return refuse(fault("encoding/marks", {}), piled);
	for (const heading of nameHeadings(parsed.tokens))
		page.headings.push(heading);
	reportLosses(parsed, page);
	const tokens = arrangeTables(resolveInlines(parsed.tokens, page), page);
	writeFootnotes(tokens, page);
	const { text, firstParagraph } = plainText(tokens);
	const opening = firstParagraph || (text.split("\n", 1)[0] ?? "");
	return {
		value: {
			html: parser.render(tokens),
			text,
			summary: summarise(opening),
			headings: page.headings,
			figures: page.figures,
			attachments: [...page.attachments.values()],
		},
		diagnostics: diagnosticsOf(page),
	};
}

const emptyBody: RenderedMarkdown = {
	html: "",
	text: "",
	summary: "",
	headings: [],
	figures: [],
	attachments: [],
};

/** Resolves links and images, and turns paragraphs of photos into figures. */
function resolveInlines(
	tokens: readonly Token[],
	page: Page,
): readonly Token[] {
	const headingIds = new Set(page.headings.map(({ id }) => id));
	const resolved: Token[] = [];
	let block: Block = null;
	let isFigure = false;
	for (const token of tokens) {
		if (token.map !== null) block = token.map;
		if (token.type === "inline" && token.children !== null) {
			const figures =
				resolved.at(-1)?.type === "paragraph_open"
					? figuresOf(token.children, block, page)
					: undefined;
			if (figures !== undefined) {
				// A figure stands in place of its paragraph.
				resolved.pop();
				resolved.push(...figures);
				isFigure = true;
				continue;
			}
			token.children = resolveImages(
				resolveLinks(token.children, block, page, headingIds),
				block,
				page,
			);
		}
		if (token.type === "paragraph_close" && isFigure) isFigure = false;
		else resolved.push(token);
	}
	return resolved;
}

/** The ids of a text's headings, without rendering it. */
export function headingIdsOf(markdown: string): ReadonlySet<string> {
	const { tokens } = defaultParser.parse(markdown);
	return findPiledMarks(tokens, markdown) === undefined
		? new Set(nameHeadings(tokens).map(({ id }) => id))
		: new Set();
}

/** Safe HTML of the few texts of `site.yml`: links leave the site or stay text, as there is no page to start from. */
export function renderPlainMarkdown(
	markdown: string,
	locale: Locale = "vi",
): string {
	const context: BodyContext = {
		file: siteFile,
		bodyLine: 1,
		permalink: "",
		locale,
		resolve: (address) => ({
			target:
				schemeOf(address) === undefined
					? { kind: "none" }
					: { kind: "external", url: address },
			problems: [],
		}),
		href: (sitePath) => sitePath,
	};
	return renderBody(markdown, context).value.html;
}
