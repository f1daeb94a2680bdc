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
	/** All that was kept and placed, for publishing. */
	readonly staged: () => readonly StagedFile[];
}

export function placingIn(staging: Staging): Placing {
	const staged = new Map<string, StagedFile>();
	return {
		keep: (files) =>
			files.every((known) => {
				const kept = keepFile(staging, known);
				if (kept !== undefined) staged.set(kept.path, kept);
				return kept !== undefined;
			}),
		async place(output) {
			const { path: name, content } = output;
			// Encoded once, for the hash and for the file.
			const bytes =
				typeof content === "string" ? Buffer.from(content) : content;
			const file = await stageFile(staging, { path: name, content: bytes });
			staged.set(file.path, file);
			const { path, hash, size } = file;
			return { path, hash, size };
		},
		staged: () => [...staged.values()],
	};
}
