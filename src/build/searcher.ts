import type { SharedBodies } from "../cache/article-cache.ts";
import type { StagedFile, Staging } from "../publish/staging.ts";
import type { Article } from "../types.ts";
import { startThread } from "./run-thread.ts";
import type { Indexer } from "./search.ts";

/** What the thread needs to remember before there is anything to search. */
export interface SearchStart {
	readonly cacheDir: string;
	/** Of the program. */
	readonly version: string;
}

/** Only what search asks of articles, by their numbers, without the texts of bodies. */
export interface GivenArticles {
	readonly articles: Map<number, Article>;
	readonly bodies: SharedBodies;
}

export interface SearchJob {
	readonly abbreviations: ReadonlyMap<string, string>;
	/** What stands for all of each article, in their order, one a line. */
	readonly keys: string;
	/** Those that are not known. */
	readonly given: GivenArticles;
	readonly staging: Staging;
	/**
	 * Where all of the standing site has been kept: told, by line of its manifest, what of it stays. Such files are not
	 * looked at again, nor listed in the result. In shared memory.
	 */
	readonly stays?: Uint8Array;
	readonly offline: boolean;
	readonly indexer: Indexer;
}

export type SearchResult = readonly {
	readonly file: StagedFile;
	readonly note: string;
}[];

/** What the thread says: that it is ready, that it must have all articles after all, and what it has made. */
export type SearchMessage =
	| { readonly kind: "ready"; readonly keys: string }
	| { readonly kind: "all" }
	| { readonly kind: "made"; readonly made: SearchResult };

/** The thread that makes the search index. */
export interface Searcher {
	/** Keys of the articles that it knows from the build before, in their order. */
	readonly known: () => Promise<readonly string[]>;
	/** @param all gives every article, should one be needed that was not given */
	search(job: SearchJob, all: () => GivenArticles): Promise<SearchResult>;
	/** Lets the thread keep what it has made; ends it at once when it has made nothing. */
	end(): Promise<void>;
}

/** Starts the thread before there is anything to do: it remembers while content is loaded. */
export function startSearcher(start: SearchStart): Searcher {
	const thread = startThread<SearchMessage>("search-thread", start);
	let isDone = false;
	const ready = thread.next();
	// An error is for whoever waits.
	ready.catch(() => {});
	return {
		async known() {
			thread.hold();
			const message = await ready;
			const keys = message.kind === "ready" ? message.keys : "";
			return keys.split("\n");
		},
		async search(job, all) {
			thread.send(job);
			for (;;) {
				const message = await thread.next();
				if (message.kind === "all") thread.send(all());
				if (message.kind !== "made") continue;
				isDone = true;
				return message.made;
			}
		},
		end: () => thread.end(isDone),
	};
}
