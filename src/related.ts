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
	const postings = new Map<string, number[]>();
	const features = topics.map(featuresOf);
	features.forEach((list, index) => {
		for (const { key } of list) {
			const posting = postings.get(key);
			if (posting === undefined) postings.set(key, [index]);
			else posting.push(index);
		}
	});
	/** Where in each posting the article at hand stands: articles are visited in order. */
	const cursors = new Map<string, number>();
	const scores = new Float64Array(topics.length);
	return features.map((list, index) => {
		const touched: number[] = [];
		for (const { key, weight, isWords } of list) {
			const posting = postings.get(key) ?? [];
			const at = cursors.get(key) ?? 0;
			cursors.set(key, at + 1);
			if (
				isWords &&
				posting.length > Math.max(reach, topics.length / commonShare)
			)
				continue;
			const value = weight * Math.log(1 + topics.length / posting.length);
			const end = Math.min(posting.length, at + reach + 1);
			for (let place = Math.max(0, at - reach); place < end; place += 1) {
				const other = posting[place] ?? index;
				if (other === index) continue;
				if (scores[other] === 0) touched.push(other);
				scores[other] = (scores[other] ?? 0) + value;
			}
		}
		touched.sort(
			(a, b) =>
				(scores[b] ?? 0) - (scores[a] ?? 0) ||
				Math.abs(a - index) - Math.abs(b - index) ||
				a - b,
		);
		for (const other of touched) scores[other] = 0;
		return touched.slice(0, most);
	});
}

interface Feature {
	readonly key: string;
	readonly weight: number;
	readonly isWords: boolean;
}

function featuresOf({
	title,
	tags,
	authors,
	category,
}: Topic): readonly Feature[] {
	const words = identityKey(title).match(/[\p{L}\p{N}]+/gu) ?? [];
	const pairs = new Set(
		words.slice(1).map((word, index) => `${words[index]} ${word}`),
	);
	const named = (kind: "tag" | "author" | "category", slug: string) => ({
		key: `${kind}:${slug}`,
		weight: weights[kind],
		isWords: false,
	});
	return [
		...[...new Set(tags)].map((slug) => named("tag", slug)),
		...[...pairs].map((pair) => ({
			key: pair,
			weight: weights.words,
			isWords: true,
		})),
		...[...new Set(authors)].map((slug) => named("author", slug)),
		named("category", category),
	];
}
