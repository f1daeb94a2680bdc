/** How large the parts of a list may be, in bytes. */
export interface PartSize {
	/** A part ends no sooner. */
	readonly least: number;
	/** It ends at once. */
	readonly most: number;
}

/** Of so many names one may begin a part; a power of two. */
const chance = 8;

/**
 * Cuts a list into parts, mostly before names that the names themselves decide: when something changes in one part, the next
 * ones soon begin where they began before.
 */
export function cutStably<T>(
	items: readonly T[],
	nameOf: (item: T) => string,
	sizeOf: (item: T) => number,
	{ least, most }: PartSize,
): readonly (readonly T[])[] {
	const parts: T[][] = [];
	let size = most;
	for (const item of items) {
		if (size >= most || (size >= least && isBorder(nameOf(item)))) {
			parts.push([]);
			size = 0;
		}
		parts.at(-1)?.push(item);
		size += sizeOf(item);
	}
	return parts;
}

function isBorder(name: string): boolean {
	let sum = 0;
	for (let at = 0; at < name.length; at += 1)
		sum = (Math.imul(sum, 31) + name.charCodeAt(at)) | 0;
	return (Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 16) % chance === 0;
}
