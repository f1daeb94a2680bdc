import { absoluteUrl, permalinks, relativeHref } from "../../src/addresses.ts";
import { toIso } from "../../src/dates.ts";
import { dublinCore, dublinCoreSchemas } from "../../src/dublin-core.ts";
import { siteChannel } from "../../src/machines/channels.ts";
import { iconPaths } from "../../src/machines/icon-paths.ts";
import { lastModified } from "../../src/machines/last-modified.ts";
import {
	articleSteps,
	breadcrumbList,
	newsArticle,
} from "../../src/structured-data.ts";
import { themeColors } from "../../src/theme.ts";
import type { Archive, Article, ImageAsset } from "../../src/types.ts";
import { JsonLd } from "./json-ld.tsx";

export interface FeedLink {
	readonly title: string;
	/** Ends in `atom.xml`, `rss.xml` or `feed.json`. */
	readonly permalink: string;
}

export interface PageMetadataProps {
	readonly archive: Archive;
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
	const href = (to: string) => relativeHref(permalink, to);
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
			<FeedLinks {...props} />
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

function OpenGraph(props: PageMetadataProps) {
	const { archive, permalink, title, description, image, type } = props;
	const { noindex = false } = props;
	const { config } = archive;
	const { path, width, height } = image?.full ?? {
		path: iconPaths.large,
		width: 512,
		height: 512,
	};
	return (
		<>
			<meta property="og:type" content={type} />
			<meta property="og:site_name" content={config.name} />
			<meta
				property="og:locale"
				content={config.languages[0] === "vi" ? "vi_VN" : "en_GB"}
			/>
			<meta property="og:title" content={title} />
			{description !== undefined && (
				<meta property="og:description" content={description} />
			)}
			{!noindex && (
				<meta property="og:url" content={absoluteUrl(config, permalink)} />
			)}
			<meta property="og:image" content={absoluteUrl(config, path)} />
			<meta property="og:image:width" content={String(width)} />
			<meta property="og:image:height" content={String(height)} />
			<meta
				name="twitter:card"
				content={image === undefined ? "summary" : "summary_large_image"}
			/>
		</>
	);
}

function FeedLinks({ archive, permalink, feeds = [] }: PageMetadataProps) {
	const { title, atom, rss, json } = siteChannel(archive);
	const all = [
		...feeds,
		{ title, permalink: atom },
		{ title, permalink: rss },
		{ title, permalink: json },
	];
	return (
		<>
			{all.map((feed) => (
				<link
					key={feed.permalink}
					rel="alternate"
					type={feedType(feed.permalink)}
					title={feed.title}
					href={relativeHref(permalink, feed.permalink)}
				/>
			))}
		</>
	);
}

function feedType(permalink: string): string {
	if (permalink.endsWith(".json")) return "application/feed+json";
	return permalink.endsWith("rss.xml")
		? "application/rss+xml"
		: "application/atom+xml";
}

interface ArticleMetadataProps {
	readonly archive: Archive;
	readonly article: Article;
}

/** What only an article says in its head: Dublin Core, Open Graph's article and schema.org. */
export function ArticleMetadata({ archive, article }: ArticleMetadataProps) {
	const { config } = archive;
	const steps = articleSteps(config, article);
	return (
		<>
			{Object.entries(dublinCoreSchemas).map(([rel, href]) => (
				<link key={rel} rel={rel} href={href} />
			))}
			{dublinCore(config, article).map(({ name, content }) => (
				<meta key={name + content} name={name} content={content} />
			))}
			<meta property="article:published_time" content={toIso(article.date)} />
			<meta
				property="article:modified_time"
				content={toIso(lastModified(article))}
			/>
			<meta property="article:section" content={article.category.name} />
			{article.tags.map(({ slug, name }) => (
				<meta key={slug} property="article:tag" content={name} />
			))}
			<JsonLd data={newsArticle(config, article)} />
			<JsonLd data={breadcrumbList(config, steps)} />
		</>
	);
}
