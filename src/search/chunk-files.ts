import { compressPiece, joinPieces, packed } from "./compress.ts";
import { pagefindSignature } from "./fragments.ts";
import { CborWriter } from "./pagefind-format/cbor-writer.ts";
import type { Chunk } from "./pagefind-format/chunks.ts";
import { pagefindHash, pieceKey } from "./pagefind-format/names.ts";
import type { TermTable } from "./pagefind-format/term-table.ts";
import { type WordFile, writeWordFile } from "./pagefind-format/word-file.ts";
import type { Pieces } from "./piece-store.ts";
import { termPlaces, type WordPlaces } from "./places.ts";
import type { WordChunk } from "./word-chunks.ts";

export interface MadeChunk {
	readonly chunk: WordChunk;
	/** The file, compressed. */
	readonly bytes: Uint8Array;
}

/** A function that makes files of words; a piece that is known is not compressed again. */
export function createChunkMaker(
	table: TermTable,
	places: WordPlaces,
	endsPiece: Uint8Array,
	pieces: Pieces,
): (cut: Chunk) => MadeChunk {
	const writer = new CborWriter();
	return (cut) => {
		const file = writeWordFile(
			writer,
			table,
			(term) => termPlaces(places, table, term),
			cut,
			endsPiece,
		);
		const { keys, bytes } = packPieces(file, pieces);
		const chunk = {
			first: table.words[cut.from] ?? "",
			last: table.words[cut.to - 1] ?? "",
			words: cut.to - cut.from,
			hash: pagefindHash(file.bytes),
			size: file.bytes.length,
			packed: packed(bytes),
			pieces: keys,
		};
		return { chunk, bytes };
	};
}

const signature = new TextEncoder().encode(pagefindSignature);

function packPieces(
	{ bytes, ends }: WordFile,
	pieces: Pieces,
): { readonly keys: readonly string[]; readonly bytes: Uint8Array } {
	const whole = new Uint8Array(signature.length + bytes.length);
	whole.set(signature);
	whole.set(bytes, signature.length);
	const keys: string[] = [];
	const deflated = ends.map((end, index) => {
		const from = index === 0 ? 0 : signature.length + (ends[index - 1] ?? 0);
		const piece = whole.subarray(from, signature.length + end);
		const key = pieceKey(piece);
		keys.push(key);
		const known = pieces.find(key);
		if (known) return known;
		const fresh = compressPiece(piece);
		pieces.add(key, fresh);
		return fresh;
	});
	return { keys, bytes: joinPieces(deflated, whole) };
}
