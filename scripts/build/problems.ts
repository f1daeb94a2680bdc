import { existsSync } from "node:fs";
import type { LoadedArchive } from "../../src/archive.ts";
import type { Checked } from "../../src/diagnostics.ts";
import { formatCount } from "../../src/numbers.ts";
import { formatReport } from "../../src/report.ts";
import type { BuildOptions } from "./options.ts";
import type { Wording } from "./wording.ts";

/** All that is wrong with the content, as the options want it shown. */
export function reportOn(
	{ value: { content }, diagnostics }: Checked<LoadedArchive>,
	{ locale, format }: BuildOptions,
	color: boolean,
): string {
	const sources = [...content.sources, ...(content.site ? [content.site] : [])];
	return formatReport(diagnostics, { locale, format, sources, color });
}

/** That nothing was built, and what became of the old site. */
export function stoppedLine(
	{ diagnostics }: Checked<LoadedArchive>,
	{ out, locale }: BuildOptions,
	words: Wording,
): string {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	return words.stopped(formatCount(errors.length, locale), existsSync(out));
}
