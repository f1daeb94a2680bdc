import { lstatSync } from "node:fs";
import { join } from "node:path";
import { identify } from "./hash.ts";
import { firstPathsIn } from "./listed-paths.ts";
import {
	findLine,
	hasHash,
	indexLines,
	type Listing,
	linesOf,
} from "./listing.ts";
import { holdsLook, type Looks, lookSize } from "./look.ts";
import { formatManifest, manifestName, parseManifest } from "./manifest.ts";
import { foldersIn } from "./paths.ts";
import { readSeal } from "./seal.ts";
import { readShared, toShared } from "./shared-file.ts";
import type { Target } from "./target.ts";

/** The site that stands, by its own list and by how it looked when it was published. Plain data, shared by threads. */
export interface Standing {
	readonly listing: Listing;
	/** Outer ones first; the root, which has no name, before all. */
	readonly folders: readonly string[];
	/** SHA-512 of the list itself. */
	readonly hash: string;
	/** How the list looked, then the file of each of its lines, then each folder. Empty when nothing is known. */
	readonly looks: Looks;
}

/** Where looks of files begin: that of the list comes first. */
export const firstFile = 1;

const noLooks: Looks = new Float64Array();

/** Throws when there is no list. */
export function readStanding(target: Target): Standing {
	const path = join(target.site, manifestName);
	const seal = readSeal(target);
	const found = lstatSync(path);
	const bytes = readShared(path);
	// A list that still looks as it did when it was sealed need not be read for its hash.
	const isSealed = seal !== undefined && holdsLook(seal.looks, 0, found);
	const hash = isSealed ? seal.manifest : identify(bytes).hash;
	if (seal?.manifest === hash) {
		const standing = standingBy(indexLines(bytes), hash, seal.looks);
		const { listing, folders, looks } = standing;
		const rows = firstFile + linesOf(listing) + folders.length;
		if (looks.length === rows * lookSize) return standing;
	}
	// How files look says nothing about a list that it was not made with.
	return standingBy(strictly(bytes), hash, noLooks);
}

function standingBy(listing: Listing, hash: string, looks: Looks): Standing {
	const folders = foldersIn(firstPathsIn(listing));
	return { listing, folders, hash, looks };
}

/** The same, of no files where there is no list. */
export function standingAt(target: Target): Standing {
	try {
		return readStanding(target);
	} catch {
		const listing = indexLines(toShared(new Uint8Array()));
		return standingBy(listing, "", noLooks);
	}
}

function strictly(bytes: Uint8Array): Listing {
	const manifest = parseManifest(Buffer.from(bytes).toString());
	return indexLines(toShared(Buffer.from(formatManifest(manifest))));
}

/** The row of the looks that a file with this hash has; -1 when the site does not hold it. */
export function rowOf(
	{ listing, hash }: Standing,
	path: string,
	wanted: string,
): number {
	if (path === manifestName) return hash.startsWith(wanted) ? 0 : -1;
	const line = findLine(listing, path);
	return line >= 0 && hasHash(listing, line, wanted) ? line + firstFile : -1;
}
