import type { KnownFile } from "../cache/site-memo.ts";
import {
	keepFile,
	type StagedFile,
	type Staging,
	stageFile,
} from "../publish/staging.ts";
import type { OutputFile } from "../types.ts";

/** Where files of the next site go, one by one. */
export interface Placing {
	/** True when the standing site holds all of these: then they are in the next one as well. */
	keep(files: readonly KnownFile[]): boolean;
	place(output: OutputFile): Promise<Omit<KnownFile, "note">>;
	/** Plain data, for other threads. */
	readonly staging: Staging;
	/** Takes what another thread has placed. */
	add(files: readonly StagedFile[]): void;
	/** All that was kept and placed, for publishing. */
	readonly staged: () => readonly StagedFile[];
}

export function placingIn(staging: Staging): Placing {
	const staged = new Map<string, StagedFile>();
	return {
		staging,
		keep: (files) =>
			files.every((known) => {
				const kept = keepFile(staging, known);
				if (kept !== undefined) staged.set(kept.path, kept);
				return kept !== undefined;
			}),
		async place({ path, content }) {
			// Encoded once, for the hash and for the file.
			const bytes =
				typeof content === "string" ? Buffer.from(content) : content;
			const file = await stageFile(staging, { path, content: bytes });
			staged.set(path, file);
			return { path, hash: file.hash, size: file.size };
		},
		add(files) {
			for (const file of files) staged.set(file.path, file);
		},
		staged: () => [...staged.values()],
	};
}
