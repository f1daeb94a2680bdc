import { identityKey } from "../../vietnamese/identity.ts";
import type { ListedArticle } from "../listing.ts";
import {
	fromList,
	type Located,
	type PortalPage,
	type Remark,
	type RemarkCode,
} from "../portal-page.ts";
import type { PageGroup } from "./group.ts";
import { addressKey, type SeenPage } from "./survey.ts";

/** What lists tell of the articles of a run. */
export interface Join {
	/** What all lists say of an article, in their order. */
	readonly of: (group: PageGroup) => readonly ListedArticle[];
	/** Which article of the run an entry of a list is; `unclear` when several have its number. */
	readonly find: (entry: ListedArticle) => PageGroup | "unclear" | undefined;
}

/** Entries and articles are the same by an address, else by the portal's number at the same host. Titles prove nothing. */
export function joinLists(
	groups: readonly PageGroup[],
	lists: readonly (readonly ListedArticle[])[],
): Join {
	const byAddress = new Map<string, PageGroup>();
	const byNumber = new Map<string, Set<PageGroup>>();
	for (const group of groups) {
		if (group.path === undefined) continue;
		for (const page of [group.main, ...group.copies]) {
			for (const key of addressKeys(page))
				if (!byAddress.has(key)) byAddress.set(key, group);
			for (const number of numbersOf(page.addresses, page.id)) {
				const same = byNumber.get(number);
				if (same) same.add(group);
				else byNumber.set(number, new Set([group]));
			}
		}
	}
	const find: Join["find"] = ({ addresses, id }) => {
		for (const address of addresses) {
			const group = byAddress.get(addressKey(address));
			if (group) return group;
		}
		const found = new Set(
			numbersOf(addresses, id).flatMap((number) => [
				...(byNumber.get(number) ?? []),
			]),
		);
		const [only] = found;
		return found.size > 1 ? "unclear" : only;
	};
	const told = new Map<PageGroup, ListedArticle[]>();
	for (const entry of lists.flat()) {
		const group = find(entry);
		if (!group || group === "unclear") continue;
		told.set(group, [...(told.get(group) ?? []), entry]);
	}
	return { find, of: (group) => told.get(group) ?? [] };
}

/** All addresses that lead to a page, as keys. */
export function addressKeys({
	addresses,
	fileAddress,
}: SeenPage): readonly string[] {
	return [
		...addresses,
		...(fileAddress === undefined ? [] : [fileAddress]),
	].map(addressKey);
}

function numbersOf(
	addresses: readonly string[],
	id: string | undefined,
): readonly string[] {
	return id === undefined
		? []
		: addresses.flatMap((address) => {
				const host = /^https?:\/\/([^/?#]+)/iu.exec(address)?.[1];
				return host === undefined ? [] : [`${host.toLowerCase()} ${id}`];
			});
}

/**
 * Fills in what the page itself does not say. Where it says something else, or lists disagree, nothing is taken and an
 * editor is told.
 */
export function withListed(
	page: PortalPage,
	entries: readonly ListedArticle[],
): PortalPage {
	if (entries.length === 0) return page;
	const remarks: Remark[] = [];
	const say = (code: RemarkCode, value: string) => {
		remarks.push({ code, value, line: fromList });
	};
	const views = viewsOf(entries);
	const ours = page.views?.value;
	if (views === "conflict" && ours === undefined) {
		say("list-conflict", countsIn(entries).join(" ≠ "));
	}
	const taken = views === "conflict" ? undefined : views;
	if (taken && ours !== undefined && ours !== taken.count) {
		say("list-differs", `${ours} ≠ ${taken.count}`);
	}
	const days = new Set(entries.flatMap(({ facts }) => facts.posted?.day ?? []));
	const day = page.posted?.value.day;
	for (const other of days)
		if (day !== undefined && other !== day)
			say("list-differs", `${day} ≠ ${other}`);
	const isTaken = taken !== undefined && ours === undefined;
	if (isTaken) say("views-listed", String(taken.count));
	const asOf = isTaken ? taken.asOf : undefined;
	return {
		...page,
		...(isTaken && { views: listed(taken.count) }),
		...signed(page, entries, say),
		...(asOf !== undefined && {
			origin: {
				otherUrls: [],
				tags: [],
				isCopy: false,
				files: [],
				...page.origin,
				viewsAsOf: asOf,
			},
		}),
		remarks: [...page.remarks, ...remarks],
	};
}

const listed = <T>(value: T): Located<T> => ({ value, line: fromList });

/** The one count that all lists give, or that of the latest day when each says its day. */
function viewsOf(
	entries: readonly ListedArticle[],
): { readonly count: number; readonly asOf?: string } | "conflict" | undefined {
	const told = entries.flatMap(({ facts: { views, viewsAsOf } }) =>
		views === undefined ? [] : [{ count: views, asOf: viewsAsOf ?? "" }],
	);
	// Days compare as text.
	const latest =
		told
			.map(({ asOf }) => asOf)
			.sort()
			.at(-1) ?? "";
	const hasDays = told.every(({ asOf }) => asOf !== "");
	const counted = hasDays ? told.filter(({ asOf }) => asOf === latest) : told;
	const [first] = counted;
	if (!first) return undefined;
	if (counted.some(({ count }) => count !== first.count)) return "conflict";
	return latest === ""
		? { count: first.count }
		: { count: first.count, asOf: latest };
}

function countsIn(entries: readonly ListedArticle[]): readonly number[] {
	const counts = entries.flatMap(({ facts }) => facts.views ?? []);
	return [...new Set(counts)];
}

/** Author and office, when the page names neither and all lists agree. */
function signed(
	page: PortalPage,
	entries: readonly ListedArticle[],
	say: (code: RemarkCode, value: string) => void,
): Pick<PortalPage, "authors" | "unit"> {
	const { authors, unit } = page;
	const own = { authors, ...(unit && { unit }) };
	const told = new Map(
		entries
			.filter(({ facts }) => facts.authors?.length || facts.unit)
			.map(({ facts }) => {
				const names = facts.authors ?? [];
				const shown = [...names, facts.unit ?? ""].join("; ");
				return [identityKey(shown), { names, unit: facts.unit, shown }];
			}),
	);
	const [first] = told.values();
	if (!first || authors.length > 0 || unit) return own;
	if (told.size > 1) {
		say(
			"list-conflict",
			[...told.values()].map((one) => one.shown).join(" ≠ "),
		);
		return own;
	}
	return {
		authors: first.names.map(listed),
		...(first.unit !== undefined && { unit: listed(first.unit) }),
	};
}
