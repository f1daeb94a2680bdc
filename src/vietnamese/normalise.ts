import { splitSyllable } from "./syllable.ts";

const combining = /\p{M}/u;
/** A tone typed before the circumflex, breve or horn that belongs under it. */
const toneBeforeQuality =
	/([\u0300\u0301\u0303\u0309\u0323]+)([\u0302\u0306\u031b])/gu;
const falseD = /[ÐðƉɖ]/u;
const wordWithFalseD = /[\p{L}\p{M}]*[ÐðƉɖ][\p{L}\p{M}]*/gu;

/**
 * One spelling for one word: NFC, marks typed in the wrong order repaired (`e`+´+ˆ → `ế`), and the Icelandic Ð (U+00D0)
 * that old fonts put in place of Đ made a Đ inside Vietnamese words and abbreviations. Spaces and all else stay.
 */
export function normalise(text: string): string {
	const composed = text.normalize("NFC");
	const ordered = combining.test(composed) ? reorder(composed) : composed;
	return falseD.test(ordered)
		? ordered.replace(wordWithFalseD, repairD)
		: ordered;
}

function reorder(text: string): string {
	return text
		.normalize("NFD")
		.replace(toneBeforeQuality, "$2$1")
		.normalize("NFC");
}

function repairD(word: string): string {
	const repaired = word.replace(/[ÐƉ]/gu, "Đ").replace(/[ðɖ]/gu, "đ");
	// `QÐ` and `HÐND` have no vowel; in capitals they are Vietnamese all the same.
	const isAbbreviation = word === word.toUpperCase();
	return isAbbreviation || splitSyllable(repaired.toLowerCase())
		? repaired
		: word;
}
