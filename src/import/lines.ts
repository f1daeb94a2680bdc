import { normalise } from "../vietnamese/normalise.ts";
import type { InputLine } from "./portal-page.ts";

/** One line is one paragraph; old systems end it in many ways. */
export const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** Joiners, direction marks, byte order marks, soft hyphens: they print nothing and break comparisons. */
const invisible =
	/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;
/** Every kind of space (no-break ones too) and every control character. */
const spaces = /[\p{Zs}\p{Cc}]+/gu;

/** Composed letters, plain single spaces, nothing invisible. Old encodings must be converted before. */
export function cleanText(text: string): string {
	return normalise(text.replace(invisible, "")).replace(spaces, " ").trim();
}

/** The lines that say something, numbered as in the file. */
export function readLines(text: string): readonly InputLine[] {
	return text
		.split(lineEnd)
		.map((line, index) => ({ number: index + 1, text: cleanText(line) }))
		.filter((line) => line.text !== "");
}
