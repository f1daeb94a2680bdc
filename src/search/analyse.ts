import { canonicalWord, foldMarks } from "../vietnamese/identity.ts";
import { normalise } from "../vietnamese/normalise.ts";

/**
 * How search reads text. The build and the browser share this module: what one writes into the index, the other looks up.
 */

/** A syllable, a foreign word or a number. */
export interface Token {
	/** Where it stands in the text it came from, in UTF-16 units; `end` is exclusive. */
	readonly start: number;
	readonly end: number;
	/** One spelling with diacritics: composed, lower case, one tone placement, one i/y, no leading zeros. */
	readonly exact: string;
	/** The same without diacritics, đ as d. */
	readonly folded: string;
	/**
	 * What joins it to the token before when no space is between them: `/` in `13/2020`, nothing in `covid19`; `undefined`
	 * where a space or more than two marks are.
	 */
	readonly joint: string | undefined;
}

/** Letters with their marks, or digits; characters nobody sees stand inside words copied from the web. */
const pieces = /(?:\p{L}|\p{M}|[\u00ad\u200b-\u200d\u2060\ufeff])+|\p{N}+/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const joiner = /^[^\s\p{L}\p{N}]+$/u;

export function analyse(text: string): readonly Token[] {
	const tokens: Token[] = [];
	let last = -1;
	for (const match of text.matchAll(pieces)) {
		const [piece] = match;
		const { exact, folded } = formsOf(piece);
		if (exact === "") continue;
		const start = match.index;
		const end = start + piece.length;
		const joint = last < 0 ? undefined : jointOf(text, last, start);
		tokens.push({ start, end, exact, folded, joint });
		last = end;
	}
	return tokens;
}

function jointOf(text: string, from: number, to: number): string | undefined {
	if (from === to) return "";
	const between = to - from > 2 ? " " : text.slice(from, to);
	return joiner.test(between) ? between : undefined;
}

interface Forms {
	readonly exact: string;
	readonly folded: string;
}

/** Archives repeat a few thousand words millions of times. */
const known = new Map<string, Forms>();
const mostKnown = 50_000;

function formsOf(piece: string): Forms {
	const cached = known.get(piece);
	if (cached !== undefined) return cached;
	const exact = findExact(piece);
	const forms = { exact, folded: foldMarks(exact) };
	if (known.size >= mostKnown) known.clear();
	known.set(piece, forms);
	return forms;
}

function findExact(piece: string): string {
	const plain = piece.replace(invisible, "").normalize("NFKC");
	if (/^\d+$/u.test(plain)) return plain.replace(/^0+(?=\d)/u, "");
	// A loose mark at the start of a run belongs to nothing that is searched.
	return canonicalWord(normalise(plain.replace(/^\p{M}+/u, "")).toLowerCase());
}

/** Whether the reader typed any mark of this word, so that its exact form is what is wanted. */
export function isMarked(token: Pick<Token, "exact" | "folded">): boolean {
	return token.exact !== token.folded;
}
