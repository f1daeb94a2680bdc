import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { digest } from "../cache/digest.ts";
import { readSealedBytes, writeSealedBytes } from "../cache/sealed-file.ts";
import type { Article } from "../types.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import type { KnownArticles, NumberedArticles } from "./numbered-articles.ts";
import type { KnownSiteIndex } from "./site-index.ts";
import type { KnownChunks } from "./word-chunks.ts";

export interface SearchCache {
	/** The cache's folder, absolute. */
	readonly folder: string;
	/** What everything depends on besides the content: the version of the program, without line breaks. */
	readonly key: string;
	/** Stands for everything that search may show or find of an article. */
	readonly keyOf: (article: Article) => string;
}

/** What an earlier build knew. */
export interface KnownIndex extends KnownArticles {
	readonly chunks: KnownChunks;
	readonly site: KnownSiteIndex;
}

export interface SearchMemory {
	readonly known: KnownIndex | undefined;
	/** Keeps what this build knows, unless it is known already. */
	keep(index: {
		readonly keys: readonly string[];
		readonly numbered: NumberedArticles;
		readonly chunks: KnownChunks;
		readonly site: KnownSiteIndex;
	}): void;
}

/** What is remembered under this key, if nothing of it is damaged. */
export function openSearchCache(
	{ folder, key }: SearchCache,
	abbreviations: readonly Abbreviation[],
): SearchMemory {
	const path = join(folder, "search", "index");
	const { zlib = "" } = process.versions;
	const whole = digest(key, zlib, process.arch, JSON.stringify(abbreviations));
	const bytes = readSealedBytes(path, whole);
	const known: KnownIndex | undefined = bytes && deserialize(bytes);
	return {
		known,
		keep({ keys, numbered, chunks, site }) {
			if (known && isSame(known.keys, keys)) return;
			const { corpus, traces } = numbered;
			const { units, pieces } = chunks;
			const { counts, words, numbers, runs } = site;
			const index: KnownIndex = {
				keys,
				corpus,
				traces,
				chunks: { units, pieces, chunks: chunks.chunks },
				site: {
					counts,
					words: { marks: words.marks, files: words.files },
					numbers: { marks: numbers.marks, files: numbers.files },
					runs,
				},
			};
			writeSealedBytes(path, whole, serialize(index));
		},
	};
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((key, index) => key === b[index]);
}
