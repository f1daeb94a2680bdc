import { isReserved } from "./addresses.ts";
import { type Checked, type Diagnostic, problem } from "./diagnostics.ts";
import { decode, pathKey } from "./links/addresses.ts";
import type { Position, Redirect } from "./types.ts";

/** A page and the addresses that its text had before. */
export interface Moved {
	readonly file: string;
	readonly permalink: string;
	readonly title: string;
	readonly originalUrl?: string;
	readonly aliases: readonly string[];
	readonly positions: ReadonlyMap<string, Position>;
}

interface Claim {
	readonly from: string;
	readonly page: Moved;
	/** The whole original address; `undefined` for an alias, which somebody chose. */
	readonly url: string | undefined;
}

/**
 * Where old addresses lead. An alias that cannot work is an error, as it can be mended. An original address is a fact:
 * where its path is not free (two portals may have used the same one), a warning says that nothing leads on from it.
 */
export function buildRedirects(
	pages: readonly Moved[],
): Checked<readonly Redirect[]> {
	const owners = new Map(
		pages.map(({ permalink, file }) => [`/${permalink.toLowerCase()}`, file]),
	);
	const claims = new Map<string, Claim[]>();
	for (const claim of pages.flatMap(claimsOf)) {
		const key = pathKey(claim.from).toLowerCase();
		const others = claims.get(key);
		if (others === undefined) claims.set(key, [claim]);
		else if (!others.some(({ page }) => page === claim.page))
			others.push(claim);
	}

	const redirects: Redirect[] = [];
	const diagnostics: Diagnostic[] = [];
	for (const [key, rivals] of claims) {
		const owner = owners.get(key) ?? reservedOwner(key);
		const chosen = rivals.filter(({ url }) => url === undefined);
		const winner = owner === undefined ? winnerOf(rivals, chosen) : undefined;
		if (winner !== undefined)
			redirects.push({
				from: winner.from,
				to: winner.page.permalink,
				title: winner.page.title,
			});
		for (const claim of rivals) {
			if (claim !== winner) diagnostics.push(...complain(claim, rivals, owner));
		}
	}
	redirects.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	return { value: redirects, diagnostics };
}

function claimsOf(page: Moved): readonly Claim[] {
	const { originalUrl } = page;
	const aliases = page.aliases.map((alias) => ({
		from: withoutFragment(decode(alias)),
		page,
		url: undefined,
	}));
	if (originalUrl === undefined || !URL.canParse(originalUrl)) return aliases;
	const { pathname, search } = new URL(originalUrl);
	// A portal's front page is no article's own address.
	if (pathKey(pathname + search) === "") return aliases;
	return [
		...aliases,
		{ from: decode(pathname + search), page, url: originalUrl },
	];
}

function withoutFragment(path: string): string {
	return path.split("#", 1)[0] ?? "";
}

/** The first part of a path that the site itself uses, such as `/media`. */
function reservedOwner(key: string): string | undefined {
	const [, first = ""] = key.split(/[/?]/u);
	return isReserved(first) ? `/${first}` : undefined;
}

function winnerOf(
	rivals: readonly Claim[],
	chosen: readonly Claim[],
): Claim | undefined {
	if (chosen.length > 0) return chosen[0];
	return rivals.length === 1 ? rivals[0] : undefined;
}

function complain(
	claim: Claim,
	rivals: readonly Claim[],
	owner: string | undefined,
): readonly Diagnostic[] {
	const { page, url, from: alias } = claim;
	const { file, positions } = page;
	const rival = rivals.find(
		(other) =>
			other.page !== page &&
			(url === undefined || other.url === url || other.url === undefined),
	);
	const other =
		owner ??
		rival?.page.file ??
		rivals.find((each) => each.page !== page)?.page.file ??
		file;
	if (url !== undefined) {
		// An article may well stand where it always stood.
		if (owner === file) return [];
		const position = positions.get("original_url");
		const isSame = owner === undefined && rival?.url === url;
		return [
			problem(isSame ? "alias/taken" : "alias/original", file, position, {
				alias,
				other,
			}),
		];
	}
	const position = positions.get("aliases");
	if (owner === file) return [problem("alias/loop", file, position, { alias })];
	if (owner?.startsWith("/"))
		return [problem("alias/reserved", file, position, { alias })];
	return [problem("alias/taken", file, position, { alias, other })];
}
