import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Command, Option } from "commander";
import { parseMoment } from "../src/dates.ts";
import { openHtmlReport } from "../src/import/html-report.ts";
import { mappingFile, readMapping } from "../src/import/mapping.ts";
import { fill, type ImportWords, vietnamese } from "../src/import/messages.ts";
import { english } from "../src/import/messages-en.ts";
import {
	countOutcomes,
	isQuiet,
	reportBriefly,
	reportPage,
} from "../src/import/report.ts";
import { type ImportOptions, runImport } from "../src/import/run-import.ts";
import { readCategories } from "../src/import/site-categories.ts";
import { sourceKind } from "../src/import/source.ts";
import type { NamedSource } from "../src/import/sources/open.ts";

/** Exit codes: 0 all imported, 2 some page was not, 3 the configuration cannot be read. */
const exitCodes = { done: 0, content: 2, configuration: 3 } as const;

/** Of more pages, only those that need somebody are told on the terminal; the HTML report has all. */
const mostInFull = 20;

interface Flags {
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

const command = new Command("import")
	.description(
		"Biến trang của cổng tin cũ thành bài Markdown. Trang văn bản (.txt) gọi bằng tên được ghi ngay; mọi nguồn khác chạy thử trước, chỉ ghi khi có --write.",
	)
	.argument(
		"[nguồn...]",
		"tệp hoặc thư mục: trang văn bản, HTML, MHTML, zip, gzip, WARC, WACZ, WXR, RSS/Atom, CSV, JSON",
	)
	.option("--out <thư-mục>", "thư mục chứa bài", "content")
	.option("--category <slug>", "chuyên mục của mọi bài trong lần nhập này")
	.option(
		"--date <ngày>",
		"ngày đăng, cho trang không ghi ngày: 2019-09-03T14:05",
	)
	.option("--stdout", "in bài ra màn hình, không ghi tệp nào")
	.option(
		"--write",
		"ghi các bài (trang văn bản được ghi ngay cả khi không có)",
	)
	.option("--report <tệp>", "nơi ghi báo cáo HTML", ".import/bao-cao.html")
	.option("--dry-run", "chỉ báo cáo sẽ làm gì, không ghi tệp nào")
	.option("--force", "ghi đè bài đã có nội dung khác")
	.option("--convert-legacy", "chuyển mã cũ (TCVN3, VNI, CP1258…) sang Unicode")
	.addOption(
		new Option("--lang <ngôn-ngữ>", "ngôn ngữ của báo cáo")
			.choices(["vi", "en"])
			.default("vi"),
	)
	.helpOption("-h, --help", "hiện trợ giúp này");

// A pager that was closed must not stop an import half-way.
for (const stream of [process.stdout, process.stderr]) {
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
	});
}

command.parse();
process.exitCode = await main(command.args, command.opts<Flags>());

async function main(sources: readonly string[], flags: Flags): Promise<number> {
	const words = flags.lang === "en" ? english : vietnamese;
	const { notes: importNotes } = words;
	if (sources.length === 0) {
		console.error(`${importNotes.noPages}\n\n${command.helpInformation()}`);
		return exitCodes.content;
	}
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
	const totals = await runImport(named, options, {
		page: (input) => {
			html?.add(input);
			shown += 1;
			if (shown <= mostInFull) say(`${reportPage(input, words)}\n`);
			else if (!isQuiet(input.outcome)) say(reportBriefly(input, words));
		},
		article: (text) => process.stdout.write(text),
		progress: {
			isTerminal: process.stderr.isTTY === true,
			write: (text) => process.stderr.write(text),
			now: () => performance.now(),
		},
	});
	const imported = String(totals.pages - totals.notImported);
	const failed = String(totals.notImported);
	const summary = fill(importNotes.totals, { imported, failed });
	say(summary);
	for (const line of countOutcomes(totals.outcomes, words)) say(line);
	html?.end(summary);
	const file = relative(root, reportFile);
	if (html) {
		const note = mode === "dry-run" ? importNotes.tryRun : importNotes.reportAt;
		say(fill(note, { file }));
	}
	return totals.notImported === 0 ? exitCodes.done : exitCodes.content;
}

/** The options of a run, or the sentence that says why there is none. */
function readOptions(
	flags: Flags,
	sources: readonly NamedSource[],
	words: ImportWords,
): ImportOptions | string {
	const { notes: importNotes } = words;
	const root = process.cwd();
	const out = resolve(root, flags.out);
	const ownSite = join(out, "site.yml");
	const hasOwnSite = existsSync(ownSite);
	const path = hasOwnSite ? ownSite : join(root, "content", "site.yml");
	const text = readText(path);
	if (text === undefined) return fill(importNotes.noSite, { file: path });
	const declared = readCategories(text);
	if (!declared) return fill(importNotes.badSite, { file: path });
	const mapping = readMapping(readText(join(root, mappingFile)) ?? "");
	if (!mapping.ok) {
		const { reason } = mapping;
		return fill(importNotes.badMapping, { file: mappingFile, reason });
	}
	const date = flags.date === undefined ? undefined : parseMoment(flags.date);
	if (date && !date.ok) {
		const { date: written = "" } = flags;
		return fill(importNotes.badDate, { written });
	}
	if (date && sources.length > 1) return importNotes.oneDate;
	return {
		root,
		out,
		site: { path, text },
		mayAddCategories: hasOwnSite,
		declared,
		rules: {
			mapping: mapping.sections,
			convertLegacy: flags.convertLegacy ?? false,
			...(flags.category !== undefined && { asked: flags.category }),
			...(date && { date: date.moment }),
		},
		mode: modeOf(flags, sources),
		force: flags.force ?? false,
		words,
	};
}

/** Plain text named by an editor is written at once; all else only when asked. */
function modeOf(
	flags: Flags,
	sources: readonly NamedSource[],
): ImportOptions["mode"] {
	if (flags.stdout) return "print";
	if (flags.dryRun) return "dry-run";
	return flags.write || sources.every(isPlainText) ? "write" : "dry-run";
}

function isPlainText({ path }: NamedSource): boolean {
	try {
		if (!statSync(path).isFile()) return false;
		const isList = /\.(?:json|csv|tsv|mht|mhtml|eml)$/iu.test(path);
		return !isList && sourceKind(readFileSync(path)).kind === "text";
	} catch {
		return true;
	}
}

/** npm runs scripts in the project's root; a path may have been typed in another folder. */
function findSource(path: string): string {
	const typedIn = process.env.INIT_CWD;
	if (existsSync(path) || typedIn === undefined) return resolve(path);
	const there = resolve(typedIn, path);
	return existsSync(there) ? there : resolve(path);
}

function readText(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}
