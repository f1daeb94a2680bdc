import { absoluteUrl, encodePath } from "../addresses.ts";
import { stringsFor } from "../locales.ts";
import type { Archive, OutputFile, Redirect, SiteConfig } from "../types.ts";
import { stubPath } from "./stub-path.ts";
import { escapeMarkup } from "./xml.ts";

export { stubPath } from "./stub-path.ts";

/**
 * Pages at old addresses that lead to the new ones, on any host and from a disk. One that would take the place of an
 * output, or of another stub, is left out: its address is still in the maps and in the lookup of the 404 page.
 * @param taken paths of all other outputs
 */
export function redirectStubs(
	archive: Archive,
	taken: Iterable<string>,
): readonly OutputFile[] {
	const places = new Places(taken);
	return archive.redirects.flatMap((redirect) => {
		const path = stubPath(redirect.from);
		if (path === undefined || !places.take(path)) return [];
		return { path, content: stubPage(archive.config, redirect, path) };
	});
}

/** Which paths are free, on systems that ignore case as well, and where no file can also be a folder. */
class Places {
	readonly #files = new Set<string>();
	readonly #folders = new Set<string>();

	constructor(paths: Iterable<string>) {
		for (const path of paths) this.#add(fold(path));
	}

	take(path: string): boolean {
		const key = fold(path);
		const isFree =
			!this.#files.has(key) &&
			!this.#folders.has(key) &&
			!foldersOf(key).some((folder) => this.#files.has(folder));
		if (isFree) this.#add(key);
		return isFree;
	}

	#add(key: string) {
		this.#files.add(key);
		for (const folder of foldersOf(key)) this.#folders.add(folder);
	}
}

function fold(path: string): string {
	return path.normalize("NFC").toLowerCase();
}

/** `a/b/c.html` → `a`, `a/b` */
function foldersOf(path: string): readonly string[] {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function stubPage(config: SiteConfig, redirect: Redirect, path: string) {
	const locale = config.languages[0];
	const target = escapeMarkup(climbToRoot(path) + encodePath(redirect.to));
	const canonical = escapeMarkup(absoluteUrl(config, redirect.to));
	const title = escapeMarkup(redirect.title);
	return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<title>${title}</title>
<link rel="canonical" href="${canonical}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeMarkup(stringsFor(locale).moved)} <a href="${target}">${canonical}</a></p>
</main>
</body>
</html>
`;
}

/**
 * All the way up, even where stub and target share a folder: some hosts show `tin/cho/index.html` as `/tin/cho`, where
 * one step up is one too many; browsers stop at the root, so that the whole climb still arrives.
 */
function climbToRoot(path: string): string {
	return "../".repeat(path.split("/").length - 1);
}
