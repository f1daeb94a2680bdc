import type { CopyFacts } from "../../src/package/facts.ts";

/** What the process that builds the site tells the one that packs it. */
export interface CopyPlan {
	readonly facts: CopyFacts;
	/** The files of `content/` that belong to the copy; undefined for all of them. */
	readonly sources: readonly string[] | undefined;
	/** How many files of `content/` go along although readers of the site do not see them. */
	readonly unseen: number;
}

export function isPlan(message: unknown): message is CopyPlan {
	return (
		typeof message === "object" &&
		message !== null &&
		"facts" in message &&
		"sources" in message
	);
}
