import { toIso } from "../dates.ts";
import type { Article } from "../types.ts";
import { analyse, type Token } from "./analyse.ts";
import { dateTerms, dayTerms } from "./dates-in-text.ts";
import { numberTerms, runTerms } from "./joined-terms.ts";

/** What a result shows of an article; it is kept beside the text in Pagefind's fragment. All of it is plain text. */
export interface ShownArticle {
	readonly title: string;
	/** `2020-07-24` or `2020-07-24T01:00+07:00`. */
	readonly date: string;
	readonly category: string;
	/** Names joined by `, `. */
	readonly author?: string;
	readonly unit?: string;
	/** Digits. */
	readonly views?: string;
	/** A small picture, from the site's root. */
	readonly image?: string;
}

/** An article as search sees it. */
export interface SearchRecord {
	readonly permalink: string;
	readonly shown: ShownArticle;
	/** The lead and the text as written, paragraphs separated by `\n`: what excerpts are cut from. */
	readonly text: string;
	readonly title: readonly Token[];
	/** Token by token; `undefined` where a paragraph or a field ends, which no phrase crosses. */
	readonly body: readonly (Token | undefined)[];
	/** Terms without a position: dates, joined abbreviations, numbers without their thousands' dots. */
	readonly extras: readonly string[];
}

/** What search wants to know of an article. */
export type SearchedArticle = Pick<
	Article,
	| "permalink"
	| "title"
	| "date"
	| "category"
	| "authors"
	| "unit"
	| "views"
	| "summary"
	| "hasLead"
	| "tags"
	| "image"
	| "attachments"
	| "source"
> & { readonly body: Pick<Article["body"], "text" | "figures"> };

/** What the index holds of an article besides its words and its fragment. */
export type IndexedArticle = Pick<
	SearchedArticle,
	"permalink" | "date" | "category" | "authors" | "unit" | "views" | "tags"
>;

export function indexed(article: SearchedArticle): IndexedArticle {
	const { permalink, date, category, authors, unit, views, tags } = article;
	return {
		...{ permalink, date, category, authors, tags },
		...(unit && { unit }),
		...(views && { views }),
	};
}

export function toSearchRecord(article: SearchedArticle): SearchRecord {
	const { text, paragraphs } = paragraphsOf(article);
	const title = analyse(article.title);
	const segments = [...paragraphs, ...fieldsOf(article)].map(analyse);
	return {
		permalink: article.permalink,
		shown: shownOf(article),
		text,
		title,
		body: joinSegments(segments),
		extras: extrasOf(
			article,
			[title, ...segments],
			[article.title, ...paragraphs, ...fieldsOf(article)],
		),
	};
}

/** What was written, without empty lines. */
export function paragraphsOf(article: SearchedArticle): {
	readonly text: string;
	readonly paragraphs: readonly string[];
} {
	const { text } = article.body;
	const whole = article.hasLead ? `${article.summary}\n${text}` : text;
	const written = text.split("\n");
	const lines = article.hasLead ? [article.summary, ...written] : written;
	const paragraphs = lines.filter((line) => line.trim() !== "");
	const isWhole = paragraphs.length === lines.length;
	return { text: isWhole ? whole : paragraphs.join("\n"), paragraphs };
}

function joinSegments(
	segments: readonly (readonly Token[])[],
): readonly (Token | undefined)[] {
	const body: (Token | undefined)[] = [];
	for (const tokens of segments) {
		for (const token of tokens) body.push(token);
		body.push(undefined);
	}
	return body;
}

/** Words that are not in the text but belong to the article. */
export function fieldsOf(article: SearchedArticle): readonly string[] {
	return [
		article.image?.caption,
		article.image?.credit,
		...article.authors.map(({ name }) => name),
		article.unit?.name,
		article.category.name,
		...article.tags.map(({ name }) => name),
		...article.attachments.map((attachment) => attachment.title),
		article.source?.name,
	].filter((field) => field !== undefined);
}

function extrasOf(
	article: SearchedArticle,
	segments: readonly (readonly Token[])[],
	texts: readonly string[],
): readonly string[] {
	const terms = new Set(termsOfDate(article));
	for (const tokens of segments) {
		for (const term of dateTerms(tokens)) terms.add(term);
	}
	for (const text of texts) {
		for (const term of runTerms(text)) terms.add(term);
		for (const term of numberTerms(text)) terms.add(term);
	}
	return [...terms].sort();
}

/** The day on which an article was posted, as terms. */
export function termsOfDate({ date }: SearchedArticle): readonly string[] {
	const [year = 0, month = 0, day = 0] = date.day.split("-").map(Number);
	return dayTerms(day, month, year);
}

export function shownOf(article: SearchedArticle): ShownArticle {
	const figure = [article.image, ...article.body.figures].find(
		(candidate) => candidate?.image !== undefined,
	);
	const image = figure?.image?.variants[0]?.path ?? figure?.image?.full.path;
	const author = article.authors.map(({ name }) => name).join(", ");
	return {
		title: article.title,
		date: toIso(article.date),
		category: article.category.name,
		...(author === "" ? {} : { author }),
		...(article.unit === undefined ? {} : { unit: article.unit.name }),
		...(article.views === undefined
			? {}
			: { views: String(article.views.count) }),
		...(image === undefined ? {} : { image }),
	};
}
