import { absoluteUrl } from "../addresses.ts";
import { toRfc2822 } from "../dates.ts";
import type { Article, SiteConfig } from "../types.ts";
import type { Channel } from "./channels.ts";
import { feedContent } from "./feed-content.ts";
import { escapeMarkup, type Xml, xml, xmlDocument } from "./xml.ts";

/** RSS 2.0, with Dublin Core for authors (RSS's own `author` must be an e-mail address) and the whole text. */
export function rssFeed(config: SiteConfig, channel: Channel): string {
	const url = (permalink: string) => absoluteUrl(config, permalink);
	return xmlDocument(xml`
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
	<title>${channel.title}</title>
	<link>${url(channel.permalink)}</link>
	<description>${channel.description}</description>
	<language>${config.languages[0]}</language>
	${config.rights === undefined ? undefined : xml`<copyright>${config.rights}</copyright>`}
	<lastBuildDate>${toRfc2822(channel.updated)}</lastBuildDate>
	<generator>Bantin</generator>
	<docs>https://www.rssboard.org/rss-specification</docs>
	<atom:link rel="self" type="application/rss+xml" href="${url(channel.rss)}"/>
${channel.articles.map((article) => item(config, article))}
</channel>
</rss>`);
}

function item(config: SiteConfig, article: Article): Xml {
	const url = absoluteUrl(config, article.permalink);
	// RSS has one enclosure an item; the others are links in the text.
	const file = article.attachments[0]?.asset;
	return xml`	<item>
		<title>${article.title}</title>
		<link>${url}</link>
		<guid isPermaLink="true">${url}</guid>
		<pubDate>${toRfc2822(article.date)}</pubDate>
${article.authors.map(({ name }) => xml`		<dc:creator>${name}</dc:creator>`)}
		<dc:language>${article.lang}</dc:language>
${[article.category, ...article.tags].map(({ name }) => xml`		<category>${name}</category>`)}
		${file === undefined ? undefined : xml`<enclosure url="${absoluteUrl(config, file.path)}" length="${file.size}" type="${file.mediaType}"/>`}
		<description>${escapeMarkup(article.summary)}</description>
		<content:encoded>${feedContent(config, article)}</content:encoded>
	</item>`;
}
