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
import { type SearchedArticle, toSearchRecord } from "./record.ts";

/** All articles as search indexes them. */
export interface NumberedArticles {
	readonly corpus: Corpus;
	readonly traces: readonly ArticleTrace[];
	/** Fragments that were made now, by article. */
	readonly made: ReadonlyMap<number, Uint8Array>;
}

/** What a build before this one knew. */
export interface KnownArticles {
	/** What stands for each article, in order. */
	readonly keys: readonly string[];
	readonly corpus: Corpus;
	readonly traces: readonly ArticleTrace[];
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
	const numbering = createNumbering(known?.corpus.words ?? noWords);
	const before = new Map(known?.keys.map((key, index) => [key, index]));
	const readArticle = createArticleReader(numbering, abbreviations, foldMarks);
	const made = new Map<number, Uint8Array>();
	const read = articles.map((article, index) => {
		const old = before.get(keys?.[index] ?? "");
		const trace = old === undefined ? undefined : known?.traces[old];
		if (known && old !== undefined && trace)
			return { numbered: articleAt(known.corpus, old), trace };
		const { bytes, ...fresh } = readArticle(article);
		made.set(index, bytes);
		return fresh;
	});
	return {
		corpus: joinArticles(
			numbering.words,
			read.map(({ numbered }) => numbered),
		),
		traces: read.map(({ trace }) => trace),
		made,
	};
}

/** A fragment that is known but not at hand. */
export function remakeFragment(article: SearchedArticle): Uint8Array {
	return compress(restoreFragment(toSearchRecord(article)));
}

function articleAt(corpus: Corpus, index: number): NumberedArticle {
	const { ids, starts, titles, extras, extraStarts } = corpus;
	return {
		ids: ids.subarray(starts[index], starts[index + 1]),
		title: titles[index] ?? 0,
		extras: extras.subarray(extraStarts[index], extraStarts[index + 1]),
	};
}
