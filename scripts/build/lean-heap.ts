import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * V8 lets a heap grow to several times of what is alive in it, which in a build of some seconds would be most of the memory.
 * Threads follow it too.
 * @param growth how much it may grow between two full collections, in percent of what is alive
 */
export function boundHeap(growth: number): void {
	setFlagsFromString(`--heap-growing-percent=${growth}`);
}

/** While articles are recalled, nearly everything stays alive: collecting more often would cost a third of the time. */
export const whileRecalling = 100;

/** Beyond this many articles memory is dearer than time. */
const many = 20_000;

/** Of what is made anew nearly nothing does, and it is much. @param articles how many, as far as that is known */
export function whileMaking(articles = 0): number {
	return articles > many ? 25 : 50;
}

/** Frees what this thread needs no longer, where it only waits and another needs memory. */
export function freeMemory(): void {
	// Node gives no other way to ask for it.
	setFlagsFromString("--expose-gc");
	const collect: unknown = runInNewContext("globalThis.gc");
	if (typeof collect === "function") collect();
}
