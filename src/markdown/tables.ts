import type { Token } from "markdown-it";
import { fault } from "../fault.ts";
import { createFinished, escapeText } from "./finished.ts";
import { type Page, report } from "./page.ts";

/** Makes tables scroll by themselves, and by keyboard, on a narrow screen. Styles become classes: pages forbid inline style. */
export function arrangeTables(
	tokens: readonly Token[],
	page: Page,
): readonly Token[] {
	if (!tokens.some((token) => token.type === "table_open")) return tokens;
	const arranged: Token[] = [];
	let number = 0;
	let columns = 0;
	tokens.forEach((token, index) => {
		if (token.type === "table_open") {
			number += 1;
			columns = 0;
			const label = escapeText(page.labels.table(number));
			arranged.push(
				createFinished(
					`<section class="table" tabindex="0" aria-label="${label}">\n`,
				),
				token,
			);
			return;
		}
		arranged.push(token);
		if (token.type === "table_close")
			arranged.push(createFinished("</section>\n"));
		else if (token.type === "th_open") {
			columns += 1;
			arrangeHead(token, tokens[index + 1], tokens[index + 2]);
		} else if (token.type === "td_open") alignByClass(token);
		else if (token.type === "tr_open") checkCells(token, columns, page);
	});
	return arranged;
}

/** A head cell without text heads nothing: it is a plain cell. */
function arrangeHead(
	open: Token,
	inline: Token | undefined,
	close: Token | undefined,
): void {
	alignByClass(open);
	if (inline?.content === "" && close !== undefined) {
		open.tag = "td";
		close.tag = "td";
	} else open.attrSet("scope", "col");
}

function alignByClass(cell: Token): void {
	const style = cell.attrGet("style");
	if (style !== null)
		cell.attrs = [["class", `align-${style.replace("text-align:", "")}`]];
}

/** Markdown drops the cells that a row has beyond the head's: that would lose text. */
function checkCells(row: Token, columns: number, page: Page): void {
	const line = row.map?.[0];
	if (line === undefined || columns === 0) return;
	const written = page.finder.line(line).replace(/^[\s>]*\|?|\|\s*$/g, "");
	const cells = written.split(/(?<!\\)\|/).length;
	if (cells > columns)
		report(
			page,
			fault("markdown/table-cells", {
				cells: String(cells),
				columns: String(columns),
			}),
			row.map,
		);
}
