import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { lstatOf } from "./folders.ts";
import { findLine, linesOf } from "./listing.ts";
import { isLitter } from "./litter.ts";
import { holdsLook } from "./look.ts";
import { manifestName } from "./manifest.ts";
import { firstFile, type Standing } from "./standing.ts";

/** A folder that a site may be published to, and the places beside it that publishing needs. */
export interface Target {
	/** Absolute path of the site, such as `/home/an/ban-tin/_site`. */
	readonly site: string;
	readonly lock: string;
	/** Where the next site is put together: on the same file system, so that one step publishes it. */
	readonly staging: string;
	/** Where the next site waits, complete, for the swap; and where the swap leaves the last one. */
	readonly ready: string;
	/** Where the last site stands for a moment, on systems that cannot exchange two folders in one step. */
	readonly aside: string;
	/** The site before the one that stands, kept as the start of the next staging. */
	readonly previous: string;
	/** By which a touched file of the standing site is known. */
	readonly seal: string;
}

/** Why a folder is left alone. `path` is what the sentence names. */
export interface Refusal {
	readonly reason:
		| "too-high"
		| "project"
		| "link"
		| "not-a-folder"
		| "foreign-files";
	readonly path: string;
}

/** All of our own working files stand in one folder beside the site. */
export function targetAt(folder: string): Target {
	const site = resolve(folder);
	const parent = dirname(site);
	const state =
		basename(parent) === ".bantin" ? parent : join(parent, ".bantin");
	const name = basename(site);
	return {
		site,
		lock: join(state, `${name}.lock`),
		staging: join(state, `${name}-staging`),
		ready: join(state, `${name}-ready`),
		aside: join(state, `${name}-aside`),
		previous: join(state, `${name}-previous`),
		seal: join(state, `${name}.seal`),
	};
}

/** What publishing must never harm. */
export interface Protected {
	/** The target may not be this folder, nor one above it. */
	readonly project: string;
	/** Nor may it be one of these or lie inside of one: `content`, `templates`… */
	readonly sources: readonly string[];
}

/** Looks at what stands at the target before anything is touched: publishing replaces the whole folder. */
export async function checkTarget(
	{ site }: Target,
	{ project, sources }: Protected,
): Promise<Refusal | undefined> {
	if (dirname(site) === site) return { reason: "too-high", path: site };
	const real = await realPathOf(site);
	if (await holds(real, homedir())) return { reason: "too-high", path: site };
	if (await holds(real, project)) return { reason: "project", path: site };
	for (const folder of sources) {
		const inside = await holds(await realPathOf(folder), real);
		if (inside || (await holds(real, folder))) {
			return { reason: "project", path: site };
		}
	}
	const found = lstatSync(site, { throwIfNoEntry: false });
	if (found === undefined) return undefined;
	if (found.isSymbolicLink()) return { reason: "link", path: site };
	if (!found.isDirectory()) return { reason: "not-a-folder", path: site };
	return undefined;
}

/** What stands at the target must be ours, empty or absent. */
export function checkOwner(
	{ site }: Target,
	standing: Standing,
): Refusal | undefined {
	const path = findForeign(site, standing).toSorted()[0];
	return path === undefined ? undefined : { reason: "foreign-files", path };
}

/** True when `folder` is `outer` itself or lies inside of it. */
async function holds(outer: string, folder: string): Promise<boolean> {
	const path = relative(outer, await realPathOf(folder));
	return (
		path !== ".." && !path.startsWith(`..${sep}`) && path !== resolve(path)
	);
}

/** The path without links, also of something that does not exist yet. */
async function realPathOf(path: string): Promise<string> {
	const absolute = resolve(path);
	try {
		return await realpath(absolute);
	} catch {
		const parent = dirname(absolute);
		return parent === absolute
			? absolute
			: join(await realPathOf(parent), basename(absolute));
	}
}

/** The files of the site that we did not publish, by their paths from its root. */
function findForeign(
	site: string,
	{ listing, folders, looks }: Standing,
): readonly string[] {
	const known = new Set(folders);
	const firstFolder = firstFile + linesOf(listing);
	const isOurs = (path: string) =>
		path === manifestName || findLine(listing, path) >= 0;
	return folders.flatMap((folder, index) => {
		const found = lstatOf(join(site, folder));
		// Whatever is put into a folder changes how it looks.
		const isClosed =
			!found?.isDirectory() || holdsLook(looks, firstFolder + index, found);
		if (isClosed) return [];
		return entriesOf(site, folder).flatMap(({ path, entry }) => {
			if (known.has(path) && entry.isDirectory()) return [];
			return isOurs(path) && !entry.isDirectory()
				? []
				: filesAt(site, path, entry);
		});
	});
}

function filesAt(site: string, path: string, entry: Dirent): readonly string[] {
	if (!entry.isDirectory()) return isLitter(entry.name) ? [] : [path];
	return entriesOf(site, path).flatMap((inner) =>
		filesAt(site, inner.path, inner.entry),
	);
}

function entriesOf(site: string, folder: string) {
	const entries = readdirSync(join(site, folder), { withFileTypes: true });
	const prefix = folder === "" ? "" : `${folder}/`;
	return entries.map((entry) => ({ entry, path: prefix + entry.name }));
}
