import { isReserved } from "./addresses.ts";
import { stubPath } from "./machines/stub-path.ts";
import type { Archive } from "./types.ts";

/**
 * Addresses that readers were given and may come back to: articles, tombstones, and the old addresses that lead to them.
 * Lists come and go with their articles and promise nothing.
 */
export function promisedAddresses(archive: Archive): ReadonlySet<string> {
	return new Set([
		...archive.articles.map(({ permalink }) => permalink),
		...archive.tombstones.map(({ permalink }) => permalink),
		...archive.redirects.flatMap(({ from }) => stubPath(from) ?? []),
	]);
}

/** True for the path of such a page; every other page lies in a folder, or has a name, that the site keeps for itself. */
export function isPromised(path: string): boolean {
	return /\.html?$/i.test(path) && !isReserved(path.split("/", 1)[0] ?? "");
}

/** Those of the addresses once published at which a build of this archive would leave nothing; in order. */
export function findRemovals(
	archive: Archive,
	published: Iterable<string>,
): readonly string[] {
	const kept = promisedAddresses(archive);
	return [...new Set(published)]
		.filter((path) => isPromised(path) && !kept.has(path))
		.sort();
}
