import { pathReader } from "./listed-paths.ts";
import { findLine, type Listing } from "./listing.ts";
import { pathStart } from "./manifest.ts";
import { findFaults, foldersOf, keyOf } from "./paths.ts";
import type { StagedFile } from "./staging.ts";
import type { Standing } from "./standing.ts";

/**
 * What is wrong with the paths of a next site, as `findFaults` says it. Paths that stay were checked against each other
 * when the standing site was published, so only what was staged is looked at.
 * @param kept by line of the standing manifest, whether its very file stays
 */
export function findNextFaults(
	{ listing, looks }: Standing,
	kept: Uint8Array,
	staged: readonly StagedFile[],
): readonly string[] {
	const paths = staged.map(({ path }) => path);
	const faults = [...findFaults(paths)];
	// A list without a seal may be anybody's.
	const isSealed = looks.length > 0;
	const fresh = paths.filter((path) => {
		const line = isSealed ? findLine(listing, path) : -1;
		return line === -1 || kept[line] === 1;
	});
	if (fresh.length > 0) faults.push(...findClashes(listing, kept, fresh));
	return faults;
}

/** What new paths may not meet, by keys. */
interface Claims {
	/** The new paths. */
	readonly files: ReadonlyMap<string, string>;
	/** The folders above them, each with one that needs it. */
	readonly folders: ReadonlyMap<string, string>;
}

/** Where new paths and those that stay are in each other's way. Strings are made only of lines that may be. */
function findClashes(
	listing: Listing,
	kept: Uint8Array,
	paths: readonly string[],
): readonly string[] {
	const claims: Claims = {
		files: new Map(paths.map((path) => [keyOf(path), path])),
		folders: new Map(
			paths.flatMap((path) =>
				foldersOf(path).map((folder) => [keyOf(folder), path] as const),
			),
		),
	};
	const mayClash = suspect(listing, claims);
	const pathAt = pathReader(listing);
	const faults: string[] = [];
	for (let line = 0; line < kept.length; line += 1) {
		if (kept[line] === 1 && mayClash(line)) {
			faults.push(...clashesOf(pathAt(line), claims));
		}
	}
	return faults;
}

function clashesOf(
	path: string,
	{ files, folders }: Claims,
): readonly string[] {
	const faults: string[] = [];
	const key = keyOf(path);
	const same = files.get(key);
	if (same !== undefined) faults.push(`${same} is already taken by ${path}`);
	const inner = folders.get(key);
	if (inner !== undefined) {
		faults.push(`${inner} needs a folder where the file ${path} stands`);
	}
	for (const folder of foldersOf(path)) {
		const file = files.get(keyOf(folder));
		if (file !== undefined) {
			faults.push(`${path} needs a folder where the file ${file} stands`);
		}
	}
	return faults;
}

const slash = 0x2f;

/** Tells lines that may clash from those that cannot, by their bytes: of ASCII the key is the same in small letters. */
function suspect(
	{ bytes, starts }: Listing,
	{ files, folders }: Claims,
): (line: number) => boolean {
	const fileHashes = new Set([...files.keys()].map(hashOf));
	const allHashes = new Set([
		...fileHashes,
		...[...folders.keys()].map(hashOf),
	]);
	return (line) => {
		const end = (starts[line + 1] ?? 0) - 1;
		let hash = 0;
		for (let at = (starts[line] ?? 0) + pathStart; at < end; at += 1) {
			const byte = bytes[at] ?? 0;
			if (byte > 0x7f) return true;
			// So far it is a folder.
			if (byte === slash && fileHashes.has(hash)) return true;
			hash = step(hash, byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);
		}
		return allHashes.has(hash);
	};
}

function hashOf(key: string): number {
	let hash = 0;
	for (let at = 0; at < key.length; at += 1) {
		hash = step(hash, key.charCodeAt(at));
	}
	return hash;
}

function step(hash: number, letter: number): number {
	return Math.imul(hash ^ letter, 0x01000193);
}
