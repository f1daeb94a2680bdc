import { absoluteUrl, permalinks } from "../addresses.ts";
import { toRfc3339 } from "../dates.ts";
import type { Article, SiteConfig } from "../types.ts";
import type { Channel } from "./channels.ts";
import { feedContent } from "./feed-content.ts";
import { iconPaths } from "./icon-paths.ts";
import { lastModified } from "./last-modified.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(config: SiteConfig, channel: Channel): string {
	const url = (permalink: string) => absoluteUrl(config, permalink);
	const feed = {
		version: "https://jsonfeed.org/version/1.1",
		title: channel.title,
		home_page_url: url(channel.permalink),
		feed_url: url(channel.json),
		description: channel.description,
		icon: url(iconPaths.large),
		favicon: url(iconPaths.small),
		authors: [{ name: config.issuer.name, url: url(permalinks.about) }],
		language: config.languages[0],
		items: channel.articles.map((article) => item(config, article)),
	};
	return `${JSON.stringify(feed, null, "\t")}\n`;
}

function item(config: SiteConfig, article: Article) {
	const url = (permalink: string) => absoluteUrl(config, permalink);
	const { authors, image, attachments } = article;
	return {
		id: url(article.permalink),
		url: url(article.permalink),
		title: article.title,
		content_html: feedContent(config, article),
		summary: article.summary,
		...(image?.image && { image: url(image.image.full.path) }),
		date_published: toRfc3339(article.date),
		date_modified: toRfc3339(lastModified(article)),
		...(authors.length > 0 && {
			authors: authors.map(({ name, permalink }) => ({
				name,
				url: url(permalink),
			})),
		}),
		tags: [article.category, ...article.tags].map(({ name }) => name),
		language: article.lang,
		...(attachments.length > 0 && {
			attachments: attachments.map(({ title, asset }) => ({
				url: url(asset.path),
				mime_type: asset.mediaType,
				title,
				size_in_bytes: asset.size,
			})),
		}),
	};
}
