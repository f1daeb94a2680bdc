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
	const { features } = featuresOf(topics);
	const find = createFinder(topics.length);
	// Articles are visited in order, so each stands in the list just after the one visited before.
	const next = (feature: Feature): number => {
		feature.visited += 1;
		return feature.visited - 1;
	};
	return features.map((list, index) => find(list, index, next));
}

/** What `findRelated` gives, while titles change. */
export interface RelatedArticles {
	readonly related: readonly (readonly number[])[];
	/** Finds anew what is like this article, and all for which it may count. */
	retitle(index: number, title: string): void;
}

export function followRelated(topics: readonly Topic[]): RelatedArticles {
	const { features, wordFeatures } = featuresOf(topics);
	const find = createFinder(topics.length);
	const placeOf = ({ articles }: Feature, index: number): number =>
		firstFrom(articles, index);
	const related = features.map((list, index) => find(list, index, placeOf));
	const titles = topics.map(({ title }) => title);
	return {
		related,
		retitle(index, title) {
			if (titles[index] === title) return;
			titles[index] = title;
			const old = features[index] ?? [];
			const affected = new Set([index]);
			const touch = (feature: Feature) => {
				// Of a pair that says little nothing depended, unless it is about to say something.
				if (feature.articles.length > mostWordsOf(topics.length) + 1) return;
				for (const other of feature.articles) affected.add(other);
			};
			for (const feature of old) {
				if (!feature.isWords) continue;
				touch(feature);
				feature.articles.splice(firstFrom(feature.articles, index), 1);
			}
			const words: Feature[] = [];
			for (const feature of wordFeatures(title)) {
				const at = firstFrom(feature.articles, index);
				if (feature.articles[at] === index) continue;
				feature.articles.splice(at, 0, index);
				words.push(feature);
				touch(feature);
			}
			const tags = old.filter(({ weight }) => weight === weights.tag);
			const others = old.filter(
				({ weight, isWords }) => !isWords && weight !== weights.tag,
			);
			features[index] = [...tags, ...words, ...others];
			for (const other of affected) {
				related[other] = find(features[other] ?? [], other, placeOf);
			}
		},
	};
}

/** In more articles than this, a pair of title words says little. */
function mostWordsOf(articles: number): number {
	return Math.max(reach, articles / commonShare);
}

/** @returns what finds those most like one article. `placeOf` gives its place in the list of a feature that it has */
function createFinder(articles: number) {
	const mostWords = mostWordsOf(articles);
	const scores = new Float64Array(articles);
	return (
		list: readonly Feature[],
		index: number,
		placeOf: (feature: Feature, index: number) => number,
	): readonly number[] => {
		const touched: number[] = [];
		for (const feature of list) {
			const { weight, isWords, articles: sharing } = feature;
			const at = placeOf(feature, index);
			if (isWords && sharing.length > mostWords) continue;
			const value = weight * Math.log(1 + articles / sharing.length);
			const end = Math.min(sharing.length, at + reach + 1);
			for (let place = Math.max(0, at - reach); place < end; place += 1) {
				const other = sharing[place] ?? index;
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
	};
}

/** The place of the first number that is not smaller, in numbers in order. */
function firstFrom(numbers: readonly number[], number: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) < number) low = middle + 1;
		else high = middle;
	}
	return low;
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
function featuresOf(topics: readonly Topic[]): {
	readonly features: (readonly Feature[])[];
	/** Those of a title, in order, whether an article has them or not. */
	readonly wordFeatures: (title: string) => readonly Feature[];
} {
	const tags = new Map<string, Feature>();
	const pairs = new Map<string, Map<string, Feature>>();
	const authors = new Map<string, Feature>();
	const categories = new Map<string, Feature>();
	const vocabulary = new Map<string, readonly string[]>();
	const wordFeatures = (title: string): readonly Feature[] => {
		const found: Feature[] = [];
		let before: Map<string, Feature> | undefined;
		for (const word of wordsOf(title, vocabulary)) {
			if (before) found.push(featureOf(before, word, weights.words, true));
			before = pairs.get(word);
			if (before === undefined) {
				before = new Map();
				pairs.set(word, before);
			}
		}
		return found;
	};
	const features = topics.map((topic, index) => {
		const list: Feature[] = [];
		for (const tag of topic.tags)
			add(featureOf(tags, tag, weights.tag), index, list);
		for (const pair of wordFeatures(topic.title)) add(pair, index, list);
		for (const author of topic.authors)
			add(featureOf(authors, author, weights.author), index, list);
		const { category } = topic;
		add(featureOf(categories, category, weights.category), index, list);
		return list;
	});
	return { features, wordFeatures };
}

function featureOf(
	known: Map<string, Feature>,
	key: string,
	weight: number,
	isWords = false,
): Feature {
	let feature = known.get(key);
	if (feature === undefined) {
		feature = { weight, isWords, articles: [], visited: 0 };
		known.set(key, feature);
	}
	return feature;
}

/** Adds a feature to those of an article, once. */
function add(feature: Feature, article: number, features: Feature[]): void {
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
