import type { Diagnostic } from "../diagnostics.ts";
import { sentencesOf } from "../sentences.ts";
import type { Locale } from "../types.ts";

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatGithub(
	diagnostics: readonly Diagnostic[],
	locale: Locale,
): string {
	return diagnostics
		.map((diagnostic) => {
			const { file, line, column, rule, severity } = diagnostic;
			const { says, mend } = sentencesOf(diagnostic, locale);
			const place = `file=${property(file)},line=${line},col=${column}`;
			return `::${severity} ${place},title=${property(rule)}::${data(`${says} ${mend}`)}\n`;
		})
		.join("");
}

function data(text: string): string {
	return text
		.replaceAll("%", "%25")
		.replaceAll("\r", "%0D")
		.replaceAll("\n", "%0A");
}

function property(text: string): string {
	return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
