import { hash } from "node:crypto";

/** Before the hash in every name, as Pagefind writes it. */
export const language = "vi";
const prefix = `${language}_`;
/** Characters of a hash in a name that nothing else has. */
const shortest = 7;

/** SHA-1 as Pagefind prints it: without the zero of bytes below 16, so its length varies. */
export function pagefindHash(content: Uint8Array | string): string {
	let text = "";
	for (const byte of hash("sha1", content, "buffer")) text += byte.toString(16);
	return text;
}

/** A name for bytes in memory and in caches. */
export function pieceKey(content: Uint8Array): string {
	return hash("sha1", content, "base64");
}

/** The name of the file that lists all others. */
export function metaName(hash: string): string {
	return prefix + hash.slice(0, shortest + prefix.length);
}

/**
 * Names files by the beginnings of their hashes, in their order. One whose name is taken gets a longer one: Pagefind adds a
 * digit to a fragment's and two to another file's.
 */
export function shortNames(
	hashes: readonly string[],
	step: 1 | 2,
): readonly string[] {
	return hashes.map(createNames(step));
}

/** `shortNames`, for one file after the other. */
export function createNames(step: 1 | 2): (hash: string) => string {
	const taken = new Set<string>();
	return (hash) => {
		let length = shortest;
		while (taken.has(hash.slice(0, length))) {
			if (length > hash.length) throw new RangeError("Two files are alike");
			length += step;
		}
		taken.add(hash.slice(0, length));
		return prefix + hash.slice(0, length);
	};
}
