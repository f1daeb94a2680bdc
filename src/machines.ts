import { permalinks } from "./addresses.ts";
import { atomFeed } from "./machines/atom.ts";
import { type Channel, channelsOf } from "./machines/channels.ts";
import { datasets } from "./machines/datasets.ts";
import { hostRedirects, nginxMap } from "./machines/host-redirects.ts";
import { jsonFeed } from "./machines/json-feed.ts";
import { offlineLists } from "./machines/offline-lists.ts";
import { oldAddressesFile } from "./machines/old-addresses.ts";
import { openSearch } from "./machines/open-search.ts";
import { redirectStubs } from "./machines/redirect-stubs.ts";
import { robots } from "./machines/robots.ts";
import { rssFeed } from "./machines/rss.ts";
import { hostHeaders, nginxHeaders } from "./machines/security-headers.ts";
import { type SitePage, sitemap } from "./machines/sitemap.ts";
import { webManifest } from "./machines/web-manifest.ts";
import { onThisDayScripts } from "./on-this-day.ts";
import type { Archive, OutputFile } from "./types.ts";

/**
 * Everything that machines read, beside the pages.
 * @param pages the lists and overviews for the sitemap; articles are added
 * @param taken paths of outputs made elsewhere, which no stub of an old address may replace
 */
export function machineFiles(
	archive: Archive,
	pages: readonly SitePage[],
	taken: readonly string[] = [],
): readonly OutputFile[] {
	const files = [
		...channelsOf(archive).flatMap((channel) => feeds(archive, channel)),
		...datasets(archive),
	];
	const paths = [...taken, ...files.map(({ path }) => path)];
	return [...files, ...overviewFiles(archive, pages, paths)];
}

/** A channel in its three formats. */
export function feeds(
	{ config }: Pick<Archive, "config">,
	channel: Channel,
): readonly OutputFile[] {
	return [
		{ path: channel.atom, content: atomFeed(config, channel) },
		{ path: channel.rss, content: rssFeed(config, channel) },
		{ path: channel.json, content: jsonFeed(config, channel) },
	];
}

/** What machines read of the archive as a whole: nothing here shows the text of an article. Parameters as above. */
export function overviewFiles(
	archive: Archive,
	pages: readonly SitePage[],
	taken: readonly string[],
): readonly OutputFile[] {
	const { config } = archive;
	const pagePaths = [...archive.articles, ...archive.tombstones, ...pages].map(
		({ permalink }) => permalink,
	);
	const files: readonly OutputFile[] = [
		...sitemap(archive, pages),
		{ path: "robots.txt", content: robots(config) },
		{ path: permalinks.openSearch, content: openSearch(config) },
		...offlineLists(archive, [...taken, ...pagePaths]),
		{ path: permalinks.webManifest, content: webManifest(config) },
		oldAddressesFile(archive),
		...onThisDayScripts(archive),
		{ path: "_redirects", content: hostRedirects(archive) },
		{ path: "redirects.nginx.map", content: nginxMap(archive) },
		{ path: "_headers", content: hostHeaders(config) },
		{ path: "headers.nginx.conf", content: nginxHeaders(config) },
	];
	const others = [...files.map(({ path }) => path), ...pagePaths, ...taken];
	return [...files, ...redirectStubs(archive, others)];
}
