import { absoluteUrl, permalinks } from "../addresses.ts";
import { toRfc3339 } from "../dates.ts";
import type { Article, SiteConfig } from "../types.ts";
import type { Channel } from "./channels.ts";
import { feedContent } from "./feed-content.ts";
import { lastModified } from "./last-modified.ts";
import { type Xml, xml, xmlDocument } from "./xml.ts";

/**
 * Atom (RFC 4287). Written by hand and not with the package `feed`, which marks titles as HTML, moves times to UTC,
 * guesses media types from file names, lets through characters that XML forbids and takes a missing date from the clock.
 */
export function atomFeed(config: SiteConfig, channel: Channel): string {
	const url = (permalink: string) => absoluteUrl(config, permalink);
	return xmlDocument(xml`
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${config.languages[0]}">
	<id>${url(channel.atom)}</id>
	<title>${channel.title}</title>
	<subtitle>${channel.description}</subtitle>
	<updated>${toRfc3339(channel.updated)}</updated>
	<link rel="self" type="application/atom+xml" href="${url(channel.atom)}"/>
	<link rel="alternate" type="text/html" href="${url(channel.permalink)}"/>
	<icon>${url("favicon.ico")}</icon>
	<author><name>${config.issuer.name}</name></author>
	${config.rights === undefined ? undefined : xml`<rights>${config.rights}</rights>`}
	<generator>Bantin</generator>
${channel.articles.map((article) => entry(config, article))}
</feed>`);
}

function entry(config: SiteConfig, article: Article): Xml {
	const { category, originalUrl, rights } = article;
	const url = absoluteUrl(config, article.permalink);
	const scheme = absoluteUrl(config, permalinks.categories);
	return xml`	<entry xml:lang="${article.lang}">
		<id>${url}</id>
		<title>${article.title}</title>
		<published>${toRfc3339(article.date)}</published>
		<updated>${toRfc3339(lastModified(article))}</updated>
		<link rel="alternate" type="text/html" href="${url}"/>
		${originalUrl === undefined ? undefined : xml`<link rel="via" href="${encodeUri(originalUrl)}"/>`}
${article.attachments.map(({ title, asset }) => xml`		<link rel="enclosure" type="${asset.mediaType}" length="${asset.size}" title="${title}" href="${absoluteUrl(config, asset.path)}"/>`)}
${article.authors.map((author) => xml`		<author><name>${author.name}</name><uri>${absoluteUrl(config, author.permalink)}</uri></author>`)}
		<category term="${category.slug}" scheme="${scheme}" label="${category.name}"/>
${article.tags.map((tag) => xml`		<category term="${tag.slug}" scheme="${absoluteUrl(config, permalinks.tags)}" label="${tag.name}"/>`)}
		${rights === undefined ? undefined : xml`<rights>${rights}</rights>`}
		<summary>${article.summary}</summary>
		<content type="html">${feedContent(config, article)}</content>
	</entry>`;
}

/** An address as an editor may have pasted it, with Vietnamese letters or spaces. */
function encodeUri(address: string): string {
	return URL.canParse(address) ? new URL(address).href : encodeURI(address);
}
