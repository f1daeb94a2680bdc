import { normalise } from "./normalise.ts";
import { type Syllable, splitSyllable } from "./syllable.ts";

const letterRun = /[\p{L}\p{M}]+/gu;
const openPair = /^(?:oa|oe|uy)$/u;
/** How the words end that have two spellings: most have one, and need no closer look. */
const twoSpellings = /(?:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[yỳýỷỹỵ]|\p{M})$/u;
const takesEitherI = /^(?:[hklmstv]|qu)$/u;

/**
 * Equal for texts that differ only in case, spacing, tone placement (`hòa`/`hoà`) or i/y (`kĩ`/`kỹ`): the identity of
 * tags, authors and categories. Diacritics count. The result is for comparing, not for showing.
 */
export function identityKey(text: string): string {
	return collapseSpaces(normalise(text).toLowerCase()).replace(
		letterRun,
		canonicalWord,
	);
}

/** Without diacritics and case, đ as d, spaces collapsed: for near matches and collisions. */
export function foldedKey(text: string): string {
	return collapseSpaces(foldMarks(normalise(text).toLowerCase()));
}

/** Strips every combining mark, and writes đ as d, which has no decomposition. Case stays. */
export function foldMarks(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{M}+/gu, "")
		.replace(/[đðɖ]/gu, "d")
		.replace(/[ĐÐƉ]/gu, "D")
		.normalize("NFC");
}

/** One spelling for the spellings of a lower-case letter run that count as the same word. */
export function canonicalWord(word: string): string {
	if (!twoSpellings.test(word)) return word;
	const parts = splitSyllable(word);
	// `qúy` has its tone on the u, where no rule of spelling puts it.
	if (!parts || (parts.onset === "qu" && /[úùủũụ]/u.test(word))) return word;
	return canonicalSyllable(parts) ?? word;
}

function canonicalSyllable(parts: Syllable): string | undefined {
	const { onset, vowels, coda, tone } = parts;
	if (coda !== "") return undefined;
	if (vowels === "y" && takesEitherI.test(onset)) {
		return `${onset}i${tone}`.normalize("NFC");
	}
	// The regular expression never splits `qu`, so after q there is no pair here.
	if (tone !== "" && openPair.test(vowels)) {
		return (onset + vowels.charAt(0) + tone + vowels.charAt(1)).normalize(
			"NFC",
		);
	}
	return undefined;
}

function collapseSpaces(text: string): string {
	return text.replace(/\s+/gu, " ").trim();
}
