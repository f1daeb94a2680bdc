import { contentSecurityPolicy } from "../content-security-policy.ts";
import type { SiteConfig } from "../types.ts";

type Header = readonly [name: string, value: string];

/** Of every answer. The policy says what a page's own `<meta>` cannot: who may frame it. */
const security: readonly Header[] = [
	[
		"Content-Security-Policy",
		`${contentSecurityPolicy}; frame-ancestors 'self'`,
	],
	["X-Content-Type-Options", "nosniff"],
	["Referrer-Policy", "strict-origin-when-cross-origin"],
	[
		"Permissions-Policy",
		"accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
	],
	["Cross-Origin-Opener-Policy", "same-origin"],
];

/** Files of search whose names change with what they hold. */
const hashedFolders = ["ban-tin", "filter", "fragment", "index"] as const;
const forever: Header = [
	"Cache-Control",
	"public, max-age=31536000, immutable",
];
/** Fonts keep their names, but nothing breaks where an old one is kept for a month. */
const month: Header = ["Cache-Control", "public, max-age=2592000"];
/** Asks each time; an unchanged file costs one short answer. */
const askAgain: Header = ["Cache-Control", "no-cache"];

/** Where the site's root is on its host: `/`, or `/ban-tin/`. */
function rootOf({ baseUrl }: SiteConfig): string {
	return new URL(baseUrl).pathname;
}

/**
 * `_headers` as Netlify and Cloudflare Pages read it. Headers of all rules that match are joined, so that none stands in
 * two; both hosts already answer that pages must be asked for again.
 */
export function hostHeaders(config: SiteConfig): string {
	const root = rootOf(config);
	const rules: readonly (readonly [string, readonly Header[]])[] = [
		[`${root}*`, security],
		...hashedFolders.map(
			(folder) => [`${root}pagefind/${folder}/*`, [forever]] as const,
		),
		[`${root}assets/fonts/*`, [month]],
	];
	return rules
		.map(
			([path, headers]) =>
				`${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`,
		)
		.join("\n");
}

/** The same for nginx, to be included in a block `server`. A `location` inherits no header, so that each has them all. */
export function nginxHeaders(config: SiteConfig): string {
	const root = rootOf(config);
	const folders = hashedFolders.join("|");
	const rules: readonly (readonly [string, readonly Header[]])[] = [
		[`${literal(root)}pagefind/(?:${folders})/`, [...security, forever]],
		[`${literal(root)}assets/fonts/`, [...security, month]],
		[`${literal(root)}(?:.*/)?[^/]+\\.html$`, [...security, askAgain]],
	];
	const locations = rules.map(
		([path, headers]) => `location ~ "^${path}" {\n${lines(headers, "\t")}}\n`,
	);
	return `${nginxHead(root)}${lines([...security, askAgain], "")}${locations.join("")}`;
}

const nginxHead = (root: string) => `# In the block server, below root:
#   include headers.nginx.conf;
# Behind https, add there: add_header Strict-Transport-Security "max-age=31536000" always;
index index.html;
charset utf-8;
error_page 404 ${root}404.html;
`;

function lines(headers: readonly Header[], indent: string): string {
	return headers
		.map(([name, value]) => `${indent}add_header ${name} "${value}" always;\n`)
		.join("");
}

/** A path as it stands in a regular expression and, there, between quotes. */
function literal(path: string): string {
	return path.replace(/[.*+?^$()[\]{}|]/gu, "[$&]").replace(/["\\]/gu, "\\$&");
}
