import { parentPort, workerData } from "node:worker_threads";
import { type LentCache, openLentCache } from "../cache/article-cache.ts";
import { prepareArticles, type Share } from "./prepare-articles.ts";

export interface ReadJob {
	readonly share: Share;
	readonly lent: LentCache;
}

const { share, lent }: ReadJob = workerData;
const cache = openLentCache(lent);
prepareArticles(share, cache);
const known = cache.handOver();
cache.close();
parentPort?.postMessage(known);
