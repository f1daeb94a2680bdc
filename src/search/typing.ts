import { foldMarks } from "../vietnamese/identity.ts";
import { normalise } from "../vietnamese/normalise.ts";
import { splitSyllable } from "../vietnamese/syllable.ts";

/**
 * What a reader meant whose keyboard did not turn Telex (`nguyeenx`) or VNI (`dai5`) into letters; `undefined` when the
 * word is not such typing. The result is lower case.
 */
export function decodeTyping(word: string): string | undefined {
	const plain = word.toLowerCase();
	if (!/^[a-z]+[a-z0-9]*$/u.test(plain)) return undefined;
	const decoded = /\d/u.test(plain) ? decodeVni(plain) : decodeTelex(plain);
	if (decoded === undefined || decoded === plain) return undefined;
	return splitSyllable(decoded) ? decoded : undefined;
}

const telexTones: Readonly<Record<string, string>> = {
	s: "\u0301",
	f: "\u0300",
	r: "\u0309",
	x: "\u0303",
	j: "\u0323",
};
const telexLetters: readonly (readonly [RegExp, string])[] = [
	[/dd/u, "đ"],
	[/uow/u, "ươ"],
	[/aa/u, "â"],
	[/aw/u, "ă"],
	[/ee/u, "ê"],
	[/oo/u, "ô"],
	[/ow/u, "ơ"],
	[/uw/u, "ư"],
	// The second key may come after the consonants: `tieng` + e, `dang` + d.
	[/^d([a-zăâêôơư]+)d$/u, "đ$1"],
	[/a([a-z]*)a$/u, "â$1"],
	[/e([a-z]*)e$/u, "ê$1"],
	[/o([a-z]*)o$/u, "ô$1"],
	[/uo([a-z]*)w$/u, "ươ$1"],
	[/a([a-z]*)w$/u, "ă$1"],
	[/o([a-z]*)w$/u, "ơ$1"],
	[/u([a-z]*)w$/u, "ư$1"],
	[/w/u, "ư"],
];

function decodeTelex(word: string): string | undefined {
	// No look-behind: Safari learned it late, and one such expression stops a whole script.
	const beforeTone = /^[^aeiouyw]*[aeiouyw][a-z]*?(?=[sfrxj])/u.exec(word);
	const toneAt = beforeTone ? beforeTone[0].length : -1;
	const tone = toneAt < 0 ? "" : (telexTones[word.charAt(toneAt)] ?? "");
	let letters =
		toneAt < 0 ? word : word.slice(0, toneAt) + word.slice(toneAt + 1);
	for (const [keys, written] of telexLetters) {
		letters = letters.replace(keys, written);
	}
	return withTone(letters, tone);
}

const vniTones: Readonly<Record<string, string>> = {
	1: "\u0301",
	2: "\u0300",
	3: "\u0309",
	4: "\u0303",
	5: "\u0323",
};

function decodeVni(word: string): string | undefined {
	let letters = "";
	let tone = "";
	for (const key of word) {
		if (/[a-z]/u.test(key)) {
			letters += key;
		} else if (vniTones[key] !== undefined) {
			if (tone !== "") return undefined;
			tone = vniTones[key];
		} else {
			const changed = vniLetter(letters, key);
			if (changed === undefined) return undefined;
			letters = changed;
		}
	}
	return withTone(letters, tone);
}

function vniLetter(letters: string, key: string): string | undefined {
	const change: Readonly<Record<string, readonly [RegExp, string]>> = {
		6: [/[aeo](?=[^aeo]*$)/u, "\u0302"],
		7: [/uo|[uo](?=[^uo]*$)/u, "\u031b"],
		8: [/a(?=[^a]*$)/u, "\u0306"],
		9: [/^d/u, ""],
	};
	const [pattern, mark] = change[key] ?? [/$^/u, ""];
	if (!pattern.test(letters)) return undefined;
	if (key === "9") return letters.replace(pattern, "đ");
	return letters
		.replace(pattern, (found) =>
			[...found].map((letter) => letter + mark).join(""),
		)
		.normalize("NFC");
}

/** Puts the tone where it is written: on the vowel with a mark, else as `òa` and `oàn` have it. */
function withTone(letters: string, tone: string): string | undefined {
	const parts = splitSyllable(letters);
	if (!parts) return undefined;
	const { onset, vowels, coda } = parts;
	if (tone === "") return letters;
	const marks = [...vowels].map((vowel) => foldMarks(vowel) !== vowel);
	const marked = marks.lastIndexOf(true);
	const middle = vowels.length === 3 || coda !== "" ? 1 : 0;
	const at = marked >= 0 ? marked : Math.min(middle, vowels.length - 1);
	return normalise(
		onset + vowels.slice(0, at + 1) + tone + vowels.slice(at + 1) + coda,
	);
}
