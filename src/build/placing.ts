import type { KnownFile } from "../cache/site-memo.ts";
import { flushEarly } from "../publish/flush.ts";
import { enterFolder, lstatOf } from "../publish/folders.ts";
import { pathReader } from "../publish/listed-paths.ts";
import { findLine, hashAt, linesOf } from "../publish/listing.ts";
import { holdsLook, isSameLook } from "../publish/look.ts";
import { folderOf } from "../publish/paths.ts";
import {
	keepFile,
	type Remembered,
	type StagedFile,
	type Staging,
	stageFile,
} from "../publish/staging.ts";
import { firstFile } from "../publish/standing.ts";
import type { OutputFile } from "../types.ts";

/** Where files of the next site go, one by one. */
export interface Placing {
	/** True when the standing site holds all of these: then they are in the next one as well. */
	keep(files: readonly Remembered[]): boolean;
	/** Keeps all that the standing site holds. False when it does not hold what was published. */
	keepStanding(): boolean;
	/** Lets go again of files that `keepStanding` kept. @param stays by line of the standing manifest, 1 where one stays */
	release(among: (path: string) => boolean, stays: Uint8Array): void;
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
	const root = staging.target.staging;
	const pathAt = pathReader(listing);
	const looksSealed = (path: string, line: number): boolean => {
		enterFolder(staging, root, folderOf(path));
		const found = lstatOf(`${root}/${path}`);
		return found !== undefined && holdsLook(looks, line + firstFile, found);
	};
	const keep = (files: readonly Remembered[]): boolean => {
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
	};
	return {
		staging,
		kept,
		keep,
		keepStanding() {
			for (let line = 0; line < kept.length; line += 1) {
				const path = pathAt(line);
				if (looksSealed(path, line)) kept[line] = 1;
				else if (!keep([publishedAs(staging, path, line)])) return false;
			}
			return true;
		},
		release(among, stays) {
			for (let line = 0; line < kept.length; line += 1) {
				const path = stays[line] === 1 ? undefined : pathAt(line);
				if (path === undefined || !among(path)) continue;
				kept[line] = 0;
				staged.delete(path);
			}
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

function publishedAs(
	{ target, standing }: Staging,
	path: string,
	line: number,
): Remembered {
	const size = lstatOf(`${target.site}/${path}`)?.size ?? 0;
	return { path, hash: hashAt(standing.listing, line), size };
}
