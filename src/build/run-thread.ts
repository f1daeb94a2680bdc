import { Worker } from "node:worker_threads";

/**
 * Runs a module of this folder in a thread of its own and gives the one message it sends. @param job its `workerData`.
 * Rejects with what the thread throws, and when it ends without a word.
 */
export function runThread<Job, Result>(
	name: string,
	job: Job,
): Promise<Result> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(fileOf(name), {
			workerData: job,
			// The loader of TypeScript means nothing to a bundle and reaches no thread; start-thread.mjs brings its own.
			execArgv: [],
		});
		thread.once("message", resolve);
		thread.once("error", reject);
		thread.once("exit", () =>
			reject(new Error(`${name} ended without a word`)),
		);
	});
}

/** In a bundle each thread is a file beside this one. */
function fileOf(name: string): URL {
	return import.meta.url.endsWith(".ts")
		? new URL(`./start-${name}.mjs`, import.meta.url)
		: new URL(`./${name}.js`, import.meta.url);
}
