import { absoluteUrl, permalinks, relativeHref } from "../../src/addresses.ts";
import { toIso } from "../../src/dates.ts";
import { dublinCore, dublinCoreSchemas } from "../../src/dublin-core.ts";
import type { Frame } from "../../src/frame.ts";
import { iconPaths } from "../../src/machines/icon-paths.ts";
import { lastModified } from "../../src/machines/last-modified.ts";
import {
	articleSteps,
	breadcrumbList,
	newsArticle,
} from "../../src/structured-data.ts";
import { themeColors } from "../../src/theme.ts";
import type { Article, ImageAsset } from "../../src/types.ts";
import { JsonLd } from "./json-ld.tsx";

export interface FeedLink {
	readonly title: string;
	/** Ends in `atom.xml`, `rss.xml` or `feed.json`. */
	readonly permalink: string;
}

export interface PageMetadataProps {
	readonly archive: Frame;
	readonly permalink: string;
	readonly title: string;
	readonly description?: string;
	readonly image?: ImageAsset;
	readonly type: "website" | "article";
	/** Besides those of the whole archive. */
	readonly feeds?: readonly FeedLink[];
	/** Not for search engines: it has no address of its own that should be found. */
	readonly noindex?: boolean;
}

/** What every page says of itself in its head. Addresses are relative but for those that leave the page. */
export function PageMetadata(props: PageMetadataProps) {
	const { archive, permalink, title, noindex = false } = props;
	const { config } = archive;
	const { name } = config;
	// A list has no words of its own.
	const { description = `${title} – ${name}. ${config.description}` } = props;
	return (
		<>
			<title>{documentTitle(title, name)}</title>
			<meta name="description" content={description} />
			{noindex ? (
				<meta name="robots" content="noindex" />
			) : (
				<link rel="canonical" href={absoluteUrl(config, permalink)} />
			)}
			<OpenGraph {...props} />
			<FeedLinks feeds={props.feeds ?? []} permalink={permalink} />
		</>
	);
}

interface SiteMetadataProps {
	readonly archive: Frame;
	readonly permalink: string;
}

/** What every page says of the site. Readers subscribe to one form; the home page and “Dữ liệu mở” name all three. */
export function SiteMetadata({ archive, permalink }: SiteMetadataProps) {
	const { name } = archive.config;
	const href = (to: string) => relativeHref(permalink, to);
	const { atom, rss, jsonFeed } = permalinks;
	const feeds = permalink === permalinks.home ? [atom, rss, jsonFeed] : [atom];
	return (
		<>
			<FeedLinks
				feeds={feeds.map((feed) => ({ title: name, permalink: feed }))}
				permalink={permalink}
			/>
			<link
				rel="search"
				type="application/opensearchdescription+xml"
				title={name}
				href={href(permalinks.openSearch)}
			/>
			<link rel="manifest" href={href(permalinks.webManifest)} />
			<link rel="icon" href={href(iconPaths.favicon)} sizes="32x32" />
			<link rel="icon" href={href(iconPaths.vector)} type="image/svg+xml" />
			<link rel="apple-touch-icon" href={href(iconPaths.apple)} />
			<meta name="color-scheme" content="light dark" />
			<meta
				name="theme-color"
				content={themeColors.light}
				media="(prefers-color-scheme: light)"
			/>
			<meta
				name="theme-color"
				content={themeColors.dark}
				media="(prefers-color-scheme: dark)"
			/>
		</>
	);
}

/** Search engines and tabs show about 70 characters: a long title of an article stands alone. */
function documentTitle(title: string, site: string): string {
	if (title === site) return site;
	const full = `${title} – ${site}`;
	return full.length <= 70 ? full : title;
}

/** What applications that show links want. They take the description that search engines take. */
function OpenGraph(props: PageMetadataProps) {
	const { archive, permalink, title, image, type, noindex = false } = props;
	const { config } = archive;
	const path = image?.full.path ?? iconPaths.large;
	return (
		<>
			<meta property="og:type" content={type} />
			<meta property="og:site_name" content={config.name} />
			<meta
				property="og:locale"
				content={config.languages[0] === "vi" ? "vi_VN" : "en_GB"}
			/>
			<meta property="og:title" content={title} />
			{!noindex && (
				<meta property="og:url" content={absoluteUrl(config, permalink)} />
			)}
			<meta property="og:image" content={absoluteUrl(config, path)} />
			{image !== undefined && (
				<>
					<meta property="og:image:width" content={String(image.full.width)} />
					<meta
						property="og:image:height"
						content={String(image.full.height)}
					/>
				</>
			)}
			<meta
				name="twitter:card"
				content={image === undefined ? "summary" : "summary_large_image"}
			/>
		</>
	);
}

interface FeedLinksProps {
	readonly feeds: readonly FeedLink[];
	readonly permalink: string;
}

function FeedLinks({ feeds, permalink }: FeedLinksProps) {
	return feeds.map((feed) => (
		<link
			rel="alternate"
			type={feedType(feed.permalink)}
			title={feed.title}
			href={relativeHref(permalink, feed.permalink)}
		/>
	));
}

function feedType(permalink: string): string {
	if (permalink.endsWith(".json")) return "application/feed+json";
	return permalink.endsWith("rss.xml")
		? "application/rss+xml"
		: "application/atom+xml";
}

interface ArticleMetadataProps {
	readonly archive: Frame;
	readonly article: Article;
}

/** What only an article says in its head: Dublin Core, Open Graph's article and schema.org. */
export function ArticleMetadata({ archive, article }: ArticleMetadataProps) {
	const { config } = archive;
	const steps = articleSteps(config, article);
	const published = toIso(article.date);
	const modified = toIso(lastModified(article));
	return (
		<>
			{Object.entries(dublinCoreSchemas).map(([rel, href]) => (
				<link rel={rel} href={href} />
			))}
			{dublinCore(config, article).map(({ name, content }) => (
				<meta name={name} content={content} />
			))}
			<meta property="article:published_time" content={published} />
			{modified !== published && (
				<meta property="article:modified_time" content={modified} />
			)}
			{article.tags.map(({ name }) => (
				<meta property="article:tag" content={name} />
			))}
			<JsonLd data={newsArticle(config, article)} />
			<JsonLd data={breadcrumbList(config, steps)} />
		</>
	);
}
