import type { Token } from "markdown-it";
import type { Block } from "./page.ts";

/** Quotes in lists in quotes… Beyond 100, markdown-it drops text without a word. */
export const deepestAllowed = 50;

/** The first block that is nested too deep or holds such marks; `undefined` when none does. */
export function findTooDeep(tokens: readonly Token[]): Block | undefined {
	let block: Block = null;
	for (const { map, nesting, level, children } of tokens) {
		if (map !== null) block = map;
		const isTooDeep = nesting === 1 && level > deepestAllowed;
		if (
			isTooDeep ||
			children?.some(
				(child) => child.nesting === 1 && child.level >= deepestAllowed,
			)
		)
			return block;
	}
	return undefined;
}
