import { identityKey } from "./vietnamese/identity.ts";
import { normalise } from "./vietnamese/normalise.ts";

/** What of an article says what it is about. */
export interface Topic {
	readonly title: string;
	readonly tags: readonly string[];
	readonly authors: readonly string[];
	readonly category: string;
}

const most = 5;
/** Of a feature that many articles share, only those next in time are looked at: the work stays linear. */
const reach = 6;
/** A pair of title words in more than one article in this many says little. */
const commonShare = 50;

/** How much sharing a feature says, before its rarity. */
const weights = { tag: 3, words: 1.5, author: 0.5, category: 0.3 } as const;

/**
 * For every article the up to five most like it, best first: shared tags and rare pairs of title words count most, then
 * author and category; between equals, the nearer in time. Results are indices into `topics`, which are in order of time.
 */
export function findRelated(
	topics: readonly Topic[],
): readonly (readonly number[])[] {
	const features = featuresOf(topics);
	const mostWords = Math.max(reach, topics.length / commonShare);
	const scores = new Float64Array(topics.length);
	return features.map((list, index) => {
		const touched: number[] = [];
		for (const feature of list) {
			const { weight, isWords, articles } = feature;
			// Articles are visited in order, so each stands in the list just after the one visited before.
			const at = feature.visited;
			feature.visited += 1;
			if (isWords && articles.length > mostWords) continue;
			const value = weight * Math.log(1 + topics.length / articles.length);
			const end = Math.min(articles.length, at + reach + 1);
			for (let place = Math.max(0, at - reach); place < end; place += 1) {
				const other = articles[place] ?? index;
				if (other === index) continue;
				if (scores[other] === 0) touched.push(other);
				scores[other] = (scores[other] ?? 0) + value;
			}
		}
		const best = bestOf(
			touched,
			(a, b) =>
				(scores[b] ?? 0) - (scores[a] ?? 0) ||
				Math.abs(a - index) - Math.abs(b - index) ||
				a - b,
		);
		for (const other of touched) scores[other] = 0;
		return best;
	});
}

/** The first few in an order, without sorting the rest. */
function bestOf(
	candidates: readonly number[],
	compare: (a: number, b: number) => number,
): readonly number[] {
	const best: number[] = [];
	for (const candidate of candidates) {
		const last = best.at(-1);
		if (best.length === most && last !== undefined)
			if (compare(last, candidate) <= 0) continue;
			else best.pop();
		const place = best.findIndex((other) => compare(candidate, other) < 0);
		best.splice(place === -1 ? best.length : place, 0, candidate);
	}
	return best;
}

/** Something that articles share. */
interface Feature {
	readonly weight: number;
	readonly isWords: boolean;
	/** Indices of the articles that have it, in order. */
	readonly articles: number[];
	visited: number;
}

/** The features of each article, in the same order for all: tags, pairs of title words, authors, the category. */
function featuresOf(topics: readonly Topic[]): readonly (readonly Feature[])[] {
	const tags = collector(weights.tag);
	const pairs = collector(weights.words, true);
	const authors = collector(weights.author);
	const categories = collector(weights.category);
	const wordsOf = titleWords();
	return topics.map((topic, index) => {
		const features: Feature[] = [];
		for (const tag of topic.tags) tags(tag, index, features);
		const words = wordsOf(topic.title);
		for (let at = 1; at < words.length; at += 1)
			pairs(`${words[at - 1]} ${words[at]}`, index, features);
		for (const author of topic.authors) authors(author, index, features);
		categories(topic.category, index, features);
		return features;
	});
}

type Collector = (key: string, article: number, into: Feature[]) => void;

/** Adds a feature to those of an article, once. */
function collector(weight: number, isWords = false): Collector {
	const known = new Map<string, Feature>();
	return (key, article, into) => {
		let feature = known.get(key);
		if (feature === undefined) {
			feature = { weight, isWords, articles: [], visited: 0 };
			known.set(key, feature);
		}
		if (feature.articles.at(-1) === article) return;
		feature.articles.push(article);
		into.push(feature);
	};
}

const betweenWords = /[^\p{L}\p{N}\p{M}]+/u;
const wordParts = /[\p{L}\p{N}]+/gu;

/** Titles have few different words: each is brought to its one spelling once. */
function titleWords(): (title: string) => readonly string[] {
	const canonical = new Map<string, readonly string[]>();
	const canonicalOf = (word: string): readonly string[] => {
		const parts =
			canonical.get(word) ?? identityKey(word).match(wordParts) ?? [];
		canonical.set(word, parts);
		return parts;
	};
	return (title) =>
		normalise(title).toLowerCase().split(betweenWords).flatMap(canonicalOf);
}
