import { Worker } from "node:worker_threads";
import { unitsPerFile } from "./pagefind-format/chunks.ts";

/** One article as Pagefind is given it. */
export interface PagefindRecord {
	readonly url: string;
	readonly content: string;
	readonly language: string;
	readonly meta: Record<string, string>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
	readonly sort: Readonly<Record<string, string>>;
}

export interface PagefindJob {
	readonly records: readonly PagefindRecord[];
	readonly language: string;
}

export interface PagefindFile {
	/** From `pagefind/`. */
	readonly path: string;
	readonly content: Uint8Array;
}

export type PagefindMessage =
	| { readonly kind: "files"; readonly files: readonly PagefindFile[] }
	| { readonly kind: "progress" }
	| { readonly kind: "error"; readonly message: string };

export interface PagefindOptions {
	/** How long Pagefind may be silent, in milliseconds. */
	readonly timeoutMs?: number;
	/** Another program in place of the one that was installed. */
	readonly binaryPath?: string;
}

/** Search cannot be built here: the program is missing, unsupported, dead or silent. The message is for people. */
export class SearchIndexError extends Error {
	override readonly name = "SearchIndexError";
}

/** Runs Pagefind over records in their order. Rejects with `SearchIndexError`; never hangs and never ends early in silence. */
export function runPagefind(
	job: PagefindJob,
	options: PagefindOptions = {},
): Promise<readonly PagefindFile[]> {
	const { timeoutMs = 120_000, binaryPath } = options;
	const worker = new Worker(new URL("./pagefind-thread.mjs", import.meta.url), {
		workerData: job,
		env: {
			...process.env,
			PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(unitsPerFile),
			...(binaryPath === undefined ? {} : { PAGEFIND_BINARY_PATH: binaryPath }),
		},
	});
	return new Promise((resolve, reject) => {
		const fail = (reason: string): void => {
			clearTimeout(timer);
			worker.postMessage("stop");
			// A moment for the thread to end the program, which it alone knows.
			setTimeout(() => void worker.terminate(), 200);
			reject(new SearchIndexError(reason));
		};
		const tooLong = (): void =>
			fail(`Pagefind did not answer for ${timeoutMs / 1000} seconds.`);
		let timer = setTimeout(tooLong, timeoutMs);
		worker.on("message", (message: PagefindMessage) => {
			clearTimeout(timer);
			if (message.kind === "error") return fail(explain(message.message));
			if (message.kind === "files") return resolve(message.files);
			timer = setTimeout(tooLong, timeoutMs);
		});
		worker.on("error", (error) => fail(explain(String(error))));
		worker.on("exit", () =>
			fail("Pagefind's program ended before the index was complete."),
		);
	});
}

function explain(message: string): string {
	if (
		/Failed to install either|ENOENT|not (?:found|supported)|unsupported/iu.test(
			message,
		)
	) {
		const platform = `${process.platform}-${process.arch}`;
		return `Pagefind's program for this machine (${platform}) is missing or not supported: run \`npm ci\`. ${message}`;
	}
	return `Pagefind failed: ${message}`;
}
