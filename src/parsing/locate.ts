import type { Position } from "../types.ts";

/** Turns an offset of a text into a line and a column; columns count characters, not UTF-16 units. */
export type Locate = (offset: number) => Position;

export function locator(text: string): Locate {
	const starts = [0];
	for (
		let end = text.indexOf("\n");
		end >= 0;
		end = text.indexOf("\n", end + 1)
	) {
		starts.push(end + 1);
	}
	return (offset) => {
		const index = lastAtMost(starts, offset);
		const before = text.slice(starts[index], offset);
		return { line: index + 1, column: [...before].length + 1 };
	};
}

/** The index of the last number, in ascending order, that is not above a limit. */
function lastAtMost(numbers: readonly number[], limit: number): number {
	let low = 0;
	let high = numbers.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle - 1;
	}
	return low;
}
