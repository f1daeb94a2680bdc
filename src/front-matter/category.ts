import { type Diagnostic, problem } from "../diagnostics.ts";
import { excerpt } from "../parsing/excerpt.ts";
import type { CategoryConfig, Position } from "../types.ts";
import { closest } from "../vietnamese/closest.ts";
import { identityKey } from "../vietnamese/identity.ts";

/** The declared category that a slug or a name means; tone placement, i/y, case and spacing of a name do not matter. */
export function findCategory(
	written: string,
	categories: readonly CategoryConfig[],
): CategoryConfig | undefined {
	const key = identityKey(written);
	return (
		categories.find(({ slug }) => slug === written) ??
		categories.find(({ name }) => identityKey(name) === key)
	);
}

export function unknownCategory(
	written: string,
	categories: readonly CategoryConfig[],
	file: string,
	at: Position | undefined,
): Diagnostic {
	const names = categories.map(({ name }) => name);
	const slugs = categories.map(({ slug }) => slug);
	return problem("front-matter/category", file, at, {
		found: excerpt(written),
		suggestion: closest(written, names) ?? closest(written, slugs),
		known: names.join(", "),
	});
}
