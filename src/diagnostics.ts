import type { Messages } from "./messages/vi.ts";

export type Severity = "error" | "warning";
export type Rule = keyof Messages;

/** A problem in what an editor wrote. Its sentence is made from `rule` and `values` when it is shown. */
export interface Diagnostic {
	/** Path from the project's root with `/`. */
	readonly file: string;
	/** From 1; 1:1 when the whole file is meant. */
	readonly line: number;
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

/** Joins the results of many checks into one. */
export function collect<T>(results: readonly Checked<T>[]): Checked<readonly T[]> {
	return { value: results.map((result) => result.value), diagnostics: results.flatMap((result) => result.diagnostics) };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
	return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
