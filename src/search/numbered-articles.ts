import { foldMarks } from "../vietnamese/identity.ts";
import {
	createArticleReader,
	packTrace,
	unpackTrace,
} from "./article-reader.ts";
import { compress, type Packed } from "./compress.ts";
import {
	type Corpus,
	createNumbering,
	type NumberedArticle,
	noWords,
} from "./corpus.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import { restoreFragment } from "./fragments.ts";
import { createNames } from "./pagefind-format/names.ts";
import { type SearchedArticle, toSearchRecord } from "./record.ts";
import { articleAt, joinArticles, noTexts } from "./texts.ts";

/** All articles as search indexes them. */
export interface NumberedArticles {
	readonly corpus: Corpus;
	/** Names of Pagefind's fragments. */
	readonly fragments: readonly string[];
	/** By `packTrace`. */
	readonly traces: readonly string[];
	/** By article its number among those that were known; −1 for one that was read now. */
	readonly origins: Int32Array;
}

/** What a build before this one knew. */
export interface KnownArticles {
	/** What stands for each article, in order. */
	readonly keys: readonly string[];
	readonly corpus: Corpus;
	readonly traces: readonly string[];
}

/** An article's fragment: its name, and what it is once compressed. */
export interface NamedFragment {
	readonly name: string;
	readonly packed: Packed;
}

/** Takes articles one by one, in order. */
export interface ArticleNumbering {
	/** The number of a known article; −1 for one that must be read. */
	originOf(key: string | undefined): number;
	recall(origin: number): NamedFragment;
	read(
		article: SearchedArticle,
	): NamedFragment & { readonly bytes: Uint8Array };
	finish(): NumberedArticles;
}

export function startNumbering(
	abbreviations: readonly Abbreviation[],
	known: KnownArticles | undefined,
): ArticleNumbering {
	const numbering = createNumbering(known?.corpus.words ?? noWords);
	const before = new Map(known?.keys.map((key, index) => [key, index]));
	const readArticle = createArticleReader(numbering, abbreviations, foldMarks);
	/** How often each known article stands among these: once, if it did not change. */
	const recalled = new Int32Array(known?.keys.length ?? 0);
	const own: NumberedArticle[] = [];
	const from: number[] = [];
	const fragments: string[] = [];
	const traces: string[] = [];
	const origins: number[] = [];
	const nameOf = createNames(1);
	const nameFragment = (hash: string): string => {
		const name = nameOf(hash);
		fragments.push(name);
		return name;
	};
	const uses = createUses(known?.corpus.uses);
	return {
		originOf: (key = "") => before.get(key) ?? -1,
		recall(origin) {
			const line = known?.traces[origin];
			if (!known || line === undefined)
				throw new RangeError(`No article ${origin}`);
			const index = known.corpus.from[origin] ?? -1;
			from.push(index < 0 ? -own.push(articleAt(known.corpus, origin)) : index);
			recalled[origin] = (recalled[origin] ?? 0) + 1;
			traces.push(line);
			origins.push(origin);
			const { hash, fragment } = unpackTrace(line);
			return { name: nameFragment(hash), packed: fragment };
		},
		read(article) {
			const { numbered, trace, bytes } = readArticle(article);
			from.push(-own.push(numbered));
			uses.add(numbered, 1);
			traces.push(packTrace(trace));
			origins.push(-1);
			return { name: nameFragment(trace.hash), packed: trace.fragment, bytes };
		},
		finish() {
			for (const [origin, times] of recalled.entries())
				if (known && times !== 1)
					uses.add(articleAt(known.corpus, origin), times - 1);
			const { words } = numbering;
			const corpus = {
				words,
				base: known?.corpus.base ?? noTexts,
				own: joinArticles(own),
				from: Int32Array.from(from),
				uses: uses.ofAll(words.exact.length),
			};
			return { corpus, fragments, traces, origins: Int32Array.from(origins) };
		},
	};
}

/** Counts at how many places each word stands. @param before as it was counted */
function createUses(before: Int32Array | undefined) {
	const uses: number[] = [...(before ?? [])];
	return {
		add({ ids }: NumberedArticle, times: number): void {
			for (let at = 0; at < ids.length; at += 1) {
				const word = ids[at] ?? -1;
				if (word >= 0) uses[word] = (uses[word] ?? 0) + times;
			}
		},
		ofAll: (words: number) =>
			Int32Array.from({ length: words }, (_, word) => uses[word] ?? 0),
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
