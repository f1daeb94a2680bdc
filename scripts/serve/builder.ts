import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import type { Outcome } from "../build/run.ts";
import type { NewFiles } from "./dev-server.ts";

export type DraftsBuilt = Outcome & NewFiles;

/** Whoever edits waits for the preview, not for this: the priority of a build behind it. */
const niceness = 5;

/**
 * Builds once, in a process of its own: it holds hundreds of megabytes.
 * @param crashed what is reported when it ends in the middle
 * @param isBehind the preview shows everything already: nobody waits for the build but who searches
 */
export function buildDrafts(
	args: readonly string[],
	crashed: string,
	isBehind: boolean,
): Promise<DraftsBuilt> {
	return new Promise((resolve, reject) => {
		const script = ["--import", "tsx", "scripts/serve/build-drafts.ts"];
		const child = spawn(process.execPath, [...script, ...args], {
			stdio: ["ignore", "inherit", "inherit", "ipc"],
		});
		if (isBehind && child.pid !== undefined) giveWay(child.pid);
		child.once("message", (message: unknown) => {
			if (isBuilt(message)) resolve(message);
		});
		child.once("error", reject);
		child.once("close", () =>
			resolve({
				...{ exitCode: 1, report: crashed },
				...{ hasFiles: false, hasSearch: false },
			}),
		);
	});
}

function giveWay(pid: number): void {
	try {
		setPriority(pid, niceness);
	} catch {
		// It has ended already, or the system knows no priorities.
	}
}

function isBuilt(value: unknown): value is DraftsBuilt {
	return (
		typeof value === "object" &&
		value !== null &&
		"exitCode" in value &&
		"hasSearch" in value
	);
}
