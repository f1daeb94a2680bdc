/** Pairs of a number and a value, in the order in which they come; then the values of each number. */
export interface PairLog {
	/** @param value no less than the last */
	push(number: number, value: number): void;
	/** Gives the values of a number in their order. @param count numbers are less */
	group(count: number): (number: number) => Int32Array;
}

/** In whole numbers. */
const blockLength = 1 << 18;

/** Notes numbers, and each value only where its numbers begin: there are millions of pairs. */
export function createPairLog(): PairLog {
	const blocks: Int32Array[] = [];
	let block = new Int32Array(0);
	let used = 0;
	let size = 0;
	const values: number[] = [];
	/** By value, how many pairs are before it. */
	const starts: number[] = [];
	const eachPair = (visit: (number: number, value: number) => void): void => {
		for (const [index, value] of values.entries()) {
			const end = starts[index + 1] ?? size;
			for (let at = starts[index] ?? 0; at < end; at += 1) {
				const numbers = blocks[Math.floor(at / blockLength)];
				visit(numbers?.[at % blockLength] ?? 0, value);
			}
		}
	};
	return {
		push(number, value) {
			if (values.at(-1) !== value) {
				values.push(value);
				starts.push(size);
			}
			if (used === block.length) {
				block = new Int32Array(blockLength);
				blocks.push(block);
				used = 0;
			}
			block[used] = number;
			used += 1;
			size += 1;
		},
		group(count) {
			const froms = new Int32Array(count + 1);
			eachPair((number) => {
				froms[number + 1] = (froms[number + 1] ?? 0) + 1;
			});
			for (let number = 1; number <= count; number += 1)
				froms[number] = (froms[number] ?? 0) + (froms[number - 1] ?? 0);
			const grouped = new Int32Array(size);
			const next = froms.slice(0, count);
			eachPair((number, value) => {
				grouped[next[number] ?? 0] = value;
				next[number] = (next[number] ?? 0) + 1;
			});
			return (number) => grouped.subarray(froms[number], froms[number + 1]);
		},
	};
}
