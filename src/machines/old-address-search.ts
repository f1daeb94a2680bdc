import {
	droppedSlug,
	plainSlug,
	slugsOfAddress,
	splitAddress,
} from "./old-address.ts";

/** What the page for lost addresses knows; written by the build, read by the browser. */
export interface OldAddresses {
	/** Permalink and title. */
	readonly pages: readonly (readonly [string, string])[];
	/** Keys of old addresses, and the number of the page each leads to. */
	readonly addresses: readonly (readonly [string, number])[];
}

export interface FoundPage {
	readonly permalink: string;
	readonly title: string;
}

export interface Found {
	/** The page that this very address led to. */
	readonly moved?: FoundPage;
	/** Best first. */
	readonly similar: readonly FoundPage[];
}

const mostSimilar = 5;
const leastLikeness = 0.4;
/** Shorter beginnings fit too many titles. In characters. */
const shortestBeginning = 12;

/** Finds where an old address, or a title, leads now. Runs in the browser; 10,000 pages take some tens of milliseconds. */
export function findOldAddress(data: OldAddresses, address: string): Found {
	const moved = exactPage(data, address);
	if (moved !== undefined) return { moved, similar: [] };
	const wanted = slugsOfAddress(address);
	const likeness = wanted.map(likenessTo);
	const written = slugsByPage(data);
	const scored = data.pages.map(([permalink, title], number) => {
		const slugs = [
			slugOfPermalink(permalink),
			plainSlug(title),
			...(/đ/i.test(title) ? [droppedSlug(title)] : []),
			...(written.get(number) ?? []),
		];
		const score = Math.max(
			0,
			...likeness.flatMap((like) => slugs.map((slug) => like(slug))),
		);
		return { permalink, title, score, number };
	});
	const similar = scored
		.filter(({ score }) => score >= leastLikeness)
		.sort((a, b) => b.score - a.score || a.number - b.number)
		.slice(0, mostSimilar)
		.map(({ permalink, title }) => ({ permalink, title }));
	return { similar };
}

/** Old addresses often carry more parameters than those that choose the page, so that the best subset counts. */
function exactPage(data: OldAddresses, address: string): FoundPage | undefined {
	const wanted = splitAddress(address);
	let best = { parameters: -1, pages: new Set<number>() };
	for (const [key, page] of data.addresses) {
		if (!key.startsWith(wanted.path)) continue;
		const { path, parameters } = splitAddress(key);
		if (path !== wanted.path) continue;
		if (!parameters.every((part) => wanted.parameters.includes(part))) continue;
		if (parameters.length > best.parameters)
			best = { parameters: parameters.length, pages: new Set([page]) };
		else if (parameters.length === best.parameters) best.pages.add(page);
	}
	const [only, another] = best.pages;
	if (only === undefined || another !== undefined) return undefined;
	const page = data.pages[only];
	return page && { permalink: page[0], title: page[1] };
}

/** Slugs of the old addresses, by page. */
function slugsByPage(data: OldAddresses): ReadonlyMap<number, string[]> {
	const slugs = new Map<number, string[]>();
	for (const [key, page] of data.addresses) {
		const known = slugs.get(page);
		if (known === undefined) slugs.set(page, [...slugsOfAddress(key)]);
		else known.push(...slugsOfAddress(key));
	}
	return slugs;
}

function slugOfPermalink(permalink: string): string {
	return permalink.replace(/^.*\//, "").replace(/\.html$/, "");
}

/**
 * How alike slugs are, 0–1: equal; or one is the beginning of the other, because portals cut long slugs; or else the
 * share of three-letter runs that both have, which forgives typing mistakes and changed words.
 */
function likenessTo(wanted: string): (slug: string) => number {
	const runs = new Set(threeLetterRuns(wanted));
	return (slug) => {
		if (slug === wanted) return 1;
		const shorter = Math.min(slug.length, wanted.length);
		const isBeginning = slug.startsWith(wanted) || wanted.startsWith(slug);
		if (isBeginning && shorter >= shortestBeginning) return 0.95;
		const others = new Set(threeLetterRuns(slug));
		let shared = 0;
		for (const run of others) if (runs.has(run)) shared += 1;
		return (1.8 * shared) / (runs.size + others.size || 1);
	};
}

function threeLetterRuns(slug: string): readonly string[] {
	const framed = `-${slug}-`;
	return Array.from({ length: framed.length - 2 }, (_, start) =>
		framed.slice(start, start + 3),
	);
}
