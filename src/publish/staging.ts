import {
	existsSync,
	lstatSync,
	mkdirSync,
	renameSync,
	rmSync,
	type Stats,
} from "node:fs";
import type { ContentIdentity, OutputFile } from "../types.ts";
import { enterFolder, lstatOf } from "./folders.ts";
import { identifyFile, identifyPieces } from "./hash.ts";
import { holdsLook, type Look, lookOf } from "./look.ts";
import { manifestName } from "./manifest.ts";
import { isReadable } from "./modes.ts";
import { folderOf, isSafe } from "./paths.ts";
import { place } from "./place.ts";
import { rowOf, type Standing, standingAt } from "./standing.ts";
import type { Target } from "./target.ts";
import { addToTwin, openTwin, type Twin } from "./twin.ts";
import { identityOf, linkOrCopy, prepare, write } from "./write.ts";

/** A next site being put together. Plain data, so that other threads can be given it. */
export interface Staging {
	readonly target: Target;
	readonly standing: Standing;
	readonly twin?: Twin;
}

export interface StagedFile extends ContentIdentity {
	readonly path: string;
	/** False when the standing site holds the same bytes, or did when it was published. */
	readonly written: boolean;
	/** How the system sees it, where that is known. */
	readonly look: Look | undefined;
}

/** A file as an earlier build knew it. */
export interface Remembered {
	readonly path: string;
	/** SHA-512, hexadecimal, or enough of its beginning to know it by. */
	readonly hash: string;
	readonly size: number;
}

/** What a file of the standing site became in staging. */
export interface Kept {
	/** Of the looks of the standing site. */
	readonly row: number;
	/** True when it looks as it did when that site was published. */
	readonly isAsSealed: boolean;
	readonly look: Look | undefined;
}

/**
 * Begins a next site. It starts from the site before the standing one, of which nothing is believed: an entry stays only
 * if it turns out to be the very file that stands, so an edit costs what it changed and any leftover will do. Needs the
 * lock, and `recover` before.
 * @param standing the site that stands, where it has been read
 * @param options.twin a first site is to be ready for a second one soon
 */
export async function openStaging(
	target: Target,
	standing = standingAt(target),
	options: { readonly twin?: boolean } = {},
): Promise<Staging> {
	const { site, staging, previous } = target;
	const needsTwin = options.twin && !existsSync(site) && !existsSync(previous);
	try {
		renameSync(previous, staging);
		if (!lstatSync(staging).isDirectory()) throw new Error("not a folder");
	} catch {
		rmSync(staging, { recursive: true, force: true });
		mkdirSync(staging, { recursive: true });
	}
	const twin = needsTwin ? openTwin(previous) : undefined;
	return { target, standing, ...(twin && { twin }) };
}

/**
 * Puts one file into staging, from any thread and in any order: the very file of the standing site where that holds the
 * same bytes, else a new one. Nothing is ever written into an existing file, for other names may share it.
 * @throws WrongContentError when `make` gives other bytes than were announced
 */
export async function stageFile(
	staging: Staging,
	output: OutputFile,
): Promise<StagedFile> {
	const { path, content } = output;
	const { hash, size } = identityOf(content);
	const kept = keepFile(staging, { path, hash, size });
	if (kept !== undefined) {
		return { path, hash, size, written: false, look: kept.look };
	}
	const { twin } = staging;
	const name = twin && ((file: string) => addToTwin(twin, file, path));
	const put = await prepare(output, { hash, size }, name);
	const look = lookOf(place(staging, path, put));
	return { path, hash, size, written: true, look };
}

/** `stageFile` for a file of which only the hash is known: nothing when the standing site does not hold these bytes. */
export function keepFile(
	staging: Staging,
	{ path, hash, size }: Remembered,
): Kept | undefined {
	if (!isSafe(path)) throw new Error(`not a path inside the site: ${path}`);
	const { target, standing } = staging;
	const row = rowOf(standing, path, hash);
	if (row === -1) return undefined;
	const staged = `${target.staging}/${path}`;
	enterFolder(staging, target.staging, folderOf(path));
	// The tree before mostly holds the very file that was sealed in the standing one: one look tells.
	const found = lstatOf(staged);
	if (found?.isFile() && found.size === size && isReadable(found)) {
		if (holdsLook(standing.looks, row, found)) {
			return { row, isAsSealed: true, look: lookOf(found) };
		}
	}
	const stands = findStanding(staging, row, { path, hash, size });
	if (stands === undefined) return undefined;
	if (isSameFile(found, stands)) {
		return { row, isAsSealed: false, look: lookOf(stands) };
	}
	place(staging, path, (to) => linkOrCopy(`${target.site}/${path}`, to));
	return { row, isAsSealed: false, look: undefined };
}

/** Puts the list of a site into it. */
export function stageList(
	staging: Staging,
	pieces: readonly Uint8Array[],
): StagedFile {
	const path = manifestName;
	const identity = identifyPieces(pieces);
	const kept = keepFile(staging, { path, ...identity });
	if (kept !== undefined) {
		return { path, ...identity, written: false, look: kept.look };
	}
	const found = place(staging, path, (to) => write(to, pieces));
	return { path, ...identity, written: true, look: lookOf(found) };
}

/** The file of the standing site, if it holds these bytes, readable to all. */
function findStanding(
	{ target, standing }: Staging,
	row: number,
	{ path, hash, size }: Remembered,
): Stats | undefined {
	const file = `${target.site}/${path}`;
	const found = lstatOf(file);
	if (!found?.isFile() || found.size !== size) return undefined;
	if (!isReadable(found)) return undefined;
	if (holdsLook(standing.looks, row, found)) return found;
	try {
		return identifyFile(file).hash.startsWith(hash) ? found : undefined;
	} catch {
		// What cannot be read is written anew.
		return undefined;
	}
}

function isSameFile(one: Stats | undefined, other: Stats): boolean {
	return (
		one?.dev === other.dev &&
		one.ino === other.ino &&
		one.size === other.size &&
		one.mtimeMs === other.mtimeMs &&
		one.ctimeMs === other.ctimeMs
	);
}
