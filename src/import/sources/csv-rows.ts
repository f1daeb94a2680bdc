/** A line of a table by the names of its columns; JSON has more than text. */
export type Row = Readonly<Record<string, unknown>>;

/** RFC 4180, with `,`, `;` or tabs; the first row names the columns. */
export function csvRows(text: string): readonly Row[] {
	const source = text.replace(/^\ufeff/u, "");
	const head = source.slice(0, source.search(/[\r\n]/u) >>> 0);
	const mark = [",", ";", "\t"].reduce(
		(best, sign) =>
			head.split(sign).length > head.split(best).length ? sign : best,
		",",
	);
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = "";
	let isQuoted = false;
	for (let at = 0; at < source.length; at += 1) {
		const sign = source[at] ?? "";
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (source[at + 1] === '"') {
				cell += '"';
				at += 1;
			} else isQuoted = false;
		} else if (sign === '"' && cell === "") isQuoted = true;
		else if (sign === mark) {
			row.push(cell);
			cell = "";
		} else if (sign === "\n" || sign === "\r") {
			if (sign === "\r" && source[at + 1] === "\n") at += 1;
			rows.push([...row, cell]);
			row = [];
			cell = "";
		} else cell += sign;
	}
	if (cell !== "" || row.length > 0) rows.push([...row, cell]);
	const [names = [], ...others] = rows;
	return others
		.filter((cells) => cells.some((value) => value !== ""))
		.map((cells) =>
			Object.fromEntries(
				names.map((name, index) => [
					name.trim(),
					(cells[index] ?? "").replace(/^'(?=[=+\-@＝＋－＠\t\r'])/u, ""),
				]),
			),
		);
}
