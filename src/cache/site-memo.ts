import { readSealed, writeSealed } from "./sealed-file.ts";

/** A file of the site that an earlier build made. */
export interface KnownFile {
	readonly path: string;
	/** SHA-512, hexadecimal; of one that was remembered the first 128 bits, which are enough to know it by. */
	readonly hash: string;
	/** In bytes. */
	readonly size: number;
	/** What else its maker wants to know of it, without tabs and line breaks. */
	readonly note: string;
}

/** Something of the site that is made as one: a page, a feed in its three formats, the fonts. */
export interface Piece {
	/** Unique; mostly the path of its file. */
	readonly name: string;
	/** Stands for all that its bytes depend on, but for the program. */
	readonly key: string;
}

export interface MadePiece extends Piece {
	readonly files: readonly KnownFile[];
}

/** Which files each piece of a site became. */
export interface SiteMemo {
	/** Nothing where the piece was not made, or from something else. */
	find(piece: Piece): MadePiece | undefined;
	/** What the piece was made from the last time. */
	keyOf(name: string): string | undefined;
}

const hashKept = 32;

/**
 * Knows nothing where nothing was kept for this key, or not all of it is there. A piece is a line and is read only when
 * it is asked for: they are very many.
 */
export function readMemo(path: string, key: string): SiteMemo {
	const text = readSealed(path, key) ?? "";
	/** Where the line of each piece goes on after its name. */
	const places = new Map<string, number>();
	for (let start = 0; start < text.length; ) {
		const tab = text.indexOf("\t", start);
		places.set(text.slice(start, tab), tab + 1);
		start = text.indexOf("\n", tab) + 1;
	}
	return {
		keyOf(name) {
			const place = places.get(name);
			if (place === undefined) return undefined;
			return text.slice(place, text.indexOf("\t", place));
		},
		find({ name, key: pieceKey }) {
			const place = places.get(name);
			if (place === undefined) return undefined;
			const start = place + pieceKey.length + 1;
			if (text.slice(place, start) !== `${pieceKey}\t`) return undefined;
			const line = text.slice(start, text.indexOf("\n", start));
			return { name, key: pieceKey, files: parseFiles(line, name) };
		},
	};
}

/** Each file is four words. */
function parseFiles(line: string, name: string): readonly KnownFile[] {
	const words = line === "" ? [] : line.split("\t");
	const files: KnownFile[] = [];
	for (let at = 0; at < words.length; at += 4) {
		files.push({
			path: words[at] || name,
			hash: words[at + 1] ?? "",
			size: Number(words[at + 2]),
			note: words[at + 3] ?? "",
		});
	}
	return files;
}

export function writeMemo(
	path: string,
	key: string,
	pieces: readonly MadePiece[],
): void {
	const lines = pieces.map(({ name, key: pieceKey, files }) => {
		const words = files.map(({ path: file, hash, size, note }) => {
			const other = file === name ? "" : file;
			return `${other}\t${hash.slice(0, hashKept)}\t${size}\t${note}`;
		});
		// A piece may turn out to be no file at all.
		return `${name}\t${pieceKey}\t${words.join("\t")}\n`;
	});
	writeSealed(path, key, lines.join(""));
}
