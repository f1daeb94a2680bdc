import {
	absoluteUrl,
	monthPermalink,
	permalinks,
	yearPermalink,
} from "./addresses.ts";
import { toIso } from "./dates.ts";
import { stringsFor } from "./locales.ts";
import { iconPaths } from "./machines/icon-paths.ts";
import { lastModified } from "./machines/last-modified.ts";
import type { Article, ImageAsset, SiteConfig } from "./types.ts";

/** A step of the way from the home page, nearest last. */
export interface Step {
	readonly name: string;
	readonly permalink: string;
}

/** An article as schema.org's `NewsArticle`. */
export function newsArticle(config: SiteConfig, article: Article) {
	const url = absoluteUrl(config, article.permalink);
	const images = imagesOf(article).map((image) => imageObject(config, image));
	const { views, source, rights = config.rights } = article;
	return {
		"@context": "https://schema.org",
		"@type": "NewsArticle",
		"@id": url,
		url,
		headline: article.title,
		description: article.summary,
		articleSection: article.category.name,
		inLanguage: article.lang,
		isAccessibleForFree: true,
		datePublished: toIso(article.date),
		dateModified: toIso(lastModified(article)),
		author: authorsOf(config, article),
		publisher: publisher(config),
		isPartOf: {
			"@type": "Periodical",
			name: config.name,
			url: absoluteUrl(config, permalinks.home),
		},
		...(article.tags.length > 0 && {
			keywords: article.tags.map(({ name }) => name),
		}),
		...(images.length > 0 && { image: images }),
		...(article.attachments.length > 0 && {
			associatedMedia: article.attachments.map(({ title, asset }) => ({
				"@type": "MediaObject",
				name: title,
				contentUrl: absoluteUrl(config, asset.path),
				encodingFormat: asset.mediaType,
				contentSize: `${asset.size} B`,
			})),
		}),
		...(views !== undefined && {
			interactionStatistic: {
				"@type": "InteractionCounter",
				interactionType: "https://schema.org/ReadAction",
				userInteractionCount: views.count,
			},
		}),
		...(article.corrections.length > 0 && {
			correction: article.corrections.map(({ date, note }) => ({
				"@type": "CorrectionComment",
				text: note,
				datePublished: toIso(date),
			})),
		}),
		...(article.originalUrl !== undefined && {
			isBasedOn: article.originalUrl,
		}),
		...(article.archivedAt !== undefined && {
			sdDatePublished: toIso(article.archivedAt),
		}),
		...(source !== undefined && {
			sourceOrganization: {
				"@type": "Organization",
				name: source.name,
				...(source.url !== undefined && { url: source.url }),
			},
		}),
		...(rights !== undefined && { copyrightNotice: rights }),
	};
}

/** The way to a page as schema.org's `BreadcrumbList`; the home page is added. */
export function breadcrumbList(config: SiteConfig, steps: readonly Step[]) {
	const home = {
		name: stringsFor(config.languages[0]).home,
		permalink: permalinks.home,
	};
	return {
		"@context": "https://schema.org",
		"@type": "BreadcrumbList",
		itemListElement: [home, ...steps].map(({ name, permalink }, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name,
			item: absoluteUrl(config, permalink),
		})),
	};
}

/** The same way that the article's page shows, and the article itself. */
export function articleSteps(
	config: SiteConfig,
	article: Article,
): readonly Step[] {
	const strings = stringsFor(config.languages[0]);
	const year = Number(article.date.day.slice(0, 4));
	const month = Number(article.date.day.slice(5, 7));
	return [
		article.category,
		{ name: strings.year(year), permalink: yearPermalink(year) },
		{ name: strings.month(month), permalink: monthPermalink(year, month) },
		{ name: article.title, permalink: article.permalink },
	];
}

/** The archive itself, for the home page: a `WebSite` that can be searched. */
export function webSite(config: SiteConfig) {
	const target = `${absoluteUrl(config, permalinks.search)}?q={search_term_string}`;
	return {
		"@context": "https://schema.org",
		"@type": "WebSite",
		name: config.name,
		alternateName: config.shortName,
		description: config.description,
		url: absoluteUrl(config, permalinks.home),
		inLanguage: config.languages,
		publisher: publisher(config),
		potentialAction: {
			"@type": "SearchAction",
			target: { "@type": "EntryPoint", urlTemplate: target },
			"query-input": "required name=search_term_string",
		},
	};
}

/** JSON that can stand in a `<script>`: no character of it can end the element or a line of script. */
export function scriptJson(data: object): string {
	return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function publisher(config: SiteConfig) {
	const { issuer } = config;
	return {
		"@type": "NewsMediaOrganization",
		name: issuer.name,
		...(issuer.address !== undefined && { address: issuer.address }),
		...(issuer.dissolvedOn !== undefined && {
			dissolutionDate: issuer.dissolvedOn,
		}),
		logo: {
			"@type": "ImageObject",
			url: absoluteUrl(config, iconPaths.large),
			width: 512,
			height: 512,
		},
	};
}

/** People where they are named; otherwise the unit or the issuer stands for its text. */
function authorsOf(config: SiteConfig, article: Article) {
	const { authors, unit } = article;
	if (authors.length === 0) {
		return [
			{ "@type": "Organization", name: unit?.name ?? config.issuer.name },
		];
	}
	return authors.map(({ name, permalink }) => ({
		"@type": "Person",
		name,
		url: absoluteUrl(config, permalink),
		...(unit !== undefined && {
			affiliation: { "@type": "Organization", name: unit.name },
		}),
	}));
}

function imagesOf(article: Article): readonly ImageAsset[] {
	const figures = [article.image, ...article.body.figures];
	const images = figures.flatMap((figure) => figure?.image ?? []);
	return [...new Map(images.map((image) => [image.file, image])).values()];
}

function imageObject(config: SiteConfig, { full }: ImageAsset) {
	return {
		"@type": "ImageObject",
		url: absoluteUrl(config, full.path),
		width: full.width,
		height: full.height,
	};
}
