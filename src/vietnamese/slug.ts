import { foldMarks } from "./identity.ts";
import { normalise } from "./normalise.ts";

const longest = 80;
/** What the rest would leave as it is: the names of most files. */
const ownSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Latin letters that no decomposition reaches. */
const otherLetters: Readonly<Record<string, string>> = {
	æ: "ae",
	œ: "oe",
	ø: "o",
	ł: "l",
	ß: "ss",
	þ: "th",
	ı: "i",
};

/**
 * The part of an address that stands for a text: `[a-z0-9-]`, at most 80 bytes. A longer one is cut at a word and given
 * a hash of the whole, so that it is stable and two long titles stay apart. Empty when the text has no such letters.
 */
export function slugify(text: string): string {
	if (text.length <= longest && ownSlug.test(text)) return text;
	const slug = foldMarks(normalise(text).normalize("NFKD"))
		.toLowerCase()
		.replace(/[æœøłßþı]/gu, (letter) => otherLetters[letter] ?? "")
		.replace(/['’ʼ]/gu, "")
		.replace(/[^a-z0-9]+/gu, "-")
		.replace(/^-|-$/gu, "");
	return slug.length <= longest ? slug : shorten(slug);
}

function shorten(slug: string): string {
	const suffix = `-${hash(slug)}`;
	const cut = slug.slice(0, longest - suffix.length + 1);
	const lastHyphen = cut.lastIndexOf("-");
	const head = lastHyphen > 0 ? cut.slice(0, lastHyphen) : cut.slice(0, -1);
	return head + suffix;
}

/** FNV-1a, 32 bits, in base 36: seven characters that need no library. */
function hash(text: string): string {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return (value >>> 0).toString(36).padStart(7, "0");
}
