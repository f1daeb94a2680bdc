import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LoadedArchive, loadContent } from "../../src/archive.ts";
import { placingIn } from "../../src/build/placing.ts";
import { type Searcher, startSearcher } from "../../src/build/searcher.ts";
import {
	type BuiltSite,
	beginAssets,
	buildSite,
	type Stage,
} from "../../src/build.ts";
import { openArticleCache } from "../../src/cache/article-cache.ts";
import { digest } from "../../src/cache/digest.ts";
import { programVersion } from "../../src/cache/program-version.ts";
import { readMemo, writeMemo } from "../../src/cache/site-memo.ts";
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
	discardStaging,
	type Lock,
	openStaging,
	publishStaged,
	type Standing,
	systemCode,
	targetAt,
} from "../../src/publish.ts";
import type { Archive } from "../../src/types.ts";
import { cacheFolder } from "./cache-folder.ts";
import { startClock } from "./clock.ts";
import type { watchRun } from "./last-run.ts";
import { boundHeap, whileMaking, whileRecalling } from "./lean-heap.ts";
import type { BuildOptions } from "./options.ts";
import { reportOn, stoppedLine } from "./problems.ts";
import { type Progress, showProgress, silent } from "./progress.ts";
import {
	publishedAddresses,
	recordAddresses,
	unlistedAddresses,
} from "./published-addresses.ts";
import { exclusionLines, shortPath, stageLine } from "./summary.ts";
import { systemReason, type Wording } from "./wording.ts";

/** What the caller's own command decides rather than the user. */
export interface BuildMode {
	/** The folder with `templates/`: this project. */
	readonly code: string;
	/** Drafts are for the dev server only. */
	readonly includeDrafts: boolean;
	/** Wait for the disk before the swap. */
	readonly durable: boolean;
	/** Build the site of a copy: it does not list copies, or it would be another one each time it is made. */
	readonly isCopy?: boolean;
	/** Build a site of only this part. */
	readonly part?: Part;
	/** Stop before addresses that were published would be gone, and keep the list of them when asked. */
	readonly guardAddresses?: boolean;
	/** Notes what the build looks at, so that the next one can be spared. */
	readonly watch?: () => ReturnType<typeof watchRun>;
	/** Told of what was made. */
	readonly onBuilt?: (site: BuiltSite) => void;
	/** Called with what is about to be built; an outcome ends the build there. */
	readonly onArchive?: (archive: Archive) => Outcome | undefined;
}

export interface Outcome {
	/** 0 published, 1 our bug, 2 content, 3 configuration, 4 environment, 75 locked. */
	readonly exitCode: number;
	/** What is wrong, in words, when something is. */
	readonly report: string;
}

/** Everything between taking the lock and giving it back: load, check, make, publish. */
export async function makeAndPublish(
	options: BuildOptions,
	mode: BuildMode,
	words: Wording,
	lock: Lock,
	standing: Standing,
): Promise<Outcome> {
	const progress = options.quiet ? silent : showProgress(options.locale, words);
	const version = programVersion(mode.code);
	const cacheDir = cacheFolder(options.root);
	const searcher = options.search
		? startSearcher({ cacheDir, version })
		: undefined;
	try {
		return await make(options, mode, words, {
			...{ lock, standing, progress, searcher, version, cacheDir },
		});
	} finally {
		progress.rest();
		await searcher?.end();
	}
}

/** What one build works with. */
interface Tools {
	readonly lock: Lock;
	readonly standing: Standing;
	readonly progress: Progress;
	/** Nothing where search is left out. */
	readonly searcher: Searcher | undefined;
	/** Of the program. */
	readonly version: string;
	readonly cacheDir: string;
}

async function make(
	options: BuildOptions,
	mode: BuildMode,
	words: Wording,
	{ lock, standing, progress, searcher, version, cacheDir }: Tools,
): Promise<Outcome> {
	const { code, includeDrafts, durable, isCopy, part, watch, onArchive } = mode;
	const { root, out, today, search, offline, locale } = options;
	const isSilent = options.quiet || options.format === "json";
	const said: string[] = [];
	const say = (line: string) => {
		if (isSilent) return;
		progress.hide();
		console.log(line);
	};
	const remark = (line: string) => {
		say(line);
		if (!isSilent) said.push(`${line}\n`);
	};
	const watched = watch?.();
	const clock = startClock();
	const onStage = (stage: Stage, files: number) => {
		progress.end(stage);
		const { milliseconds } = clock.end(stage, files);
		say(stageLine(options, words, words.stages[stage], files, milliseconds));
	};

	const memoPath = join(cacheDir, "sites", `${digest(out)}.tsv`);
	const memo = readMemo(memoPath, version);
	const assets = beginAssets(code, memo);
	boundHeap(assets === undefined ? whileRecalling : whileMaking);
	const cache = openArticleCache(join(cacheDir, "articles"), version);
	const loaded = await loadContent(root, {
		today,
		includeDrafts,
		cacheDir,
		cache,
		onRead: (done, all) => progress.show("read", done, all),
		onStage: progress.turnTo,
		...(watched && { look: watched.look }),
		...(part && { part }),
	});
	progress.rest();
	const { content } = loaded.value;
	const listsCopies = !(isCopy || offline);
	const archive = await withEdition(loaded.value, root, listsCopies);
	const isClean = loaded.diagnostics.length === 0;
	if (!(isClean && options.quiet && options.format === "text")) {
		said.push(reportOn(loaded, options, wantsColor()));
		process.stdout.write(said.join(""));
	}
	if (archive === undefined || hasErrors(loaded.diagnostics)) {
		remember(cache.save);
		const line = stoppedLine(loaded, options, words);
		console.error(line);
		return {
			exitCode: exitCodeOf(loaded.diagnostics),
			report: `${reportOn(loaded, options, false)}\n${line}\n`,
		};
	}
	const stop = onArchive?.(archive);
	if (stop !== undefined) return stop;
	if (mode.guardAddresses && !options.allowRemovals) {
		const published = publishedAddresses(options, standing);
		const removals = findRemovals(archive, published);
		if (removals.length > 0) {
			const removes = words.removes(removals, existsSync(out));
			console.error(removes);
			remember(cache.save);
			return { exitCode: 2, report: removes };
		}
	}
	remark(
		words.begins(
			formatDay({ day: today }),
			formatCount(archive.articles.length, locale),
		),
	);
	onStage("load", content.sources.length + content.media.length);

	boundHeap(whileMaking);
	const staging = await openStaging(targetAt(out), standing);
	const placing = placingIn(staging, { durable });
	let site: BuiltSite;
	if (search) progress.begin("search");
	try {
		site = await buildSite(archive, {
			root,
			code,
			cacheDir,
			searcher,
			offline,
			indexer: options.indexer,
			renderer: options.renderer,
			memo,
			assets,
			placing,
			cache,
			onStage,
			onProgress: progress.show,
		});
	} catch (error) {
		progress.rest();
		await discardStaging(staging);
		throw error;
	}
	progress.begin("publish");
	const published = await publishStaged(staging, lock, placing.staged(), {
		durable,
		flushed: placing.flushed(),
		kept: placing.kept,
	});
	remember(() => writeMemo(memoPath, version, site.pieces));
	remember(cache.save);
	cache.close();
	mode.onBuilt?.(site);
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
	]) {
		remark(line);
	}
	say(
		written === 0
			? words.nothingNew
			: words.kept(count(written), count(files - written)),
	);
	if (!isSilent) said.push(`${words.nothingNew}\n`);
	remark(words.look(shortPath(join(out, "index.html"))));
	if (mode.guardAddresses) {
		if (options.recordAddresses) {
			try {
				recordAddresses(archive, options);
			} catch (error) {
				const reason = systemReason(systemCode(error) ?? "", locale);
				const report = words.unrecorded(reason);
				console.error(report);
				return { exitCode: 4, report };
			}
		}
		const unlisted = unlistedAddresses(archive, options).length;
		if (unlisted > 0) remark(words.unlisted(count(unlisted)));
	}
	const errors = search ? "" : `${words.withoutSearch}\n`;
	process.stderr.write(errors);
	remember(() => watched?.save({ output: said.join(""), errors }));
	return { exitCode: 0, report: "" };
}

/** The site stands, or the content has errors: that nothing could be kept for the next build changes neither. */
function remember(keep: () => void): void {
	try {
		keep();
	} catch (error) {
		if (systemCode(error) === undefined) throw error;
	}
}

/** The archive with what a build says about itself. @param listsCopies false for the site of a copy */
export async function withEdition(
	{ archive, content }: LoadedArchive,
	root: string,
	listsCopies: boolean,
): Promise<Archive | undefined> {
	if (archive === undefined) return undefined;
	const edition = await readEdition(root, content, archive.media);
	return {
		...archive,
		edition: listsCopies
			? edition
			: { ...edition, releases: [], download: undefined },
	};
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
