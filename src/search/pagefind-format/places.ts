import type { CborWriter } from "./cbor-writer.ts";

/** Few archives have so many articles that a number of one needs more room. */
export type ArticleNumbers = Uint16Array | Int32Array;

/** Room for numbers of articles, all zero. @param articles how many there are */
export function roomForNumbers(
	length: number,
	articles: number,
): ArticleNumbers {
	return articles <= 2 ** 16 ? new Uint16Array(length) : new Int32Array(length);
}

/** Where one term stands: entries `from` to `to` − 1, by article, in each those of the title first; a place is packed. */
export interface TermPlaces {
	readonly articles: ArticleNumbers;
	readonly places: Int32Array;
	readonly from: number;
	readonly to: number;
}

/** Set in places of a title. */
export const inTitle = 1 << 30;
/** Above the position stands, for a part of a word, of how many parts that word is. */
export const partsShift = 26;
export const positionMask = (1 << partsShift) - 1;
export const mostParts = 15;

/** The weight that Pagefind gives every word, in 24ths; parts of a word share it. */
const fullWeight = 24;

/**
 * How much a term adds to the size of its file, as Pagefind counts: per article one, and each number of its lists. Of one
 * article the units do not depend on the others, so they add up.
 */
export function unitsOf({ articles, places, from, to }: TermPlaces): number {
	let units = 0;
	for (let at = from; at < to; ) {
		const article = articles[at];
		let titled = 0;
		let plain = 0;
		let end = at;
		let hasParts = false;
		while (end < to && articles[end] === article) {
			const place = places[end] ?? 0;
			if ((place & inTitle) !== 0) titled += 1;
			else plain += 1;
			if ((place & ~inTitle) >>> partsShift !== 0) hasParts = true;
			end += 1;
		}
		units +=
			1 +
			(titled > 0 ? titled + 1 : 0) +
			(plain === 0
				? 0
				: hasParts
					? weighted(places, end - plain, end).length
					: plain + 1);
		at = end;
	}
	return units;
}

/**
 * Writes the articles of a term, and where in each it stands.
 * @param onArticle called after each
 */
export function writePages(
	writer: CborWriter,
	{ articles, places, from, to }: TermPlaces,
	onArticle: (article: number) => void,
): void {
	let pages = 0;
	for (let at = from; at < to; at += 1) {
		if (at === from || articles[at] !== articles[at - 1]) pages += 1;
	}
	writer.array(pages);
	let before = 0;
	for (let at = from; at < to; ) {
		const article = articles[at] ?? 0;
		let body = at;
		while (
			body < to &&
			articles[body] === article &&
			((places[body] ?? 0) & inTitle) !== 0
		) {
			body += 1;
		}
		let end = body;
		while (end < to && articles[end] === article) end += 1;
		writer.array(3);
		writer.integer(article - before);
		before = article;
		writeBody(writer, places, body, end);
		writeTitle(writer, places, at, body);
		onArticle(article);
		at = end;
	}
}

function writeBody(
	writer: CborWriter,
	places: Int32Array,
	from: number,
	to: number,
): void {
	if (from === to) {
		writer.array(0);
		return;
	}
	for (let at = from; at < to; at += 1) {
		if ((places[at] ?? 0) >>> partsShift === 0) continue;
		const numbers = weighted(places, from, to);
		writer.array(numbers.length);
		for (const number of numbers) writer.integer(number);
		return;
	}
	writer.array(to - from + 1);
	writer.integer(-1 - fullWeight);
	writeSteps(writer, places, from, to);
}

function writeTitle(
	writer: CborWriter,
	places: Int32Array,
	from: number,
	to: number,
): void {
	if (from === to) {
		writer.array(0);
		return;
	}
	writer.array(to - from + 1);
	// The title is the first field of all.
	writer.integer(-1);
	writeSteps(writer, places, from, to);
}

/** Each position as its distance from the one before. */
function writeSteps(
	writer: CborWriter,
	places: Int32Array,
	from: number,
	to: number,
): void {
	let last = 0;
	for (let at = from; at < to; at += 1) {
		const position = (places[at] ?? 0) & positionMask;
		writer.integer(position - last);
		last = position;
	}
}

/** Positions by weight: a negative number sets the weight, and counting begins anew. */
function weighted(
	places: Int32Array,
	from: number,
	to: number,
): readonly number[] {
	const entries = Array.from(places.subarray(from, to), (place) => {
		const parts = (place & ~inTitle) >>> partsShift;
		return {
			weight:
				parts === 0 ? fullWeight : Math.max(1, Math.floor(fullWeight / parts)),
			position: place & positionMask,
		};
	}).sort((a, b) => a.weight - b.weight || a.position - b.position);
	const numbers: number[] = [];
	let weight = 0;
	let last = 0;
	for (const entry of entries) {
		if (entry.weight !== weight) {
			weight = entry.weight;
			numbers.push(-1 - weight);
			last = 0;
		}
		numbers.push(entry.position - last);
		last = entry.position;
	}
	return numbers;
}
