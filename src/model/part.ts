import type { Draft, Locale, SiteConfig } from "../types.ts";
import { identityKey } from "../vietnamese/identity.ts";

/** A part of the archive, for a copy of only that part. */
export type Part =
	| { readonly kind: "year"; readonly year: number }
	/** `category` as it was asked for: a slug or a name. */
	| { readonly kind: "category"; readonly category: string };

/** Which drafts belong to the part: all of them when there is none. */
export function membership(
	part: Part | undefined,
	config: SiteConfig,
): (draft: Draft) => boolean {
	if (part === undefined) return () => true;
	if (part.kind === "year") {
		return ({ date }) => Number(date.day.slice(0, 4)) === part.year;
	}
	const slug = findCategory(part.category, config)?.slug;
	return ({ category }) => category === slug;
}

export function findCategory(text: string, { categories }: SiteConfig) {
	return categories.find(
		({ slug, name }) =>
			slug === text || identityKey(name) === identityKey(text),
	);
}

/** The configuration of a site that shows only a part: it says so wherever it names itself. */
export function configOfPart(
	part: Part | undefined,
	config: SiteConfig,
): SiteConfig {
	if (part === undefined) return config;
	const scope = partName(part, config, config.languages[0]);
	return { ...config, name: `${config.name} (${scope})` };
}

/** Within a sentence: `năm 2020`, `chuyên mục Giáo dục`. */
export function partName(
	part: Part,
	config: SiteConfig,
	locale: Locale,
): string {
	if (part.kind === "year") {
		return locale === "vi" ? `năm ${part.year}` : `only ${part.year}`;
	}
	const name = findCategory(part.category, config)?.name ?? part.category;
	return locale === "vi" ? `chuyên mục ${name}` : `only ${name}`;
}
