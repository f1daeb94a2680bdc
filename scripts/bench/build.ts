import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type MadeArticle, makeArticle } from "./article.ts";
import { growthChart } from "./chart.ts";
import { describeSite, type SiteSize } from "./describe-site.ts";
import type { BenchOptions } from "./options.ts";
import { bantin } from "./peers/bantin.ts";
import { hugo, hugoVersion } from "./peers/hugo.ts";
import type { Peer } from "./peers/peer.ts";
import { removeSetAside } from "./peers/set-aside.ts";
import {
	buildTable,
	type Measurement,
	type State,
	siteTable,
	stageTable,
} from "./tables.ts";

const seed = 2026;

/**
 * Whole builds as a user runs them, the start of each program included: everything new, nothing changed, the text of one
 * article edited, its title edited. Hugo with Pagefind does the same work beside us where it is installed; the two take
 * turns, so that whatever else the machine does hits both.
 */
export async function benchBuild({
	sizes,
	runs,
	states,
	adds,
	alone,
	out,
}: BenchOptions): Promise<string> {
	let figures = adds ? await readFigures(out, sizes) : noFigures;
	try {
		for (const peer of await peersFor(warmUp, alone)) await peer.build(false);
		for (const articles of sizes) {
			const peers = await peersFor(articles, alone);
			for (let run = 0; run < runs; run += 1) {
				await measureRun(peers, states, articles, run, async (measured) => {
					const measurements = [measured];
					figures = joined(figures, { measurements, sites: [] });
					// A long bench that is stopped has not measured for nothing.
					await writeFigures(out, figures);
				});
			}
			const sites = await Promise.all(
				peers.map((peer) => describeSite(peer.name, articles, peer.site)),
			);
			figures = joined(figures, { measurements: [], sites });
			await writeFigures(out, figures);
		}
	} finally {
		await removeSetAside();
	}
	const { measurements, sites } = figures;
	return [
		buildTable(measurements),
		siteTable(sites),
		stageTable(measurements.filter(({ peer }) => peer === ours)),
		hugoVersion() === undefined
			? "Hugo is not installed: we are measured alone. Debian has it as the package `hugo`."
			: "Hugo's theme leaves out calendars, statistics, data downloads, checksums and scripts.",
		"s: wall time. CPU s: of all processes. peak MB: resident memory of all processes together, looked at every 50 ms. ×: how many times of ours.",
		`Chart: ${join(out, "build.svg")}`,
	].join("\n\n");
}

interface Figures {
	readonly measurements: readonly Measurement[];
	readonly sites: readonly SiteSize[];
}

const noFigures: Figures = { measurements: [], sites: [] };

/** Smaller archives first, whenever they were measured. */
function joined(a: Figures, b: Figures): Figures {
	const bySize = <T extends { readonly articles: number }>(
		items: readonly T[],
	) => items.toSorted((one, other) => one.articles - other.articles);
	return {
		measurements: bySize([...a.measurements, ...b.measurements]),
		sites: bySize([...a.sites, ...b.sites]),
	};
}

async function writeFigures(out: string, figures: Figures): Promise<void> {
	await mkdir(out, { recursive: true });
	await writeFile(join(out, "build.svg"), growthChart(figures.measurements));
	const text = JSON.stringify(figures, null, "\t");
	await writeFile(join(out, "build.json"), `${text}\n`);
}

/** Those of an earlier bench, but for sizes that are measured anew. */
async function readFigures(
	out: string,
	sizes: readonly number[],
): Promise<Figures> {
	const path = join(out, "build.json");
	const kept: Figures = JSON.parse(await readFile(path, "utf8"));
	const stays = ({ articles }: { readonly articles: number }) =>
		!sizes.includes(articles);
	return {
		measurements: kept.measurements.filter(stays),
		sites: kept.sites.filter(stays),
	};
}

const ours = "Bantin";

/** Articles of the first build of all, which is not counted: compilers and file systems remember. */
const warmUp = 20;

async function peersFor(
	articles: number,
	alone: boolean,
): Promise<readonly Peer[]> {
	const folder = (name: string) => resolve(`.cache/bench/${articles}${name}`);
	const peers = [
		bantin(folder(""), seed),
		...(alone || hugoVersion() === undefined
			? []
			: [hugo(folder("-hugo"), seed)]),
	];
	for (const peer of peers) await peer.prepare(articles);
	return peers;
}

/** Every state once, peer after peer; who goes first changes from run to run. */
async function measureRun(
	peers: readonly Peer[],
	states: readonly State[],
	articles: number,
	run: number,
	take: (measured: Measurement) => Promise<void>,
): Promise<void> {
	const order = run % 2 === 0 ? peers : peers.toReversed();
	for (const peer of peers) {
		for (const index of [0, 1]) await peer.write(makeArticle(seed, index));
		await peer.forget();
	}
	for (const state of states) {
		for (const peer of order) {
			const edit = edits[state];
			if (edit !== undefined) await peer.write(edit);
			// Who asks for a profile asks for a whole build, also where there is nothing to do.
			const built = await peer.build(state !== "no change");
			await take({ peer: peer.name, articles, state, ...built });
			console.error(
				`${articles} articles, run ${run + 1}, ${state}, ${peer.name}: ${(built.milliseconds / 1000).toFixed(2)} s`,
			);
		}
	}
	for (const peer of peers)
		for (const index of [0, 1]) await peer.write(makeArticle(seed, index));
}

/** What is written before a state is built. */
const edits: Readonly<Partial<Record<State, MadeArticle>>> = {
	"body edited": edited(0, (text) => `${text}\nThêm một câu mới.\n`),
	"title edited": edited(1, (text) =>
		text.replace(/^title: "(.*)"$/m, 'title: "$1, đã sửa"'),
	),
};

function edited(index: number, edit: (text: string) => string): MadeArticle {
	const { file, text } = makeArticle(seed, index);
	return { file, text: edit(text) };
}
