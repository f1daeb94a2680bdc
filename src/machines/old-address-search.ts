import {
	droppedSlug,
	plainSlug,
	slugsOfAddress,
	splitAddress,
} from "./old-address.ts";
import { likenessTo } from "./slug-likeness.ts";

/**
 * What the page for lost addresses knows; written by the build, read by the browser. Addresses are in lower case, and most
 * were made from the title: `P` stands for its plain slug and `D` for the one without đ, which saves two thirds.
 */
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

interface KnownPage extends FoundPage {
	readonly addresses: string[];
	/** Every slug that the page may have had. */
	readonly slugs: Set<string>;
}

const mostSimilar = 5;
const leastLikeness = 0.4;

/** Finds where an old address, or a title, leads now. Runs in the browser. */
export function findOldAddress(data: OldAddresses, address: string): Found {
	const pages = knownPages(data);
	const moved = exactPage(pages, address);
	if (moved !== undefined) return { moved: bare(moved), similar: [] };
	const likeness = slugsOfAddress(address).map(likenessTo);
	const similar = pages
		.map((page, number) => ({
			page,
			number,
			score: Math.max(
				0,
				...likeness.flatMap((like) => [...page.slugs].map(like)),
			),
		}))
		.filter(({ score }) => score >= leastLikeness)
		.sort((a, b) => b.score - a.score || a.number - b.number)
		.slice(0, mostSimilar)
		.map(({ page }) => bare(page));
	return { similar };
}

/** Shortens an address by what follows from the page's title. */
export function packAddress(address: string, title: string): string {
	const [plain, dropped] = [plainSlug(title), droppedSlug(title)];
	if (plain !== "" && address.includes(plain))
		return address.replace(plain, "P");
	return dropped === "" ? address : address.replace(dropped, "D");
}

function knownPages(data: OldAddresses): readonly KnownPage[] {
	const pages = data.pages.map(([packed, title]) => {
		const plain = plainSlug(title);
		const dropped = /đ/i.test(title) ? droppedSlug(title) : plain;
		const unpack = (address: string) =>
			address.replace("P", plain).replace("D", dropped);
		const permalink = unpack(packed);
		const slug = permalink.replace(/^.*\//, "").replace(/\.html$/, "");
		const slugs = new Set([slug, plain, dropped]);
		const addresses: string[] = [];
		return { permalink, title, addresses, slugs, unpack };
	});
	for (const [packed, number] of data.addresses) {
		const page = pages[number];
		if (page === undefined) continue;
		const address = page.unpack(packed);
		page.addresses.push(address);
		for (const slug of slugsOfAddress(address)) page.slugs.add(slug);
	}
	return pages;
}

/** Old addresses often carry more parameters than those that choose the page, so that the best subset counts. */
function exactPage(
	pages: readonly KnownPage[],
	address: string,
): KnownPage | undefined {
	const wanted = splitAddress(address);
	let most = -1;
	let found = new Set<KnownPage>();
	for (const page of pages) {
		for (const known of page.addresses) {
			if (!known.startsWith(wanted.path)) continue;
			const { path, parameters } = splitAddress(known);
			const fits =
				path === wanted.path &&
				parameters.every((part) => wanted.parameters.includes(part));
			if (!fits || parameters.length < most) continue;
			if (parameters.length > most) found = new Set();
			most = parameters.length;
			found.add(page);
		}
	}
	const [only, another] = found;
	return another === undefined ? only : undefined;
}

function bare({ permalink, title }: FoundPage): FoundPage {
	return { permalink, title };
}
