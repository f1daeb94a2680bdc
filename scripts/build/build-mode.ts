import type { Searcher } from "../../src/build/searcher.ts";
import type { BuiltSite } from "../../src/build.ts";
import type { Part } from "../../src/model/part.ts";
import type { Lock, Standing } from "../../src/publish.ts";
import type { Archive } from "../../src/types.ts";
import type { Edits, watchRun } from "./last-run.ts";
import type { Progress } from "./progress.ts";

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
	/** All that changed since a run that was noted so, where that is known. */
	readonly edits?: Edits;
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

export const done: Outcome = { exitCode: 0, report: "" };

/** What one build works with. */
export interface Tools {
	readonly lock: Lock;
	readonly standing: Standing;
	readonly progress: Progress;
	/** Nothing where search is left out. */
	readonly searcher: Searcher | undefined;
	/** Of the program. */
	readonly version: string;
	readonly cacheDir: string;
}
