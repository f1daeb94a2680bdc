import { existsSync } from "node:fs";
import { rename, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import { flush } from "./publish/flush.ts";
import { acquireLock, type Holder, type Lock } from "./publish/lock.ts";
import { manifestName } from "./publish/manifest.ts";
import { findNextFaults } from "./publish/next-faults.ts";
import { countFiles, foldersOfNext, listNext } from "./publish/next-list.ts";
import { looksOf, sizeOf, stillLooks } from "./publish/next-looks.ts";
import { writeSeal } from "./publish/seal.ts";
import {
	openStaging,
	type StagedFile,
	type Staging,
	stageFile,
	stageList,
} from "./publish/staging.ts";
import { type Standing, standingAt } from "./publish/standing.ts";
import { recover, remove, setBack, swap } from "./publish/swap.ts";
import { holdsTree, sweep } from "./publish/sweep.ts";
import {
	checkOwner,
	checkTarget,
	type Protected,
	type Refusal,
	type Target,
} from "./publish/target.ts";
import type { OutputFile } from "./types.ts";

export type { Holder, Lock } from "./publish/lock.ts";
export { manifestName } from "./publish/manifest.ts";
export {
	openStaging,
	type StagedFile,
	type Staging,
	stageFile,
} from "./publish/staging.ts";
export type { Standing } from "./publish/standing.ts";
export { systemCode, systemPath } from "./publish/system.ts";
export {
	type Protected,
	type Refusal,
	type Target,
	targetAt,
} from "./publish/target.ts";
export { isUntouched } from "./publish/untouched.ts";
export { WrongContentError } from "./publish/write.ts";

export type OpenResult =
	| {
			readonly outcome: "open";
			readonly lock: Lock;
			readonly standing: Standing;
	  }
	| { readonly outcome: "locked"; readonly holder: Holder | undefined }
	| { readonly outcome: "refused"; readonly refusal: Refusal };

export interface Published {
	readonly files: number;
	/** Files whose bytes are new; all others are the very files of the site before. */
	readonly written: number;
	/** The size of all files together. */
	readonly bytes: number;
	/** SHA-512 of the manifest. */
	readonly site: string;
}

/**
 * The first step of a build: makes sure that the target may be replaced and that nobody else is building it, and puts
 * right what a killed build left behind.
 */
export async function openTarget(
	target: Target,
	kept: Protected,
): Promise<OpenResult> {
	const refusal = await checkTarget(target, kept);
	if (refusal !== undefined) return { outcome: "refused", refusal };
	const result = await acquireLock(target.lock);
	if (result.outcome === "locked") return result;
	try {
		await recover(target);
		// Once more, for it may have changed before it was ours.
		const moved = await checkTarget(target, kept);
		const standing = standingAt(target);
		const found = moved ?? checkOwner(target, standing);
		const { lock } = result;
		if (found === undefined) return { outcome: "open", lock, standing };
		result.lock.release();
		// Beside somebody else's folder nothing of ours stays.
		await rmdir(dirname(target.lock)).catch(() => undefined);
		return { outcome: "refused", refusal: found };
	} catch (error) {
		result.lock.release();
		throw error;
	}
}

/**
 * The last step of a build in one call: stages every file and publishes. Until the swap the old site stands untouched,
 * whatever fails. Needs the lock.
 * @param options.durable wait until everything is on the disk before the swap
 */
export async function publish(
	target: Target,
	lock: Lock,
	outputs: readonly OutputFile[],
	options: { readonly durable: boolean },
): Promise<Published> {
	const staging = await openStaging(target);
	const staged: StagedFile[] = [];
	try {
		for (const output of outputs) {
			staged.push(await stageFile(staging, output));
			// Now and then, so that an interruption is heard.
			if (staged.length % 256 === 0) await setImmediate();
		}
	} catch (error) {
		await discardStaging(staging);
		throw error;
	}
	return publishStaged(staging, lock, staged, options);
}

export interface PublishOptions {
	/** Wait until everything is on the disk before the swap. */
	readonly durable: boolean;
	/** What `flushEarly` came to. */
	readonly flushed?: Promise<boolean>;
	/** By line of the standing manifest, whether its very file stays and was found in staging as it was sealed. */
	readonly kept?: Uint8Array;
}

/**
 * Publishes what has been staged: seals it with its manifest and swaps it for the site that stands. What was staged but
 * is neither in `staged` nor kept is dropped.
 */
export async function publishStaged(
	staging: Staging,
	lock: Lock,
	staged: readonly StagedFile[],
	options: PublishOptions,
): Promise<Published> {
	try {
		return await finish(staging, lock, staged, options);
	} catch (error) {
		// Whoever took the lock is working there now.
		if (await lock.isOurs()) await discardStaging(staging);
		throw error;
	}
}

/** Gives up a staging that will not be published. Never rejects: what it leaves, the next build clears. */
export async function discardStaging({ target, twin }: Staging): Promise<void> {
	if (twin) await remove(twin.root).catch(() => undefined);
	for (const tree of [target.staging, target.ready]) {
		if (existsSync(tree)) await setBack(tree, target).catch(() => undefined);
	}
}

async function finish(
	staging: Staging,
	lock: Lock,
	staged: readonly StagedFile[],
	{ durable, flushed, kept = new Uint8Array() }: PublishOptions,
): Promise<Published> {
	const { target, standing } = staging;
	const { listing } = standing;
	const faults = findNextFaults(standing, kept, staged);
	if (faults.length > 0) throw new Error(faults.join("\n"));
	const next = listNext(listing, kept, staged);
	const folders = foldersOfNext(next, listing);
	const sealed = stageList(staging, next.pieces);
	const others = new Set(staged.map(({ path }) => path)).add(manifestName);
	const tree = { listing, kept, others, folders };
	const missing = sweep(target.staging, tree);
	if (missing.length > 0) {
		throw new Error(`staged, but not there: ${missing.join(", ")}`);
	}
	const all = [...staged, sealed];
	const written = all.filter((file) => file.written).length;
	const stands = () =>
		holdsTree(target.site, tree) && stillLooks(staging, next.parts, sealed);
	if (written > 0 || !stands()) {
		const touched = all.filter(
			(file) => file.written || file.look === undefined,
		);
		if (durable)
			await flush(
				target.staging,
				touched.map(({ path }) => path),
				(await flushed) === false,
			);
		if (!(await lock.isOurs())) throw new Error("The lock was taken away.");
		await swap(target);
	} else {
		await rename(target.staging, target.previous);
	}
	writeSeal(target, sealed.hash, () =>
		looksOf(staging, next.parts, sealed, folders),
	);
	const bytes = sizeOf(standing, next.parts) + sealed.size;
	const files = countFiles(next.parts) + 1;
	return { files, written, bytes, site: sealed.hash };
}
