/** One entry of Pagefind's index for a word of ours. */
export interface WordForm {
	/** What it is listed under. */
	readonly word: string;
	/** The word itself, where Pagefind lists it as a spelling of another: Hangul, which it takes apart. */
	readonly spelling?: string;
	/** It stands for a part of the word only. */
	readonly part: boolean;
}

/** Words as `pagefindWord` makes them of everything but rare scripts and signs. */
const plain = /^[a-z0-9\u01c0]+$/;
/** Letters and digits of the first 65,536 characters, whose order is the same in UTF-16 and UTF-8. */
const letters = /^[\p{L}\p{N}]+$/u;
const astral = /[\u{10000}-\u{10ffff}]/u;
/** Digits with what Unicode's compatibility forms put around them: `½` is 1⁄2, `⑴` is (1), `⒈` is 1. */
const digitsAndSigns = /^[\d()\u2044.,]+\u01c0$/u;

/**
 * How Pagefind 1.6 lists one of our words, which are lower case and hold no marks. `undefined` for words of a form that
 * was never compared with what Pagefind does.
 */
export function wordForms(word: string): readonly WordForm[] | undefined {
	if (plain.test(word)) return [{ word, part: false }];
	if (digitsAndSigns.test(word)) return formsOfDigits(word);
	if (!letters.test(word) || astral.test(word)) return undefined;
	if (/\p{Lu}|\p{Lt}/u.test(word)) return undefined;
	const listed = word.normalize("NFD").replace(/\p{M}/gu, "");
	return listed === word
		? [{ word, part: false }]
		: [{ word: listed, spelling: word, part: false }];
}

/** The digits alone; then the parts between ASCII signs, those of one byte left out. */
function formsOfDigits(word: string): readonly WordForm[] {
	const whole = word.replace(/[()\u2044.,]/gu, "");
	const parts = word.split(/[().,]/u).filter((part) => part !== "");
	const differs = parts.length > 1 || !whole.startsWith(parts[0] ?? "");
	return [
		{ word: whole, part: false },
		...(differs
			? parts
					.filter((part) => Buffer.byteLength(part) > 1)
					.map((part) => ({ word: part, part: true }))
			: []),
	];
}
