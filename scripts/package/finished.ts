import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";

/** A copy that is whole but has no name yet. */
export interface Finished {
	readonly path: string;
	/** Hexadecimal. */
	readonly sha512: string;
}

/** The name of one file of a copy. @param ending with its dot */
export function nameOf(
	base: string,
	ending: string,
	index: number,
	count: number,
): string {
	return count === 1
		? `${base}${ending}`
		: `${base}-phan-${index + 1}-tren-${count}${ending}`;
}

/** Only now does a copy appear under its own name, with its checksum beside it. */
export async function giveName(
	{ path, sha512 }: Finished,
	name: string,
): Promise<void> {
	const sum = `${path}.sha512`;
	await writeFile(sum, `${sha512}  ${basename(name)}\n`);
	// The sum of an older copy must never stand beside a newer one.
	await rm(`${name}.sha512`, { force: true });
	await rename(path, name);
	await rename(sum, `${name}.sha512`);
}

/** What another program has written: waits until it is on the disk, and sums it up. */
export async function finish(path: string): Promise<Finished> {
	const file = await open(path);
	try {
		await file.sync();
		const hash = createHash("sha512");
		for await (const chunk of createReadStream(path)) hash.update(chunk);
		return { path, sha512: hash.digest("hex") };
	} finally {
		await file.close();
	}
}
