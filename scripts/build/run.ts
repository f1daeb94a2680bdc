import { existsSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type LoadedArchive, loadContent } from "../../src/archive.ts";
import { buildSite, type Stage } from "../../src/build.ts";
import { formatDay } from "../../src/dates.ts";
import {
	type Diagnostic,
	hasErrors,
	isConfigurationProblem,
} from "../../src/diagnostics.ts";
import { readEdition } from "../../src/edition.ts";
import type { Part } from "../../src/model/part.ts";
import { formatBytes, formatCount } from "../../src/numbers.ts";
import { findRemovals } from "../../src/promised-addresses.ts";
import {
	type Lock,
	openTarget,
	type Protected,
	publish,
	systemCode,
	systemPath,
	targetAt,
} from "../../src/publish.ts";
import { formatReport } from "../../src/report.ts";
import { SearchIndexError } from "../../src/search/pagefind.ts";
import type { Archive } from "../../src/types.ts";
import { cacheFolder } from "./cache-folder.ts";
import { startClock } from "./clock.ts";
import type { BuildOptions } from "./options.ts";
import {
	publishedAddresses,
	recordAddresses,
	unlistedAddresses,
} from "./published-addresses.ts";
import { exclusionLines, shortPath, stageLine } from "./summary.ts";
import { systemReason, type Wording, wordings } from "./wording.ts";

/** What the caller's own command decides rather than the user. */
export interface BuildMode {
	/** The folder with `templates/`: this project. */
	readonly code: string;
	/** Drafts are for the dev server only. */
	readonly includeDrafts: boolean;
	/** Wait for the disk before the swap. */
	readonly durable: boolean;
	/** Build a site of only this part. */
	readonly part?: Part;
	/** Stop before addresses that were published would be gone, and keep the list of them when asked. */
	readonly guardAddresses?: boolean;
	/** Called with what is about to be built; an outcome ends the build there. */
	readonly onArchive?: (archive: Archive) => Outcome | undefined;
}

export interface Outcome {
	/** 0 published, 1 our bug, 2 content, 3 configuration, 4 environment, 75 locked. */
	readonly exitCode: number;
	/** What is wrong, in words, when something is. */
	readonly report: string;
}

/** One whole build: open the target, load, check, make, publish. The exit code is 0 only after the swap. */
export async function runBuild(
	options: BuildOptions,
	mode: BuildMode,
): Promise<Outcome> {
	const words = wordings[options.locale];
	try {
		return await build(options, mode, words);
	} catch (error) {
		const code = systemCode(error);
		const path = systemPath(error) ?? "";
		if (code !== undefined && !isOurs(path, mode.code)) {
			return failure(4, words.failed(code, path));
		}
		if (error instanceof SearchIndexError) {
			return failure(4, words.withoutIndex(error.message));
		}
		const details = error instanceof Error ? error.stack : String(error);
		return failure(1, `${words.bug}\n${details}`);
	}
}

async function build(
	options: BuildOptions,
	mode: BuildMode,
	words: Wording,
): Promise<Outcome> {
	const target = targetAt(options.out);
	const opened = await openTarget(target, protectedBy(options.root, mode.code));
	if (opened.outcome === "refused") {
		const { reason } = opened.refusal;
		const isSetting = reason === "too-high" || reason === "project";
		return failure(isSetting ? 3 : 4, words.refused(opened.refusal));
	}
	if (opened.outcome === "locked") {
		const { pid, host } = opened.holder ?? { pid: "?", host: "?" };
		return failure(75, words.locked(String(pid), host));
	}
	const { lock } = opened;
	const release = () => lock.release();
	process.once("exit", release);
	try {
		return await makeAndPublish(options, mode, words, lock);
	} finally {
		release();
		process.off("exit", release);
	}
}

async function makeAndPublish(
	options: BuildOptions,
	{ code, includeDrafts, durable, part, guardAddresses, onArchive }: BuildMode,
	words: Wording,
	lock: Lock,
): Promise<Outcome> {
	const { root, out, today, search, offline, locale } = options;
	const isSilent = options.quiet || options.format === "json";
	const say = (line: string) => {
		if (!isSilent) console.log(line);
	};
	const cacheDir = cacheFolder(root);
	const clock = startClock();
	const onStage = (stage: Stage, files: number) => {
		const { milliseconds } = clock.end(stage, files);
		say(stageLine(options, words, words.stages[stage], files, milliseconds));
	};

	const loaded = await loadContent(root, {
		today,
		includeDrafts,
		cacheDir,
		...(part && { part }),
	});
	const { content } = loaded.value;
	const archive = await withEdition(loaded.value, options);
	const sources = [...content.sources, ...(content.site ? [content.site] : [])];
	const report = (color: boolean) =>
		formatReport(loaded.diagnostics, {
			locale,
			format: options.format,
			sources,
			color,
		});
	const isClean = loaded.diagnostics.length === 0;
	if (!(isClean && options.quiet && options.format === "text")) {
		process.stdout.write(report(wantsColor()));
	}
	if (archive === undefined || hasErrors(loaded.diagnostics)) {
		return {
			exitCode: exitCodeOf(loaded.diagnostics),
			report: stopped(loaded.diagnostics, options, words, report(false)),
		};
	}
	const stop = onArchive?.(archive);
	if (stop !== undefined) return stop;
	if (guardAddresses && !options.allowRemovals) {
		const published = await publishedAddresses(options);
		const removals = findRemovals(archive, published);
		if (removals.length > 0) {
			return failure(2, words.removes(removals, existsSync(out)));
		}
	}
	say(
		words.begins(
			formatDay({ day: today }),
			formatCount(archive.articles.length, locale),
		),
	);
	onStage("load", content.sources.length + content.media.length);

	const site = await buildSite(archive, {
		root,
		code,
		cacheDir,
		search,
		offline,
		onStage,
	});
	const published = await publish(targetAt(out), lock, site.outputs, {
		durable,
	});
	onStage("publish", published.files);
	if (options.profile !== undefined) {
		writeFileSync(options.profile, clock.profile());
	}
	const count = (number: number) => formatCount(number, locale);
	const { files, written, bytes } = published;
	for (const line of [
		...exclusionLines(archive, options, words),
		"",
		words.done(
			count(site.counts.articles),
			count(site.counts.pages),
			count(files),
			formatBytes(bytes, locale),
		),
		written === 0
			? words.nothingNew
			: words.kept(count(written), count(files - written)),
		words.look(shortPath(join(out, "index.html"))),
	]) {
		say(line);
	}
	if (guardAddresses) {
		if (options.recordAddresses) {
			try {
				recordAddresses(archive, options);
			} catch (error) {
				const reason = systemReason(systemCode(error) ?? "", locale);
				return failure(4, words.unrecorded(reason));
			}
		}
		const unlisted = unlistedAddresses(archive, options).length;
		if (unlisted > 0) say(words.unlisted(count(unlisted)));
	}
	if (!search) console.error(words.withoutSearch);
	return { exitCode: 0, report: "" };
}

/** A copy does not list copies: it would be another one each time it is made. */
async function withEdition(
	{ archive, content }: LoadedArchive,
	{ root, offline }: BuildOptions,
): Promise<Archive | undefined> {
	if (archive === undefined) return undefined;
	const edition = await readEdition(root, content, archive.media);
	return {
		...archive,
		edition: offline
			? { ...edition, releases: [], download: undefined }
			: edition,
	};
}

/** A file of the program itself that is not there: no fault of the machine. */
function isOurs(path: string, code: string): boolean {
	return ["src", "templates"].some((folder) =>
		path.startsWith(join(code, folder, sep)),
	);
}

function protectedBy(root: string, code: string): Protected {
	const folders = ["content", "node_modules", "scripts", "src", "templates"];
	const sources = [
		...["content", ".git"].map((folder) => join(root, folder)),
		...folders.map((folder) => join(code, folder)),
	];
	return { project: root, sources };
}

function wantsColor(): boolean {
	return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

function exitCodeOf(diagnostics: readonly Diagnostic[]): number {
	return diagnostics.some(
		(found) => found.severity === "error" && isConfigurationProblem(found),
	)
		? 3
		: 2;
}

function stopped(
	diagnostics: readonly Diagnostic[],
	{ out, locale }: BuildOptions,
	words: Wording,
	report: string,
): string {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const line = words.stopped(
		formatCount(errors.length, locale),
		existsSync(out),
	);
	console.error(line);
	return `${report}\n${line}\n`;
}

function failure(exitCode: number, report: string): Outcome {
	console.error(report);
	return { exitCode, report };
}
