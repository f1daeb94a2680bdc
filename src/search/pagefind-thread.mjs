import { parentPort, workerData } from "node:worker_threads";
import { close, createIndex } from "pagefind";

/*
 * Feeds Pagefind in a thread of its own. When Pagefind's program dies, its promises never settle; here that empties the
 * thread's event loop, the thread ends without a result, and the build hears of it. Plain JavaScript, because a thread
 * does not get the loader that runs TypeScript. `workerData` is a `PagefindJob`, messages are `PagefindMessage`s.
 */

const { records, language } = workerData;
/** Enough requests under way to keep the program busy. */
const batch = 64;

parentPort.on("message", () => void close());
// Listening would keep the thread alive.
parentPort.unref();
try {
	parentPort.postMessage({ kind: "files", files: await indexRecords() });
} catch (error) {
	const message = error instanceof Error ? error.message : String(error);
	parentPort.postMessage({ kind: "error", message });
}
await close();

async function indexRecords() {
	const { index, errors } = await createIndex({ forceLanguage: language });
	if (!index) throw new Error(errors.join("; "));
	for (let from = 0; from < records.length; from += batch) {
		const answers = await Promise.all(
			records
				.slice(from, from + batch)
				.map((record) => index.addCustomRecord(record)),
		);
		const [problem] = answers.flatMap((answer) => answer.errors);
		if (problem !== undefined) throw new Error(problem);
		parentPort.postMessage({ kind: "progress" });
	}
	const answer = await index.getFiles();
	if (answer.errors.length > 0) throw new Error(answer.errors.join("; "));
	return answer.files;
}
