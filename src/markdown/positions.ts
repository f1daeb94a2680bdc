import type { Block } from "./page.ts";

export interface Finder {
	readonly text: string;
	/** One line of the text; `line` counts from 0. */
	readonly line: (line: number) => string;
	/**
	 * Where `needle` stands within a block: `line` counts from 0, `column` from 1. The block's start where it cannot be
	 * found, as when it is written with escapes. Asked again for the same needle, the next place.
	 */
	readonly find: (
		needle: string,
		block: Block,
	) => { readonly line: number; readonly column: number };
}

/** Searches that may fail before no more are made: each reads the text to its end. */
const patience = 200;

/** Does nothing until it is asked: most texts have no problem. */
export function createFinder(text: string): Finder {
	let starts: readonly number[] | undefined;
	const lineStarts = () => {
		starts ??= [...text.matchAll(/^/gmu)].map((match) => match.index);
		return starts;
	};
	const next = new Map<string, number>();
	let misses = 0;
	return {
		text,
		line(line) {
			const start = lineStarts()[line] ?? text.length;
			const end = text.indexOf("\n", start);
			return text.slice(start, end < 0 ? undefined : end);
		},
		find(needle, block) {
			const [first, end] = block ?? [0, lineStarts().length];
			const from = Math.max(lineStarts()[first] ?? 0, next.get(needle) ?? 0);
			const index =
				needle === "" || misses > patience ? -1 : text.indexOf(needle, from);
			if (index < 0 || index >= (lineStarts()[end] ?? Infinity)) {
				misses += 1;
				return { line: first, column: 1 };
			}
			next.set(needle, index + needle.length);
			const line = lastAtMost(lineStarts(), index);
			const start = lineStarts()[line] ?? 0;
			return { line, column: columnOf(text, start, index) };
		},
	};
}

/** In characters, as an editor counts; far out on an endless line, where nobody counts, in UTF-16 units. */
function columnOf(text: string, start: number, index: number): number {
	const isFar = index - start > 2000;
	return (isFar ? index - start : [...text.slice(start, index)].length) + 1;
}

/** The index of the last of the ascending numbers that is not above `limit`. */
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
