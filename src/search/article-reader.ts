import { analyse } from "./analyse.ts";
import { compress, type Packed, packed } from "./compress.ts";
import type { NumberedArticle, Numbering } from "./corpus.ts";
import { dateTerms } from "./dates-in-text.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import { fragmentUrl, restoreFragment } from "./fragments.ts";
import { createFullForms } from "./full-forms.ts";
import { createGivenFragments } from "./given-fragments.ts";
import { numberTerms, runTerms } from "./joined-terms.ts";
import { NumberList } from "./number-list.ts";
import {
	fieldsOf,
	paragraphsOf,
	type SearchedArticle,
	shownOf,
	termsOfDate,
} from "./record.ts";
import { createWordReader } from "./word-reader.ts";

/** What search remembers of one article besides its words. */
export interface ArticleTrace {
	/** Pagefind's hash of what it was given. */
	readonly hash: string;
	/** The fragment that readers fetch, compressed. */
	readonly fragment: Packed;
}

/** As one line: tens of thousands of objects take long to read, and much memory. */
export function packTrace({ hash, fragment }: ArticleTrace): string {
	return `${hash} ${fragment.hash} ${fragment.size}`;
}

export function unpackTrace(line: string): ArticleTrace {
	const [hash = "", fragment = "", size] = line.split(" ");
	return { hash, fragment: { hash: fragment, size: Number(size) } };
}

export interface ReadArticle {
	readonly numbered: NumberedArticle;
	readonly trace: ArticleTrace;
	/** The fragment itself. */
	readonly bytes: Uint8Array;
}

/** What `toSearchRecord` and `toPagefindRecord` say of an article, as numbers of words. */
export function createArticleReader(
	numbering: Numbering,
	abbreviations: readonly Abbreviation[],
	fold: (term: string) => string,
): (article: SearchedArticle) => ReadArticle {
	const readWords = createWordReader(numbering);
	const fullForms = createFullForms(numbering.words, abbreviations);
	const givenHash = createGivenFragments(numbering.words);
	const ids = new NumberList();
	return (article) => {
		const { text, paragraphs } = paragraphsOf(article);
		const terms = new Set(termsOfDate(article));
		const read = (text: string): void => {
			const { hasNumbers, hasMonth, hasJoint } = readWords(text, ids);
			if (hasNumbers || hasMonth)
				for (const term of dateTerms(analyse(text))) terms.add(term);
			if (hasNumbers) for (const term of numberTerms(text)) terms.add(term);
			if (hasJoint) for (const term of runTerms(text)) terms.add(term);
		};
		read(article.title);
		const title = ids.length;
		for (const text of [...paragraphs, ...fieldsOf(article)]) {
			read(text);
			ids.push(-1);
		}
		const words = ids.take();
		const [titleWords, body] = [
			words.subarray(0, title),
			words.subarray(title),
		];
		const extras = [
			...new Set([...[...terms].sort(), ...fullForms(titleWords, body)]),
		];
		const shown = shownOf(article);
		const { permalink } = article;
		const fragment = restoreFragment({ permalink, text, body, shown });
		const url = fragmentUrl(article, fragment);
		const bytes = compress(fragment);
		return {
			numbered: {
				ids: words,
				title,
				extras: Int32Array.from(
					extras,
					(term) =>
						numbering.find(term) ?? numbering.numberOf(term, fold(term)),
				),
			},
			trace: {
				hash: givenHash(article, url, titleWords, body),
				fragment: packed(bytes),
			},
			bytes,
		};
	};
}
