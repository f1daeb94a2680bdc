import { permalinks } from "../addresses.ts";
import type { Archive, Article, Moment, TermArticles } from "../types.ts";
import { lastModified, latest } from "./last-modified.ts";

const longestFeed = 30;

/** What a feed is made from: the whole archive, or one category. */
export interface Channel {
	readonly title: string;
	readonly description: string;
	/** Of the page that lists the same articles. */
	readonly permalink: string;
	readonly atom: string;
	readonly rss: string;
	readonly json: string;
	/** Newest first. */
	readonly articles: readonly Article[];
	/** Of the newest change among the articles; never the time of the build. */
	readonly updated: Moment;
}

/** The feed of everything, and then one for each category. */
export function channelsOf(archive: Archive): readonly Channel[] {
	return [
		siteChannel(archive),
		...archive.categories.map((category) => categoryChannel(archive, category)),
	];
}

export function siteChannel(archive: Archive): Channel {
	const { name, description } = archive.config;
	const { home, atom, rss, jsonFeed } = permalinks;
	return {
		title: name,
		description,
		permalink: home,
		atom,
		rss,
		json: jsonFeed,
		...newest(archive, archive.articles),
	};
}

export function categoryChannel(
	archive: Archive,
	category: TermArticles,
): Channel {
	const { permalink, name, description, articles } = category;
	return {
		title: `${name} – ${archive.config.name}`,
		description: description ?? name,
		permalink,
		...categoryFeeds(permalink),
		...newest(archive, articles),
	};
}

/** Where the feeds of a category lie. @param permalink of the category's page */
export function categoryFeeds(
	permalink: string,
): Pick<Channel, "atom" | "rss" | "json"> {
	const folder = permalink.replace(/index\.html$/, "");
	return {
		atom: `${folder}atom.xml`,
		rss: `${folder}rss.xml`,
		json: `${folder}feed.json`,
	};
}

function newest(
	archive: Archive,
	all: readonly Article[],
): Pick<Channel, "articles" | "updated"> {
	const articles = all.slice(0, longestFeed);
	// Atom demands a date even of a category without articles.
	const updated = latest(articles.map(lastModified)) ??
		latest(archive.articles.map(lastModified)) ?? { day: "1970-01-01" };
	return { articles, updated };
}
