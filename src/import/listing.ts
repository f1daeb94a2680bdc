import type { Day, Moment } from "../types.ts";

/** What a list tells of an article whose text is elsewhere: a page of links with view counts, a table without texts. */
export interface ListedArticle {
	/** As the list shows it, for reports. */
	readonly title: string;
	/** Absolute addresses of the article's page. */
	readonly addresses: readonly string[];
	/** The portal's number of it. */
	readonly id?: string;
	/** Where it would lie below the content folder, when the list is of an archive such as ours. */
	readonly path?: string;
	readonly facts: ListedFacts;
}

/** Absent is not known. */
export interface ListedFacts {
	readonly posted?: Moment;
	readonly section?: string;
	readonly authors?: readonly string[];
	readonly unit?: string;
	readonly views?: number;
	/** When the count was read. */
	readonly viewsAsOf?: Day;
}

/** A list as it was read. */
export interface Listing {
	readonly articles: readonly ListedArticle[];
	/** Counts that stand beside several links, or links beside several counts: whose they are, nobody can say. */
	readonly unclear: number;
}
