import { resolve } from "node:path";
import { parseMoment } from "../../src/dates.ts";
import type { Part } from "../../src/model/part.ts";
import type { Day, Locale } from "../../src/types.ts";
import {
	localeOf,
	mistakesIn,
	parseArguments,
	type Understood,
} from "../command-line.ts";

export const packageFormats = ["zip", "epub", "zim", "warc", "wacz"] as const;
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
	| Understood<PackageOptions>
	/** An option that the format has no use for. */
	| {
			readonly outcome: "unfit";
			readonly locale: Locale;
			readonly option: string;
			readonly formats: readonly PackageFormat[];
	  };

/** Options that only some formats have. */
const onlyFor: Readonly<Record<"split" | "release", readonly PackageFormat[]>> =
	{ split: ["zip", "warc"], release: ["zip"] };

/** @param today used when `--date` states no day */
export function readOptions(
	args: readonly string[],
	today: Day,
): OptionsResult {
	const locale = localeOf(args);
	const mistake = mistakesIn(args);
	const parsed = parse(args);
	if (typeof parsed === "string") return mistake(parsed);
	const { only, split, date, help, lang, quiet, release } = parsed.values;
	const isPublic = parsed.values.public;
	if (help) return { outcome: "help", locale };
	if (lang !== locale) return mistake(`--lang ${lang}`);
	const part = only === undefined ? undefined : readPart(only);
	if (only !== undefined && part === undefined) {
		return mistake(`--only ${only}`);
	}
	const written = parsed.values.format;
	const format = packageFormats.find((known) => known === written);
	if (format === undefined) return mistake(`--format ${written}`);
	const limit =
		split === undefined ? Number.POSITIVE_INFINITY : readSize(split);
	if (limit === undefined) return mistake(`--split ${split}`);
	for (const option of ["split", "release"] as const) {
		const formats = onlyFor[option];
		if (parsed.values[option] && !formats.includes(format)) {
			return { outcome: "unfit", locale, option: `--${option}`, formats };
		}
	}
	const stated = parseMoment(date ?? today);
	if (!stated.ok) return mistake(`--date ${date}`);
	const root = resolve(parsed.values["content-root"]);
	const out = resolve(root, parsed.values.out);
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

function parse(args: readonly string[]) {
	return parseArguments({
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
}
