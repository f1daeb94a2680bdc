import type { Token } from "markdown-it";
import { pilesMarks } from "../vietnamese/piled-marks.ts";
import type { Block } from "./page.ts";

/**
 * The first block whose words carry too many marks to be put in order; `undefined` when none do. Files with such marks
 * are refused as they are read, so that only entities (`&#769;`) can have brought them.
 */
export function findPiledMarks(
	tokens: readonly Token[],
	markdown: string,
): Block | undefined {
	if (!markdown.includes("&")) return undefined;
	let block: Block = null;
	for (const token of tokens) {
		if (token.map !== null) block = token.map;
		if (holdsPile(token)) return block;
	}
	return undefined;
}

/** Recursion ends, as nesting was found to be allowed. */
function holdsPile({ content, attrs, children, type }: Token): boolean {
	return (
		(type !== "inline" && pilesMarks(content)) ||
		(attrs ?? []).some(([, value]) => pilesMarks(String(value))) ||
		(children ?? []).some(holdsPile)
	);
}
