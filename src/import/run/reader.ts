import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { refuse } from "../read-page.ts";
import { type Reading, type ReadJob, readJob, unreadable } from "./read-job.ts";

/** Reads pages, on several cores when there are many. Which one reads a page makes no difference to what is read. */
export interface Reader {
	/** Never rejects. */
	readonly read: (job: ReadJob) => Promise<Reading>;
	/** How many pages may wait at once. */
	readonly width: number;
	readonly close: () => Promise<void>;
}

/** A thread takes longer to start than so many pages to read. */
const fewPages = 60;
const mostThreads = 4;

/** @param threads 0 reads everything here */
export function openReader(
	threads = Math.min(availableParallelism(), mostThreads),
): Reader {
	const idle: Worker[] = [];
	const all = new Set<Worker>();
	const waiting: ((worker: Worker) => void)[] = [];
	let pages = 0;

	const release = (worker: Worker) => {
		const next = waiting.shift();
		if (next) next(worker);
		else idle.push(worker);
	};
	const start = () => {
		const worker = new Worker(new URL("./read-thread.mjs", import.meta.url));
		// A thread that waits for work must not keep the command from ending.
		worker.unref();
		all.add(worker);
		return worker;
	};
	const take = async (): Promise<Worker> => {
		const free = idle.pop();
		if (free) return free;
		if (all.size < threads) return start();
		return new Promise((resolve) => waiting.push(resolve));
	};
	const readThere = async (job: ReadJob): Promise<Reading> => {
		const worker = await take();
		try {
			const reading = await answerOf(worker, job);
			release(worker);
			return reading;
		} catch (error) {
			// The thread is gone, by a page that took all its memory: the page is refused, the next gets a new thread.
			all.delete(worker);
			const next = waiting.shift();
			if (next) next(start());
			return { read: refuse(unreadable(error)) };
		}
	};
	return {
		width: 2 * threads + 1,
		read: async (job) => {
			pages += 1;
			return threads === 0 || pages <= fewPages ? readJob(job) : readThere(job);
		},
		close: async () => {
			await Promise.all([...all].map((worker) => worker.terminate()));
		},
	};
}

/** Rejects when the thread ends instead. */
function answerOf(worker: Worker, job: ReadJob): Promise<Reading> {
	return new Promise((resolve, reject) => {
		const settle = () => {
			worker.off("message", onMessage);
			worker.off("error", onError);
			worker.off("exit", onExit);
			worker.unref();
		};
		const onMessage = (reading: Reading) => {
			settle();
			resolve(reading);
		};
		const onError = (error: Error) => {
			settle();
			reject(error);
		};
		const onExit = () => onError(new Error("the thread ended"));
		worker.on("message", onMessage);
		worker.on("error", onError);
		worker.on("exit", onExit);
		worker.ref();
		worker.postMessage(job);
	});
}
