import { setImmediate } from "node:timers/promises";
import type {
	KnownFile,
	MadePiece,
	Piece,
	SiteMemo,
} from "../cache/site-memo.ts";
import type { OutputFile } from "../types.ts";
import type { Placing } from "./placing.ts";

/** Takes files as soon as they are made, so that no two need to be held at once. */
export interface Put {
	(piece: string, output: OutputFile, note?: string): Promise<void>;
	/** Takes a file that has already been placed. */
	known(piece: string, file: KnownFile): void;
}

/** Knows what it would make, and makes any part of it. */
export interface Maker {
	readonly pieces: readonly Piece[];
	readonly make: (wanted: ReadonlySet<string>, put: Put) => Promise<void>;
}

/** Told of every piece that was not as it was. */
export type OnMade = (name: string) => void;

/** Called after each file with how many of how many pieces are ready. */
export type OnProgress = (done: number, all: number) => void;

const breath = 128;

/** Puts everything of a maker into the next site: what is known from before as it stands, the rest made anew. */
export async function produce(
	{ pieces, make }: Maker,
	memo: SiteMemo,
	placing: Placing,
	onProgress: OnProgress = () => {},
	onMade: OnMade = () => {},
): Promise<readonly MadePiece[]> {
	const known = new Map<string, MadePiece>();
	const made = new Map<string, KnownFile[]>();
	let begun = 0;
	for (const piece of pieces) {
		const found = memo.find(piece);
		if (found && placing.keep(found.files)) known.set(piece.name, found);
		else made.set(piece.name, []);
	}
	if (made.size > 0) {
		for (const name of made.keys()) onMade(name);
		const take = (name: string, { path, hash, size, note }: KnownFile) => {
			const files = made.get(name);
			if (files?.push({ path, hash, size, note }) !== 1) return;
			begun += 1;
			onProgress(known.size + begun, pieces.length);
		};
		const put = async (name: string, output: OutputFile, note = "") => {
			take(name, { ...(await placing.place(output)), note });
			// Now and then, so that other threads and an interruption are heard.
			if (begun % breath === 0) await setImmediate();
		};
		await make(new Set(made.keys()), Object.assign(put, { known: take }));
	}
	return pieces.map(
		({ name, key }) =>
			known.get(name) ?? { name, key, files: made.get(name) ?? [] },
	);
}
