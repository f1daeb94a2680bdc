import { type TaxonomyName, termPermalink } from "./addresses.ts";
import { type Checked, type Diagnostic, problem } from "./diagnostics.ts";
import { portable } from "./portable-names.ts";
import type { Position, Term } from "./types.ts";
import { identityKey } from "./vietnamese/identity.ts";
import { slugify } from "./vietnamese/slug.ts";
import { compareText } from "./vietnamese/sorting.ts";

/** A name as one article writes it. */
export interface TermUse {
	readonly name: string;
	readonly file: string;
	/** Asked for only where something is wrong. */
	readonly position: () => Position | undefined;
}

/**
 * One term for each identity (`Hòa`/`hoà`, `kĩ`/`kỹ`), shown as most articles write it; by every written name. Names
 * that are not the same but would share a page are errors.
 */
export function buildTaxonomy(
	taxonomy: TaxonomyName,
	uses: readonly TermUse[],
): Checked<ReadonlyMap<string, Term>> {
	const spellings = new Map<
		string,
		{ readonly first: TermUse; count: number }
	>();
	for (const use of uses) {
		const spelling = spellings.get(use.name);
		if (spelling === undefined)
			spellings.set(use.name, { first: use, count: 1 });
		else spelling.count += 1;
	}
	const groups = new Map<
		string,
		{ readonly first: TermUse; readonly count: number }[]
	>();
	for (const [name, spelling] of spellings) {
		const key = identityKey(name);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [spelling]);
		else group.push(spelling);
	}

	const terms = new Map<string, Term>();
	const owners = new Map<string, TermUse>();
	const diagnostics: Diagnostic[] = [];
	for (const group of groups.values()) {
		group.sort(
			(a, b) => b.count - a.count || compareText(a.first.name, b.first.name),
		);
		const shown = group[0]?.first;
		if (shown === undefined) continue;
		const { name, file } = shown;
		const slug = portable(slugify(name));
		const permalink = termPermalink(taxonomy, slug);
		const term = { slug, name, permalink };
		const owner = owners.get(slug);
		if (slug === "")
			diagnostics.push(
				problem("taxonomy/no-slug", file, shown.position(), { name }),
			);
		else if (owner !== undefined)
			diagnostics.push(
				problem("taxonomy/taken", file, shown.position(), {
					name,
					other: owner.name,
					file: owner.file,
					permalink,
				}),
			);
		else owners.set(slug, shown);
		for (const { first } of group) terms.set(first.name, term);
	}
	return { value: terms, diagnostics };
}
