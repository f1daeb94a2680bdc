import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { fingerprint } from "./fingerprint.ts";

/** Text or bytes that were cached, or `undefined`: nothing about a cache is ever an error. */
export async function readCached(path: string): Promise<Buffer | undefined> {
	try {
		return await readFile(path);
	} catch {
		return undefined;
	}
}

/** Writes whole or not at all: a kill leaves no half file under `path`. Rejects where the disk is full or read-only. */
export async function writeCached(
	path: string,
	bytes: Uint8Array | string,
): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const temporary = `${path}.${randomUUID()}.tmp`;
	try {
		await writeFile(temporary, bytes);
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

const stampSchema = z.object({
	size: z.number(),
	/** In milliseconds, when the bytes were last known to be these. */
	mtimeMs: z.number(),
	sha256: z.string(),
});

/** Writes a large file together with what later shows that nobody has changed it. */
export async function keepCached(
	path: string,
	bytes: Uint8Array,
): Promise<void> {
	await writeCached(path, bytes);
	const { mtimeMs } = await stat(path);
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	await writeCached(
		`${path}.json`,
		JSON.stringify({ size: bytes.length, mtimeMs, sha256 }),
	);
}

/** Whether `keepCached` wrote the file as it is now. It is read only when its size or time say that something happened. */
export async function isCached(path: string): Promise<boolean> {
	const written = await readCached(`${path}.json`);
	if (written === undefined) return false;
	try {
		const stamp = stampSchema.parse(JSON.parse(written.toString("utf8")));
		const { size, mtimeMs } = await stat(path);
		if (size !== stamp.size) return false;
		return (
			mtimeMs === stamp.mtimeMs ||
			(await fingerprint(path)).sha256 === stamp.sha256
		);
	} catch {
		return false;
	}
}
