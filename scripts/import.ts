/** `npm run import -- old-portal/ --write`: pages of an old portal become Markdown articles. */
import { relative, resolve } from "node:path";
import { openHtmlReport } from "../src/import/html-report.ts";
import { fill, type ImportWords } from "../src/import/messages.ts";
import { english } from "../src/import/messages-en.ts";
import { vietnamese } from "../src/import/messages-vi.ts";
import {
	countOutcomes,
	isQuiet,
	type ReportInput,
	reportBriefly,
} from "../src/import/report.ts";
import { reportPage } from "../src/import/report-page.ts";
import { runImport } from "../src/import/run-import.ts";
import { type Flags, isEnglish, readCommand } from "./import/command.ts";
import { findSource, readOptions } from "./import/options.ts";

/** Exit codes: 0 all imported, 2 some page was not, 3 the configuration cannot be read, 4 the disk did not take it. */
const exitCodes = {
	done: 0,
	content: 2,
	configuration: 3,
	machine: 4,
} as const;

/** Of more pages, only those that need somebody are told on the terminal; the HTML report has all. */
const mostInFull = 20;

// A pager that was closed must not stop an import half-way.
for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
	});
}

const args = process.argv.slice(2);
process.exitCode = await main(args, isEnglish(args) ? english : vietnamese);

async function main(
	typed: readonly string[],
	words: ImportWords,
): Promise<number> {
	const command = readCommand(typed, words);
	if (command.kind === "help") return exitCodes.done;
	if (command.kind === "mistake") {
		console.error(command.says);
		return exitCodes.configuration;
	}
	const { sources, flags, help } = command;
	if (sources.length === 0) {
		console.error(`${words.notes.noPages}\n\n${help}`);
		return exitCodes.content;
	}
	return importAll(sources, flags, words);
}

async function importAll(
	sources: readonly string[],
	flags: Flags,
	words: ImportWords,
): Promise<number> {
	const { notes } = words;
	const named = sources.map((name) => ({ name, path: findSource(name) }));
	const options = readOptions(flags, named, words);
	if (typeof options === "string") {
		console.error(options);
		return exitCodes.configuration;
	}
	const { mode, root } = options;
	// With --stdout, the article alone goes to standard output.
	const say = mode === "print" ? console.error : console.log;
	const reportFile = resolve(root, flags.report);
	const html = mode === "print" ? undefined : openHtmlReport(reportFile, words);
	let shown = 0;
	const tell = (input: ReportInput) => {
		html?.add(input);
		shown += 1;
		if (shown <= mostInFull) say(`${reportPage(input, words)}\n`);
		else if (!isQuiet(input.outcome)) say(reportBriefly(input, words));
	};
	const totals = await runImport(named, options, {
		page: tell,
		article: (text) => process.stdout.write(text),
		progress: {
			isTerminal: process.stderr.isTTY === true,
			write: (text) => process.stderr.write(text),
			now: () => performance.now(),
		},
	});
	const imported = String(totals.pages - totals.notImported);
	const failed = String(totals.notImported);
	const summary = fill(notes.totals, { imported, failed });
	const counts = countOutcomes(totals.outcomes, words);
	for (const line of [summary, ...counts]) say(line);
	if (html) {
		const file = relative(root, reportFile);
		const isWhole = html.end([summary, ...counts]);
		const note = mode === "dry-run" ? notes.tryRun : notes.reportAt;
		say(fill(isWhole ? note : notes.noReport, { file }));
	}
	if (totals.notWritten > 0) return exitCodes.machine;
	return totals.notImported === 0 ? exitCodes.done : exitCodes.content;
}
