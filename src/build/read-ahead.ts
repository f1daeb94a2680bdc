import { availableParallelism } from "node:os";
import type { ReadAhead } from "../archive.ts";
import type { ArticleCache, KnownArticles } from "../cache/article-cache.ts";
import { prepareArticles, type Share, shareOf } from "./prepare-articles.ts";
import type { OnProgress } from "./produce.ts";
import type { ReadJob } from "./read-thread.ts";
import { runThread } from "./run-thread.ts";

/** For fewer articles a thread takes longer to start than it saves. */
const fewest = 400;

/** Reads, understands and renders what is new in two threads, as far as each article is a matter of its own. */
export function readAheadWith(
	cache: ArticleCache,
	onProgress: OnProgress = () => {},
): ReadAhead {
	return async (root, articles, rules, today) => {
		const unknown = cache.unknown(articles);
		if (unknown.length < fewest || availableParallelism() < 2) return;
		const share: Share = shareOf(root, unknown, rules, today);
		const lent = cache.lend();
		const other = runThread<ReadJob, KnownArticles>("read-thread", {
			share,
			lent,
		});
		// Heard in time, though this thread is busy until its own part is done.
		other.catch(() => undefined);
		prepareArticles(share, cache, onProgress);
		cache.take(lent, await other);
	};
}
