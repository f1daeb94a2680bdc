import type { Token } from "markdown-it";
import { type Fault, fault } from "../fault.ts";
import { refusalOf, shorten } from "../links/addresses.ts";
import { type Block, type Page, report } from "./page.ts";
import type { ParsedMarkdown } from "./parser.ts";

/** Problems of one kind to report for one text: whoever pasted a thousand learns enough from these. */
const most = 50;

/** Reports what Markdown would do to a text without a word: addresses that stay text, notes that nobody sees. */
export function reportLosses(
	{
		tokens,
		refused,
		unusedReferences,
		repeatedReferences,
		footnotes,
	}: ParsedMarkdown,
	page: Page,
): void {
	const reportAll = (
		texts: readonly string[],
		faultOf: (text: string) => Fault,
		needleOf = (text: string) => text,
	) => {
		for (const text of texts.slice(0, most))
			report(page, faultOf(text), null, needleOf(text));
	};
	const noteOf = (label: string) => `[^${label}]:`;
	const definitions =
		unusedReferences.length + repeatedReferences.length === 0
			? new Map<string, string>()
			: definitionsIn(page.finder.text);
	reportAll(refused, refusalOf);
	reportAll(
		unusedReferences,
		(label) => fault("markdown/unused-reference", { label: shorten(label) }),
		(label) => definitions.get(label) ?? "",
	);
	reportAll(
		repeatedReferences,
		(label) => fault("markdown/repeated-reference", { label: shorten(label) }),
		(label) => definitions.get(label) ?? "",
	);
	reportAll(
		footnotes.unused,
		(label) => fault("markdown/unused-footnote", { label: shorten(label) }),
		noteOf,
	);
	reportAll(
		footnotes.repeated,
		(label) => fault("markdown/repeated-footnote", { label: shorten(label) }),
		noteOf,
	);
	reportInBlocks(tokens, page);
}

/** How each `[label]:` is written, by the label as the parser compares it. */
function definitionsIn(text: string): ReadonlyMap<string, string> {
	const definitions = new Map<string, string>();
	for (const [written, label = ""] of text.matchAll(/\[([^[\]]+)\]:/gu))
		definitions.set(
			label.trim().replace(/\s+/gu, " ").toLowerCase().toUpperCase(),
			written,
		);
	return definitions;
}

function reportInBlocks(tokens: readonly Token[], page: Page): void {
	let block: Block = null;
	let left = most;
	for (const token of tokens) {
		if (token.map !== null) block = token.map;
		if (left <= 0) return;
		if (token.type === "code_block") {
			left -= 1;
			report(page, fault("markdown/indented", {}), block);
		} else if (token.type === "inline" && token.content.includes("[^"))
			left -= reportMissingNotes(token, block, page, left);
	}
}

/** `[^a]` stayed text, so no note of that name exists. Returns how many there were, at most `left`. */
function reportMissingNotes(
	inline: Token,
	block: Block,
	page: Page,
	left: number,
): number {
	const marks = (inline.children ?? [])
		.filter(({ type }) => type === "text")
		.flatMap(({ content }) => [...content.matchAll(/\[\^([^\]\s]{1,100})\]/gu)])
		.slice(0, left);
	for (const [mark, label = ""] of marks)
		report(page, fault("markdown/footnote", { label }), block, mark);
	return marks.length;
}
