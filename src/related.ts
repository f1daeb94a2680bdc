import { identityKey } from "./vietnamese/identity.ts";

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
	const tags = new Map<string, Feature>();
	const pairs = new Map<string, Map<string, Feature>>();
	const authors = new Map<string, Feature>();
	const categories = new Map<string, Feature>();
	const vocabulary = new Map<string, readonly string[]>();
	return topics.map((topic, index) => {
		const features: Feature[] = [];
		for (const tag of topic.tags) add(tags, tag, weights.tag, index, features);
		let before: Map<string, Feature> | undefined;
		for (const word of wordsOf(topic.title, vocabulary)) {
			if (before) add(before, word, weights.words, index, features, true);
			before = pairs.get(word);
			if (before === undefined) {
				before = new Map();
				pairs.set(word, before);
			}
		}
		for (const author of topic.authors)
			add(authors, author, weights.author, index, features);
		add(categories, topic.category, weights.category, index, features);
		return features;
	});
}

/** Adds a feature to those of an article, once. */
function add(
	known: Map<string, Feature>,
	key: string,
	weight: number,
	article: number,
	features: Feature[],
	isWords = false,
): void {
	let feature = known.get(key);
	if (feature === undefined) {
		feature = { weight, isWords, articles: [], visited: 0 };
		known.set(key, feature);
	}
	const { articles } = feature;
	if (articles.at(-1) === article) return;
	articles.push(article);
	features.push(feature);
}

/** @param vocabulary titles have few different words: each is brought to its one spelling once */
function wordsOf(
	title: string,
	vocabulary: Map<string, readonly string[]>,
): readonly string[] {
	const words: string[] = [];
	for (const written of title.split(" ")) {
		let spelt = vocabulary.get(written);
		if (spelt === undefined) {
			spelt = identityKey(written).match(/[\p{L}\p{N}]+/gu) ?? [];
			vocabulary.set(written, spelt);
		}
		for (const word of spelt) words.push(word);
	}
	return words;
}
