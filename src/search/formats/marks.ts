/**
 * The diacritics of a word apart from its letters, so that a few hundred patterns serve every word: `được` is `duoc` with
 * the pattern `.̵.̛.̛̣`. The stroke of đ, which Unicode does not decompose, is written as U+0335.
 */

const stroke = "\u0335";
const mark = /\p{M}/u;

/** Empty for a word without marks. */
export function marksOf(exact: string): string {
	const pattern = [...exact.normalize("NFD").replaceAll("đ", `d${stroke}`)]
		.map((character) => (mark.test(character) ? character : "."))
		.join("");
	return pattern.replace(/\.+$/u, "");
}

export function withMarks(folded: string, pattern: string): string {
	if (pattern === "") return folded;
	const letters = [...folded];
	let next = 0;
	let text = "";
	for (const character of pattern) {
		if (character === ".") {
			text += letters[next] ?? "";
			next += 1;
		} else {
			text += character;
		}
	}
	return (text + letters.slice(next).join(""))
		.replaceAll(`d${stroke}`, "đ")
		.normalize("NFC");
}

const digits: Readonly<Record<string, string>> = {
	".": "0",
	"\u0300": "1",
	"\u0301": "2",
	"\u0303": "3",
	"\u0309": "4",
	"\u0323": "5",
	"\u0302": "6",
	"\u0306": "7",
	"\u031b": "8",
	[stroke]: "9",
};
/** A letter that stands in no text, has no marks and sorts after all Latin ones. */
const border = "\u01c0";

/**
 * A word as Pagefind is given it: its letters, then its diacritics in digits. Pagefind itself keeps all spellings of a word
 * together; so they lie side by side as words of their own, and a reader who typed the marks fetches one of them.
 */
export function pagefindWord(folded: string, exact: string): string {
	return markedWord(folded, marksOf(exact));
}

/** As `pagefindWord`, from the word's pattern of diacritics. */
export function markedWord(folded: string, pattern: string): string {
	if (pattern === "") return folded + border;
	const code = [...pattern]
		.map((mark) => digits[mark] ?? `x${mark.codePointAt(0)?.toString(36)}`)
		.join("");
	return folded + border + code;
}

/** What every spelling of a word begins with, as Pagefind has it. */
export function pagefindPrefix(folded: string): string {
	return folded + border;
}
