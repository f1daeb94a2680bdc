/**
 * Builds the site of a copy, in a process of its own: building takes much memory, which is given back before packing
 * begins. The first argument is the part as JSON, or empty; the second "public" or empty; the others are options of the build. Tells its parent what it
 * has built.
 */

import { readFileSync } from "node:fs";
import { usedMedia } from "../../src/archive.ts";
import { siteFile } from "../../src/diagnostics.ts";
import { findCategory, type Part } from "../../src/model/part.ts";
import { copyFacts } from "../../src/package/facts.ts";
import type { Archive } from "../../src/types.ts";
import { readOptions } from "../build/options.ts";
import { type Outcome, runBuild } from "../build/run.ts";
import type { CopyPlan } from "./plan.ts";
import { wordings } from "./wording.ts";

const [partText = "", publicText = "", ...args] = process.argv.slice(2);
const isPublic = publicText === "public";
const part: Part | undefined =
	partText === "" ? undefined : JSON.parse(partText);
const parsed = readOptions(args, process.env, Date.now());
if (parsed.outcome !== "options") throw new Error(args.join(" "));
const { options } = parsed;
const words = wordings[options.locale];

// Without its parent there is nobody to pack the site.
process.once("disconnect", () => process.exit(1));
let plan: CopyPlan | undefined;
const { exitCode } = await runBuild(options, {
	code: process.cwd(),
	includeDrafts: false,
	durable: false,
	isCopy: true,
	...(part && { part }),
	onArchive(archive): Outcome | undefined {
		plan = planOf(archive);
		if (part === undefined) return undefined;
		const isKnown =
			part.kind === "year" ||
			findCategory(part.category, archive.config) !== undefined;
		if (isKnown && archive.articles.length > 0) return undefined;
		const report = words.noSuchPart(
			archive.config.categories.map(({ name }) => name),
		);
		console.error(report);
		return { exitCode: 3, report };
	},
});
process.exitCode = exitCode;
process.removeAllListeners("disconnect");
if (exitCode === 0) process.send?.(plan, () => process.disconnect());
else process.disconnect();

function planOf(archive: Archive): CopyPlan {
	const { articles, tombstones, exclusions } = archive;
	const { version }: { version: string } = JSON.parse(
		readFileSync("package.json", "utf8"),
	);
	const software = `Bantin ${version}`;
	const facts = copyFacts(archive, {
		...{ day: options.today, software, part, isPublic },
	});
	const published = articles.map(({ file }) => file);
	const media = [...usedMedia(articles)];
	if (isPublic) {
		// Photos of the site carry no camera data; their originals do.
		const attachments = media.filter(
			(file) => archive.media.get(file)?.kind === "attachment",
		);
		const sources = [siteFile, ...published, ...attachments];
		return { facts, sources, unseen: 0 };
	}
	const held = exclusions.filter(({ reason }) => reason !== "ignored-file");
	if (part === undefined) {
		const unseen = tombstones.length + held.length;
		return { facts, sources: undefined, unseen };
	}
	const withdrawn = tombstones.map(({ file }) => file);
	return {
		facts,
		sources: [siteFile, ...published, ...withdrawn, ...media],
		unseen: tombstones.length,
	};
}
