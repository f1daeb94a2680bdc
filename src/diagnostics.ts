import type { Messages, messages } from "./messages/vi.ts";
import type { Position } from "./types.ts";

export type Severity = "error" | "warning";
export type Rule = keyof Messages;

/** A problem in what an editor wrote. Its sentence is made from `rule` and `values` when it is shown. */
export interface Diagnostic {
	/** Path from the project's root with `/`. */
	readonly file: string;
	/** From 1; 1:1 when the whole file is meant. */
	readonly line: number;
	/** From 1, in characters as an editor counts them. */
	readonly column: number;
	readonly rule: Rule;
	readonly severity: Severity;
	/** What the sentence quotes, such as `{ key: "tilte", suggestion: "title" }`. */
	readonly values: Readonly<Record<string, string>>;
}

/** A result together with everything that was wrong on the way to it. */
export interface Checked<T> {
	readonly value: T;
	readonly diagnostics: readonly Diagnostic[];
}

/** What does not stop a build. */
const warnings: ReadonlySet<Rule> = new Set<Rule>([
	"alias/original",
	"date/before-founding",
	"date/file-name",
	"date/future",
	"date/order",
	"encoding/c1",
	"encoding/invisible",
	"encoding/private-use",
	"encoding/replacement",
	"encoding/tcvn3",
	"encoding/unassigned",
	"encoding/utf-8-twice",
	"encoding/vni",
	"front-matter/author-unit",
	"front-matter/duplicate-item",
	"front-matter/image-alt",
	"front-matter/no-body",
	"front-matter/reason-unused",
	"front-matter/views-as-of",
	"link/empty",
	"link/homograph",
	"link/hot-linked",
	"link/insecure",
	"link/invalid",
	"link/invisible",
	"link/old-portal",
	"link/scheme",
	"markdown/footnote",
	"markdown/indented",
	"markdown/more",
	"markdown/repeated-reference",
	"markdown/unused-footnote",
	"markdown/unused-reference",
	"media/alt",
	"media/animated",
	"media/damaged",
	"media/heavy",
	"media/unused",
	"text/secret",
]);

type Table = typeof messages;
type Quoted<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
	? (Name extends `${string} ${string}` | "" ? never : Name) | Quoted<Rest>
	: never;
type Required<R extends Rule> =
	| Quoted<Table[R]["says"]>
	| (Table[R]["mend"] extends string ? Quoted<Table[R]["mend"]> : never);
type Optional<R extends Rule> = Table[R]["mend"] extends readonly string[]
	? Quoted<Table[R]["mend"][number]>
	: never;

/** Every value that the sentences of a rule quote; those of only one of several ways to mend may be missing. */
export type ValuesOf<R extends Rule> = {
	readonly [Name in Required<R>]: string;
} & { readonly [Name in Optional<R>]?: string | undefined };

const fileStart: Position = { line: 1, column: 1 };

/** Makes a diagnostic; the rule decides how severe it is. */
export function problem<R extends Rule>(
	rule: R,
	file: string,
	position: Position | undefined,
	values: ValuesOf<R>,
): Diagnostic {
	return problemOf(rule, file, position, values);
}

/** As `problem`, for a rule that was chosen elsewhere together with its values. */
export function problemOf(
	rule: Rule,
	file: string,
	position: Position | undefined,
	values: Readonly<Record<string, string | undefined>>,
): Diagnostic {
	const { line, column } = position ?? fileStart;
	const severity = warnings.has(rule) ? "warning" : "error";
	return { file, line, column, rule, severity, values: given(values) };
}

function given(
	values: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(values).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, value]],
		),
	);
}

/** Joins the results of many checks into one. */
export function collect<T>(
	results: readonly Checked<T>[],
): Checked<readonly T[]> {
	return {
		value: results.map((result) => result.value),
		diagnostics: results.flatMap((result) => result.diagnostics),
	};
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}

export const siteFile = "content/site.yml";

/** True for what the person in charge of `content/site.yml` must mend: exit code 3 rather than 2. */
export function isConfigurationProblem({ file, rule }: Diagnostic): boolean {
	// `archive/…` is about all articles together and only stands at that file.
	const isInSiteFile = file === siteFile && !rule.startsWith("archive/");
	return isInSiteFile || rule.startsWith("site/");
}
