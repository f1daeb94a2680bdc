/**
 * Numbers pairs of whole numbers from 0 on, in the order in which they are first seen, and counts the articles of each. All
 * that belongs to a pair lies side by side: tables of millions of pairs are seldom in the processor's caches.
 */
export interface PairCounts {
	/** The number of a pair that stands in an article; articles come in order. */
	note(left: number, right: number, article: number): number;
	/** In how many articles the pair of this number stands. */
	articles(number: number): number;
	/** How many pairs there are. */
	size(): number;
}

const width = 4;
const last = 2;
const articles = 3;

export function createPairCounts(): PairCounts {
	let capacity = 1 << 16;
	let slots = new Int32Array(capacity).fill(-1);
	/** Of each pair its two numbers, the last article and how many there are. */
	let pairs = new Int32Array((capacity >> 1) * width);
	let count = 0;

	const grow = (): void => {
		capacity *= 2;
		slots = new Int32Array(capacity).fill(-1);
		const old = pairs;
		pairs = new Int32Array((capacity >> 1) * width);
		pairs.set(old);
		for (let number = 0; number < count; number += 1) {
			const at = number * width;
			let slot = hash(pairs[at] ?? 0, pairs[at + 1] ?? 0) & (capacity - 1);
			while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (capacity - 1);
			slots[slot] = number;
		}
	};
	const add = (
		slot: number,
		left: number,
		right: number,
		article: number,
	): number => {
		slots[slot] = count;
		const at = count * width;
		pairs[at] = left;
		pairs[at + 1] = right;
		pairs[at + last] = article;
		pairs[at + articles] = 1;
		count += 1;
		if (count * width === pairs.length) grow();
		return count - 1;
	};
	return {
		note(left, right, article) {
			let slot = hash(left, right) & (capacity - 1);
			for (;;) {
				const number = slots[slot] ?? -1;
				if (number < 0) return add(slot, left, right, article);
				const at = number * width;
				if (pairs[at] === left && pairs[at + 1] === right) {
					if (pairs[at + last] !== article) {
						pairs[at + last] = article;
						pairs[at + articles] = (pairs[at + articles] ?? 0) + 1;
					}
					return number;
				}
				slot = (slot + 1) & (capacity - 1);
			}
		},
		articles: (number) => pairs[number * width + articles] ?? 0,
		size: () => count,
	};
}

export function hash(left: number, right: number): number {
	const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77);
	return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 7;
}
