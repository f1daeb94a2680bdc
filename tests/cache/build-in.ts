import { runBuild } from "../../scripts/build/run.ts";
import type { BuiltSite } from "../../src/build.ts";

/** Builds the project in a folder, as the command would. @param onBuilt told of what was made */
export function buildIn(
	root: string,
	today: string,
	onBuilt: (site: BuiltSite) => void = () => {},
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
		{ code: process.cwd(), includeDrafts: false, durable: false, onBuilt },
	);
}
