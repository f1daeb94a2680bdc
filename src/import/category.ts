import { closest } from "../vietnamese/closest.ts";
import { identityKey } from "../vietnamese/identity.ts";
import { slugify } from "../vietnamese/slug.ts";
import type { Located, Problem } from "./portal-page.ts";
import type { DeclaredCategory } from "./site-categories.ts";

/** Where an article belongs, and how that is known. */
export type CategoryChoice =
	| {
			readonly ok: true;
			readonly category: DeclaredCategory;
			readonly reason: "asked" | "mapped" | "same-name" | "new";
	  }
	| { readonly ok: false; readonly problem: Problem };

export interface CategoryRules {
	readonly declared: readonly DeclaredCategory[];
	/** Section of the old portal → name or slug, as the editor keeps it in `import.yml`. */
	readonly mapping: ReadonlyMap<string, string>;
	/** From `--category`. */
	readonly asked?: string;
}

/**
 * The category of a page: the one asked for, else the one that the editor maps its section to, else the one with the
 * section's name, else a new one with that name. A section that only resembles a category is for the editor to decide.
 */
export function chooseCategory(
	section: Located<string> | undefined,
	rules: CategoryRules,
): CategoryChoice {
	const { declared, mapping, asked } = rules;
	const list = declared.map(({ slug, name }) => `${slug} (${name})`).join(", ");
	if (asked !== undefined) {
		const found = find(declared, asked);
		if (found) return { ok: true, category: found, reason: "asked" };
		const values = { name: asked, list, suggestion: suggest(asked, declared) };
		return refuse({ code: "category-unknown", values });
	}
	if (!section) return refuse({ code: "no-section", values: { list } });
	const target = mapping.get(identityKey(section.value));
	if (target !== undefined) {
		const found = find(declared, target);
		if (found) return { ok: true, category: found, reason: "mapped" };
		const values = { section: section.value, name: target, list };
		return refuse({ code: "mapping-unknown", line: section.line, values });
	}
	const same = find(declared, section.value);
	if (same) return { ok: true, category: same, reason: "same-name" };
	return newCategory(section, declared, list);
}

function newCategory(
	section: Located<string>,
	declared: readonly DeclaredCategory[],
	list: string,
): CategoryChoice {
	const slug = slugify(section.value);
	const near = declared.find((category) => category.slug === slug);
	if (near || slug === "") {
		const values = { section: section.value, near: near?.slug ?? "", list };
		return refuse({ code: "category-near", line: section.line, values });
	}
	return {
		ok: true,
		category: { slug, name: section.value },
		reason: "new",
	};
}

function find(
	declared: readonly DeclaredCategory[],
	written: string,
): DeclaredCategory | undefined {
	const key = identityKey(written);
	return (
		declared.find(({ slug }) => slug === written.trim()) ??
		declared.find(({ name }) => identityKey(name) === key)
	);
}

function suggest(
	written: string,
	declared: readonly DeclaredCategory[],
): string {
	const name = closest(
		written,
		declared.map((category) => category.name),
	);
	const bySlug = closest(
		written,
		declared.map((category) => category.slug),
	);
	return (
		declared.find((category) => category.name === name)?.slug ?? bySlug ?? ""
	);
}

function refuse(problem: Problem): CategoryChoice {
	return { ok: false, problem };
}
