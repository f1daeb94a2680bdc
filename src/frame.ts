import { permalinks } from "./addresses.ts";
import { iconPaths } from "./machines/icon-paths.ts";
import type { SiteConfig, Term } from "./types.ts";

/** What every page shows of the site it belongs to; all that an article's page needs besides the article. An `Archive` is one. */
export interface Frame {
	readonly config: SiteConfig;
	readonly categories: readonly Term[];
}

/**
 * Stands for all pages from which everything that the frame links to has the same relative address: `2019/03/cho.html` and
 * `2020/11/hoi.html` are both at `-/-/-`. It can be linked from like a permalink. Rooted ones are left as they are.
 */
export function placeOf(frame: Frame, permalink: string): string {
	if (permalink.startsWith("/") || unlike.has(permalink)) return permalink;
	const folder = permalink.slice(0, permalink.lastIndexOf("/") + 1);
	const { folders, places } = surroundingsOf(frame);
	const known = places.get(folder);
	if (known !== undefined) return known;
	let reached = "";
	const shown = folder.split("/").map((segment) => {
		reached += `${segment}/`;
		return folders.has(reached) ? segment : "-";
	});
	const place = shown.join("/");
	places.set(folder, place);
	return place;
}

/** Their frames differ from those of their neighbours in more than addresses. */
const unlike: ReadonlySet<string> = new Set([
	permalinks.home,
	permalinks.search,
]);

interface Surroundings {
	/** Every folder that something the frame links to lies in, each with a slash at its end. */
	readonly folders: ReadonlySet<string>;
	/** By folder. */
	readonly places: Map<string, string>;
}

const surroundings = new WeakMap<Frame, Surroundings>();

function surroundingsOf(frame: Frame): Surroundings {
	const known = surroundings.get(frame);
	if (known !== undefined) return known;
	const targets = [
		...Object.values(permalinks),
		...Object.values(iconPaths),
		...frame.categories.map(({ permalink }) => permalink),
	];
	const folders = new Set(targets.flatMap(foldersAbove));
	const made = { folders, places: new Map<string, string>() };
	surroundings.set(frame, made);
	return made;
}

/** `chuyen-muc/y-te/index.html` → `chuyen-muc/`, `chuyen-muc/y-te/` */
function foldersAbove(path: string): readonly string[] {
	return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1));
}
