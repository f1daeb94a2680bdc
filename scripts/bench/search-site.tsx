/** `node --import tsx scripts/bench/search-site.tsx <project> <out>`: a search page, its scripts and its index, and nothing else. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { permalinks } from "../../src/addresses.ts";
import { loadArchive } from "../../src/archive.ts";
import { buildAssets } from "../../src/client.ts";
import { renderMarkup } from "../../src/html.ts";
import { buildSearchIndex } from "../../src/search/index.ts";
import { offlineTwins } from "../../src/search/offline.ts";
import type { OutputFile } from "../../src/types.ts";
import SearchPageView from "../../templates/search.11ty.tsx";

const [project = "", out = ""] = process.argv.slice(2);
const { value: archive } = await loadArchive(project, {
	today: "2026-01-01",
	includeDrafts: false,
	cacheDir: join(project, ".bantin"),
});
if (archive === undefined) throw new Error("The made-up archive is not valid");
const began = performance.now();
const index = await buildSearchIndex(archive);
const seconds = (performance.now() - began) / 1000;
const page = renderMarkup(<SearchPageView archive={archive} />);
const files: readonly OutputFile[] = [
	{ path: permalinks.search, content: `<!doctype html>${page}` },
	...(await buildAssets(process.cwd())),
	...index,
	...(await offlineTwins(index)),
];
await rm(out, { recursive: true, force: true });
for (const { path, content } of files) {
	if (typeof content !== "string" && !(content instanceof Uint8Array)) continue;
	await mkdir(dirname(join(out, path)), { recursive: true });
	await writeFile(join(out, path), content);
}
const bytes = (pattern: RegExp): number =>
	index
		.filter(({ path }) => pattern.test(path))
		.reduce(
			(sum, { content }) =>
				sum +
				(typeof content === "string" || content instanceof Uint8Array
					? content.length
					: 0),
			0,
		);
await writeFile(
	join(out, "measured.json"),
	JSON.stringify({
		seconds,
		files: index.length,
		words: bytes(/^pagefind\/ban-tin/u),
		positions: bytes(/\.pf_index$/u),
		fragments: bytes(/\.pf_fragment$/u),
	}),
);
