import type { Diagnostic } from "../diagnostics.ts";
import { sentencesOf } from "../sentences.ts";
import type { Locale } from "../types.ts";

/** For other programs: a list of `{ file, line, column, severity, rule, message, mend }`. */
export function formatJson(
	diagnostics: readonly Diagnostic[],
	locale: Locale,
): string {
	const list = diagnostics.map((diagnostic) => {
		const { file, line, column, severity, rule } = diagnostic;
		const { says: message, mend } = sentencesOf(diagnostic, locale);
		return { file, line, column, severity, rule, message, mend };
	});
	return `${JSON.stringify(list, undefined, "\t")}\n`;
}
