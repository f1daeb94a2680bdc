import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Void elements as Preact writes them; its attribute values always stand in double quotes. */
const voidElement =
	/<((?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)(?:\s[^\s"=>/]+(?:="[^"]*")?)*)\s*\/>/g;

/** A whole HTML document. Void elements end with `>` alone (HTML, §13.1.2.1): the slash of XML means nothing in HTML. */
export function renderDocument(page: VNode): string {
	const html = renderToString(page).replace(voidElement, "<$1>");
	return `<!DOCTYPE html>\n${html}\n`;
}
