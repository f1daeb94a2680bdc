import { hash } from "./pair-counts.ts";

/** Numbers pairs of whole numbers from 0 on, in the order in which they are first seen: a hash table without objects. */
export interface PairNumbers {
	numberOf(left: number, right: number): number;
	/** −1 for a pair that has no number. */
	find(left: number, right: number): number;
	/** How many pairs there are. */
	size(): number;
}

export function createPairNumbers(): PairNumbers {
	let capacity = 1 << 16;
	let slots = new Int32Array(capacity).fill(-1);
	let lefts = new Int32Array(capacity >> 1);
	let rights = new Int32Array(capacity >> 1);
	let count = 0;

	const slotOf = (left: number, right: number): number => {
		let slot = hash(left, right) & (capacity - 1);
		for (;;) {
			const number = slots[slot] ?? -1;
			if (number < 0 || (lefts[number] === left && rights[number] === right))
				return slot;
			slot = (slot + 1) & (capacity - 1);
		}
	};
	const grow = (): void => {
		capacity *= 2;
		slots = new Int32Array(capacity).fill(-1);
		lefts = longer(lefts, capacity >> 1);
		rights = longer(rights, capacity >> 1);
		for (let number = 0; number < count; number += 1) {
			slots[slotOf(lefts[number] ?? 0, rights[number] ?? 0)] = number;
		}
	};
	return {
		size: () => count,
		find: (left, right) => slots[slotOf(left, right)] ?? -1,
		numberOf(left, right) {
			const slot = slotOf(left, right);
			const known = slots[slot] ?? -1;
			if (known >= 0) return known;
			slots[slot] = count;
			lefts[count] = left;
			rights[count] = right;
			count += 1;
			if (count === lefts.length) grow();
			return count - 1;
		},
	};
}

function longer(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
	const grown = new Int32Array(length);
	grown.set(values);
	return grown;
}
