import { absoluteUrl } from "./addresses.ts";
import { toIso } from "./dates.ts";
import { lastModified } from "./machines/last-modified.ts";
import type { Article, SiteConfig } from "./types.ts";

/** One `<meta>`: a term of Dublin Core and its value. */
export interface DublinCoreTerm {
	readonly name: string;
	readonly content: string;
}

/** The schemas that the terms' names point to, for `<link rel="schema.…">`. */
export const dublinCoreSchemas = {
	"schema.DC": "http://purl.org/dc/elements/1.1/",
	"schema.DCTERMS": "http://purl.org/dc/terms/",
} as const;

/**
 * What Dublin Core says of an article: the six elements that Vietnam asks of every text on an official page (title,
 * creator, date, description, publisher, identifier) and those that an archive adds. A term may stand more than once.
 */
export function dublinCore(
	config: SiteConfig,
	article: Article,
): readonly DublinCoreTerm[] {
	const { authors, unit, source, updated, corrections } = article;
	const people = authors.map(({ name }) => name);
	const creators =
		people.length > 0 ? people : [unit?.name ?? config.issuer.name];
	const changed = updated !== undefined || corrections.length > 0;
	const terms: DublinCoreTerm[] = [];
	for (const [name, values] of [
		["DC.title", [article.title]],
		["DC.creator", creators],
		["DC.contributor", people.length > 0 ? [unit?.name] : []],
		["DC.date", [toIso(article.date)]],
		["DCTERMS.modified", changed ? [toIso(lastModified(article))] : []],
		["DC.description", [article.summary]],
		["DC.publisher", [config.issuer.name]],
		["DC.identifier", [absoluteUrl(config, article.permalink)]],
		["DC.source", [article.originalUrl, source?.url ?? source?.name]],
		["DC.subject", [article.category, ...article.tags].map(({ name }) => name)],
		["DC.language", [article.lang]],
		["DC.rights", [article.rights ?? config.rights]],
		["DC.type", ["Text"]],
		["DC.format", ["text/html"]],
		["DCTERMS.isPartOf", [config.name]],
	] as const)
		for (const content of values)
			if (content !== undefined && content !== "")
				terms.push({ name, content });
	return terms;
}
