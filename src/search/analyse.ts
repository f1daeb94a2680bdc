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

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const joiner = /^[^\s\p{L}\p{N}]+$/u;

/** Cuts runs of letters with their marks, and runs of digits; characters nobody sees stand inside words copied from the web. */
export function analyse(text: string): readonly Token[] {
	const tokens: Token[] = [];
	let last = -1;
	let at = 0;
	while (at < text.length) {
		const kind = kindAt(text, at);
		const start = at;
		do at += widthAt(text, at);
		while (at < text.length && kindAt(text, at) === kind);
		if (kind === other) continue;
		const { exact, folded } = formsOf(text.slice(start, at));
		if (exact === "") continue;
		const joint = last < 0 ? undefined : jointOf(text, last, start);
		tokens.push({ start, end: at, exact, folded, joint });
		last = at;
	}
	return tokens;
}

/** Kinds of characters. */
export const other = 1;
const letter = 2;
export const number = 3;

/** What each UTF-16 unit is; 0 where nobody has asked yet. Regular expressions over every character take most of a build's time. */
export const kinds = new Uint8Array(0x10000);

export function kindAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	const known = kinds[unit] ?? 0;
	if (known !== 0) return known;
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	const kind = /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character)
		? letter
		: /\p{N}/u.test(character)
			? number
			: other;
	// Half a pair says nothing of the other half.
	if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
	return kind;
}

export function widthAt(text: string, at: number): number {
	const unit = text.charCodeAt(at);
	if (unit < 0xd800 || unit > 0xdbff) return 1;
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const space = 0x20;

function jointOf(text: string, from: number, to: number): string | undefined {
	if (from === to) return "";
	if (
		to - from > 2 ||
		text.charCodeAt(from) === space ||
		text.charCodeAt(to - 1) === space
	)
		return undefined;
	const between = text.slice(from, to);
	return joiner.test(between) ? between : undefined;
}

export interface Forms {
	readonly exact: string;
	readonly folded: string;
}

/** Archives repeat a few thousand words millions of times. */
const known = new Map<string, Forms>();
const mostKnown = 50_000;

/** Of a run of letters or of digits; empty for one that says nothing. */
export function formsOf(piece: string): Forms {
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
