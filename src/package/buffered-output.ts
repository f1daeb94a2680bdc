import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { FinishedVolume } from "./volumes.ts";

/** A file that is written from beginning to end. */
export interface BufferedOutput {
	/** In bytes. */
	position(): number;
	write(bytes: Uint8Array): Promise<void>;
	/** Waits until everything is on the disk; gives size in bytes and SHA-512. */
	finish(): Promise<Omit<FinishedVolume, "path">>;
	abandon(): Promise<void>;
}

/** Written at once: fewer calls, and no more memory than this. In bytes. */
export const blockSize = 1024 * 1024;

export async function createOutput(path: string): Promise<BufferedOutput> {
	const file = await open(path, "w", 0o644);
	let waiting: Uint8Array[] = [];
	let waitingSize = 0;
	let position = 0;
	const hash = createHash("sha512");
	const flush = async () => {
		const block = Buffer.concat(waiting);
		waiting = [];
		waitingSize = 0;
		hash.update(block);
		await writeAll(file, block);
	};
	return {
		position: () => position,
		async write(bytes) {
			waiting.push(bytes);
			waitingSize += bytes.length;
			position += bytes.length;
			if (waitingSize >= blockSize) await flush();
		},
		async finish() {
			await flush();
			await file.sync();
			await file.close();
			return { size: position, sha512: hash.digest("hex") };
		},
		abandon: () => file.close(),
	};
}

/** One write may take less than it was given, as when the disk is nearly full. */
async function writeAll(file: FileHandle, block: Uint8Array): Promise<void> {
	for (let done = 0; done < block.length; ) {
		done += (await file.write(block, done)).bytesWritten;
	}
}
