import { parentPort, workerData } from "node:worker_threads";
import { buildAssets } from "../client.ts";
import { iconFiles } from "../machines/icons.ts";

/** The project's folder. */
const code: string = workerData;
const made = await Promise.all([buildAssets(code), iconFiles(code)]);
parentPort?.postMessage(made.flat());
