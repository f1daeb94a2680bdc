import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseMoment } from "../../src/dates.ts";
import { type ReportFormat, reportFormats } from "../../src/report.ts";
import type { Day, Locale } from "../../src/types.ts";

export interface CheckOptions {
	/** The folder with `content/`, absolute. */
	readonly root: string;
	readonly locale: Locale;
	readonly format: ReportFormat;
	/** The day that dates are compared with. */
	readonly today: Day;
}

export type ParsedOptions =
	| { readonly outcome: "options"; readonly options: CheckOptions }
	| { readonly outcome: "help"; readonly locale: Locale }
	| {
			readonly outcome: "mistake";
			readonly locale: Locale;
			readonly option: string;
	  };

/** @param today when `--date` states none */
export function parseOptions(
	args: readonly string[],
	today: Day,
): ParsedOptions {
	// First, so that a mistake is explained in the language that was asked for.
	const locale: Locale = /--lang[= ]en\b/u.test(args.join(" ")) ? "en" : "vi";
	const parsed = parse(args);
	const mistake = (option: string): ParsedOptions => ({
		outcome: "mistake",
		locale,
		option,
	});
	if (typeof parsed === "string") return mistake(parsed);
	const { lang, format: written, date, help } = parsed;
	if (help) return { outcome: "help", locale };
	if (lang !== locale) return mistake(`--lang ${lang}`);
	const format = reportFormats.find((known) => known === written);
	if (!format) return mistake(`--format ${written}`);
	const stated = parseMoment(date ?? today);
	if (!stated.ok) return mistake(`--date ${date}`);
	const root = resolve(parsed["content-root"]);
	const options = { root, locale, format, today: stated.moment.day };
	return { outcome: "options", options };
}

/** The values, or the argument that is no option of ours. */
function parse(args: readonly string[]) {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				"content-root": { type: "string", default: "." },
				date: { type: "string" },
				format: { type: "string", default: "text" },
				help: { type: "boolean", short: "h", default: false },
				lang: { type: "string", default: "vi" },
			},
		});
		return values;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return /'([^']+)'/u.exec(message)?.[1] ?? message;
	}
}
