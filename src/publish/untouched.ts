import { lstatSync, readdirSync } from "node:fs";
import { identifyFile } from "./hash.ts";
import { pathsIn } from "./listed-paths.ts";
import { findLine, hashAt } from "./listing.ts";
import { isLitter } from "./litter.ts";
import { holdsLook, isLook } from "./look.ts";
import { manifestName } from "./manifest.ts";
import { isOpen, isReadable } from "./modes.ts";
import { firstFile, readStanding, type Standing } from "./standing.ts";
import type { Target } from "./target.ts";

/** True when the standing site is, file by file, what was last published there, and nothing else lies in it. */
export function isUntouched(target: Target): boolean {
	try {
		return isAsSealed(target, readStanding(target));
	} catch {
		return false;
	}
}

function isAsSealed({ site }: Target, standing: Standing): boolean {
	const { listing, folders, looks, hash } = standing;
	if (looks.length === 0) return false;
	let row = 0;
	const isFile = (path: string, hashOf: () => string) => {
		const at = `${site}/${path}`;
		const found = lstatSync(at);
		if (found.isDirectory()) return false;
		if (isLook(looks, row)) return holdsLook(looks, row, found);
		return isReadable(found) && identifyFile(at).hash === hashOf();
	};
	if (!isFile(manifestName, () => hash)) return false;
	for (const path of pathsIn(listing)) {
		row += 1;
		const line = row - firstFile;
		if (!isFile(path, () => hashAt(listing, line))) return false;
	}
	const known = new Set(folders);
	return folders.every((folder) => {
		row += 1;
		const found = lstatSync(`${site}/${folder}`);
		if (!found.isDirectory()) return false;
		if (isLook(looks, row)) return holdsLook(looks, row, found);
		return isOpen(found) && holdsOnly(site, folder, standing, known);
	});
}

/** True when nothing lies in a folder but what was published there. */
function holdsOnly(
	site: string,
	folder: string,
	{ listing }: Standing,
	folders: ReadonlySet<string>,
): boolean {
	return readdirSync(`${site}/${folder}`).every((name) => {
		const path = folder === "" ? name : `${folder}/${name}`;
		return (
			folders.has(path) ||
			findLine(listing, path) >= 0 ||
			path === manifestName ||
			isLitter(name)
		);
	});
}
