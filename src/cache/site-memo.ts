import { readSealed, writeSealed } from "./sealed-file.ts";

/** A file of the site that an earlier build made. */
export interface KnownFile {
	readonly path: string;
	/** SHA-512, hexadecimal. */
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

/** Which files each piece of a site became, by name. */
export type SiteMemo = ReadonlyMap<string, MadePiece>;

/** Empty where nothing was kept for this key, or not all of it is there. */
export function readMemo(path: string, key: string): SiteMemo {
	const pieces = new Map<string, { key: string; files: KnownFile[] }>();
	for (const line of readSealed(path, key)?.split("\n") ?? []) {
		const [name = "", pieceKey = "", file = "", hash = "", size, note = ""] =
			line.split("\t");
		const piece = pieces.get(name) ?? { key: pieceKey, files: [] };
		if (hash !== "") {
			const known = { path: file || name, hash, size: Number(size), note };
			piece.files.push(known);
		}
		pieces.set(name, piece);
	}
	return new Map(
		[...pieces].map(([name, { key, files }]) => [name, { name, key, files }]),
	);
}

export function writeMemo(
	path: string,
	key: string,
	pieces: readonly MadePiece[],
): void {
	const lines = pieces.flatMap(({ name, key: pieceKey, files }) => {
		// A piece may turn out to be no file at all.
		if (files.length === 0) return [`${name}\t${pieceKey}`];
		return files.map(({ path: file, hash, size, note }) =>
			[name, pieceKey, file === name ? "" : file, hash, size, note].join("\t"),
		);
	});
	writeSealed(path, key, lines.join("\n"));
}
