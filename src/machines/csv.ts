/** One cell; a list is written as one text. */
export type Cell = string | number | readonly string[] | undefined;

// What spreadsheets take for the start of a formula, also in full-width forms; and our own mark.
const looksLikeFormula = /^[=+\-@＝＋－＠\t\r']/u;

/**
 * CSV (RFC 4180) that spreadsheets read as Vietnamese: UTF-8 with a byte order mark, CRLF, quotes where needed.
 *
 * A text that a spreadsheet would run as a formula gets one `'` in front, and so does a text that begins with `'`: taking
 * one leading `'` away gives back exactly what was written. The JSON download holds every text as it is.
 */
export function writeCsv(
	header: readonly string[],
	rows: readonly (readonly Cell[])[],
): string {
	const lines = [header, ...rows].map((row) => row.map(writeCell).join(","));
	return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function writeCell(cell: Cell): string {
	if (cell === undefined) return "";
	if (typeof cell === "number") return String(cell);
	const text = typeof cell === "string" ? cell : joinList(cell);
	const safe = looksLikeFormula.test(text) ? `'${text}` : text;
	return /[",;\r\n\t]|^\s|\s$/u.test(safe)
		? `"${safe.replaceAll('"', '""')}"`
		: safe;
}

/** `A|B`; a bar or backslash within an item gets a backslash in front. */
function joinList(items: readonly string[]): string {
	return items.map((item) => item.replace(/[\\|]/g, "\\$&")).join("|");
}
