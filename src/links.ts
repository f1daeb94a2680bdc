import { posix } from "node:path";
import { type Fault, fault } from "./fault.ts";
import {
	decode,
	isWeb,
	schemeOf,
	shorten,
	suspicionsOf,
} from "./links/addresses.ts";
import type { OldAddresses } from "./links/old-addresses.ts";
import type {
	LinkResolver,
	Resolved,
	Target,
} from "./markdown/body-context.ts";
import { findHeading, nearestHeading } from "./markdown/headings.ts";
import type { MediaAsset } from "./types.ts";
import { closest } from "./vietnamese/closest.ts";
import { foldedKey } from "./vietnamese/identity.ts";

/** An article as a link sees it. */
export interface LinkedArticle {
	readonly permalink: string;
	readonly status: "published" | "withdrawn" | "unpublished";
}

/** Everything that links of the archive can lead to. Files are paths from the project's root. */
export interface LinkTargets {
	readonly articles: ReadonlyMap<string, LinkedArticle>;
	readonly media: ReadonlyMap<string, MediaAsset>;
	/** Files that exist but have problems of their own: a link to one is not reported as well. */
	readonly broken: ReadonlySet<string>;
	readonly oldAddresses: OldAddresses;
	/** The file of the article that the site's own public address leads to. */
	readonly findOwn: (address: string) => string | undefined;
	/** The files of a folder, for suggestions. */
	readonly filesIn: (folder: string) => readonly string[];
	/** Ids of the headings of a published article. */
	readonly headingIds: (file: string) => ReadonlySet<string>;
}

/** In characters: no file of the archive has such a path, and working out an endless one takes minutes. */
const longestPath = 2000;

/** The marker that stands where a photo was and only its caption remains. */
export const lostPhoto = "#anh-khong-con";

/** Resolves the links and images of one article. */
export function createResolver(
	file: string,
	targets: LinkTargets,
): LinkResolver {
	return (address, kind) => {
		const resolved = resolve(file, address, targets);
		return kind === "image" ? asImage(address, resolved) : resolved;
	};
}

function resolve(
	file: string,
	address: string,
	targets: LinkTargets,
): Resolved {
	if (address === lostPhoto) return to({ kind: "lost" });
	if (address === "" || address === "#")
		return nowhere(fault("link/empty", {}));
	if (address.startsWith("#"))
		return to({ kind: "fragment", fragment: decode(address.slice(1)) });
	if (isWeb(address)) return resolveWeb(address, targets);
	if (schemeOf(address) !== undefined)
		return {
			target: { kind: "external", url: address },
			problems: suspicionsOf(address),
		};

	const [written = "", fragment] = split(address);
	if (written.startsWith("/")) {
		const moved = targets.oldAddresses.find(written);
		return moved === undefined
			? nowhere(fault("link/absolute", { target: shorten(address) }))
			: toMoved(moved, fragment, address, targets);
	}
	return resolveFile(file, decode(written), fragment, address, targets);
}

/** A link to the old portal leads to the page that came from there; one to our own address, to the page itself. */
function resolveWeb(address: string, targets: LinkTargets): Resolved {
	const [, fragment] = split(address);
	const moved = targets.findOwn(address) ?? targets.oldAddresses.find(address);
	if (moved !== undefined) return toMoved(moved, fragment, address, targets);
	const old = targets.oldAddresses.isOldHost(address)
		? [fault("link/old-portal", { target: shorten(address) })]
		: [];
	return {
		target: { kind: "external", url: address },
		problems: [...suspicionsOf(address), ...old],
	};
}

/** A fragment of an old page is kept where the new page has such a heading; elsewhere it means nothing. */
function toMoved(
	file: string,
	fragment: string | undefined,
	address: string,
	targets: LinkTargets,
): Resolved {
	const article = targets.articles.get(file);
	if (article === undefined || article.status === "unpublished")
		return nowhere(fault("link/unpublished", { target: shorten(address) }));
	const id =
		fragment && article.status === "published"
			? findHeading(fragment, targets.headingIds(file))
			: undefined;
	return to({
		kind: "page",
		path: article.permalink + (id === undefined ? "" : `#${id}`),
	});
}

function resolveFile(
	from: string,
	path: string,
	fragment: string | undefined,
	address: string,
	targets: LinkTargets,
): Resolved {
	const target = shorten(address);
	if (path.length > longestPath)
		return nowhere(fault("link/missing", { target }));
	const file = posix.join(posix.dirname(from), path);
	if (!file.startsWith("content/"))
		return nowhere(fault("link/outside", { target }));
	const asset = targets.media.get(file);
	if (asset?.kind === "image") return to({ kind: "image", asset });
	if (asset !== undefined) return to({ kind: "attachment", asset });
	const article = targets.articles.get(file);
	if (article?.status === "unpublished")
		return nowhere(fault("link/unpublished", { target }));
	if (article !== undefined)
		return toArticle(file, article, fragment, target, targets);
	if (targets.broken.has(file)) return to({ kind: "none" });
	return nowhere(missing(from, file, target, targets));
}

function toArticle(
	file: string,
	{ permalink, status }: LinkedArticle,
	fragment: string | undefined,
	target: string,
	targets: LinkTargets,
): Resolved {
	// Of a withdrawn article only its notice is left.
	if (fragment === undefined || status === "withdrawn")
		return to({ kind: "page", path: permalink });
	const ids = targets.headingIds(file);
	const id = findHeading(fragment, ids);
	if (id !== undefined) return to({ kind: "page", path: `${permalink}#${id}` });
	return {
		target: { kind: "page", path: permalink },
		problems: [
			fault("link/fragment", {
				target,
				fragment,
				suggestion: nearestHeading(fragment, ids),
			}),
		],
	};
}

function missing(
	from: string,
	file: string,
	target: string,
	targets: LinkTargets,
): Fault {
	if (targets.filesIn(file.replace(/\/$/u, "")).length > 0)
		return fault("link/folder", { target });
	const siblings = targets.filesIn(posix.dirname(file));
	const near = closest(
		posix.basename(file),
		siblings.map((sibling) => posix.basename(sibling)),
	);
	if (near === undefined) return fault("link/missing", { target });
	const suggestion = posix.relative(
		posix.dirname(from),
		posix.join(posix.dirname(file), near),
	);
	return foldedKey(near) === foldedKey(posix.basename(file))
		? fault("link/case", { target, suggestion })
		: fault("link/missing", { target, suggestion });
}

/** Pages load nothing from other sites, and only photos are shown as photos. */
function asImage(address: string, resolved: Resolved): Resolved {
	const target = shorten(address);
	switch (resolved.target.kind) {
		case "external": {
			if (!isWeb(address)) return nowhere(fault("media/kind", { target }));
			const insecure = address.toLowerCase().startsWith("http:")
				? [fault("link/insecure", { target })]
				: [];
			return {
				...resolved,
				problems: [
					...resolved.problems,
					fault("link/hot-linked", { target }),
					...insecure,
				],
			};
		}
		case "page":
		case "fragment":
		case "attachment":
			return nowhere(fault("media/kind", { target }));
		default:
			return resolved;
	}
}

function split(address: string): readonly [string, string | undefined] {
	const hash = address.indexOf("#");
	if (hash < 0) return [address, undefined];
	return [address.slice(0, hash), decode(address.slice(hash + 1)) || undefined];
}

function to(target: Target): Resolved {
	return { target, problems: [] };
}

function nowhere(problem: Fault): Resolved {
	return { target: { kind: "none" }, problems: [problem] };
}
