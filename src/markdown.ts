import type { Token } from "markdown-it";
import { type Checked, siteFile } from "./diagnostics.ts";
import { fault } from "./fault.ts";
import { schemeOf } from "./links/addresses.ts";
import type { BodyContext, RenderedMarkdown } from "./markdown/body-context.ts";
import { writeFootnotes } from "./markdown/footnote-tokens.ts";
import { nameHeadings } from "./markdown/headings.ts";
import { figuresOf, resolveImages } from "./markdown/image-tokens.ts";
import { bodyLabels } from "./markdown/labels.ts";
import { resolveLinks } from "./markdown/link-tokens.ts";
import { reportLosses } from "./markdown/losses.ts";
import { deepestAllowed, findTooDeep } from "./markdown/nesting.ts";
import { type Block, createPage, type Page, report } from "./markdown/page.ts";
import { createParser } from "./markdown/parser.ts";
import { plainText } from "./markdown/plain-text.ts";
import { arrangeTables } from "./markdown/tables.ts";
import type { Locale } from "./types.ts";

const parser = createParser();

/**
 * Renders a Markdown body. One parse gives the HTML, the plain text, headings, figures, attachments and all that is
 * wrong with them. The HTML holds only what `markdown-it` and our own passes write: HTML in the source is text.
 */
export function renderBody(
	markdown: string,
	context: BodyContext,
): Checked<RenderedMarkdown> {
	const page = createPage(markdown, context, bodyLabels[context.locale]);
	const parsed = parser.parse(markdown);
	const tooDeep = findTooDeep(parsed.tokens);
	if (tooDeep !== undefined) {
		report(
			page,
			fault("markdown/nesting", { limit: String(deepestAllowed) }),
			tooDeep,
		);
		return { value: emptyBody, diagnostics: page.diagnostics };
	}
	page.headings.push(...nameHeadings(parsed.tokens));
	reportLosses(parsed, page);
	const tokens = arrangeTables(resolveInlines(parsed.tokens, page), page);
	writeFootnotes(tokens, page);
	const { text, firstParagraph } = plainText(tokens);
	return {
		value: {
			html: parser.render(tokens),
			text,
			firstParagraph,
			headings: page.headings,
			figures: page.figures,
			attachments: [...page.attachments.values()],
		},
		diagnostics: page.diagnostics,
	};
}

const emptyBody: RenderedMarkdown = {
	html: "",
	text: "",
	firstParagraph: "",
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
	return new Set(
		nameHeadings(parser.parse(markdown).tokens).map(({ id }) => id),
	);
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
