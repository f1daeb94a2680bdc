import type { Locale, Moment } from "../types.ts";

/** One line of a page that says something, cleaned of invisible signs. */
export interface InputLine {
	/** From 1, as an editor's program counts the file. */
	readonly number: number;
	readonly text: string;
	/** How a page of HTML had set it; absent for plain text. */
	readonly set?: SetLine;
}

/** What a line of an HTML page is besides its words. */
export type SetLine =
	| {
			readonly kind: "text";
			readonly runs: readonly Run[];
			/** Centred, or all in italics: below a photo, such a line is its caption. */
			readonly isApart: boolean;
	  }
	/** A list, table, quote or heading as finished Markdown; links stand between the marks of `runs.ts`. */
	| { readonly kind: "block"; readonly markdown: string }
	/** The line's text is the caption. */
	| { readonly kind: "photo"; readonly photo: Photo };

/** Words in one style. */
export interface Run {
	readonly text: string;
	readonly bold: boolean;
	readonly italic: boolean;
	/** Absolute address. */
	readonly link?: string;
}

export interface Photo {
	/** Absolute, the largest copy first. */
	readonly addresses: readonly string[];
	/** Empty when the page says nothing. */
	readonly alt: string;
}

/** The text of a saved page: its lines in order, empty ones left out. */
export interface TextPage {
	readonly lines: readonly InputLine[];
}

/** Something understood, and the line it was read from. */
export interface Located<T> {
	readonly value: T;
	readonly line: number;
}

/** Stands for a line: the page's head, where only machines read. */
export const inHead = 0;
/** Stands for a line: a list that was imported with the page. */
export const fromList = -1;

export interface Block extends Located<string> {
	/** A caption stands for a photo that the text no longer has. */
	readonly kind: "paragraph" | "caption" | "photo";
	readonly set?: SetLine;
	/** For a caption: the line below that names its photographer. */
	readonly creditLine?: number;
	/** For a photo: the line below with its caption. */
	readonly captionLine?: number;
}

/** Why a line, or a part of one, is not in the article. */
export type DropReason =
	| "account"
	| "address"
	| "breadcrumb"
	| "comments"
	| "counter"
	| "download-label"
	| "embedded"
	| "end-mark"
	| "file-name"
	| "frame"
	| "graphic"
	| "hidden"
	| "icon"
	| "menu"
	| "page-clock"
	| "related"
	| "repeated-caption"
	| "repeated-section"
	| "repeated-title"
	| "role-label"
	| "script"
	| "template"
	| "unrecognised"
	| "widget";

export interface DroppedText extends Located<string> {
	readonly reason: DropReason;
}

/** What an editor should look at; the sentence is made from `code` when it is shown. */
export interface Remark extends Located<string> {
	readonly code: RemarkCode;
}

export type RemarkCode =
	| "address-date"
	| "attachment"
	| "attachment-lost"
	| "cut-page"
	| "dead-link"
	| "encoding"
	| "link-dropped"
	| "list-conflict"
	| "list-differs"
	| "list-unclear"
	| "lost-letter"
	| "meridiem"
	| "no-author"
	| "photo-lost"
	| "rounded-views"
	| "seconds"
	| "short-line"
	| "spam"
	| "views-listed"
	| "weekday";

/** What keeps a page from becoming an article. */
export interface Problem {
	readonly code: ProblemCode;
	readonly line?: number;
	/** What the sentence quotes. */
	readonly values: Readonly<Record<string, string>>;
}

export type ProblemCode =
	| "category-near"
	| "category-unknown"
	| "check"
	| "date-impossible"
	| "date-missing"
	| "date-relative"
	| "disk"
	| "encoding"
	| "error-page"
	| "list-alone"
	| "list-page"
	| "list-without-texts"
	| "login-page"
	| "mapping-unknown"
	| "no-body"
	| "no-pages"
	| "no-section"
	| "no-text"
	| "no-title"
	| "source-kind"
	| "too-deep"
	| "too-large"
	| "unsafe-name"
	| "unreadable";

/**
 * What a recogniser read from a saved page, whatever portal and form it came from. Every input line is either the line
 * of a field or block, or listed in `dropped`: nothing disappears.
 */
export interface PortalPage {
	/** Name of the recogniser. */
	readonly portal: string;
	readonly section?: Located<string>;
	readonly title?: Located<string>;
	readonly posted?: Located<Moment>;
	readonly updated?: Located<Moment>;
	/** Absent when the page says nothing; never 0 for that. */
	readonly views?: Located<number>;
	readonly lead?: Located<string>;
	readonly authors: readonly Located<string>[];
	readonly unit?: Located<string>;
	/** Where the text was republished from. */
	readonly source?: Located<string>;
	/** Lines of dates, counts and labels, as they were written; the fields above were read from them. */
	readonly metadata: readonly Located<string>[];
	readonly blocks: readonly Block[];
	/** Names of files that the page offered. */
	readonly attachments: readonly Located<string>[];
	readonly dropped: readonly DroppedText[];
	readonly remarks: readonly Remark[];
	readonly problems: readonly Problem[];
	/** What a page of plain text cannot have. */
	readonly origin?: Origin;
	/** The article's part of a page of HTML as it looked: HTML that is safe to show. */
	readonly view?: string;
}

/** Where a page was, and what it says for machines. */
export interface Origin {
	/** Its own address, as the portal gives it. */
	readonly url?: string;
	/** Every other address it was seen at. */
	readonly otherUrls: readonly string[];
	readonly id?: string;
	/** When the page was saved or crawled. */
	readonly capturedAt?: Moment;
	readonly tags: readonly string[];
	/** True for a copy made for printing or saving: the article's own page is better. */
	readonly isCopy: boolean;
	/** Addresses of documents that the text links to. */
	readonly files: readonly Located<string>[];
	readonly viewsAsOf?: string;
	readonly lang?: "en" | "vi";
	readonly rights?: string;
	readonly sourceUrl?: string;
}

/** What an editor knows a portal as, in each language of reports. */
export type PortalTitle = Readonly<Record<Locale, string>>;

/** Knows one kind of portal. */
export interface Recogniser {
	/** For commands and reports, such as `hanoi-liferay`. */
	readonly name: string;
	/** What an editor knows it as. */
	readonly title: PortalTitle;
	/** How sure it is that the page is of its kind, 0 to 1. */
	readonly score: (page: TextPage) => number;
	readonly read: (page: TextPage) => PortalPage;
}
