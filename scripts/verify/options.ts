import { parseArgs } from "node:util";
import type { Locale } from "../../src/types.ts";

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
	| { readonly outcome: "options"; readonly options: VerifyOptions }
	| { readonly outcome: "help"; readonly locale: Locale }
	| { readonly outcome: "nothing"; readonly locale: Locale }
	| {
			readonly outcome: "mistake";
			readonly locale: Locale;
			readonly option: string;
	  };

export function readOptions(args: readonly string[]): OptionsResult {
	// First, so that a mistake is explained in the language that was asked for.
	const locale: Locale = /--lang[= ]en\b/u.test(args.join(" ")) ? "en" : "vi";
	const mistake = (option: string): OptionsResult => ({
		outcome: "mistake",
		locale,
		option,
	});
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

/** The values, or the argument that is no option of ours. */
function parse(args: readonly string[]) {
	try {
		return parseArgs({
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
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return /'(-[^' ]+)/u.exec(message)?.[1] ?? message;
	}
}
