import { resolve } from "node:path";
import { parseMoment } from "../../src/dates.ts";
import { type ReportFormat, reportFormats } from "../../src/report.ts";
import type { Day, Locale } from "../../src/types.ts";
import {
	localeOf,
	mistakesIn,
	parseArguments,
	type Understood,
} from "../command-line.ts";

export interface CheckOptions {
	/** The folder with `content/`, absolute. */
	readonly root: string;
	readonly locale: Locale;
	readonly format: ReportFormat;
	/** The day that dates are compared with. */
	readonly today: Day;
}

/** @param today when `--date` states none */
export function parseOptions(
	args: readonly string[],
	today: Day,
): Understood<CheckOptions> {
	const locale = localeOf(args);
	const mistake = mistakesIn(args);
	const parsed = parse(args);
	if (typeof parsed === "string") return mistake(parsed);
	const { lang, format: written, date, help } = parsed.values;
	if (help) return { outcome: "help", locale };
	if (lang !== locale) return mistake(`--lang ${lang}`);
	const format = reportFormats.find((known) => known === written);
	if (!format) return mistake(`--format ${written}`);
	const stated = parseMoment(date ?? today);
	if (!stated.ok) return mistake(`--date ${date}`);
	const root = resolve(parsed.values["content-root"]);
	const options = { root, locale, format, today: stated.moment.day };
	return { outcome: "options", options };
}

function parse(args: readonly string[]) {
	return parseArguments({
		args: [...args],
		options: {
			"content-root": { type: "string", default: "." },
			date: { type: "string" },
			format: { type: "string", default: "text" },
			help: { type: "boolean", short: "h", default: false },
			lang: { type: "string", default: "vi" },
		},
	});
}
