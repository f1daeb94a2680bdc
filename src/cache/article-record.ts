import type { Diagnostic } from "../diagnostics.ts";
import type { RenderedMarkdown, Target } from "../markdown/body-context.ts";
import type { Day, Draft, Locale, Position, SourceFile } from "../types.ts";
import type { Span, TextReader } from "./text-reader.ts";

/** What an article became, as it is kept: one line of JSON; long texts stand in the text store. */
export interface ArticleRecord {
	readonly file: string;
	/** Of the text, hexadecimal. */
	readonly sha256: string;
	readonly source: Span;
	/** Absent where the article has errors that stop it from being understood. */
	readonly draft?: KeptDraft;
	/** Of parsing and validating. */
	readonly diagnostics: readonly Diagnostic[];
	readonly body?: KeptBody;
}

export type KeptDraft = Omit<Draft, "positions" | "body"> & {
	/** As JSON inside of JSON: nobody asks for them where nothing is wrong. */
	readonly positions: string;
	/** The body is the text from this character on. */
	readonly bodyStart: number;
};

type KeptPosition = readonly [key: string, line: number, column: number];

export interface KeptBody extends Omit<RenderedMarkdown, "html" | "text"> {
	/** Stands for everything a page shows of the body. */
	readonly key: string;
	/** Stands for all else that the article's file decides; empty where no draft is kept. */
	readonly cardKey: string;
	/** Stands for what lists show, as far as the file decides it; empty where no draft is kept. */
	readonly entryKey: string;
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
			/** Where nothing was wrong with it. */
			target?: Target,
	  ]
	| readonly [asked: "href", path: string, answer: string];

/** The same, but no word of it holds the long text it was cut from in memory. @param value as JSON can say it */
export function detached<Value>(value: Value): Value {
	return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

/** Nothing where the body is not the end of the text: then the draft is made anew each time. */
export function keepDraft(draft: Draft, text: string): KeptDraft | undefined {
	const { positions, body, ...plain } = draft;
	if (!text.endsWith(body)) return undefined;
	const places = [...positions].map(
		([key, { line, column }]): KeptPosition => [key, line, column],
	);
	return {
		...plain,
		positions: JSON.stringify(places),
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
			if (known === undefined) {
				const places: readonly KeptPosition[] = JSON.parse(positions);
				known = new Map(
					places.map(([key, line, column]) => [key, { line, column }]),
				);
			}
			return known;
		},
		get body() {
			return text().slice(bodyStart);
		},
	};
}

export function recallSource(
	{ file, sha256, source }: Pick<ArticleRecord, "file" | "sha256" | "source">,
	read: TextReader,
): SourceFile {
	return {
		file,
		sha256,
		get text() {
			return read(source);
		},
	};
}

export function recallBody(kept: KeptBody, read: TextReader): RenderedMarkdown {
	const { summary, headings, figures, attachments, html, text } = kept;
	return {
		get html() {
			return read(html);
		},
		get text() {
			return read(text);
		},
		summary,
		headings,
		figures,
		attachments,
	};
}

/** Everything in the text store that a record names. */
export function spansOf({ source, body }: ArticleRecord): readonly Span[] {
	return body === undefined ? [source] : [source, body.html, body.text];
}

/** The same record, with its texts in other places. */
export function moveRecord(
	record: ArticleRecord,
	move: (span: Span) => Span,
): ArticleRecord {
	const { source, body } = record;
	return {
		...record,
		source: move(source),
		...(body && {
			body: { ...body, html: move(body.html), text: move(body.text) },
		}),
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
