import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What a build has made: two sites are only worth comparing when these are about the same. */
export interface SiteSize {
	readonly peer: string;
	readonly articles: number;
	readonly pages: number;
	readonly pageBytes: number;
	readonly files: number;
	readonly bytes: number;
	/** Of all files below `pagefind/`. */
	readonly indexBytes: number;
}

export async function describeSite(
	peer: string,
	articles: number,
	site: string,
): Promise<SiteSize> {
	let [pages, pageBytes, files, bytes, indexBytes] = [0, 0, 0, 0, 0];
	const entries = await readdir(site, { recursive: true, withFileTypes: true });
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const { size } = await stat(path);
		files += 1;
		bytes += size;
		if (entry.name.endsWith(".html")) {
			pages += 1;
			pageBytes += size;
		}
		if (path.startsWith(join(site, "pagefind"))) indexBytes += size;
	}
	return { peer, articles, pages, pageBytes, files, bytes, indexBytes };
}
