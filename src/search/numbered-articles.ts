import { foldMarks } from "../vietnamese/identity.ts";
import { type ArticleTrace, createArticleReader } from "./article-reader.ts";
import { compress } from "./compress.ts";
import {
	type Corpus,
	createNumbering,
	joinArticles,
	type NumberedArticle,
	noWords,
} from "./corpus.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import { restoreFragment } from "./fragments.ts";
import { articleAt, type PatchedCorpus } from "./known-corpus.ts";
import { type SearchedArticle, toSearchRecord } from "./record.ts";

/** All articles as search indexes them. */
export interface NumberedArticles {
	readonly corpus: Corpus;
	readonly traces: readonly ArticleTrace[];
	/** By article its number among those that were known; −1 for one that was read now. */
	readonly origins: Int32Array;
}

/** What a build before this one knew. */
export interface KnownArticles {
	/** What stands for each article, in order. */
	readonly keys: readonly string[];
	readonly corpus: Corpus | PatchedCorpus;
	readonly traces: readonly ArticleTrace[];
}

/** Takes articles one by one, in order. */
export interface ArticleNumbering {
	/** The number of a known article; −1 for one that must be read. */
	originOf(key: string | undefined): number;
	recall(origin: number): ArticleTrace;
	/** Gives the article's fragment as well. */
	read(article: SearchedArticle): {
		readonly trace: ArticleTrace;
		readonly bytes: Uint8Array;
	};
	finish(): NumberedArticles;
}

export function startNumbering(
	abbreviations: readonly Abbreviation[],
	known: KnownArticles | undefined,
): ArticleNumbering {
	const numbering = createNumbering(known?.corpus.words ?? noWords);
	const before = new Map(known?.keys.map((key, index) => [key, index]));
	const readArticle = createArticleReader(numbering, abbreviations, foldMarks);
	const numbered: NumberedArticle[] = [];
	const traces: ArticleTrace[] = [];
	const origins: number[] = [];
	const add = (
		article: NumberedArticle,
		trace: ArticleTrace,
		origin: number,
	): void => {
		numbered.push(article);
		traces.push(trace);
		origins.push(origin);
	};
	return {
		originOf: (key = "") => before.get(key) ?? -1,
		recall(origin) {
			const trace = known?.traces[origin];
			if (!known || !trace) throw new RangeError(`No article ${origin}`);
			add(articleAt(known.corpus, origin), trace, origin);
			return trace;
		},
		read(article) {
			const { numbered: words, trace, bytes } = readArticle(article);
			add(words, trace, -1);
			return { trace, bytes };
		},
		finish: () => ({
			corpus: joinArticles(numbering.words, numbered),
			traces,
			origins: Int32Array.from(origins),
		}),
	};
}

/**
 * Reads articles, those that are known excepted.
 * @param keys what stands for each article; `undefined` where nothing is known
 */
export function numberArticles(
	articles: readonly SearchedArticle[],
	abbreviations: readonly Abbreviation[],
	keys: readonly string[] | undefined,
	known: KnownArticles | undefined,
): NumberedArticles {
	const numbering = startNumbering(abbreviations, known);
	for (const [index, article] of articles.entries()) {
		const origin = numbering.originOf(keys?.[index]);
		if (origin < 0) numbering.read(article);
		else numbering.recall(origin);
	}
	return numbering.finish();
}

/** A fragment that is known but not at hand. */
export function remakeFragment(article: SearchedArticle): Uint8Array {
	return compress(restoreFragment(toSearchRecord(article)));
}
