import type { Token } from "markdown-it";
import { fault } from "../fault.ts";
import { refusalOf, shorten } from "../links/addresses.ts";
import { type Block, type Page, report } from "./page.ts";
import type { ParsedMarkdown } from "./parser.ts";

/** Refused addresses to report for one text: whoever pasted a thousand learns enough from these. */
const mostRefusals = 50;

/** Reports what Markdown would do to a text without a word: addresses that stay text, notes that nobody sees. */
export function reportLosses(
	{ tokens, refused, unusedReferences, footnotes }: ParsedMarkdown,
	page: Page,
): void {
	for (const address of refused.slice(0, mostRefusals))
		report(page, refusalOf(address), null, address);
	for (const label of unusedReferences)
		report(
			page,
			fault("markdown/unused-reference", { label: shorten(label) }),
			null,
			asWritten(label, page),
		);
	for (const label of footnotes.unused)
		report(
			page,
			fault("markdown/unused-footnote", { label: shorten(label) }),
			null,
			`[^${label}]:`,
		);
	for (const label of footnotes.repeated)
		report(
			page,
			fault("markdown/repeated-footnote", { label: shorten(label) }),
			null,
			`[^${label}]:`,
		);
	let block: Block = null;
	for (const token of tokens) {
		if (token.map !== null) block = token.map;
		if (token.type === "code_block")
			report(page, fault("markdown/indented", {}), block);
		else if (token.type === "inline" && token.content.includes("[^"))
			reportMissingNotes(token, block, page);
	}
}

/** The parser compares labels in upper case. */
function asWritten(label: string, page: Page): string {
	const start = page.finder.text.toUpperCase().indexOf(`[${label}]:`);
	return start < 0
		? ""
		: page.finder.text.slice(start, start + label.length + 3);
}

/** `[^a]` stayed text, so no note of that name exists. */
function reportMissingNotes(inline: Token, block: Block, page: Page): void {
	for (const { type, content } of inline.children ?? []) {
		if (type !== "text") continue;
		for (const [mark, label = ""] of content.matchAll(
			/\[\^([^\]\s]{1,100})\]/gu,
		))
			report(page, fault("markdown/footnote", { label }), block, mark);
	}
}
