import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { lstatOf } from "./folders.ts";
import { pathReader } from "./listed-paths.ts";
import { holdsLook, type Look, type Looks, lookOf, lookSize } from "./look.ts";
import type { NextList } from "./next-list.ts";
import type { StagedFile, Staging } from "./staging.ts";
import { firstFile, type Standing } from "./standing.ts";

/** How everything of a site that has just been published looks; what is known already is not looked at again. */
export function looksOf(
	{ target, standing }: Staging,
	files: NextList["files"],
	list: StagedFile,
	folders: readonly string[],
): Looks {
	const rows = firstFile + files.length + folders.length;
	const looks: Looks = new Float64Array(rows * lookSize);
	const see = (path: string) => lookOf(lstatSync(join(target.site, path)));
	let at = 0;
	const add = (look: Look) => {
		looks.set(look, at);
		at += lookSize;
	};
	const addFile = ({ path, look }: StagedFile) => add(look ?? see(path));
	addFile(list);
	for (const file of files) {
		if (typeof file !== "number") addFile(file);
		else {
			const from = (firstFile + file) * lookSize;
			for (let part = from; part < from + lookSize; part += 1) {
				looks[at] = standing.looks[part] ?? Number.NaN;
				at += 1;
			}
		}
	}
	for (const folder of folders) add(see(folder));
	return looks;
}

/** True when the standing site holds the very files that these are, as far as they are known. */
export function stillLooks(
	{ target, standing }: Staging,
	files: NextList["files"],
	list: StagedFile,
): boolean {
	const pathAt = pathReader(standing.listing);
	const see = (path: string) => lstatOf(`${target.site}/${path}`);
	const isStill = ({ path, look }: StagedFile) =>
		look === undefined || isSame(look, see(path));
	return [list, ...files].every((file) => {
		if (typeof file !== "number") return isStill(file);
		const found = see(pathAt(file));
		return found && holdsLook(standing.looks, firstFile + file, found);
	});
}

function isSame(look: Look, found: Stats | undefined): boolean {
	if (found === undefined) return false;
	const now = lookOf(found);
	return look.every((value, index) => value === now[index]);
}

/** The size of all files together, in bytes. */
export function sizeOf({ looks }: Standing, files: NextList["files"]): number {
	return files.reduce<number>(
		(sum, file) =>
			sum +
			(typeof file === "number"
				? (looks[(firstFile + file) * lookSize + 1] ?? 0)
				: file.size),
		0,
	);
}
