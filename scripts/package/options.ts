import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseMoment } from "../../src/dates.ts";
import type { Part } from "../../src/model/part.ts";
import type { Day, Locale } from "../../src/types.ts";

export const packageFormats = ["zip", "epub", "zim"] as const;
export type PackageFormat = (typeof packageFormats)[number];

export interface PackageOptions {
	/** The folder with `content/`, absolute. */
	readonly root: string;
	/** Where the copy goes, absolute. */
	readonly out: string;
	/** The day the copy is dated. */
	readonly day: Day;
	readonly part: Part | undefined;
	readonly format: PackageFormat;
	/** The largest size of one zip, in bytes. */
	readonly limit: number;
	/** Without what readers of the site do not see. */
	readonly isPublic: boolean;
	/** List the copy among the releases. */
	readonly release: boolean;
	readonly locale: Locale;
	readonly quiet: boolean;
}

export type OptionsResult =
	| { readonly outcome: "options"; readonly options: PackageOptions }
	| { readonly outcome: "help"; readonly locale: Locale }
	| {
			readonly outcome: "mistake";
			readonly locale: Locale;
			readonly option: string;
	  };

/** @param today used when `--date` states no day */
export function readOptions(
	args: readonly string[],
	today: Day,
): OptionsResult {
	// First, so that a mistake is explained in the language that was asked for.
	const locale: Locale = /--lang[= ]en\b/u.test(args.join(" ")) ? "en" : "vi";
	const mistake = (option: string): OptionsResult => ({
		outcome: "mistake",
		locale,
		option,
	});
	const parsed = parse(args);
	if (typeof parsed === "string") return mistake(parsed);
	const { only, split, date, help, lang, quiet, release } = parsed;
	const isPublic = parsed.public;
	if (help) return { outcome: "help", locale };
	if (lang !== locale) return mistake(`--lang ${lang}`);
	const part = only === undefined ? undefined : readPart(only);
	if (only !== undefined && part === undefined) {
		return mistake(`--only ${only}`);
	}
	const format = packageFormats.find((known) => known === parsed.format);
	if (format === undefined) return mistake(`--format ${parsed.format}`);
	const limit =
		split === undefined ? Number.POSITIVE_INFINITY : readSize(split);
	if (limit === undefined) return mistake(`--split ${split}`);
	const stated = parseMoment(date ?? today);
	if (!stated.ok) return mistake(`--date ${date}`);
	const root = resolve(parsed["content-root"]);
	const out = resolve(root, parsed.out);
	const day = stated.moment.day;
	return {
		outcome: "options",
		options: {
			...{ root, out, day, part, limit, isPublic, release },
			...{ format, locale, quiet },
		},
	};
}

function readPart(text: string): Part | undefined {
	const [, key, value = ""] = /^(year|category)=(.+)$/u.exec(text) ?? [];
	if (key === "category") return { kind: "category", category: value };
	return key === "year" && /^\d{4}$/u.test(value)
		? { kind: "year", year: Number(value) }
		: undefined;
}

/** `4G` is what FAT32 takes: one byte less than 4 × 1024³. */
function readSize(text: string): number | undefined {
	const [, number, unit = ""] =
		/^(\d{1,6})([kmg])i?b?$/iu.exec(text.trim()) ?? [];
	const power = ["k", "m", "g"].indexOf(unit.toLowerCase()) + 1;
	const bytes = Number(number) * 1024 ** power - 1;
	return number !== undefined && bytes > 0 ? bytes : undefined;
}

/** The values, or the argument that is no option of ours. */
function parse(args: readonly string[]) {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				"content-root": { type: "string", default: "." },
				date: { type: "string" },
				format: { type: "string", default: "zip" },
				help: { type: "boolean", short: "h", default: false },
				lang: { type: "string", default: "vi" },
				only: { type: "string" },
				out: { type: "string", default: "dist" },
				public: { type: "boolean", default: false },
				quiet: { type: "boolean", default: false },
				release: { type: "boolean", default: false },
				split: { type: "string" },
			},
		});
		return values;
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return /'([^']+)'/u.exec(message)?.[1] ?? message;
	}
}
