/** What a page asks the engine, and what it gets: plain data that crosses to a worker and back. */

export type Sorting = "relevance" | "newest" | "oldest" | "views";

export interface Question {
	readonly query: string;
	/** Facet → slug, year or month: `{ "chuyen-muc": "van-hoa", nam: "2020" }`. */
	readonly filters: Readonly<Record<string, string>>;
	readonly sorting: Sorting;
	/** The reader is still typing: the last word may be unfinished. */
	readonly typing: boolean;
	/** How many results to leave out at the start. */
	readonly from: number;
	readonly size: number;
}

/** A stretch of text, marked or not. Text is never HTML. */
export interface Segment {
	readonly text: string;
	readonly hit: boolean;
}

export interface Result {
	/** From the site's root. */
	readonly permalink: string;
	readonly title: readonly Segment[];
	readonly excerpt: readonly Segment[];
	/** As in `ShownArticle`. */
	readonly date: string;
	readonly category: readonly Segment[];
	readonly author?: readonly Segment[];
	readonly unit?: readonly Segment[];
	readonly views?: string;
	readonly image?: string;
}

export interface FacetOption {
	/** A slug, a year or a month from 1 to 12. */
	readonly value: string;
	readonly name: string;
	/** How many articles there would be with this option chosen. */
	readonly count: number;
}

export interface Facet {
	readonly key: string;
	readonly options: readonly FacetOption[];
}

/** A word that was searched as another one. */
export interface Correction {
	readonly typed: string;
	readonly used: string;
}

export interface Answer {
	readonly total: number;
	/** How many there would be without filters. */
	readonly unfiltered: number;
	readonly results: readonly Result[];
	readonly facets: readonly Facet[];
	/** Words that no article has. */
	readonly missing: readonly string[];
	readonly corrections: readonly Correction[];
	/** The same query without what found nothing, if there is one to try. */
	readonly without?: string;
	/** What to mark on the page of a result; see `parseQuery`. */
	readonly marks: string;
}

export interface Suggestion {
	/** The whole text of the box when this is chosen. */
	readonly text: string;
	/** What it is, when it is a category, an author, a unit or a tag: the facet's key. */
	readonly facet?: string;
}
