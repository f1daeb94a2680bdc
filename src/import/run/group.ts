import { alternativePath } from "../document.ts";
import { likeness } from "./fingerprint.ts";
import { addressKey, type SeenPage } from "./survey.ts";

/** Pages that are one article: the best of them, and copies whose addresses it takes over. */
export interface PageGroup {
	readonly main: SeenPage;
	readonly copies: readonly SeenPage[];
	/** The article's file below the content folder, if it gets one. */
	readonly path?: string;
	/** False when another article has the same address already. */
	readonly keepsUrl: boolean;
}

/** Of one title on one day, and most words the same: the same text with another caption or button. */
const alike = 0.6;

/**
 * Finds copies among all pages, gives every article a file of its own and every address to one article.
 * @param earlier the file that an earlier run gave to a source
 */
export function groupPages(
	pages: readonly SeenPage[],
	earlier: (source: string) => string | undefined,
): readonly PageGroup[] {
	const groups: SeenPage[][] = [];
	const byHash = new Map<string, SeenPage[]>();
	const byKey = new Map<string, SeenPage[][]>();
	// A copy may resemble the article's own page and not another copy.
	const ordered = [
		...pages.filter(({ isCopy }) => !isCopy),
		...pages.filter(({ isCopy }) => isCopy),
	];
	for (const page of ordered) {
		const { key } = page;
		const same = byHash.get(page.sha256);
		const similar =
			key === undefined
				? undefined
				: byKey
						.get(key)
						?.find(([first]) => first !== undefined && isCopyOf(page, first));
		const found = page.print ? (same ?? similar) : undefined;
		if (found) {
			found.push(page);
			continue;
		}
		const group = [page];
		groups.push(group);
		byHash.set(page.sha256, group);
		if (key === undefined) continue;
		const others = byKey.get(key);
		if (others) others.push(group);
		else byKey.set(key, [group]);
	}
	return settlePlaces(groups.map(mainFirst), earlier);
}

function isCopyOf(page: SeenPage, other: SeenPage): boolean {
	if (!page.print || !other.print) return false;
	const known = new Set(other.addresses.map(addressKey));
	const isSamePlace = page.addresses.some((url) => known.has(addressKey(url)));
	if ((page.isCopy || other.isCopy) && isSamePlace) return true;
	return page.isCopy !== other.isCopy
		? likeness(page.print, other.print) >= alike / 2
		: likeness(page.print, other.print) >= alike;
}

/** An article's own page before a copy, one that can be imported before one that cannot, the longer before the shorter. */
function mainFirst(group: readonly SeenPage[]): readonly SeenPage[] {
	const rank = (page: SeenPage) =>
		(page.path === undefined ? 2 : 0) + (page.isCopy ? 1 : 0);
	return group.toSorted((a, b) => rank(a) - rank(b) || b.size - a.size);
}

function settlePlaces(
	groups: readonly (readonly SeenPage[])[],
	earlier: (source: string) => string | undefined,
): readonly PageGroup[] {
	const known = groups.flatMap(([main]) => earlier(main?.sha256 ?? "") ?? []);
	const paths = new Set(known);
	const urls = new Set<string>();
	return groups.flatMap(([main, ...copies]): readonly PageGroup[] => {
		if (!main) return [];
		const keys = [main, ...copies]
			.flatMap(({ addresses }) => addresses)
			.map(addressKey);
		const isFree =
			main.path === undefined || !keys.some((key) => urls.has(key));
		if (main.path === undefined) return [{ main, copies, keepsUrl: true }];
		for (const key of keys) urls.add(key);
		const before = earlier(main.sha256);
		const path = before ?? freePath(main.path, main.key ?? "", paths);
		paths.add(path);
		return [{ main, copies, path, keepsUrl: isFree }];
	});
}

/** Bulletins repeat titles (“Lịch công tác tuần”): the day is added, and if that does not help, a number. */
function freePath(
	path: string,
	key: string,
	taken: ReadonlySet<string>,
): string {
	if (!taken.has(path)) return path;
	const day = { day: key.slice(0, 10) };
	const dated = alternativePath(path, day);
	if (!taken.has(dated)) return dated;
	for (let number = 2; ; number += 1) {
		const numbered = dated.replace(/\.md$/u, `-${number}.md`);
		if (!taken.has(numbered)) return numbered;
	}
}
