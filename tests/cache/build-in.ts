import { setTimeout } from "node:timers/promises";
import type { BuildMode } from "../../scripts/build/build-mode.ts";
import {
	recallRun,
	requestOf,
	watchRun,
} from "../../scripts/build/last-run.ts";
import { runBuild } from "../../scripts/build/run.ts";
import type { BuiltSite } from "../../src/build.ts";

/** Builds the project in a folder, as the command would. @param onBuilt told of what was made */
export function buildIn(
	root: string,
	today: string,
	onBuilt: (site: BuiltSite) => void = () => {},
	more: Partial<BuildMode> = {},
) {
	return runBuild(
		{
			root,
			out: `${root}/_site`,
			today,
			locale: "en",
			format: "text",
			quiet: true,
			search: true,
			indexer: "own",
			renderer: "own",
			offline: false,
			allowRemovals: false,
			recordAddresses: false,
			profile: undefined,
		},
		{
			...{ code: process.cwd(), includeDrafts: false, durable: false },
			...{ onBuilt, ...more },
		},
	);
}

/** The least time between two changes that every file system tells apart, in milliseconds. */
const step = 30;

/** The same, and as the command does it: a build is spared where nothing changed, and an edit is followed where it can be. */
export async function buildAsCommand(root: string, today: string) {
	await setTimeout(step);
	const args = ["--content-root", root, "--date", today, "--quiet"];
	const request = requestOf(args, process.env, Date.now());
	if (request === undefined) throw new Error("no request");
	const last = recallRun(request);
	if (last?.outcome === "same") {
		return { exitCode: 0, report: "", way: "spared" } as const;
	}
	let isWhole = false;
	const noteWhole = () => {
		isWhole = true;
	};
	const outcome = await buildIn(root, today, noteWhole, {
		watch: () => watchRun(request),
		...(last && { edits: last.edits }),
	});
	const way = isWhole ? "whole" : "followed";
	return { ...outcome, way: outcome.exitCode === 0 ? way : "stopped" } as const;
}
