import type { Renderer } from "../../src/build/pages.ts";
import type { Indexer } from "../../src/build/search.ts";
import { parseMoment } from "../../src/dates.ts";
import { type ReportFormat, reportFormats } from "../../src/report.ts";
import type { Day, Locale } from "../../src/types.ts";
import { todayInVietnam } from "../check/today.ts";
import { parseArguments, placesOf } from "./arguments.ts";

export interface BuildOptions {
	/** The folder with `content/`, absolute. */
	readonly root: string;
	/** Where the site goes, absolute. */
	readonly out: string;
	/** The day that `publish_on` is compared with. */
	readonly today: Day;
	readonly locale: Locale;
	readonly format: ReportFormat;
	readonly quiet: boolean;
	readonly search: boolean;
	/** What writes the search index. */
	readonly indexer: Indexer;
	/** What makes the pages. */
	readonly renderer: Renderer;
	/** The copy that is read from disk. */
	readonly offline: boolean;
	/** Publish even where that drops addresses that were published before. */
	readonly allowRemovals: boolean;
	/** Write the list of published addresses anew. */
	readonly recordAddresses: boolean;
	/** Where to write how long each stage took. */
	readonly profile: string | undefined;
}

export type OptionsResult =
	| { readonly outcome: "options"; readonly options: BuildOptions }
	| { readonly outcome: "help"; readonly locale: Locale }
	| {
			readonly outcome: "mistake";
			readonly locale: Locale;
			readonly option: string;
	  };

/** @param now milliseconds since 1970, used only when neither `--date` nor SOURCE_DATE_EPOCH states a day */
export function readOptions(
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	now: number,
): OptionsResult {
	// Known first, so that a mistake is explained in the language that was asked for.
	const locale: Locale = /--lang[= ]en\b/.test(args.join(" ")) ? "en" : "vi";
	const mistake = (option: string): OptionsResult => ({
		outcome: "mistake",
		locale,
		option,
	});
	const parsed = parseArguments(args);
	if (typeof parsed === "string") return mistake(parsed);
	const { values, positionals } = parsed;
	if (values.help) return { outcome: "help", locale };
	if (positionals[0] !== undefined) return mistake(positionals[0]);
	const { lang, format, date, indexer, renderer } = values;
	if (lang !== undefined && lang !== "vi" && lang !== "en") {
		return mistake(`--lang ${lang}`);
	}
	if (!isFormat(format)) return mistake(`--format ${format}`);
	if (indexer !== "own" && indexer !== "pagefind") {
		return mistake(`--indexer ${indexer}`);
	}
	if (renderer !== "own" && renderer !== "eleventy") {
		return mistake(`--renderer ${renderer}`);
	}
	const epoch = env.SOURCE_DATE_EPOCH;
	if (epoch !== undefined && !/^\d{1,11}$/.test(epoch)) {
		return mistake(`SOURCE_DATE_EPOCH=${epoch}`);
	}
	const stated = parseMoment(date ?? todayInVietnam(env, now));
	if (!stated.ok) return mistake(`--date ${date}`);
	return {
		outcome: "options",
		options: {
			...placesOf(values),
			today: stated.moment.day,
			locale,
			format,
			quiet: values.quiet,
			search: !values["no-search"],
			indexer,
			renderer,
			offline: values.offline,
			allowRemovals: values["allow-removals"],
			recordAddresses: values["record-addresses"],
			profile: values.profile,
		},
	};
}

function isFormat(text: string): text is ReportFormat {
	return reportFormats.some((format) => format === text);
}
