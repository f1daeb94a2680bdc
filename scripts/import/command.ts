import { Command, CommanderError, Option } from "commander";
import { fill, type ImportWords } from "../../src/import/messages.ts";

export interface Flags {
	readonly out: string;
	readonly category?: string;
	readonly date?: string;
	readonly stdout?: true;
	readonly dryRun?: true;
	readonly write?: true;
	readonly report: string;
	readonly lang: string;
	readonly force?: true;
	readonly convertLegacy?: true;
}

/** What was typed: sources and options, a request for help that was answered, or a mistake in a sentence. */
export type Typed =
	| {
			readonly kind: "run";
			readonly sources: readonly string[];
			readonly flags: Flags;
			readonly help: string;
	  }
	| { readonly kind: "help" }
	| { readonly kind: "mistake"; readonly says: string };

/** Known before all else, so that help and mistakes are told in the language that was asked for. */
export function isEnglish(args: readonly string[]): boolean {
	return /--lang[= ]en(?:\s|$)/u.test(args.join(" "));
}

export function readCommand(
	args: readonly string[],
	words: ImportWords,
): Typed {
	const command = commandIn(words);
	try {
		command.parse(args, { from: "user" });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode === 0) return { kind: "help" };
		const written = /'(?<written>[^']+)'/u.exec(error.message)?.[1] ?? "";
		const says = fill(words.notes.badOption, { written });
		return { kind: "mistake", says };
	}
	return {
		kind: "run",
		sources: command.args,
		flags: command.opts<Flags>(),
		help: command.helpInformation(),
	};
}

function commandIn({ help, notes }: ImportWords): Command {
	const titles: Readonly<Record<string, string>> = {
		"Usage:": help.usage,
		"Arguments:": help.arguments,
		"Options:": help.options,
	};
	return new Command("npm run import --")
		.exitOverride()
		.configureOutput({ outputError: () => {} })
		.configureHelp({
			styleTitle: (title) => titles[title] ?? title,
			optionDescription: ({ description, defaultValue }) =>
				defaultValue === undefined
					? description
					: `${description} (${fill(notes.byDefault, { value: String(defaultValue) })})`,
		})
		.usage(`[${help.sourcesName}...] [${help.optionsName}]`)
		.description(help.command)
		.argument(`[${help.sourcesName}...]`, help.sources)
		.option(`--out <${help.folder}>`, help.out, "content")
		.option("--category <slug>", help.category)
		.option(`--date <${help.day}>`, help.date)
		.option("--stdout", help.stdout)
		.option("--write", help.write)
		.option(`--report <${help.file}>`, help.report, ".import/bao-cao.html")
		.option("--dry-run", help.dryRun)
		.option("--force", help.force)
		.option("--convert-legacy", help.convertLegacy)
		.addOption(
			new Option(`--lang <${help.language}>`, help.lang)
				.choices(["vi", "en"])
				.default("vi"),
		)
		.helpOption("-h, --help", help.help);
}
