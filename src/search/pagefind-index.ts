import type { ArticleLists } from "./article-lists.ts";
import { type PositionsFile, packedSize } from "./formats/positions.ts";
import { pagefindSignature } from "./fragments.ts";
import type { NumberedArticles } from "./numbered-articles.ts";
import { rangesOf } from "./pagefind-format/chunks.ts";
import { encodeMetadata } from "./pagefind-format/metadata.ts";
import {
	language,
	metaName,
	pagefindHash,
	shortNames,
} from "./pagefind-format/names.ts";
import type { TermTable } from "./pagefind-format/term-table.ts";
import { signFile } from "./signed-file.ts";
import { lengthOf } from "./texts.ts";
import type { BuiltChunks } from "./word-chunks.ts";

/** Names of Pagefind's files, and those that list others. */
export interface PagefindListing {
	/** Names of fragments, in the order of the articles. */
	readonly fragments: readonly string[];
	/** Names of files of words, in order. */
	readonly chunks: readonly string[];
	readonly positions: readonly PositionsFile[];
	/** By path from `pagefind/`, compressed where Pagefind compresses. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Names all of Pagefind's files, and writes the few that list others. @param entry what Pagefind wrote of another archive */
export function listPagefind(
	lists: ArticleLists,
	{ corpus, fragments }: Pick<NumberedArticles, "corpus" | "fragments">,
	{ words }: TermTable,
	{ chunks, cut }: Pick<BuiltChunks, "chunks" | "cut">,
	entry: PagefindEntry,
): PagefindListing {
	const files = new Map<string, Uint8Array>();
	const names = shortNames(
		chunks.map(({ hash }) => hash),
		2,
	);
	const ranges = rangesOf(cut, words);
	for (const { name, bytes } of lists.filters) {
		files.set(`filter/${name}.pf_filter`, bytes);
	}
	const metadata = encodeMetadata({
		version: entry.version,
		fragments: fragments.map((name, article) => ({
			name,
			length: Math.max(1, lengthOf(corpus, article)),
		})),
		chunks: names.map((name, index) => ({
			name,
			from: ranges[index]?.from ?? "",
			to: ranges[index]?.to ?? "",
		})),
		filters: lists.filters,
		sorts: lists.sorts,
		fields: ["title"],
	});
	const hash = metaName(pagefindHash(metadata));
	files.set(`pagefind.${hash}.pf_meta`, signFile(metadata));
	files.set("pagefind-entry.json", Buffer.from(entry.write(hash, lists.size)));
	return {
		fragments,
		chunks: names,
		positions: names.map((name, index) => ({
			from: ranges[index]?.from ?? "",
			name,
			size: packedSize((chunks[index]?.size ?? 0) + pagefindSignature.length),
		})),
		files,
	};
}

/** The file that a browser reads first, of which only two values change. */
export interface PagefindEntry {
	readonly version: string;
	write(hash: string, articles: number): string;
}

/** Understands an entry that Pagefind wrote; `undefined` when it is not as it should be. */
export function readEntry(text: string): PagefindEntry | undefined {
	const match =
		/^\{"version":"([\d.]+)","languages":\{"vi":\{"hash":"[^"]*","wasm":null,"page_count":\d+\}\},(.*\})$/u.exec(
			text,
		);
	const [, version, rest] = match ?? [];
	if (version === undefined || rest === undefined) return undefined;
	return {
		version,
		write: (hash, articles) =>
			`{"version":"${version}","languages":{"${language}":{"hash":"${hash}","wasm":null,"page_count":${articles}}},${rest}`,
	};
}
