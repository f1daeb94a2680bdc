/** Reads pages on a core of its own. Plain JavaScript, because a thread starts before TypeScript can be loaded. */
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { readJob } = await import("./read-job.ts");
parentPort?.on("message", (job) => parentPort?.postMessage(readJob(job)));
