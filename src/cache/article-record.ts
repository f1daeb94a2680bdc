import type { Diagnostic } from "../diagnostics.ts";
import type { RenderedMarkdown } from "../markdown/body-context.ts";
import type { Day, Draft, Locale, Position, SourceFile } from "../types.ts";
import type { Stamp } from "./stamp.ts";
import type { Span, TextStore } from "./text-store.ts";

/** What an article became, as it is kept: one line of JSON; long texts stand in the text store. */
export interface ArticleRecord {
	readonly file: string;
	/** Absent where the file may have been touched again in the moment it was read. */
	readonly stamp?: Stamp;
	/** Of the text, hexadecimal. */
	readonly sha256: string;
	readonly source: Span;
	/** Absent where the article has errors that stop it from being understood. */
	readonly draft?: KeptDraft;
	/** Of parsing and validating. */
	readonly diagnostics: readonly Diagnostic[];
	readonly body?: KeptBody;
}

type KeptDraft = Omit<Draft, "positions" | "body"> & {
	readonly positions: readonly (readonly [
		key: string,
		line: number,
		column: number,
	])[];
	/** The body is the text from this character on. */
	readonly bodyStart: number;
};

export interface KeptBody extends Omit<RenderedMarkdown, "html" | "text"> {
	/** Stands for everything a page shows of the body. */
	readonly key: string;
	readonly permalink: string;
	readonly locale: Locale;
	/** What the archive answered while the body was rendered: function, arguments, and what stands for the answer. */
	readonly answers: readonly Answer[];
	readonly html: Span;
	readonly text: Span;
	readonly diagnostics: readonly Diagnostic[];
}

export type Answer =
	| readonly [
			asked: "resolve",
			address: string,
			kind: "link" | "image",
			answer: string,
	  ]
	| readonly [asked: "href", path: string, answer: string];

/** Nothing where the body is not the end of the text: then the draft is made anew each time. */
export function keepDraft(draft: Draft, text: string): KeptDraft | undefined {
	const { positions, body, ...plain } = draft;
	if (!text.endsWith(body)) return undefined;
	return {
		...plain,
		positions: [...positions].map(([key, { line, column }]) => [
			key,
			line,
			column,
		]),
		bodyStart: text.length - body.length,
	};
}

export function recallDraft(
	{ positions, bodyStart, ...plain }: KeptDraft,
	text: () => string,
): Draft {
	let known: ReadonlyMap<string, Position> | undefined;
	return {
		...plain,
		get positions() {
			known ??= new Map(
				positions.map(([key, line, column]) => [key, { line, column }]),
			);
			return known;
		},
		get body() {
			return text().slice(bodyStart);
		},
	};
}

export function recallSource(
	{ file, sha256, source }: Pick<ArticleRecord, "file" | "sha256" | "source">,
	texts: TextStore,
): SourceFile {
	return {
		file,
		sha256,
		get text() {
			return texts.read(source);
		},
	};
}

export function recallBody(kept: KeptBody, texts: TextStore): RenderedMarkdown {
	const { firstParagraph, headings, figures, attachments } = kept;
	return {
		get html() {
			return texts.read(kept.html);
		},
		get text() {
			return texts.read(kept.text);
		},
		firstParagraph,
		headings,
		figures,
		attachments,
	};
}

/** A day that has come stays in the past: only a warning about the future must be weighed again on a later day. */
export function holdsOn(
	today: Day,
	before: Day,
	{ diagnostics }: ArticleRecord,
): boolean {
	return (
		today === before ||
		(before < today && !diagnostics.some(({ rule }) => rule === "date/future"))
	);
}
