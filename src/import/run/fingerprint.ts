import { createHash } from "node:crypto";
import { identityKey } from "../../vietnamese/identity.ts";
import type { PortalPage } from "../portal-page.ts";

export function sha256(bytes: Uint8Array | string): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** Numbers of a fixed count by which two texts are compared without keeping either. */
export type Print = Uint32Array;

const size = 48;
/** Words that are compared as one. */
const shingle = 4;

/** MinHash of the words of a page's text, four at a time. */
export function printOf(page: PortalPage): Print {
	const text = [
		page.lead?.value ?? "",
		...page.blocks.map(({ value }) => value),
	].join(" ");
	const words = identityKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
	const print = new Uint32Array(size).fill(0xffffffff);
	const last = Math.max(1, words.length - shingle + 1);
	for (let at = 0; at < last; at += 1) {
		let hash = hashOf(words.slice(at, at + shingle).join(" "));
		for (let index = 0; index < size; index += 1) {
			// One hash gives many: a step of a linear congruential generator each.
			hash = (Math.imul(hash, 1664525) + 1013904223) >>> 0;
			const mixed = (hash ^ (hash >>> 15)) >>> 0;
			if (mixed < (print[index] ?? 0)) print[index] = mixed;
		}
	}
	return print;
}

/** FNV-1a. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return hash >>> 0;
}

/** The share of equal text, 0 to 1, about. */
export function likeness(a: Print, b: Print): number {
	let equal = 0;
	for (let index = 0; index < size; index += 1) {
		if (a[index] === b[index]) equal += 1;
	}
	return equal / size;
}
