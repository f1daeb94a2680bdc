import { type Diagnostic, problem } from "../diagnostics.ts";
import type { Position } from "../types.ts";
import type { Fields } from "./field-value.ts";

const fenceLine = /^[ \t]*---[ \t]*$/mu;
const continues = /^(?:[ \t]+\S.*|[ \t]*|[a-z_]+:(?: .*)?)$/u;

/** A line `---` meant as part of a block of text (`summary: |`), where it ends the head instead, or looks as if it did. */
export function checkInnerFences(
	{ fields }: Fields,
	file: string,
	body: string,
	closing: Position,
): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	for (const [key, value] of fields) {
		if (value.kind === "text" && fenceLine.test(value.text)) {
			found.push(problem("fence/inside-value", file, value.position, { key }));
		}
	}
	const [key, last] = [...fields].at(-1) ?? [];
	if (key === undefined || last?.kind !== "text" || last.style !== "block") {
		return found;
	}
	const lines = body.split("\n");
	const next = lines.indexOf("---");
	const between = lines.slice(0, Math.max(next, 0));
	const cutsValue =
		between.some((line) => line.trim() !== "") &&
		between.every((line) => continues.test(line));
	return cutsValue
		? [...found, problem("fence/inside-value", file, closing, { key })]
		: found;
}
