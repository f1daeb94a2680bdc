import {
	articlePermalink,
	type TaxonomyName,
	termPermalink,
} from "../src/addresses.ts";
import { compareMoments } from "../src/dates.ts";
import type {
	Archive,
	Article,
	ArticleLink,
	AttachmentAsset,
	CategoryConfig,
	Figure,
	ImageAsset,
	MediaAsset,
	MediaCatalogue,
	MonthArticles,
	RenderedBody,
	SiteConfig,
	Term,
	TermArticles,
	YearArticles,
} from "../src/types.ts";
import { slugify } from "../src/vietnamese/slug.ts";
import { comparePeople, compareText } from "../src/vietnamese/sorting.ts";

/** Whole, valid values with defaults for everything: a test names only what it is about. */

export function aSiteConfig(changes: Partial<SiteConfig> = {}): SiteConfig {
	return {
		name: "Bản tin xã Yên Bình",
		shortName: "Yên Bình",
		description: "Tin tức của xã Yên Bình, 2016–2025.",
		baseUrl: "https://example.org/ban-tin/",
		languages: ["vi"],
		issuer: { name: "Ủy ban nhân dân xã Yên Bình" },
		categories: [
			{ slug: "thoi-su", name: "Thời sự" },
			{ slug: "van-hoa", name: "Văn hóa" },
		],
		about: "Bản tin của xã.",
		imprint: "Giấy phép số 12/GP-XBBT.",
		contact: { email: "lienhe@example.org" },
		abbreviations: new Map([["UBND", "Ủy ban nhân dân"]]),
		...changes,
	};
}

export function aTerm(taxonomy: TaxonomyName, name: string): Term {
	const slug = slugify(name);
	return { slug, name, permalink: termPermalink(taxonomy, slug) };
}

export function aBody(changes: Partial<RenderedBody> = {}): RenderedBody {
	const text = changes.text ?? "Sáng nay, chợ xã Yên Bình họp phiên đầu năm.";
	return {
		html: `<p>${text}</p>\n`,
		text,
		headings: [],
		figures: [],
		attachments: [],
		...changes,
	};
}

/** A published article; its slug follows its title, and its permalink its day and slug. */
export function anArticle(changes: Partial<Article> = {}): Article {
	const title = changes.title ?? "Chợ xã họp phiên đầu năm";
	const date = changes.date ?? { day: "2019-03-05" };
	const slug = changes.slug ?? slugify(title);
	return {
		file: `content/${date.day.slice(0, 4)}/${date.day.slice(5, 7)}/${slug}.md`,
		permalink: articlePermalink(date.day, slug),
		slug,
		title,
		date,
		category: aTerm("category", "Thời sự"),
		authors: [aTerm("author", "Nguyễn Thị Minh Lan")],
		tags: [],
		summary: "Sáng nay, chợ xã Yên Bình họp phiên đầu năm.",
		hasLead: false,
		attachments: [],
		lang: "vi",
		aliases: [],
		corrections: [],
		body: aBody(),
		related: [],
		...changes,
	};
}

export function anImage(
	file = "content/2019/03/cho.jpg",
	changes: Partial<ImageAsset> = {},
): ImageAsset {
	const path = file.replace(/^content\//, "media/");
	const stem = path.replace(/\.[^.]+$/, "");
	return {
		kind: "image",
		file,
		full: { path, width: 1200, height: 800, type: "image/jpeg" },
		variants: [480, 960].map((width) => ({
			path: `${stem}-${width}.webp`,
			width,
			height: (width * 2) / 3,
			type: "image/webp",
		})),
		sha256: "0".repeat(64),
		...changes,
	};
}

export function aFigure(changes: Partial<Figure> = {}): Figure {
	return {
		image: anImage(),
		alt: "Người đi chợ đứng kín hai bên đường",
		caption: "Chợ xã phiên đầu năm",
		credit: "Minh Lan",
		...changes,
	};
}

export function anAttachment(
	file = "content/2019/03/quyet-dinh.pdf",
	changes: Partial<AttachmentAsset> = {},
): AttachmentAsset {
	return {
		kind: "attachment",
		file,
		path: file.replace(/^content\//, "media/"),
		size: 123456,
		format: "PDF",
		mediaType: "application/pdf",
		sha256: "1".repeat(64),
		...changes,
	};
}

/** An archive of these articles: order, neighbours, taxonomies, years and media follow from them. */
export function anArchive(
	changes: Partial<Omit<Archive, "articles">> & {
		readonly articles?: readonly Article[];
	} = {},
): Archive {
	const articles = withNeighbours(
		(changes.articles ?? [anArticle()]).toSorted(newestFirst),
	);
	const config = changes.config ?? aSiteConfig();
	return {
		tombstones: [],
		exclusions: [],
		categories: categoriesOf(config.categories, articles),
		authors: termsOf(articles, (article) => article.authors, comparePeople),
		units: termsOf(
			articles,
			({ unit }) => (unit === undefined ? [] : [unit]),
			compareText,
		),
		tags: termsOf(articles, (article) => article.tags, compareText),
		years: yearsOf(articles),
		redirects: [],
		media: mediaOf(articles),
		...changes,
		config,
		articles,
	};
}

function newestFirst(a: Article, b: Article): number {
	const byDate = compareMoments(b.date, a.date);
	return byDate === 0 && a.permalink !== b.permalink
		? a.permalink < b.permalink
			? -1
			: 1
		: byDate;
}

function withNeighbours(articles: readonly Article[]): readonly Article[] {
	return articles.map((article, index) => {
		const newer = linkTo(articles[index - 1]);
		const older = linkTo(articles[index + 1]);
		return { ...(newer && { newer }), ...(older && { older }), ...article };
	});
}

function linkTo(article: Article | undefined): ArticleLink | undefined {
	if (article === undefined) return undefined;
	const { title, permalink, date } = article;
	return { title, permalink, date };
}

function categoriesOf(
	categories: readonly CategoryConfig[],
	articles: readonly Article[],
): readonly TermArticles[] {
	return categories.map((category) => ({
		...category,
		permalink: termPermalink("category", category.slug),
		articles: articles.filter(
			(article) => article.category.slug === category.slug,
		),
	}));
}

function termsOf(
	articles: readonly Article[],
	terms: (article: Article) => readonly Term[],
	compare: (a: string, b: string) => number,
): readonly TermArticles[] {
	const bySlug = new Map<string, TermArticles>();
	for (const article of articles) {
		for (const term of terms(article)) {
			const known = bySlug.get(term.slug)?.articles ?? [];
			bySlug.set(term.slug, { ...term, articles: [...known, article] });
		}
	}
	return [...bySlug.values()].sort((a, b) => compare(a.name, b.name));
}

function yearsOf(articles: readonly Article[]): readonly YearArticles[] {
	return groupBy(articles, ({ date }) => Number(date.day.slice(0, 4))).map(
		([year, ofYear]) => ({ year, articles: ofYear, months: monthsOf(ofYear) }),
	);
}

function monthsOf(articles: readonly Article[]): readonly MonthArticles[] {
	return groupBy(articles, ({ date }) => Number(date.day.slice(5, 7))).map(
		([month, ofMonth]) => ({ month, articles: ofMonth }),
	);
}

/** Keeps the order of the items and of the first of each group. */
function groupBy<T>(
	items: readonly T[],
	keyOf: (item: T) => number,
): readonly (readonly [number, readonly T[]])[] {
	const groups = new Map<number, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === undefined) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return [...groups];
}

function mediaOf(articles: readonly Article[]): MediaCatalogue {
	const assets: readonly (MediaAsset | undefined)[] = articles.flatMap(
		({ image, body, attachments }) => [
			image?.image,
			...body.figures.map((figure) => figure.image),
			...body.attachments,
			...attachments.map((attachment) => attachment.asset),
		],
	);
	return new Map(
		assets.flatMap((asset) =>
			asset === undefined ? [] : [[asset.file, asset] as const],
		),
	);
}
