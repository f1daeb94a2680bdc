/** Pairs of a number and a value, in the order in which they come; then the values of each number. */
export interface PairLog {
	push(number: number, value: number): void;
	/** Gives the values of a number in their order. @param count numbers are less */
	group(count: number): (number: number) => Int32Array;
}

/** In whole numbers. */
const blockLength = 1 << 18;

export function createPairLog(): PairLog {
	const full: Int32Array[] = [];
	let block = new Int32Array(blockLength);
	let used = 0;
	const eachBlock = (visit: (block: Int32Array, end: number) => void): void => {
		for (const one of full) visit(one, one.length);
		visit(block, used);
	};
	return {
		push(number, value) {
			if (used === block.length) {
				full.push(block);
				block = new Int32Array(blockLength);
				used = 0;
			}
			block[used] = number;
			block[used + 1] = value;
			used += 2;
		},
		group(count) {
			const starts = new Int32Array(count + 1);
			eachBlock((pairs, end) => {
				for (let at = 0; at < end; at += 2) {
					const next = (pairs[at] ?? 0) + 1;
					starts[next] = (starts[next] ?? 0) + 1;
				}
			});
			for (let number = 1; number <= count; number += 1)
				starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
			const values = new Int32Array(starts[count] ?? 0);
			const next = starts.slice(0, count);
			eachBlock((pairs, end) => {
				for (let at = 0; at < end; at += 2) {
					const number = pairs[at] ?? 0;
					values[next[number] ?? 0] = pairs[at + 1] ?? 0;
					next[number] = (next[number] ?? 0) + 1;
				}
			});
			return (number) => values.subarray(starts[number], starts[number + 1]);
		},
	};
}
