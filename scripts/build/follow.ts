import { writeFileSync } from "node:fs";
import { placingIn } from "../../src/build/placing.ts";
import type { Stage } from "../../src/build.ts";
import { keptPlaceOf, prepareEdits } from "../../src/edits/prepare-edits.ts";
import { editedKeys, searchEdits } from "../../src/edits/search-edits.ts";
import {
	discardStaging,
	openStaging,
	publishStaged,
	targetAt,
} from "../../src/publish.ts";
import {
	type BuildMode,
	done,
	type Outcome,
	type Tools,
} from "./build-mode.ts";
import { startClock } from "./clock.ts";
import type { Edits } from "./last-run.ts";
import type { BuildOptions } from "./options.ts";
import { remember } from "./remember.ts";
import { stageLine } from "./summary.ts";
import { createTeller } from "./teller.ts";
import type { Wording } from "./wording.ts";

/** Whether edits of a site that is built so can be followed later. */
export function canFollow(
	{ search, offline, indexer, renderer }: BuildOptions,
	{ includeDrafts, isCopy, part }: BuildMode,
): boolean {
	const isOwn = indexer === "own" && renderer === "own";
	return search && isOwn && !(offline || includeDrafts || isCopy || part);
}

/**
 * A build of which is known beforehand that only the texts of some articles changed: it makes what shows them and keeps
 * all else of the standing site as it is. Nothing where it turns out that more is to be made; then nothing was said yet.
 */
export async function follow(
	options: BuildOptions,
	{ durable }: BuildMode,
	words: Wording,
	tools: Tools,
	edits: Edits,
): Promise<Outcome | undefined> {
	const { standing, searcher, progress, cacheDir, version } = tools;
	const { root, out, today, profile } = options;
	const clock = startClock();
	const kept = keptPlaceOf(cacheDir, out, `${version} ${edits.key}`);
	const place = { root, out, cacheDir, kept, standing };
	const prepared =
		edits.site === standing.hash
			? await prepareEdits(place, edits.files, today)
			: undefined;
	const keys =
		prepared && searcher && (await editedKeys(searcher, prepared.edits));
	if (!prepared || !searcher || !keys) return undefined;

	const staging = await openStaging(targetAt(out), standing);
	const placing = placingIn(staging, { durable });
	if (!placing.keepStanding()) {
		await discardStaging(staging);
		return undefined;
	}
	const { head } = prepared;
	const teller = createTeller(options, words, progress);
	teller.report(head.said.report);
	teller.begin(head.articles);
	const onStage = (stage: Stage, files: number) => {
		progress.end(stage);
		const { milliseconds } = clock.end(stage, files);
		teller.say(
			stageLine(options, words, words.stages[stage], files, milliseconds),
		);
	};
	onStage("load", prepared.edits.length);
	try {
		progress.begin("search");
		const searching = searchEdits(prepared, keys, searcher, placing);
		// Heard of below.
		searching.catch(() => {});
		for (const file of prepared.files) await placing.place(file);
		onStage("pages", prepared.files.length);
		onStage("search", await searching);
	} catch (error) {
		progress.rest();
		await discardStaging(staging);
		throw error;
	}
	progress.begin("publish");
	const published = await publishStaged(staging, tools.lock, placing.staged(), {
		durable,
		flushed: placing.flushed(),
		kept: placing.kept,
	});
	remember(() => prepared.note(published.site));
	onStage("publish", published.files);
	if (profile !== undefined) writeFileSync(profile, clock.profile());
	const { articles, said } = head;
	const { pages, exclusions, unlisted } = said;
	teller.end({ articles, pages }, exclusions, published);
	const noted = teller.note(unlisted);
	remember(() => edits.save(noted, published.site));
	return done;
}
