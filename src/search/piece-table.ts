/** Numbers parts of texts from 0 on, in the order in which they are first seen, without cutting them out. */
export interface PieceTable {
	/** @param units UTF-16; @param hash by `mix` of the part's units */
	numberOf(units: Uint16Array, from: number, to: number, hash: number): number;
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** One unit more. */
export function mix(hash: number, unit: number): number {
	return Math.imul(hash ^ unit, 0x01000193);
}

/** @param onNew told of each part that was not seen before */
export function createPieceTable(onNew: (piece: string) => void): PieceTable {
	let capacity = 1 << 15;
	let slots = new Int32Array(capacity).fill(-1);
	let hashes = new Int32Array(capacity >> 1);
	/** Where each part begins in `held`, and the end of the last. */
	let starts = new Int32Array((capacity >> 1) + 1);
	let held = new Uint16Array(1 << 17);
	let count = 0;

	const grow = (): void => {
		capacity *= 2;
		slots = new Int32Array(capacity).fill(-1);
		const [oldHashes, oldStarts] = [hashes, starts];
		hashes = new Int32Array(capacity >> 1);
		hashes.set(oldHashes);
		starts = new Int32Array((capacity >> 1) + 1);
		starts.set(oldStarts);
		for (let number = 0; number < count; number += 1) {
			let slot = slotOf(hashes[number] ?? 0, capacity);
			while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (capacity - 1);
			slots[slot] = number;
		}
	};
	const hold = (piece: Uint16Array): void => {
		const start = starts[count] ?? 0;
		const end = start + piece.length;
		if (end > held.length) {
			const old = held;
			held = new Uint16Array(2 * end);
			held.set(old);
		}
		held.set(piece, start);
		starts[count + 1] = end;
	};
	const isHeld = (
		number: number,
		units: Uint16Array,
		from: number,
		to: number,
	): boolean => {
		const start = starts[number] ?? 0;
		if ((starts[number + 1] ?? 0) - start !== to - from) return false;
		for (let at = from; at < to; at += 1)
			if (held[start + at - from] !== units[at]) return false;
		return true;
	};
	return {
		numberOf(units, from, to, hash) {
			let slot = slotOf(hash, capacity);
			for (;;) {
				const known = slots[slot] ?? -1;
				if (known < 0) break;
				if (hashes[known] === hash && isHeld(known, units, from, to))
					return known;
				slot = (slot + 1) & (capacity - 1);
			}
			const piece = units.subarray(from, to);
			hold(piece);
			slots[slot] = count;
			hashes[count] = hash;
			count += 1;
			onNew(decoder.decode(piece));
			if (count === hashes.length) grow();
			return count - 1;
		},
	};
}

function slotOf(hash: number, capacity: number): number {
	return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7) & (capacity - 1);
}
