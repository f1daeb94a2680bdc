import { relativeHref } from "../addresses.ts";
import { formatDay } from "../dates.ts";
import { type Xml, xml, xmlDocument } from "../machines/xml.ts";
import type {
	Archive,
	Article,
	Day,
	StoredFile,
	YearArticles,
} from "../types.ts";
import { type BookPlaces, chapterPage, page } from "./chapter.ts";

export interface BookOptions {
	/** The day the book was made, as stated. */
	readonly day: Day;
	/** Photos of the site, by path, ready to be copied. */
	readonly photos: readonly StoredFile[];
}

/** Every file of one year's EPUB 3 book, in the order in which the format wants them: oldest article first. */
export function bookFiles(
	{ config }: Archive,
	{ year, articles }: YearArticles,
	{ day, photos }: BookOptions,
): readonly StoredFile[] {
	const ordered = [...articles].reverse();
	const used = photosOf(ordered);
	const images = photos.filter(
		({ path }) => used.has(path) && mediaType(path) !== undefined,
	);
	const places: BookPlaces = {
		chapters: new Map(
			ordered.map(({ permalink }, index) => [permalink, chapterName(index)]),
		),
		photos: new Set(images.map(({ path }) => path)),
	};
	const title = `${config.name}, ${year}`;
	const lang = config.languages[0];
	const made = formatDay({ day });
	const chapters = ordered.map((article, index) => ({
		name: chapterName(index),
		article,
	}));
	const file = (path: string, content: StoredFile["content"]) => ({
		path: `EPUB/${path}`,
		content,
	});
	return [
		// Must be the first, as it is: reading systems look for it at byte 30.
		{ path: "mimetype", content: "application/epub+zip" },
		{ path: "META-INF/container.xml", content: container },
		file("book.css", stylesheet),
		file(
			"book.opf",
			packageDocument({
				identifier: `${config.baseUrl}nam/${year}/#${day}`,
				title,
				lang,
				day,
				publisher: config.issuer.name,
				rights: config.rights,
				chapters: chapters.map(({ name }) => name),
				images: images.map(({ path }) => path),
			}),
		),
		file("nav.xhtml", contents(title, lang, made, chapters)),
		...chapters.map(({ name, article }) =>
			file(name, chapterPage(config, article, places)),
		),
		...images.map(({ path, content }) => file(path, content)),
	];
}

function chapterName(index: number): string {
	return `bai-${String(index + 1).padStart(4, "0")}.xhtml`;
}

/** Full-size photos: the smaller ones are WebP, which books do not know. */
function photosOf(articles: readonly Article[]): ReadonlySet<string> {
	return new Set(
		articles.flatMap(({ image, body }) =>
			[image, ...body.figures].flatMap(
				(figure) => figure?.image?.full.path ?? [],
			),
		),
	);
}

function mediaType(path: string): string | undefined {
	if (/\.jpe?g$/u.test(path)) return "image/jpeg";
	return path.endsWith(".png") ? "image/png" : undefined;
}

interface PackageFacts {
	readonly identifier: string;
	readonly title: string;
	readonly lang: string;
	readonly day: Day;
	readonly publisher: string;
	readonly rights: string | undefined;
	readonly chapters: readonly string[];
	readonly images: readonly string[];
}

function packageDocument({
	identifier,
	title,
	lang,
	day,
	publisher,
	rights,
	chapters,
	images,
}: PackageFacts): string {
	return xmlDocument(xml`
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier}</dc:identifier>
<dc:title>${title}</dc:title>
<dc:language>${lang}</dc:language>
<dc:publisher>${publisher}</dc:publisher>
<dc:creator>${publisher}</dc:creator>
<dc:date>${day}</dc:date>
${rights === undefined ? undefined : xml`<dc:rights>${rights}</dc:rights>`}
<meta property="dcterms:modified">${day}T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
${chapters.map((name, index) => xml`<item id="c${index + 1}" href="${name}" media-type="application/xhtml+xml"/>`)}
${images.map((path, index) => xml`<item id="i${index + 1}" href="${relativeHref("index.html", path)}" media-type="${mediaType(path)}"/>`)}
</manifest>
<spine>
<itemref idref="nav"/>
${chapters.map((_, index) => xml`<itemref idref="c${index + 1}"/>`)}
</spine>
</package>`);
}

function contents(
	title: string,
	lang: string,
	made: string,
	chapters: readonly { readonly name: string; readonly article: Article }[],
): string {
	const entries: readonly Xml[] = chapters.map(
		({ name, article }) =>
			xml`<li><a href="${name}">${article.title} (${formatDay(article.date)})</a></li>`,
	);
	return page(
		title,
		lang,
		xml`
<h1>${title}</h1>
<p class="facts">${made}</p>
<nav epub:type="toc" id="toc">
<ol>
${entries}
</ol>
</nav>`,
	);
}

const container = xmlDocument(xml`
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>`);

const stylesheet = `body { font-family: serif; line-height: 1.5; }
h1 { line-height: 1.2; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; }
figcaption, .facts, .credit { font-size: 0.85em; }
.lead { font-weight: bold; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.2em 0.5em; }
`;
