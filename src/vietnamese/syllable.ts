/**
 * The shape of a written Vietnamese syllable: an optional first consonant, vowels, an optional last consonant, one tone.
 * Everything here works on text in NFC and lower case.
 */

/** Combining marks that write a tone: huyền, sắc, ngã, hỏi, nặng. */
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/u;

const onset = "(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?";
const coda = "(?:ch|ng|nh|[cmnpt])?";
const syllable = new RegExp(`^(${onset})([aăâeêioôơuưy]{1,3})(${coda})$`, "u");

export interface Syllable {
	readonly onset: string;
	/** Without tone: `uyê`. */
	readonly vowels: string;
	readonly coda: string;
	/** One combining mark, or nothing for the level tone. */
	readonly tone: string;
}

/** A letter run without its tone mark, and the mark. Two tone marks make no syllable: `undefined`. */
export function splitTone(
	word: string,
): { readonly letters: string; readonly tone: string } | undefined {
	let tone = "";
	let letters = "";
	for (const character of word.normalize("NFD")) {
		if (!toneMark.test(character)) {
			letters += character;
		} else if (tone === "") {
			tone = character;
		} else {
			return undefined;
		}
	}
	return { letters: letters.normalize("NFC"), tone };
}

/** The parts of a lower-case letter run that could be a Vietnamese syllable; `undefined` for any other word. */
export function splitSyllable(word: string): Syllable | undefined {
	const split = splitTone(word);
	const match = split && syllable.exec(split.letters);
	if (!split || !match) return undefined;
	const [, first = "", vowels = "", last = ""] = match;
	return { onset: first, vowels, coda: last, tone: split.tone };
}
