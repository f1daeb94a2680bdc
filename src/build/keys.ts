import { digest } from "../cache/digest.ts";
import { frameShown } from "../page-plan.ts";
import type { Archive, Article } from "../types.ts";

/** What stands for parts of an archive: while a key is the same, all that is made from the part is the same. */
export interface Keys {
	/** What all pages show of the site. */
	readonly frame: string;
	/** An article as lists know it: everything but its texts and its neighbours. */
	readonly card: (article: Article) => string;
	/** The texts of its body. */
	readonly body: (article: Article) => string;
	/** Everything of the archive but the texts of bodies and the edition. */
	readonly overview: string;
}

/** @param bodyKey what stands for the body of the article in a file, where that is known already */
export function keysOf(
	archive: Archive,
	bodyKey: (file: string) => string | undefined,
): Keys {
	const frame = digest(frameShown(archive));
	const cards = new Map(
		archive.articles.map((article) => [article, cardOf(article)]),
	);
	const { tombstones, exclusions, redirects, media } = archive;
	const categories = archive.categories.map(({ articles, ...term }) => term);
	return {
		frame,
		card: (article) => cards.get(article) ?? cardOf(article),
		body: (article) =>
			bodyKey(article.file) ?? digest(article.body.html, article.body.text),
		overview: digest(
			frame,
			[...cards.values()].join(""),
			plain([categories, tombstones, exclusions, redirects, media]),
		),
	};
}

function cardOf(article: Article): string {
	const { body, newer, older, related, ...card } = article;
	const { headings, figures, attachments } = body;
	// Nothing of an article is a map.
	return digest(JSON.stringify([card, headings, figures, attachments]));
}

/** As JSON, with maps as lists. */
export function plain(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		inner instanceof Map ? [...inner] : inner,
	);
}
