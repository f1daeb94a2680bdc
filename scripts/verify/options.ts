import type { Locale } from "../../src/types.ts";
import {
	localeOf,
	mistakesIn,
	parseArguments,
	type Understood,
} from "../command-line.ts";

export interface VerifyOptions {
	/** Zips, a folder, or an address. */
	readonly targets: readonly string[];
	/** What the label says, full or short. */
	readonly root: string | undefined;
	readonly all: boolean;
	readonly format: "text" | "json";
	readonly locale: Locale;
}

export type OptionsResult =
	| Understood<VerifyOptions>
	| { readonly outcome: "nothing"; readonly locale: Locale };

export function readOptions(args: readonly string[]): OptionsResult {
	const locale = localeOf(args);
	const mistake = mistakesIn(args);
	const parsed = parse(args);
	if (typeof parsed === "string") return mistake(parsed);
	const { values, positionals: targets } = parsed;
	const { root, all, format, help, lang } = values;
	if (help) return { outcome: "help", locale };
	if (lang !== locale) return mistake(`--lang ${lang}`);
	if (format !== "text" && format !== "json") {
		return mistake(`--format ${format}`);
	}
	if (targets.length === 0) return { outcome: "nothing", locale };
	const other = targets.find((target) => !target.endsWith(".zip"));
	if (targets.length > 1 && other !== undefined) return mistake(other);
	return {
		outcome: "options",
		options: { targets, root, all, format, locale },
	};
}

function parse(args: readonly string[]) {
	return parseArguments({
		args: [...args],
		allowPositionals: true,
		options: {
			all: { type: "boolean", default: false },
			format: { type: "string", default: "text" },
			help: { type: "boolean", short: "h", default: false },
			lang: { type: "string", default: "vi" },
			root: { type: "string" },
		},
	});
}
