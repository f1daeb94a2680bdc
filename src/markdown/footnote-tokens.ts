import type { Token } from "markdown-it";
import { escapeText, finish } from "./finished.ts";
import type { FootnoteMeta } from "./footnotes.ts";
import type { Page } from "./page.ts";

/** Writes footnotes and their marks; ids begin with `ghi-chu-` and `ve-ghi-chu-`, which no page uses itself. */
export function writeFootnotes(tokens: readonly Token[], page: Page): void {
	const { labels } = page;
	for (const token of tokens) {
		if (token.type === "inline") writeMarks(token.children ?? [], page);
		else if (token.type === "footnotes_open")
			finish(
				token,
				`<section class="footnotes" aria-label="${escapeText(labels.footnotes)}">\n<ol>\n`,
			);
		else if (token.type === "footnotes_close")
			finish(token, "</ol>\n</section>\n");
		else if (token.type === "footnote_open")
			finish(token, `<li id="${noteId(token.meta)}">`);
		else if (token.type === "footnote_close") finish(token, "</li>\n");
		else if (token.type === "footnote_back")
			finish(token, backLinks(token.meta, page));
	}
}

function writeMarks(children: readonly Token[], page: Page): void {
	for (const token of children) {
		if (token.type !== "footnote_ref") continue;
		const { id, subId }: { id: number; subId: number } = token.meta;
		const number = id + 1;
		const label = escapeText(page.labels.footnote(number));
		const href = hrefHere(noteId({ number }), page);
		finish(
			token,
			`<sup><a href="${href}" id="${markId(number, subId)}" aria-label="${label}">${number}</a></sup>`,
		);
	}
}

function backLinks({ number, count }: FootnoteMeta, page: Page): string {
	const label = escapeText(page.labels.backToText(number));
	return Array.from({ length: count }, (_, index) => {
		const more = index > 0 ? ` (${index + 1})` : "";
		return ` <a class="back" href="${hrefHere(markId(number, index), page)}" aria-label="${label}${more}">↩\uFE0E</a>`;
	}).join("");
}

function hrefHere(id: string, { context }: Page): string {
	return escapeText(context.href(`${context.permalink}#${id}`));
}

function noteId({ number }: { readonly number: number }): string {
	return `ghi-chu-${number}`;
}

/** @param index Which of the marks of one note, from 0. */
function markId(number: number, index: number): string {
	return index === 0
		? `ve-ghi-chu-${number}`
		: `ve-ghi-chu-${number}-${index + 1}`;
}
