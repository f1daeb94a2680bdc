import { flush } from "./publish/flush.ts";
import { acquireLock, type Holder, type Lock } from "./publish/lock.ts";
import { findPathFaults } from "./publish/paths.ts";
import { planSite, writeSite } from "./publish/staging.ts";
import { recover, remove, swap } from "./publish/swap.ts";
import {
	checkTarget,
	type Protected,
	type Refusal,
	type Target,
} from "./publish/target.ts";
import type { OutputFile } from "./types.ts";

export type { Holder, Lock } from "./publish/lock.ts";
export { manifestName } from "./publish/manifest.ts";
export { systemCode, systemPath } from "./publish/system.ts";
export {
	type Protected,
	type Refusal,
	type Target,
	targetAt,
} from "./publish/target.ts";

export type OpenResult =
	| { readonly outcome: "open"; readonly lock: Lock }
	| { readonly outcome: "locked"; readonly holder: Holder | undefined }
	| { readonly outcome: "refused"; readonly refusal: Refusal };

export interface Published {
	readonly files: number;
	/** Files whose bytes are new; all others are the very files of the site before. */
	readonly written: number;
	/** The size of all files together. */
	readonly bytes: number;
}

/**
 * The first step of a build: makes sure that the target may be replaced and that nobody else is building it, and puts
 * right what a killed build left behind.
 */
export async function openTarget(
	target: Target,
	kept: Protected,
): Promise<OpenResult> {
	// Looked at twice: before, because the lock already writes beside the target; after, because it may have changed.
	const refusal = await checkTarget(target, kept);
	if (refusal !== undefined) return { outcome: "refused", refusal };
	const result = await acquireLock(target.lock);
	if (result.outcome === "locked") return result;
	try {
		await recover(target);
		const found = await checkTarget(target, kept);
		if (found === undefined) return { outcome: "open", lock: result.lock };
		result.lock.release();
		return { outcome: "refused", refusal: found };
	} catch (error) {
		result.lock.release();
		throw error;
	}
}

/**
 * The last step of a build: puts the site together beside the old one and swaps the two. Until the swap the old site
 * stands untouched, whatever fails. Needs the lock.
 * @param options.durable wait until everything is on the disk before the swap
 */
export async function publish(
	target: Target,
	lock: Lock,
	outputs: readonly OutputFile[],
	options: { readonly durable: boolean },
): Promise<Published> {
	const faults = findPathFaults(outputs);
	if (faults.length > 0) throw new Error(faults.join("\n"));
	const plan = await planSite(target, outputs);
	const files = plan.files.length + 1;
	const bytes = plan.files.reduce(
		(sum, { size }) => sum + size,
		Buffer.byteLength(plan.manifest),
	);
	if (plan.nothingToDo) return { files, written: 0, bytes };
	// Modes are the same everywhere: 644 and 755.
	const umask = process.umask(0o022);
	try {
		const written = await writeSite(target, plan);
		if (options.durable) await flush(written);
		if (!(await lock.isOurs())) throw new Error("The lock was taken away.");
		await swap(target);
		await remove(target.previous);
		return { files, written: written.length, bytes };
	} catch (error) {
		await remove(target.staging).catch(() => undefined);
		throw error;
	} finally {
		process.umask(umask);
	}
}
