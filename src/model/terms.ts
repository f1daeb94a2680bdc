import { termPermalink } from "../addresses.ts";
import type { Checked } from "../diagnostics.ts";
import { buildTaxonomy, type TermUse } from "../taxonomies.ts";
import type { Draft, SiteConfig, Term } from "../types.ts";

/** The terms of one article. */
export interface TermsOfArticle {
	readonly category: Term;
	readonly authors: readonly Term[];
	readonly unit?: Term;
	readonly tags: readonly Term[];
}

export interface Terms {
	readonly of: (draft: Draft) => TermsOfArticle;
	readonly category: (slug: string) => Term;
}

/** Gathers the terms that published articles name; tombstones and drafts name none. */
export function gatherTerms(
	config: SiteConfig,
	drafts: readonly Draft[],
): Checked<Terms> {
	const use = (name: string, draft: Draft, key: string): TermUse => ({
		name,
		file: draft.file,
		position: () => draft.positions.get(key),
	});
	const authors = buildTaxonomy(
		"author",
		drafts.flatMap((draft) =>
			draft.authors.map((name) => use(name, draft, "author")),
		),
	);
	const units = buildTaxonomy(
		"unit",
		drafts.flatMap((draft) =>
			draft.unit === undefined ? [] : [use(draft.unit, draft, "unit")],
		),
	);
	const tags = buildTaxonomy(
		"tag",
		drafts.flatMap((draft) =>
			draft.tags.map((name) => use(name, draft, "tags")),
		),
	);
	const categories = new Map(
		config.categories.map(({ slug, name }) => [
			slug,
			{ slug, name, permalink: termPermalink("category", slug) },
		]),
	);
	const category = (slug: string): Term =>
		categories.get(slug) ?? {
			slug,
			name: slug,
			permalink: termPermalink("category", slug),
		};
	return {
		value: {
			category,
			of: (draft) => {
				const unit =
					draft.unit === undefined ? undefined : units.value.get(draft.unit);
				const named = {
					category: category(draft.category),
					authors: termsOf(draft.authors, authors.value),
					tags: termsOf(draft.tags, tags.value),
				};
				return unit === undefined ? named : { ...named, unit };
			},
		},
		diagnostics: [
			...authors.diagnostics,
			...units.diagnostics,
			...tags.diagnostics,
		],
	};
}

/** Each term once, though an article may name it in two spellings. */
function termsOf(
	names: readonly string[],
	terms: ReadonlyMap<string, Term>,
): readonly Term[] {
	const found: Term[] = [];
	for (const name of names) {
		const term = terms.get(name);
		if (term !== undefined && !found.includes(term)) found.push(term);
	}
	return found;
}
