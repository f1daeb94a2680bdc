import { relative, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { DraftsBuilt } from "./builder.ts";
import type { DevServer } from "./dev-server.ts";
import type { Previewer } from "./previewer.ts";

/** So long after a change a build begins, in milliseconds. */
const calm = 300;

/** Who does the work. */
export interface Workers {
	/** Slow: the whole site, search included. */
	readonly build: (isBehind: boolean) => Promise<DraftsBuilt>;
	/** Quick: single pages. */
	readonly previewer: Previewer;
}

/** What is to be called when files changed. */
export interface Follow {
	readonly content: (paths: readonly string[]) => void;
	/** Resolves when all is built. */
	readonly code: () => Promise<void>;
}

/** Shows every change twice: at once from the preview, and for good when the site is built. */
export function followContent(
	root: string,
	server: DevServer,
	{ build: buildOnce, previewer }: Workers,
): Follow {
	/** What changed and the preview has not looked at. */
	const touched = new Set<string>();
	/** How many changes there were. */
	let changes = 0;
	let isNewCode = false;
	/** Made by builds that were overtaken by a change. */
	let made = { hasFiles: false, hasSearch: false };

	const look = oneAtATime(async () => {
		const paths = [...touched];
		touched.clear();
		const problems = await previewer.look(paths);
		if (problems === undefined) for (const path of paths) touched.add(path);
		else await server.showEarly(previewer.page, problems);
	});
	const build = oneAtATime(async () => {
		const upTo = changes;
		const isNew = isNewCode;
		isNewCode = false;
		if (isNew) {
			server.showDisk();
			previewer.stop();
		}
		const { exitCode, report, ...files } = await buildOnce(
			previewer.isRunning(),
		);
		made = {
			hasFiles: made.hasFiles || files.hasFiles,
			hasSearch: made.hasSearch || files.hasSearch,
		};
		// What was looked at meanwhile is newer; its own build is next.
		if (upTo !== changes) return;
		if (exitCode === 0) {
			await server.showBuilt(made);
			made = { hasFiles: false, hasSearch: false };
		} else await server.showProblems(report);
		// A preview that crashed begins anew as well.
		if (!previewer.isRunning()) void previewer.start().then(lookAgain);
	});
	const lookAgain = async () => {
		if (touched.size > 0) await look();
	};
	return {
		async content(paths) {
			changes += 1;
			for (const path of paths) {
				touched.add(relative(root, path).split(sep).join("/"));
			}
			await look();
			// Browsers come first: they are loading the page.
			await setTimeout(calm);
			await build();
		},
		async code() {
			changes += 1;
			isNewCode = true;
			await build();
		},
	};
}

/** Runs `work` now, or once more as soon as the run under way has ended. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let isWanted = false;
	return () => {
		isWanted = true;
		running ??= (async () => {
			while (isWanted) {
				isWanted = false;
				await work();
			}
			running = undefined;
		})();
		return running;
	};
}
