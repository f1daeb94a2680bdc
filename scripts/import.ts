import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { parseMoment } from "../src/dates.ts";
import { mappingFile, readMapping } from "../src/import/mapping.ts";
import { fill, importNotes } from "../src/import/messages.ts";
import { type ImportOptions, runImport } from "../src/import/run-import.ts";
import { readCategories } from "../src/import/site-categories.ts";

/** Exit codes: 0 all imported, 2 some page was not, 3 the configuration cannot be read. */
const exitCodes = { done: 0, content: 2, configuration: 3 } as const;

interface Flags {
	readonly out: string;
	readonly category?: string;
	readonly date?: string;
	readonly stdout?: true;
	readonly dryRun?: true;
	readonly force?: true;
	readonly convertLegacy?: true;
}

const command = new Command("import")
	.description("Biến chữ của trang tin cũ thành bài Markdown")
	.argument("[trang.txt...]", "tệp văn bản của trang cũ")
	.option("--out <thư-mục>", "thư mục chứa bài", "content")
	.option("--category <slug>", "chuyên mục của mọi bài trong lần nhập này")
	.option(
		"--date <ngày>",
		"ngày đăng, cho trang không ghi ngày: 2019-09-03T14:05",
	)
	.option("--stdout", "in bài ra màn hình, không ghi tệp nào")
	.option("--dry-run", "chỉ báo cáo sẽ làm gì, không ghi tệp nào")
	.option("--force", "ghi đè bài đã có nội dung khác")
	.option("--convert-legacy", "chuyển mã cũ (TCVN3, VNI, CP1258…) sang Unicode")
	.helpOption("-h, --help", "hiện trợ giúp này");

command.parse();
process.exitCode = main(command.args, command.opts<Flags>());

function main(sources: readonly string[], flags: Flags): number {
	if (sources.length === 0) {
		console.error(`${importNotes.noPages}\n\n${command.helpInformation()}`);
		return exitCodes.content;
	}
	const options = readOptions(flags, sources.length);
	if (typeof options === "string") {
		console.error(options);
		return exitCodes.configuration;
	}
	// With --stdout, the article alone goes to standard output.
	const say = options.mode === "print" ? console.error : console.log;
	const totals = runImport(sources.map(findSource), options, {
		report: (text) => say(`${text}\n`),
		article: (text) => process.stdout.write(text),
	});
	const imported = String(totals.pages - totals.notImported);
	const failed = String(totals.notImported);
	say(fill(importNotes.totals, { imported, failed }));
	return totals.notImported === 0 ? exitCodes.done : exitCodes.content;
}

/** The options of a run, or the sentence that says why there is none. */
function readOptions(flags: Flags, pages: number): ImportOptions | string {
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
	if (date && pages > 1) return importNotes.oneDate;
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
		mode: flags.stdout ? "print" : flags.dryRun ? "dry-run" : "write",
		force: flags.force ?? false,
	};
}

/** npm runs scripts in the project's root; a path may have been typed in another folder. */
function findSource(path: string): string {
	const typedIn = process.env.INIT_CWD;
	if (existsSync(path) || typedIn === undefined) return path;
	const there = resolve(typedIn, path);
	return existsSync(there) ? there : path;
}

function readText(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}
