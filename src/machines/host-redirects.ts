import { absoluteUrl } from "../addresses.ts";
import type { Archive, Redirect, SiteConfig } from "../types.ts";

/** `_redirects` as Netlify and Cloudflare Pages read it; rules with a query come first, because they say more. */
export function hostRedirects({ config, redirects }: Archive): string {
	const rules = redirects.filter(isWritable).map((redirect) => {
		const { path, query } = encodeAddress(redirect.from);
		const conditions = query === "" ? "" : ` ${query.split("&").join(" ")}`;
		return {
			query,
			line: `${path}${conditions} ${targetPath(config, redirect)} 301\n`,
		};
	});
	return [
		...rules.filter(({ query }) => query !== ""),
		...rules.filter(({ query }) => query === ""),
	]
		.map(({ line }) => line)
		.join("");
}

/** A map for nginx, from the decoded path and the query as browsers send it to the new path. */
export function nginxMap({ config, redirects }: Archive): string {
	const entries = new Map<string, string>();
	for (const redirect of redirects.filter(isWritable)) {
		const { query } = encodeAddress(redirect.from);
		const [path = ""] = redirect.from.split("?", 1);
		const key = query === "" ? path : `${path}?${query}`;
		// nginx compares without case and stops at a key that stands twice.
		const folded = key.toLowerCase();
		if (entries.has(folded)) continue;
		entries.set(
			folded,
			`${quote(key)} ${quote(targetPath(config, redirect))};\n`,
		);
	}
	return nginxHead + [...entries.values()].join("");
}

const nginxHead = `# In the block http:
#   map_hash_bucket_size 1024;
#   map $uri$is_args$args $old_address { include redirects.nginx.map; }
# In the block server:
#   if ($old_address) { return 301 $old_address; }
`;

/** Control characters would end a line of either file; the root belongs to the home page. */
function isWritable({ from }: Redirect): boolean {
	return /^\/./.test(from) && !/\p{Cc}/u.test(from);
}

function targetPath(config: SiteConfig, { to }: Redirect): string {
	return new URL(absoluteUrl(config, to)).pathname;
}

/** As a browser sends it; `*` and `:` too are encoded, because they are wildcards in `_redirects`. */
function encodeAddress(from: string): { path: string; query: string } {
	const mark = from.indexOf("?");
	const path = mark === -1 ? from : from.slice(0, mark);
	return {
		path: path.split("/").map(encodePart).join("/"),
		query: mark === -1 ? "" : encodeQuery(from.slice(mark + 1)),
	};
}

function encodeQuery(query: string): string {
	return query
		.split("&")
		.filter((part) => part !== "")
		.map((part) => part.split("=").map(encodePart).join("="))
		.join("&");
}

function encodePart(text: string): string {
	return encodeURIComponent(text).replaceAll("*", "%2A");
}

function quote(text: string): string {
	return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
