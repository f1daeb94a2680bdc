import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { digest } from "../cache/digest.ts";
import {
	readSealedBytes,
	writeSealedBytes,
	writeSealedParts,
} from "../cache/sealed-file.ts";
import type { Corpus, WordList } from "./corpus.ts";
import { decodeTexts, encodeTexts } from "./corpus-file.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import type { ListedArticles } from "./listed-articles.ts";
import type { KnownArticles, NumberedArticles } from "./numbered-articles.ts";
import { type PackedRuns, packRuns, unpackRuns } from "./packed-runs.ts";
import { type KeptPieces, openPieceStore, type Pieces } from "./piece-store.ts";
import type { KnownSiteIndex } from "./site-index.ts";
import { noTexts, wholeTexts } from "./texts.ts";
import type { KnownChunks } from "./word-chunks.ts";

/** What an earlier build knew. */
export interface KnownIndex extends KnownArticles {
	readonly articles: ListedArticles;
	readonly chunks: KnownChunks;
	readonly site: KnownSiteIndex;
}

export interface SearchMemory {
	/** The cache's folder, absolute. */
	readonly folder: string;
	/** Of all articles that are known. */
	readonly keys: readonly string[];
	/** Nothing where the index depended on other abbreviations. */
	recall(abbreviations: readonly Abbreviation[]): KnownIndex | undefined;
	readonly pieces: Pieces;
	/** Keeps what this build knows, unless it is known already. */
	keep(index: FreshIndex): void;
	close(): void;
}

export interface FreshIndex {
	readonly keys: readonly string[];
	readonly abbreviations: readonly Abbreviation[];
	readonly articles: ListedArticles;
	readonly numbered: NumberedArticles;
	readonly chunks: KnownChunks;
	readonly site: KnownSiteIndex;
}

/** What is kept beside most texts, which few builds write anew. */
interface State extends Pick<KnownIndex, "articles" | "chunks"> {
	readonly abbreviations: string;
	/** Names the file of those texts. */
	readonly base: string;
	/** Words that are not in that file. */
	readonly words: WordList;
	readonly beside: Omit<Corpus, "words" | "base">;
	readonly keys: string;
	readonly traces: string;
	readonly site: Omit<KnownSiteIndex, "runs"> & { readonly runs: PackedRuns };
	readonly pieces: KeptPieces;
}

/** One part of all texts may stand beside that file before it is written anew. */
const share = 8;

/**
 * Opens what is remembered under this key, if nothing of it is damaged.
 * @param key what everything depends on besides the content: the version of the program, without line breaks
 */
export function openSearchMemory(cacheDir: string, key: string): SearchMemory {
	const folder = join(cacheDir, "search");
	const statePath = join(folder, "index");
	const corpusPath = join(folder, "corpus");
	const { zlib = "" } = process.versions;
	const whole = digest(key, zlib, process.arch);
	const kept = readSealedBytes(statePath, whole);
	const state: State | undefined = kept && deserialize(kept);
	const content =
		state && readSealedBytes(corpusPath, `${whole} ${state.base}`);
	const base = content && decodeTexts(content);
	const known = state && base && understand(state, base);
	const pieces = openPieceStore(
		folder,
		known ? state.pieces : { files: [], spans: new Map() },
	);
	const isFor = (abbreviations: readonly Abbreviation[]): boolean =>
		state?.abbreviations === JSON.stringify(abbreviations);
	return {
		folder: cacheDir,
		keys: known?.keys ?? [],
		pieces,
		recall: (abbreviations) => (isFor(abbreviations) ? known : undefined),
		keep({ keys, abbreviations, numbered, articles, chunks, site }) {
			const isKnown = known !== undefined && isFor(abbreviations);
			if (isKnown && isSame(known.keys, keys)) return;
			const { corpus } = numbered;
			let { from, own } = corpus;
			let id = state?.base ?? "";
			let listed = base?.words.exact.length ?? 0;
			const isBeside =
				corpus.base === base?.texts &&
				own.ids.length * share <= corpus.base.ids.length;
			if (!isBeside) {
				id = randomUUID();
				const parts = encodeTexts(wholeTexts(corpus), corpus.words);
				writeSealedParts(corpusPath, `${whole} ${id}`, parts);
				from = Int32Array.from(keys.keys());
				own = noTexts;
				listed = corpus.words.exact.length;
			}
			const used = new Set(chunks.chunks.flatMap((chunk) => chunk.pieces));
			const keptPieces = pieces.keep(used);
			const { counts, words, numbers, runs } = site;
			const fresh: State = {
				abbreviations: JSON.stringify(abbreviations),
				base: id,
				words: sliceWords(corpus.words, listed),
				beside: { from, own, uses: corpus.uses },
				keys: keys.join("\n"),
				articles,
				traces: numbered.traces.join("\n"),
				chunks: { units: chunks.units, chunks: chunks.chunks },
				pieces: keptPieces,
				site: {
					counts,
					words: { marks: words.marks, files: words.files },
					numbers: { marks: numbers.marks, files: numbers.files },
					runs: packRuns(runs),
				},
			};
			writeSealedBytes(statePath, whole, serialize(fresh));
			pieces.sweep(keptPieces);
		},
		close: pieces.close,
	};
}

function understand(
	{ words, beside, traces, keys, articles, chunks, site }: State,
	base: ReturnType<typeof decodeTexts>,
): KnownIndex {
	const { exact, folded, marks } = base.words;
	const all = {
		exact: [...exact, ...words.exact],
		folded: [...folded, ...words.folded],
		marks: [...marks, ...words.marks],
	};
	const corpus = { words: all, base: base.texts, ...beside };
	return {
		keys: keys.split("\n"),
		traces: traces.split("\n"),
		site: { ...site, runs: unpackRuns(site.runs) },
		...{ articles, chunks, corpus },
	};
}

function sliceWords(
	{ exact, folded, marks }: WordList,
	from: number,
): WordList {
	return {
		exact: exact.slice(from),
		folded: folded.slice(from),
		marks: marks.slice(from),
	};
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((key, index) => key === b[index]);
}
