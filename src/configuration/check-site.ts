import { type Diagnostic, problem } from "../diagnostics.ts";
import { isPrototypeWord } from "../front-matter/reserved-words.ts";
import { excerpt } from "../parsing/excerpt.ts";
import type { Fields, FieldValue } from "../parsing/field-value.ts";
import { closest } from "../vietnamese/closest.ts";
import { identityKey } from "../vietnamese/identity.ts";
import { siteKeys } from "./keys.ts";

const known: ReadonlySet<string> = new Set(siteKeys);

export function checkSiteKeys(
	{ keys }: Fields,
	file: string,
): readonly Diagnostic[] {
	return [...keys]
		.filter(([key]) => !known.has(key))
		.map(([key, position]) =>
			problem("site/unknown-key", file, position, {
				key: excerpt(key),
				suggestion: closest(key, siteKeys),
				known: siteKeys.join(", "),
			}),
		);
}

/** Categories that share a slug, or a name as people read it. */
export function checkCategories(
	{ fields, keys }: Fields,
	file: string,
): readonly Diagnostic[] {
	const list = fields.get("categories");
	if (list?.kind !== "list") return [];
	if (list.items.length === 0) {
		return [problem("site/categories", file, keys.get("categories"), {})];
	}
	return [
		...twins(list.items, "slug", file),
		...twins(list.items, "name", file),
	];
}

function twins(
	items: readonly FieldValue[],
	key: "name" | "slug",
	file: string,
): readonly Diagnostic[] {
	const lines = new Map<string, number>();
	return items.flatMap((item) => {
		const value = item.kind === "map" ? item.fields.get(key) : undefined;
		if (value?.kind !== "text" || value.text.trim() === "") return [];
		const identity = identityKey(value.text);
		const earlier = lines.get(identity);
		if (earlier === undefined) {
			lines.set(identity, value.position.line);
			return [];
		}
		const values = { found: excerpt(value.text), line: String(earlier) };
		return [problem("site/category-twin", file, value.position, values)];
	});
}

/** The short forms themselves, which are keys. */
export function checkAbbreviations(
	{ fields }: Fields,
	file: string,
): readonly Diagnostic[] {
	const map = fields.get("abbreviations");
	if (map?.kind !== "map") return [];
	return [...map.keys]
		.filter(([short]) => isPrototypeWord(short))
		.map(([found, position]) =>
			problem("site/reserved-word", file, position, {
				key: "abbreviations",
				found,
			}),
		);
}
