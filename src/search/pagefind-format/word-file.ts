import type { CborWriter } from "./cbor-writer.ts";
import type { Chunk } from "./chunks.ts";
import { type TermPlaces, writePages } from "./places.ts";
import type { TermTable } from "./term-table.ts";

/** A file of words before compression. */
export interface WordFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Where its pieces end, in bytes; the last is the end of the file. */
	readonly ends: readonly number[];
}

/** Bytes of a piece before it may end, and when it must. */
const shortestPiece = 8192;
const longestPiece = 65_536;

/**
 * Writes words with all their places. A piece ends at an article that `endsPiece` names, so that a change in one article
 * changes one piece of a long file, and pieces that are alike need compressing once.
 */
export function writeWordFile(
	writer: CborWriter,
	table: TermTable,
	placesOf: (term: number) => TermPlaces,
	{ from, to }: Chunk,
	endsPiece: Uint8Array,
): WordFile {
	const ends: number[] = [];
	let last = 0;
	const onArticle = (article: number): void => {
		const length = writer.length - last;
		if (length < shortestPiece) return;
		if (endsPiece[article] !== 1 && length < longestPiece) return;
		last = writer.length;
		ends.push(last);
	};
	writer.array(1);
	writer.array(to - from);
	for (let term = from; term < to; term += 1) {
		const spelling = table.spellings.get(term);
		writer.array(3);
		writer.text(table.words[term] ?? "");
		if (spelling === undefined) {
			writePages(writer, placesOf(term), onArticle);
			writer.array(0);
		} else {
			writer.array(0);
			writer.array(1);
			writer.array(2);
			writer.text(spelling);
			writePages(writer, placesOf(term), onArticle);
		}
	}
	if (last < writer.length) ends.push(writer.length);
	return { bytes: writer.take(), ends };
}
