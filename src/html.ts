import { type Child, htmlOf } from "./jsx/markup.ts";

export { type Child, Markup } from "./jsx/markup.ts";

/** The HTML of a part of a page. */
export function renderMarkup(part: Child): string {
	return htmlOf(part);
}

/** A whole HTML document. */
export function renderDocument(page: Child): string {
	return `<!DOCTYPE html>\n${htmlOf(page)}\n`;
}
