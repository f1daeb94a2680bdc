import { extname } from "node:path";
import { attachmentTypes } from "../reading/file-types.ts";

/** Feeds and the like are told by their names. */
const named: ReadonlyMap<string, string> = new Map([
	["atom.xml", "application/atom+xml"],
	["rss.xml", "application/rss+xml"],
	["feed.json", "application/feed+json"],
	["opensearch.xml", "application/opensearchdescription+xml"],
	["_redirects", "text/plain; charset=utf-8"],
]);

const byExtension: ReadonlyMap<string, string> = new Map([
	[".avif", "image/avif"],
	[".css", "text/css; charset=utf-8"],
	[".csv", "text/csv; charset=utf-8"],
	[".gif", "image/gif"],
	[".html", "text/html; charset=utf-8"],
	[".ico", "image/x-icon"],
	[".jpeg", "image/jpeg"],
	[".jpg", "image/jpeg"],
	[".js", "text/javascript; charset=utf-8"],
	[".json", "application/json"],
	[".map", "text/plain; charset=utf-8"],
	[".png", "image/png"],
	[".svg", "image/svg+xml"],
	[".txt", "text/plain; charset=utf-8"],
	[".webmanifest", "application/manifest+json"],
	[".webp", "image/webp"],
	[".woff2", "font/woff2"],
	[".xml", "application/xml"],
]);

/** What a good host says a file of the site is. @param path from the site's root */
export function mediaTypeOf(path: string): string {
	const extension = extname(path).toLowerCase();
	return (
		named.get(path.slice(path.lastIndexOf("/") + 1)) ??
		byExtension.get(extension) ??
		attachmentTypes.get(extension.slice(1))?.mediaType ??
		"application/octet-stream"
	);
}
