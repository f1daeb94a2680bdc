import { twoDigits } from "./numbers.ts";
import type { Day, SiteConfig } from "./types.ts";

/**
 * Every address of the site. A permalink is a path from the site's root without a leading slash and with its file name
 * (`2019/03/cho.html`), so that one build works at a host's root, under a sub-path and from a disk.
 */
export const permalinks = {
	home: "index.html",
	search: "tim-kiem/index.html",
	categories: "chuyen-muc/index.html",
	authors: "tac-gia/index.html",
	units: "don-vi/index.html",
	tags: "tu-khoa/index.html",
	timeline: "nam/index.html",
	calendar: "lich/index.html",
	mostViewed: "xem-nhieu/index.html",
	statistics: "thong-ke/index.html",
	photos: "anh/index.html",
	about: "gioi-thieu/index.html",
	data: "du-lieu/index.html",
	notFound: "404.html",
	atom: "atom.xml",
	rss: "rss.xml",
	jsonFeed: "feed.json",
	openSearch: "opensearch.xml",
	webManifest: "manifest.webmanifest",
	stylesheet: "assets/site.css",
} as const;

const reservedNames: ReadonlySet<string> = new Set([
	"404.html",
	"_headers",
	"_redirects",
	// Of no output, but Cloudflare would run or obey what stands there.
	"_routes.json",
	"_worker.js",
	"anh",
	"assets",
	"atom.xml",
	"chuyen-muc",
	// Of no output, but a page there would take a domain away from GitHub Pages.
	"cname",
	"don-vi",
	"du-lieu",
	"favicon.ico",
	"feed.json",
	"gioi-thieu",
	"headers.nginx.conf",
	"index.html",
	"lich",
	"manifest.webmanifest",
	"manifest-sha512.txt",
	"media",
	"nam",
	"ngay-nay",
	"opensearch.xml",
	"pagefind",
	"redirects.nginx.map",
	"robots.txt",
	"rss.xml",
	"sitemap.xml",
	"sw.js",
	"tac-gia",
	"tai-ve",
	"thong-ke",
	"tim-kiem",
	"tu-khoa",
	"xem-nhieu",
]);

/** Whether a first path segment belongs to the site itself: no alias or old address may take it. */
export function isReserved(segment: string): boolean {
	const name = segment.toLowerCase();
	return reservedNames.has(name) || /^sitemap-\d+\.xml$/.test(name);
}

export type TaxonomyName = "category" | "author" | "unit" | "tag";

const taxonomyFolder: Record<TaxonomyName, string> = {
	category: "chuyen-muc",
	author: "tac-gia",
	unit: "don-vi",
	tag: "tu-khoa",
};

export function articlePermalink(day: Day, slug: string): string {
	return `${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}.html`;
}

export function termPermalink(taxonomy: TaxonomyName, slug: string): string {
	return `${taxonomyFolder[taxonomy]}/${slug}/index.html`;
}

export function yearPermalink(year: number): string {
	return `nam/${year}/index.html`;
}

/** @param month 1–12 */
export function monthPermalink(year: number, month: number): string {
	return `nam/${year}/${twoDigits(month)}/index.html`;
}

/** What a reader's browser keeps of a year: a list of addresses. */
export function offlineListPath(year: number): string {
	return `nam/${year}/ngoai-tuyen.json`;
}

/** Where readers download a copy. @param file the name of its zip */
export function downloadPath(file: string): string {
	return `tai-ve/${file}`;
}

export function calendarPermalink(year: number): string {
	return `lich/${year}.html`;
}

/** The page of all articles of one day of the year. @param monthDay `MM-dd` */
export function onThisDayPermalink(monthDay: string): string {
	return `ngay-nay/${monthDay}.html`;
}

/** Page `number` (from 1) of a list: `nam/2024/index.html` → `nam/2024/trang-2.html`, `lich/2024.html` → `lich/2024-trang-2.html`. */
export function pagePermalink(first: string, number: number): string {
	if (number === 1) return first;
	return first.endsWith("/index.html")
		? first.replace(/index\.html$/, `trang-${number}.html`)
		: first.replace(/\.html$/, `-trang-${number}.html`);
}

/**
 * The reference that leads from one page to another path of the site, fragment kept, each segment encoded. It is
 * relative, but rooted for a page whose own address is (see `rootedPermalink`).
 */
export function relativeHref(from: string, to: string): string {
	const mark = to.indexOf("#");
	const path = mark === -1 ? to : to.slice(0, mark);
	const hash =
		mark === -1 ? "" : `#${encodeURIComponent(fragmentOf(to, mark))}`;
	if (from.startsWith("/"))
		return from.slice(0, from.lastIndexOf("/") + 1) + encodePath(path) + hash;
	let shared = 0;
	for (let at = 0; at < path.length && from[at] === path[at]; at += 1)
		if (path[at] === "/") shared = at + 1;
	let steps = "";
	for (let at = shared; at < from.length; at += 1)
		if (from[at] === "/") steps += "../";
	return steps + encodePath(path.slice(shared)) + hash;
}

/** A second `#` and what follows it are no part of a fragment. */
function fragmentOf(to: string, mark: number): string {
	return to.slice(mark + 1).split("#", 1)[0] ?? "";
}

/**
 * The address of a page at the site's root that hosts show in place of any missing one, at any depth: only links from
 * the host's root lead anywhere there. `/ban-tin/404.html` for a site under `/ban-tin/`.
 */
export function rootedPermalink(config: SiteConfig, permalink: string): string {
	return new URL(config.baseUrl).pathname + permalink;
}

/** The public address of a path of the site. */
export function absoluteUrl(config: SiteConfig, path: string): string {
	const shown = path === "index.html" ? "" : path;
	return config.baseUrl + encodePath(shown);
}

/** Nothing in it needs to be encoded: true of all but the names of some photos and attachments. */
const plainPath = /^[\w./-]*$/;

/** Each segment encoded for an address, the slashes kept. */
export function encodePath(path: string): string {
	if (plainPath.test(path)) return path;
	return path.split("/").map(encodeURIComponent).join("/");
}
