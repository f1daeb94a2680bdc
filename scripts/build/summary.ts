import { relative, sep } from "node:path";
import { formatDay } from "../../src/dates.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Archive, Exclusion } from "../../src/types.ts";
import type { BuildOptions } from "./options.ts";
import type { Wording } from "./wording.ts";

/** What one stage made, and in which time: the columns of all stages stand below each other. */
export function stageLine(
	{ locale }: BuildOptions,
	words: Wording,
	name: string,
	files: number,
	milliseconds: number,
): string {
	const seconds = new Intl.NumberFormat(locale, {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
	}).format(milliseconds / 1000);
	const made = words.files(formatCount(files, locale));
	return `  ${name.padEnd(32)}${made.padStart(14)}${words.seconds(seconds).padStart(12)}`;
}

/** What is not on the site, and why. */
export function exclusionLines(
	{ exclusions }: Archive,
	{ locale }: BuildOptions,
	words: Wording,
): readonly string[] {
	if (exclusions.length === 0) return [];
	const line = (exclusion: Exclusion) =>
		`  ${words.exclusion(exclusion, exclusion.until === undefined ? "" : formatDay({ day: exclusion.until }))}`;
	return [
		"",
		words.excluded(formatCount(exclusions.length, locale)),
		...exclusions.map(line),
	];
}

/** As one would type it here. */
export function shortPath(path: string): string {
	const here = relative(process.cwd(), path);
	return here.startsWith("..") ? path : here.split(sep).join("/");
}
