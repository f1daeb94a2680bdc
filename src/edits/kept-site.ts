import type { SavedArticles } from "../cache/article-cache.ts";
import { readSealedBytes, writeSealedParts } from "../cache/sealed-file.ts";
import type { StoreNames } from "../cache/text-files.ts";
import type { Span } from "../cache/text-reader.ts";
import { type Channel, channelsOf } from "../machines/channels.ts";
import type {
	Archive,
	Article,
	AttachmentLink,
	Figure,
	Term,
} from "../types.ts";

/** What is kept of a site, so that an edit of a few texts can be followed without looking at all articles. */
export interface KeptSite {
	readonly head: KeptHead;
	/** Lines of JSON in UTF-8, one for each article, newest first. */
	readonly articles: Uint8Array;
	/** A line for each file of the content, as the content's id is made of them. */
	readonly contents: Uint8Array;
}

export interface KeptHead {
	/** SHA-512 of the site's manifest. */
	readonly site: string;
	/** What the build said that made it. */
	readonly said: KeptWords;
	readonly articles: number;
	/** Where the records of articles stand. */
	readonly stores: StoreNames;
	readonly categories: readonly Term[];
	readonly authors: readonly Term[];
	readonly units: readonly Term[];
	readonly tags: readonly Term[];
	readonly channels: readonly KeptChannel[];
}

export interface KeptWords {
	/** Of problems. */
	readonly report: string;
	readonly pages: number;
	readonly exclusions: readonly string[];
	/** Addresses that the list of published ones lacks. */
	readonly unlisted: number;
}

/** A feed, with its articles by number. */
export interface KeptChannel extends Omit<Channel, "articles"> {
	readonly articles: readonly number[];
}

/** What an article is beside its record: terms by their place in the lists of the head, related articles by number. */
export type KeptArticle = readonly [
	file: string,
	record: Span | null,
	category: string,
	authors: readonly number[],
	unit: number,
	tags: readonly number[],
	related: readonly number[],
	image: Figure | null,
	attachments: readonly AttachmentLink[],
];

/** @param key what all of it depends on, without line breaks */
export function writeKeptSite(
	path: string,
	key: string,
	archive: Archive,
	{ names, recordOf }: SavedArticles,
	contents: readonly string[],
	{ site, said }: Pick<KeptHead, "site" | "said">,
): void {
	const { articles, categories, authors, units, tags } = archive;
	const numbers = new Map(
		articles.map(({ permalink }, number) => [permalink, number]),
	);
	const numbersOf = (list: readonly { readonly permalink: string }[]) =>
		list.map(({ permalink }) => numbers.get(permalink) ?? -1);
	const head: KeptHead = {
		...{ site, said, stores: names, articles: articles.length },
		categories: categories.map(plainTerm),
		authors: authors.map(plainTerm),
		units: units.map(plainTerm),
		tags: tags.map(plainTerm),
		channels: channelsOf(archive).map((channel) => ({
			...channel,
			articles: numbersOf(channel.articles),
		})),
	};
	const placeIn = (terms: readonly Term[]) => {
		const places = new Map(terms.map(({ slug }, place) => [slug, place]));
		return ({ slug }: Term) => places.get(slug) ?? -1;
	};
	const authorAt = placeIn(authors);
	const unitAt = placeIn(units);
	const tagAt = placeIn(tags);
	const lines = articles.map((article: Article): string => {
		const { file, category, unit, image, attachments } = article;
		const kept: KeptArticle = [
			file,
			recordOf(file) ?? null,
			category.slug,
			article.authors.map(authorAt),
			unit ? unitAt(unit) : -1,
			article.tags.map(tagAt),
			numbersOf(article.related),
			image ?? null,
			attachments,
		];
		return `${JSON.stringify(kept)}\n`;
	});
	const parts = [
		`${JSON.stringify(head)}\n`,
		lines.join(""),
		contents.join(""),
	];
	const bytes = parts.map((part) => Buffer.from(part));
	const lengths = Uint32Array.from(bytes, ({ length }) => length);
	writeSealedParts(path, key, [new Uint8Array(lengths.buffer), ...bytes]);
}

function plainTerm({ slug, name, permalink }: Term): Term {
	return { slug, name, permalink };
}

/** Nothing where none was kept under this key, or not all of it is there. */
export function readKeptSite(path: string, key: string): KeptSite | undefined {
	const bytes = readSealedBytes(path, key);
	if (bytes === undefined) return undefined;
	let end = 3 * Uint32Array.BYTES_PER_ELEMENT;
	// Copied, because numbers do not begin just anywhere.
	const lengths = new Uint32Array(
		Uint8Array.from(bytes.subarray(0, end)).buffer,
	);
	const [head, articles, contents] = Array.from(lengths, (length) => {
		end += length;
		return bytes.subarray(end - length, end);
	});
	if (!head || !articles || !contents) return undefined;
	return { head: JSON.parse(head.toString()), articles, contents };
}
