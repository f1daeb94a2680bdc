import { createHash } from "node:crypto";
import type { Store } from "./store.ts";

/** Hexadecimal digits by algorithm, as manifests name them. */
export const hashDigits: ReadonlyMap<string, number> = new Map([
	["md5", 32],
	["sha1", 40],
	["sha224", 56],
	["sha256", 64],
	["sha384", 96],
	["sha512", 128],
]);

export type Reading =
	| { readonly outcome: "absent" }
	| { readonly outcome: "failed"; readonly reason: string }
	| {
			readonly outcome: "read";
			/** In bytes. */
			readonly size: number;
			/** Hexadecimal, by algorithm. */
			readonly hashes: ReadonlyMap<string, string>;
	  };

/** Reads a file once, whatever the number of algorithms. */
export async function checksums(
	store: Store,
	path: string,
	algorithms: readonly string[],
): Promise<Reading> {
	try {
		const stream = await store.open(path);
		if (stream === undefined) return { outcome: "absent" };
		const hashes = algorithms.map((name) => ({ name, hash: createHash(name) }));
		let size = 0;
		for await (const chunk of stream) {
			size += chunk.length;
			for (const { hash } of hashes) hash.update(chunk);
		}
		return {
			outcome: "read",
			size,
			hashes: new Map(
				hashes.map(({ name, hash }) => [name, hash.digest("hex")]),
			),
		};
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { outcome: "failed", reason };
	}
}

/** The same for many files, a few at a time. */
export async function checksumsOf(
	store: Store,
	paths: readonly string[],
	algorithms: readonly string[],
): Promise<ReadonlyMap<string, Reading>> {
	const readings = new Map<string, Reading>();
	const queue = paths.values();
	await Promise.all(
		Array.from({ length: 4 }, async () => {
			for (const path of queue) {
				readings.set(path, await checksums(store, path, algorithms));
			}
		}),
	);
	return readings;
}
