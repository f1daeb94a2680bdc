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
	return (
		categories.find(({ slug }) => slug === written) ??
		byName(categories).get(identityKey(written))
	);
}

const named = new WeakMap<
	readonly CategoryConfig[],
	ReadonlyMap<string, CategoryConfig>
>();

function byName(
	categories: readonly CategoryConfig[],
): ReadonlyMap<string, CategoryConfig> {
	const known = named.get(categories);
	if (known !== undefined) return known;
	// Of two with one name the first counts, so it is set last.
	const made = new Map(
		categories
			.toReversed()
			.map((category) => [identityKey(category.name), category]),
	);
	named.set(categories, made);
	return made;
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
