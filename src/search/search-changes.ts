import type { Corpus } from "./corpus.ts";
import type { KnownArticles } from "./numbered-articles.ts";
import { articleAt } from "./texts.ts";

/** What changed since an earlier build, by number of a word. */
export interface IndexChanges {
	/** 1 where a word stands in other places than before. */
	readonly moved: Uint8Array;
	/** 1 where an article has a word newly, no more, oftener, or elsewhere in its title. */
	readonly dirty: Uint8Array;
	/** Articles that are not as they were. */
	readonly articles: readonly number[];
}

/** Beyond this part of all articles, everything is done anew. */
const mostChanged = 0.1;

/** `undefined` when articles came or went, so that all others have another number, or when too many changed. */
export function findChanges(
	known: KnownArticles,
	keys: readonly string[],
	corpus: Corpus,
): IndexChanges | undefined {
	if (known.keys.length !== keys.length) return undefined;
	const articles = [...keys.keys()].filter(
		(article) => known.keys[article] !== keys[article],
	);
	if (articles.length > mostChanged * keys.length + 1) return undefined;
	const words = corpus.words.exact.length;
	const moved = new Uint8Array(words);
	const dirty = new Uint8Array(words);
	for (const article of articles) {
		const before = traitsOf(known.corpus, article);
		const now = traitsOf(corpus, article);
		for (const word of new Set([...before.keys(), ...now.keys()])) {
			const old = before.get(word);
			const fresh = now.get(word);
			if (old?.places !== fresh?.places) moved[word] = 1;
			if (
				old?.count !== fresh?.count ||
				old?.title !== fresh?.title ||
				old?.isExtra !== fresh?.isExtra
			)
				dirty[word] = 1;
		}
	}
	return { moved, dirty, articles };
}

interface Traits {
	/** Of its title and text, as a text that can be compared. */
	places: string;
	title: string;
	count: number;
	isExtra: boolean;
}

function traitsOf(
	corpus: Corpus,
	article: number,
): ReadonlyMap<number, Traits> {
	const traits = new Map<number, Traits>();
	const traitOf = (word: number): Traits => {
		const known = traits.get(word);
		if (known) return known;
		const trait = { places: "", title: "", count: 0, isExtra: false };
		traits.set(word, trait);
		return trait;
	};
	const { ids, title, extras } = articleAt(corpus, article);
	for (const [at, word] of ids.entries()) {
		if (word < 0) continue;
		const trait = traitOf(word);
		if (at < title) trait.title += ` ${at}`;
		else trait.count += 1;
		trait.places += at < title ? ` t${at}` : ` ${at - title}`;
	}
	for (const word of extras) traitOf(word).isExtra = true;
	return traits;
}
