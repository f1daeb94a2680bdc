import type { ArticleKeys } from "../cache/article-cache.ts";
import { digest } from "../cache/digest.ts";
import { frameShown } from "../page-plan.ts";
import type { Archive, Article, ArticleLink, Term } from "../types.ts";

/** What stands for parts of an archive: while a key is the same, all that is made from the part is the same. */
export interface Keys {
	/** What all pages show of the site. */
	readonly frame: string;
	/** An article as lists know it: everything but its texts and its neighbours. */
	readonly card: (article: Article) => string;
	/** The texts of its body. */
	readonly body: (article: Article) => string;
	/** The articles that its page leads to. */
	readonly links: (article: Article) => string;
	/** Everything of the archive but the texts of bodies and the edition. */
	readonly overview: string;
}

/** @param known what stands for parts of the article in a file, where that is known already */
export function keysOf(
	archive: Archive,
	known: (file: string) => ArticleKeys | undefined,
): Keys {
	const frame = digest(frameShown(archive));
	const cardOf = (article: Article) =>
		cardFrom(article, known(article.file)?.cardKey);
	const cards = new Map(
		archive.articles.map((article) => [article, cardOf(article)]),
	);
	const { tombstones, exclusions, redirects, media } = archive;
	const categories = archive.categories.map(({ articles, ...term }) => term);
	return {
		frame,
		card: (article) => cards.get(article) ?? cardOf(article),
		body: ({ file, body }) => known(file)?.key ?? digest(body.html, body.text),
		links: createLinkKeys(),
		overview: digest(
			frame,
			[...cards.values()].join(""),
			plain([categories, tombstones, exclusions, redirects, media]),
		),
	};
}

/** What stands for an article as lists know it. @param own stands for what its file alone decides; the rest is few and short */
export function cardFrom(article: Article, own: string | undefined): string {
	const { body, newer, older, related, ...card } = article;
	const { headings, figures, attachments } = body;
	if (!own)
		return digest(JSON.stringify([card, headings, figures, attachments]));
	const { image, unit } = article;
	return digest(
		own,
		article.permalink,
		article.summary,
		[article.category, ...article.authors].map(termKey).join("\n"),
		[...article.tags, ...(unit ? [unit] : [])].map(termKey).join("\n"),
		image || article.attachments.length > 0
			? JSON.stringify([image ?? null, article.attachments])
			: "",
	);
}

function termKey({ slug, name, permalink }: Term): string {
	return `${slug}\t${name}\t${permalink}`;
}

/** Each article is linked to from several others. */
function createLinkKeys(): Keys["links"] {
	const keys = new Map<ArticleLink, string>();
	const keyOf = (link: ArticleLink | undefined): string => {
		if (link === undefined) return "";
		const made = keys.get(link) ?? digest(JSON.stringify(link));
		keys.set(link, made);
		return made;
	};
	return ({ newer, older, related }) =>
		[newer, older, ...related].map(keyOf).join(" ");
}

/** As JSON, with maps as lists. */
export function plain(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		inner instanceof Map ? [...inner] : inner,
	);
}
