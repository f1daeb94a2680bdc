import type { KnownFile } from "../cache/site-memo.ts";
import { flushEarly } from "../publish/flush.ts";
import { findLine, hashAt, linesOf } from "../publish/listing.ts";
import { isSameLook } from "../publish/look.ts";
import {
	keepFile,
	type StagedFile,
	type Staging,
	stageFile,
} from "../publish/staging.ts";
import { firstFile } from "../publish/standing.ts";
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
	/** By line of the standing manifest, whether its very file stays; for publishing. */
	readonly kept: Uint8Array;
	/** All else that was kept and placed, for publishing. */
	readonly staged: () => readonly StagedFile[];
	/** Waits for the disk where it has been asked already. False when that failed. */
	readonly flushed: () => Promise<boolean>;
}

/** @param durable whether all of it is to be on the disk before it is published */
export function placingIn(
	staging: Staging,
	{ durable }: { readonly durable: boolean },
): Placing {
	const early = durable ? flushEarly(staging.target.staging) : undefined;
	const { listing, looks } = staging.standing;
	const kept = new Uint8Array(linesOf(listing));
	const staged = new Map<string, StagedFile>();
	const add = (file: StagedFile) => {
		const { path, written, look } = file;
		const line = findLine(listing, path);
		const isAsSealed = !written && isSameLook(looks, line + firstFile, look);
		if (line >= 0) kept[line] = isAsSealed ? 1 : 0;
		if (written) early?.add();
		if (isAsSealed) staged.delete(path);
		else staged.set(path, file);
	};
	return {
		staging,
		kept,
		keep(files) {
			const lines: number[] = [];
			const others: StagedFile[] = [];
			for (const { path, hash, size } of files) {
				const found = keepFile(staging, { path, hash, size });
				if (found === undefined) return false;
				const { row, isAsSealed, look } = found;
				const line = row - firstFile;
				if (isAsSealed) lines.push(line);
				else {
					const whole = hashAt(listing, line);
					others.push({ path, hash: whole, size, written: false, look });
				}
			}
			for (const line of lines) kept[line] = 1;
			for (const file of others) add(file);
			return true;
		},
		async place({ path, content }) {
			// Encoded once, for the hash and for the file.
			const bytes =
				typeof content === "string" ? Buffer.from(content) : content;
			const file = await stageFile(staging, { path, content: bytes });
			add(file);
			return { path, hash: file.hash, size: file.size };
		},
		add(files) {
			for (const file of files) add(file);
		},
		staged: () => [...staged.values()],
		flushed: async () => (await early?.end()) ?? true,
	};
}
