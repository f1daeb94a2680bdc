import { shown } from "../reading/file-names.ts";

const widest = 100;
const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const zeroWidth = /\p{Mn}|\p{Me}/u;

/** A line of a file with a caret below one of its characters, as two lines of equal margin. */
export function sourceLine(
	text: string,
	line: number,
	column: number,
): readonly [string, string] | undefined {
	const written = text.split("\n", line)[line - 1];
	if (written === undefined || written.trim() === "") return undefined;
	const characters = [...written.replaceAll("\t", " ")];
	// A long line is cut around the place.
	const start = Math.max(
		0,
		Math.min(column - 1 - widest / 2, characters.length - widest),
	);
	const before = shown(characters.slice(start, column - 1).join(""));
	const after = shown(characters.slice(column - 1, start + widest).join(""));
	const lead = start > 0 ? "…" : "";
	const tail = start + widest < characters.length ? "…" : "";
	const number = String(line);
	return [
		`${number} | ${lead}${before}${after}${tail}`,
		`${" ".repeat(number.length)} | ${" ".repeat(widthOf(lead + before))}^`,
	];
}

/** In columns of a terminal. */
function widthOf(text: string): number {
	let width = 0;
	for (const character of text) {
		if (wide.test(character)) width += 2;
		else if (!zeroWidth.test(character)) width += 1;
	}
	return width;
}
