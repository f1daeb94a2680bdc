/** Repeatable chance: the same seed gives the same numbers on every machine. */
export interface Random {
	/** A number from 0 up to, not including, 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	integer(low: number, high: number): number;
	pick<T>(items: readonly [T, ...T[]]): T;
	chance(probability: number): boolean;
}

/** Mulberry32: small, quick and good enough for made-up text. */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const integer = (low: number, high: number): number =>
		low + Math.floor(next() * (high - low + 1));
	return {
		next,
		integer,
		pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
		chance: (probability) => next() < probability,
	};
}

/** A seed for item `index` of a series, so that each item depends on its own number only. */
export function seedFor(seed: number, index: number): number {
	return (
		(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) +
			Math.imul(index + 1, 0xc2b2ae35)) >>>
		0
	);
}
