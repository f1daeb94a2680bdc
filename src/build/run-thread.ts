import { Worker } from "node:worker_threads";

/** A module of this folder that runs in a thread of its own and sends messages. */
export interface Thread<Message> {
	send(message: unknown): void;
	/** The next message. Rejects with what the thread throws, and when it ends without a word. */
	next(): Promise<Message>;
	/** Lets the process wait for the thread, as it does not before. */
	hold(): void;
	/** @param whenDone when it has come to its own end; whatever happens to it then is of no matter */
	end(whenDone: boolean): Promise<void>;
}

export function startThread<Message>(
	name: string,
	workerData: unknown,
): Thread<Message> {
	const worker = new Worker(fileOf(name), {
		workerData,
		// The loader of TypeScript means nothing to a bundle and reaches no thread; start-thread.mjs brings its own.
		execArgv: [],
	});
	worker.unref();
	const messages: Message[] = [];
	let failure: unknown;
	let wake = () => {};
	const fail = (error: unknown) => {
		failure ??= error;
		wake();
	};
	worker.on("message", (message: Message) => {
		messages.push(message);
		wake();
	});
	worker.on("error", fail);
	const ended = new Promise<void>((resolve) => {
		worker.once("exit", () => {
			fail(new Error(`${name} ended without a word`));
			resolve();
		});
	});
	return {
		send: (message) => worker.postMessage(message),
		async next() {
			while (messages.length === 0 && failure === undefined) {
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			}
			const message = messages.shift();
			if (message === undefined) throw failure;
			return message;
		},
		hold: () => worker.ref(),
		async end(whenDone) {
			if (!whenDone) await worker.terminate();
			await ended;
		},
	};
}

/** Runs such a module and gives the one message it sends. @param job its `workerData` */
export function runThread<Job, Result>(
	name: string,
	job: Job,
): Promise<Result> {
	const thread = startThread<Result>(name, job);
	thread.hold();
	return thread.next();
}

/** In a bundle each thread is a file beside this one. */
function fileOf(name: string): URL {
	return import.meta.url.endsWith(".ts")
		? new URL(`./start-${name}.mjs`, import.meta.url)
		: new URL(`./${name}.js`, import.meta.url);
}
