import { listsOf } from "../../src/search/article-lists.ts";
import { decompress } from "../../src/search/compress.ts";
import { buildSearchIndex } from "../../src/search/index.ts";
import { numberArticles } from "../../src/search/numbered-articles.ts";
import { writeOwnIndex } from "../../src/search/own-index.ts";
import { readEntry } from "../../src/search/pagefind-index.ts";
import { openPlaces } from "../../src/search/places.ts";
import type { Archive, Article, OutputFile } from "../../src/types.ts";

/** What every file holds, by path. */
export async function unpackFiles(
	files: readonly OutputFile[],
): Promise<ReadonlyMap<string, string>> {
	const held = await Promise.all(
		files.map(async ({ path, content }) => {
			const bytes = await bytesOf(content);
			const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
			const text = Buffer.from(isPacked ? decompress(bytes) : bytes);
			return [path, text.toString("latin1")] as const;
		}),
	);
	return new Map(held);
}

/** What a file is, whether it is at hand or must be made. */
export async function bytesOf(
	content: OutputFile["content"],
): Promise<Uint8Array> {
	if (typeof content === "string") return Buffer.from(content);
	if (content instanceof Uint8Array) return content;
	if ("copyOf" in content) throw new TypeError("A copy is no search file");
	return bytesOf(await content.make());
}

/**
 * Paths of files that are not the same when Pagefind and when we write the index. Names every file when ours cannot be
 * written: then nothing was compared.
 */
export async function findDifferences(
	archive: Archive,
): Promise<readonly string[]> {
	const [own, official] = await Promise.all([
		buildSearchIndex(archive).then(unpackFiles),
		buildSearchIndex(archive, { indexer: "pagefind" }).then(unpackFiles),
	]);
	const isOwn = canWrite(archive.articles);
	return [...new Set([...own.keys(), ...official.keys()])]
		.filter((path) => !isOwn || own.get(path) !== official.get(path))
		.sort();
}

/** Whether our own writer takes these articles, rather than leaving them to Pagefind. */
export function canWrite(articles: readonly Article[]): boolean {
	const entry = readEntry(
		'{"version":"1.6.0","languages":{"vi":{"hash":"","wasm":null,"page_count":0}},"include_characters":[]}',
	);
	const numbered = numberArticles(articles, [], undefined, undefined);
	const places = openPlaces(numbered.corpus);
	return (
		entry !== undefined &&
		writeOwnIndex(listsOf(articles), numbered, places, entry) !== undefined
	);
}
