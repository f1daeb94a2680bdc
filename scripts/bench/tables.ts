import type { SiteSize } from "./describe-site.ts";
import { median } from "./median.ts";
import type { PeerBuild } from "./peers/peer.ts";

/** What has changed since the build before. */
export const states = [
	"cold",
	"no change",
	"body edited",
	"title edited",
] as const;

export type State = (typeof states)[number];

/** One build of one peer. */
export interface Measurement extends PeerBuild {
	readonly peer: string;
	readonly articles: number;
	readonly state: State;
}

export type Figure = "milliseconds" | "cpuMilliseconds" | "peakBytes";

/** The median of a figure over the runs of one peer's builds; undefined where there was none. */
export function figureOf(
	measurements: readonly Measurement[],
	{ peer, articles, state }: Pick<Measurement, "peer" | "articles" | "state">,
	figure: Figure,
): number | undefined {
	const values = measurements
		.filter(
			(one) =>
				one.peer === peer && one.articles === articles && one.state === state,
		)
		.map((one) => one[figure]);
	return values.length === 0 ? undefined : median(values);
}

/** Each value once, in the order of its first use. */
export function distinct<T>(values: readonly T[]): readonly T[] {
	return [...new Set(values)];
}

/** A row for each peer; every other one's figures also as times of the first's. */
export function buildTable(measurements: readonly Measurement[]): string {
	const peers = distinct(measurements.map(({ peer }) => peer));
	const rows = distinct(measurements.map(({ articles }) => articles)).flatMap(
		(articles) =>
			states.flatMap((state) => {
				const figures = peers.map((peer) =>
					figuresOf(measurements, { peer, articles, state }),
				);
				return figures.map((own, at) => [
					String(articles),
					state,
					peers[at] ?? "",
					...shown(own),
					...own.map((value, column) =>
						at === 0 ? "" : ratio(value, figures[0]?.[column]),
					),
				]);
			}),
	);
	const head = ["articles", "build", "", "s", "CPU s", "peak MB"];
	return table([...head, "× s", "× CPU", "× MB"], rows, 3);
}

/** What the peers have made, to see that it is the same work. */
export function siteTable(sites: readonly SiteSize[]): string {
	const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
	return table(
		["articles", "", "pages", "HTML MB", "index MB", "files", "all MB"],
		sites.map((site) => [
			String(site.articles),
			site.peer,
			String(site.pages),
			megabytes(site.pageBytes),
			megabytes(site.indexBytes),
			String(site.files),
			megabytes(site.bytes),
		]),
		2,
	);
}

/** Where one peer's time goes, in seconds. Stages that a build skipped are left open. */
export function stageTable(measurements: readonly Measurement[]): string {
	const stages = distinct(
		measurements.flatMap(({ stages }) => Object.keys(stages)),
	);
	const rows = distinct(measurements.map(({ articles }) => articles)).flatMap(
		(articles) =>
			states.map((state) => {
				const runs = measurements.filter(
					(one) => one.articles === articles && one.state === state,
				);
				const cells = stages.map((stage) => {
					const values = runs.flatMap((run) => run.stages[stage] ?? []);
					return values.length === 0 ? "" : median(values).toFixed(2);
				});
				return [String(articles), state, ...cells];
			}),
	);
	return table(["articles", "build", ...stages], rows, 2);
}

type Figures = readonly (number | undefined)[];

/** Seconds, seconds of the processor, megabytes. */
function figuresOf(
	measurements: readonly Measurement[],
	of: Pick<Measurement, "peer" | "articles" | "state">,
): Figures {
	const figure = (name: Figure, unit: number) => {
		const value = figureOf(measurements, of, name);
		return value === undefined || value === 0 ? undefined : value / unit;
	};
	return [
		figure("milliseconds", 1000),
		figure("cpuMilliseconds", 1000),
		figure("peakBytes", 1e6),
	];
}

function shown([seconds, cpu, megabytes]: Figures): readonly string[] {
	return [
		seconds?.toFixed(2) ?? "–",
		cpu?.toFixed(2) ?? "–",
		megabytes?.toFixed(0) ?? "–",
	];
}

/** `3.4`: how many times of `ours` theirs is. */
function ratio(theirs: number | undefined, ours: number | undefined): string {
	if (theirs === undefined || ours === undefined) return "–";
	return `**${(theirs / ours).toFixed(1)}**`;
}

/** A Markdown table. @param words how many columns hold words; the others are numbers, at the right */
function table(
	head: readonly string[],
	rows: readonly (readonly string[])[],
	words: number,
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	const rule = head.map((_, at) => (at < words ? "---" : "---:"));
	return [line(head), line(rule), ...rows.map(line)].join("\n");
}
