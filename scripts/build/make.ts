import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type LoadedArchive, loadContent } from "../../src/archive.ts";
import { placingIn } from "../../src/build/placing.ts";
import { startSearcher } from "../../src/build/searcher.ts";
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
import {
	type Diagnostic,
	hasErrors,
	isConfigurationProblem,
} from "../../src/diagnostics.ts";
import { contentIdOf, contentLines, readEdition } from "../../src/edition.ts";
import { writeKeptSite } from "../../src/edits/kept-site.ts";
import { keptPlaceOf } from "../../src/edits/prepare-edits.ts";
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
import {
	type BuildMode,
	done,
	type Outcome,
	type Tools,
} from "./build-mode.ts";
import { cacheFolder } from "./cache-folder.ts";
import { startClock } from "./clock.ts";
import { canFollow, follow } from "./follow.ts";
import {
	boundHeap,
	freeMemory,
	whileMaking,
	whileRecalling,
} from "./lean-heap.ts";
import type { BuildOptions } from "./options.ts";
import { reportOn, stoppedLine } from "./problems.ts";
import { showProgress, silent } from "./progress.ts";
import {
	publishedAddresses,
	recordAddresses,
	unlistedAddresses,
} from "./published-addresses.ts";
import { remember } from "./remember.ts";
import { exclusionLines, stageLine } from "./summary.ts";
import { createTeller } from "./teller.ts";
import { systemReason, type Wording } from "./wording.ts";

/** New files whose making leaves much memory behind. */
const many = 10_000;

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
	const tools = { lock, standing, progress, searcher, version, cacheDir };
	try {
		const followed =
			mode.edits && (await follow(options, mode, words, tools, mode.edits));
		return followed ?? (await make(options, mode, words, tools));
	} finally {
		progress.rest();
		await searcher?.end();
	}
}

async function make(
	options: BuildOptions,
	mode: BuildMode,
	words: Wording,
	{ lock, standing, progress, searcher, version, cacheDir }: Tools,
): Promise<Outcome> {
	const { code, includeDrafts, durable, isCopy, part, watch, onArchive } = mode;
	const { root, out, today, search, offline, locale } = options;
	const teller = createTeller(options, words, progress);
	const watched = watch?.();
	const clock = startClock();
	const onStage = (stage: Stage, files: number) => {
		progress.end(stage);
		const { milliseconds } = clock.end(stage, files);
		teller.say(
			stageLine(options, words, words.stages[stage], files, milliseconds),
		);
	};

	const memoPath = join(cacheDir, "sites", `${digest(out)}.tsv`);
	const memo = readMemo(memoPath, version);
	const assets = beginAssets(code, memo);
	boundHeap(assets === undefined ? whileRecalling : whileMaking());
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
	const isQuiet = isClean && options.quiet && options.format === "text";
	const report = isQuiet ? "" : reportOn(loaded, options, wantsColor());
	teller.report(report);
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
	teller.begin(archive.articles.length);
	onStage("load", content.sources.length + content.media.length);

	boundHeap(whileMaking(archive.articles.length));
	const staging = await openStaging(targetAt(out), standing, {
		twin: watched !== undefined,
	});
	const placing = placingIn(staging, { durable });
	let site: BuiltSite;
	const onMade = (stage: Stage, files: number) => {
		onStage(stage, files);
		// All that is left to do here is to wait for the search index.
		if (stage === "pages" && placing.staged().length > many) freeMemory();
	};
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
			onStage: onMade,
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
	const saved = remember(cache.save);
	cache.close();
	mode.onBuilt?.(site);
	onStage("publish", published.files);
	if (options.profile !== undefined) {
		writeFileSync(options.profile, clock.profile());
	}
	const { counts } = site;
	const exclusions = exclusionLines(archive, options, words);
	teller.end(counts, exclusions, published);
	if (mode.guardAddresses && options.recordAddresses) {
		try {
			recordAddresses(archive, options);
		} catch (error) {
			const reason = systemReason(systemCode(error) ?? "", locale);
			const report = words.unrecorded(reason);
			console.error(report);
			return { exitCode: 4, report };
		}
	}
	const unlisted = mode.guardAddresses
		? unlistedAddresses(archive, options).length
		: 0;
	const noted = teller.note(unlisted);
	if (watched === undefined) return done;
	const { pages } = counts;
	const key = `${version} ${watched.key}`;
	const place = keptPlaceOf(cacheDir, out, key);
	const kept = {
		site: published.site,
		said: { report, pages, exclusions, unlisted },
	};
	if (canFollow(options, mode) && saved !== undefined) {
		const contents = contentLines(content, archive.media);
		remember(() =>
			writeKeptSite(place.site, place.key, archive, saved, contents, kept),
		);
	}
	remember(() => watched.save(noted, published.site));
	return done;
}

/** The archive with what a build says about itself. @param listsCopies false for the site of a copy */
export async function withEdition(
	{ archive, content }: LoadedArchive,
	root: string,
	listsCopies: boolean,
): Promise<Archive | undefined> {
	if (archive === undefined) return undefined;
	const edition = await readEdition(root, () =>
		contentIdOf(content, archive.media),
	);
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
