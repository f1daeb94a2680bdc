import type { IndexFile } from "./index-file.ts";
import type { PagefindFile } from "./pagefind.ts";

/** Where Pagefind's files stand in the site. */
export function pagefindFiles(
	files: readonly PagefindFile[] | ReadonlyMap<string, Uint8Array>,
): readonly IndexFile[] {
	const listed =
		"get" in files
			? [...files].map(([path, content]) => ({ path, content }))
			: files;
	return listed
		.filter(({ path }) => !isUnused(path))
		.map(({ path, content }) => ({ path: `pagefind/${path}`, content }));
}

/** Pagefind's ready-made interfaces; the site has its own. */
function isUnused(path: string): boolean {
	return /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u.test(path);
}
