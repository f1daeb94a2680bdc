import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { lstatOf } from "./folders.ts";
import { pathReader } from "./listed-paths.ts";
import { holdsLook, type Look, type Looks, lookOf, lookSize } from "./look.ts";
import { countFiles, type NextList, type Run } from "./next-list.ts";
import type { StagedFile, Staging } from "./staging.ts";
import { firstFile, type Standing } from "./standing.ts";

/** How everything of a site that has just been published looks; what is known already is not looked at again. */
export function looksOf(
	{ target, standing }: Staging,
	parts: NextList["parts"],
	list: StagedFile,
	folders: readonly string[],
): Looks {
	const rows = firstFile + countFiles(parts) + folders.length;
	const looks: Looks = new Float64Array(rows * lookSize);
	const see = (path: string) => lookOf(lstatSync(join(target.site, path)));
	let at = 0;
	const add = (some: Look | Looks) => {
		looks.set(some, at);
		at += some.length;
	};
	for (const part of [list, ...parts]) {
		if ("path" in part) add(part.look ?? see(part.path));
		else add(looksIn(standing, part));
	}
	for (const folder of folders) add(see(folder));
	return looks;
}

/** The looks of the files on some lines. */
function looksIn({ looks }: Standing, { from, to }: Run): Looks {
	return looks.subarray(
		(firstFile + from) * lookSize,
		(firstFile + to) * lookSize,
	);
}

/** True when the standing site holds the very files that these are, as far as they are known. */
export function stillLooks(
	{ target, standing }: Staging,
	parts: NextList["parts"],
	list: StagedFile,
): boolean {
	const pathAt = pathReader(standing.listing);
	const see = (path: string) => lstatOf(`${target.site}/${path}`);
	const isStill = ({ path, look }: StagedFile) =>
		look === undefined || isSame(look, see(path));
	const areStill = ({ from, to }: Run) => {
		for (let line = from; line < to; line += 1) {
			const found = see(pathAt(line));
			if (!found) return false;
			if (!holdsLook(standing.looks, firstFile + line, found)) return false;
		}
		return true;
	};
	return [list, ...parts].every((part) =>
		"path" in part ? isStill(part) : areStill(part),
	);
}

function isSame(look: Look, found: Stats | undefined): boolean {
	if (found === undefined) return false;
	const now = lookOf(found);
	return look.every((value, index) => value === now[index]);
}

/** The size of all files together, in bytes. */
export function sizeOf(standing: Standing, parts: NextList["parts"]): number {
	let sum = 0;
	for (const part of parts) {
		if ("path" in part) sum += part.size;
		else {
			const looks = looksIn(standing, part);
			for (let at = 1; at < looks.length; at += lookSize) sum += looks[at] ?? 0;
		}
	}
	return sum;
}
