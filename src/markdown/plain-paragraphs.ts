import MarkdownIt from "markdown-it";
import { isHarmless } from "../parsing/harmless.ts";
import type { RenderedMarkdown } from "./body-context.ts";
import { collapse } from "./plain-text.ts";

const { escapeHtml } = new MarkdownIt().utils;

/** What Markdown could take for a mark, an entity, an address or a table, wherever it stands. */
const mark = /[*_`[\]<\\~|@\t]|&[#\w]+;|:\/\/|[ \u00a0]$/m;
/** A line begins with a word, and not with what makes a list, a heading, a rule or a quotation. */
const beginning = /^(?:[\p{L}"'“”‘’(…]|\d+(?![\d.)]))/u;

/**
 * Renders a text of nothing but paragraphs, as most of an old bulletin is, to exactly what `markdown-it` and our passes
 * make of it, without their work. `undefined` for any other.
 */
export function renderPlainParagraphs(
	markdown: string,
): RenderedMarkdown | undefined {
	if (!isHarmless(markdown) || mark.test(markdown)) return undefined;
	let html = "";
	const lines: string[] = [];
	for (const part of markdown.split(/\n{2,}/)) {
		const paragraph = part.startsWith("\n") ? part.slice(1) : part;
		const written = paragraph.endsWith("\n")
			? paragraph.slice(0, -1)
			: paragraph;
		if (written === "") continue;
		if (!written.split("\n").every((line) => beginning.test(line)))
			return undefined;
		html += `<p>${escapeHtml(written)}</p>\n`;
		lines.push(collapse(written));
	}
	return {
		html,
		text: lines.join("\n"),
		firstParagraph: lines[0] ?? "",
		headings: [],
		figures: [],
		attachments: [],
	};
}
