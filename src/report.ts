import type { Diagnostic } from "./diagnostics.ts";
import { formatGithub } from "./reporting/github.ts";
import { formatJson } from "./reporting/json.ts";
import { formatText } from "./reporting/text.ts";
import type { Locale, SourceFile } from "./types.ts";

export const reportFormats = ["text", "json", "github"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportOptions {
	readonly locale: Locale;
	readonly format: ReportFormat;
	/** What was read, to show the lines that are meant. */
	readonly sources?: readonly SourceFile[];
	/** Default: false. */
	readonly color?: boolean;
}

/** Every problem, by file and place, in words. Ends with a line break, or is empty. */
export function formatReport(
	diagnostics: readonly Diagnostic[],
	{ locale, format, sources = [], color = false }: ReportOptions,
): string {
	const ordered = [...diagnostics].sort(byPlace);
	switch (format) {
		case "json":
			return formatJson(ordered, locale);
		case "github":
			return formatGithub(ordered, locale);
		case "text":
			return formatText(ordered, { locale, sources, color });
	}
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
	return (
		compare(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compare(a.rule, b.rule)
	);
}

function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
