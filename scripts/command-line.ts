import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Locale } from "../src/types.ts";

/** What a command makes of its arguments. */
export type Understood<Options> =
	| { readonly outcome: "options"; readonly options: Options }
	| { readonly outcome: "help"; readonly locale: Locale }
	| Mistake;

export interface Mistake {
	readonly outcome: "mistake";
	readonly locale: Locale;
	/** As it was written. */
	readonly option: string;
}

/** The language that was asked for; known before all else, so that a mistake is explained in it. */
export function localeOf(args: readonly string[]): Locale {
	return /--lang[= ]en\b/u.test(args.join(" ")) ? "en" : "vi";
}

/** Says where a command line is wrong, in its own language. */
export function mistakesIn(
	args: readonly string[],
): (option: string) => Mistake {
	const locale = localeOf(args);
	return (option) => ({ outcome: "mistake", locale, option });
}

/** The values, or the argument that is no option of the command. */
export function parseArguments<Config extends ParseArgsConfig>(
	config: Config,
): ReturnType<typeof parseArgs<Config>> | string {
	try {
		return parseArgs(config);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return /'([^' ]+)/u.exec(message)?.[1] ?? message;
	}
}
