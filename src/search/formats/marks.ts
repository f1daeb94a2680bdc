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
