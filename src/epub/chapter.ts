import { absoluteUrl, relativeHref } from "../addresses.ts";
import { formatFull } from "../dates.ts";
import { absoluteHtml } from "../machines/absolute-html.ts";
import { type Xml, xml } from "../machines/xml.ts";
import type { Article, Figure, SiteConfig } from "../types.ts";

/** Where things of the site stand in the book: chapters by permalink, photos by path. */
export interface BookPlaces {
	readonly chapters: ReadonlyMap<string, string>;
	readonly photos: ReadonlySet<string>;
}

/** One article as a page of EPUB 3: XHTML, its links leading into the book or to the site on the web. */
export function chapterPage(
	config: SiteConfig,
	article: Article,
	places: BookPlaces,
): string {
	const { title, lang, date, authors, unit, category, hasLead } = article;
	const people = [...authors, ...(unit ? [unit] : [])].map(({ name }) => name);
	const facts = [formatFull(date, lang), category.name, ...people].join(" · ");
	const photo = article.image && leadPhoto(article.image, places);
	return page(
		title,
		lang,
		xml`
<article>
<h1>${title}</h1>
<p class="facts">${facts}</p>
${hasLead ? xml`<p class="lead">${article.summary}</p>` : undefined}
${photo}
${{ markup: bookHtml(config, article, places) }}
${article.corrections.map(
	({ date, note }) =>
		xml`<p class="facts">${formatFull(date, lang)}: ${note}</p>`,
)}
<p class="facts"><a href="${absoluteUrl(config, article.permalink)}">${absoluteUrl(config, article.permalink)}</a></p>
</article>`,
	);
}

/** A whole XHTML page. @param lang of its text */
export function page(title: string, lang: string, body: Xml): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${
		xml`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">
<head>
<meta charset="utf-8"/>
<title>${title}</title>
<link rel="stylesheet" href="book.css"/>
</head>
<body>
${body}
</body>
</html>`.markup
	}\n`;
}

function leadPhoto(
	{ image, alt, caption, credit }: Figure,
	{ photos }: BookPlaces,
): Xml | undefined {
	if (image === undefined || !photos.has(image.full.path)) return undefined;
	const words = [caption, credit].filter((part) => part !== undefined);
	return xml`
<figure>
<img src="${relativeHref("index.html", image.full.path)}" alt="${alt}"/>
${words.length > 0 ? xml`<figcaption>${words.join(" ")}</figcaption>` : undefined}
</figure>`;
}

// Our renderer writes attributes in double quotes and escapes quotes and brackets within them.
const tag = /<([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;
const voidElements: ReadonlySet<string> = new Set(["br", "col", "hr", "img"]);
/** For browsers only, or unknown to reading systems. */
const foreign =
	/\s(?:loading|decoding|srcset|sizes|tabindex)(?:="[^"]*")?(?=[\s/]|$)/g;

/** The body as XHTML. @param article its body comes from src/markdown.ts, where every tag is ours */
function bookHtml(
	config: SiteConfig,
	{ permalink, body }: Article,
	{ chapters, photos }: BookPlaces,
): string {
	const root = config.baseUrl;
	const inBook = (attribute: string, address: string): string => {
		if (!address.startsWith(root)) return address;
		const [encoded = "", fragment] = address.slice(root.length).split("#");
		const path = decodeURI(encoded);
		const hash = fragment === undefined ? "" : `#${fragment}`;
		if (attribute === "src") {
			return photos.has(path) ? relativeHref("index.html", path) : address;
		}
		const chapter = chapters.get(path);
		if (path === permalink && hash !== "") return hash;
		return chapter === undefined ? address : chapter + hash;
	};
	return absoluteHtml(body.html, absoluteUrl(config, permalink))
		.replace(/<source\b(?:[^">]|"[^"]*")*>|<\/?picture>/g, "")
		.replace(tag, (_, name: string, attributes: string) => {
			const kept = attributes
				.replace(foreign, "")
				.replace(
					/\s(href|src)="([^"]*)"/g,
					(__, attribute: string, address: string) =>
						` ${attribute}="${inBook(attribute, address)}"`,
				)
				.replace(/\s*\/?$/, "");
			return `<${name}${kept}${voidElements.has(name) ? "/" : ""}>`;
		});
}
