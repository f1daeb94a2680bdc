import type { MadePiece, Piece, SiteMemo } from "../cache/site-memo.ts";
import type { OutputFile } from "../types.ts";
import type { Placing } from "./placing.ts";

/** Takes a file as soon as it is made, so that no two need to be held at once. */
export type Put = (
	piece: string,
	output: OutputFile,
	note?: string,
) => Promise<void>;

/** Knows what it would make, and makes any part of it. */
export interface Maker {
	readonly pieces: readonly Piece[];
	readonly make: (wanted: ReadonlySet<string>, put: Put) => Promise<void>;
}

/** Called after each file with how many of how many pieces are ready. */
export type OnProgress = (done: number, all: number) => void;

/** Puts everything of a maker into the next site: what is known from before as it stands, the rest made anew. */
export async function produce(
	{ pieces, make }: Maker,
	memo: SiteMemo,
	placing: Placing,
	onProgress: OnProgress = () => {},
): Promise<readonly MadePiece[]> {
	const known = new Map<string, MadePiece>();
	for (const { name, key } of pieces) {
		const piece = memo.get(name);
		if (piece?.key === key && placing.keep(piece.files)) {
			known.set(name, piece);
		}
	}
	const made = new Map<string, MadePiece["files"][number][]>();
	for (const { name } of pieces) if (!known.has(name)) made.set(name, []);
	if (made.size > 0) {
		let files = 0;
		await make(new Set(made.keys()), async (name, output, note = "") => {
			const file = await placing.place(output);
			made.get(name)?.push({ ...file, note });
			files += 1;
			onProgress(known.size + Math.min(files, made.size), pieces.length);
		});
	}
	return pieces.map(
		({ name, key }) =>
			known.get(name) ?? { name, key, files: made.get(name) ?? [] },
	);
}
