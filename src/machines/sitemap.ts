import { absoluteUrl } from "../addresses.ts";
import { toIso } from "../dates.ts";
import type { Archive, Article, Moment, OutputFile } from "../types.ts";
import { lastModified } from "./last-modified.ts";
import { type Xml, xml, xmlDocument } from "./xml.ts";

/** A page that search engines may list. */
export interface SitePage {
	readonly permalink: string;
	readonly lastModified?: Moment;
}

interface SitemapLimits {
	readonly urls: number;
	/** Uncompressed. */
	readonly bytes: number;
}

/** What sitemaps.org allows a file to hold. */
const protocolLimits: SitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024 };
/** Google reads no more for one page. */
const mostImages = 1_000;

/**
 * `sitemap.xml`; beyond the limits it becomes an index of `sitemap-1.xml`, `sitemap-2.xml`, …
 * @param pages lists and overviews in order; the articles are added, and nothing is listed twice
 */
export function sitemap(
	archive: Archive,
	pages: readonly SitePage[],
	limits: SitemapLimits = protocolLimits,
): readonly OutputFile[] {
	const articles = new Set(archive.articles.map(({ permalink }) => permalink));
	const others = new Map(
		pages
			.filter(({ permalink }) => !articles.has(permalink))
			.map((page) => [page.permalink, page]),
	);
	const urls = [
		...[...others.values()].map((page) =>
			urlElement(archive, page.permalink, page.lastModified, []),
		),
		...archive.articles.map((article) =>
			urlElement(
				archive,
				article.permalink,
				lastModified(article),
				imagesOf(article),
			),
		),
	];
	const parts = split(urls, limits);
	if (parts.length === 1) {
		return [{ path: "sitemap.xml", content: urlSet(parts[0] ?? []) }];
	}
	const files = parts.map((part, index) => ({
		path: `sitemap-${index + 1}.xml`,
		content: urlSet(part),
	}));
	return [{ path: "sitemap.xml", content: index(archive, files) }, ...files];
}

function urlElement(
	archive: Archive,
	permalink: string,
	changed: Moment | undefined,
	images: readonly string[],
): Xml {
	const { config } = archive;
	const lastmod = changed && xml`<lastmod>${toIso(changed)}</lastmod>`;
	const pictures = images.map(
		(path) =>
			xml`<image:image><image:loc>${absoluteUrl(config, path)}</image:loc></image:image>`,
	);
	return xml`<url><loc>${absoluteUrl(config, permalink)}</loc>${lastmod}${pictures}</url>`;
}

function imagesOf(article: Article): readonly string[] {
	const figures = [article.image, ...article.body.figures];
	const paths = figures.flatMap((figure) => figure?.image?.full.path ?? []);
	return [...new Set(paths)].slice(0, mostImages);
}

const frameBytes = urlSet([]).length;

function split(
	urls: readonly Xml[],
	limits: SitemapLimits,
): readonly (readonly Xml[])[] {
	const parts: Xml[][] = [[]];
	let size = frameBytes;
	for (const url of urls) {
		const bytes = Buffer.byteLength(url.markup) + 1;
		const part = parts.at(-1);
		if (
			part === undefined ||
			part.length >= limits.urls ||
			(part.length > 0 && size + bytes > limits.bytes)
		) {
			parts.push([url]);
			size = frameBytes + bytes;
		} else {
			part.push(url);
			size += bytes;
		}
	}
	return parts;
}

function urlSet(urls: readonly Xml[]): string {
	return xmlDocument(xml`
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${urls}
</urlset>`);
}

function index(archive: Archive, files: readonly OutputFile[]): string {
	return xmlDocument(xml`
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map(({ path }) => xml`<sitemap><loc>${absoluteUrl(archive.config, path)}</loc></sitemap>`)}
</sitemapindex>`);
}
