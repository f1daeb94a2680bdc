import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { digest } from "../cache/digest.ts";
import {
	readSealedBytes,
	writeSealedBytes,
	writeSealedParts,
} from "../cache/sealed-file.ts";
import type { ArticleTrace } from "./article-reader.ts";
import type { WordList } from "./corpus.ts";
import { decodeCorpus, encodeCorpus } from "./corpus-file.ts";
import type { Abbreviation } from "./formats/catalogue.ts";
import { type PatchedCorpus, patchOf } from "./known-corpus.ts";
import type { ListedArticles } from "./listed-articles.ts";
import type { KnownArticles, NumberedArticles } from "./numbered-articles.ts";
import { type KeptPieces, openPieceStore, type Pieces } from "./piece-store.ts";
import type { KnownSiteIndex } from "./site-index.ts";
import type { KnownChunks } from "./word-chunks.ts";

/** What an earlier build knew. */
export interface KnownIndex extends KnownArticles {
	readonly corpus: PatchedCorpus;
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

/** What is kept beside the large corpus, which few builds write anew. */
interface State extends Omit<KnownIndex, "corpus" | "traces"> {
	readonly abbreviations: string;
	/** Names the corpus. */
	readonly base: string;
	/** Words that stand in no article of it. */
	readonly words: WordList;
	readonly patch: Pick<PatchedCorpus, "from" | "own">;
	readonly traces: Uint8Array;
	readonly pieces: KeptPieces;
}

/** One part of all words may stand beside the corpus before it is written anew. */
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
	const base = content && decodeCorpus(content);
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
			const { corpus, origins } = numbered;
			let patch = isKnown ? patchOf(corpus, origins, known.corpus) : undefined;
			let id = state?.base ?? "";
			let beside = known?.corpus.base.words.exact.length ?? 0;
			const size =
				patch?.own.reduce((sum, { ids }) => sum + ids.length, 0) ?? 0;
			if (!(patch && known) || size * share > known.corpus.base.ids.length) {
				id = randomUUID();
				writeSealedParts(corpusPath, `${whole} ${id}`, encodeCorpus(corpus));
				patch = { from: Int32Array.from(keys.keys()), own: [] };
				beside = corpus.words.exact.length;
			}
			const used = new Set(chunks.chunks.flatMap((chunk) => chunk.pieces));
			const keptPieces = pieces.keep(used);
			const { counts, words, numbers, runs } = site;
			const fresh: State = {
				abbreviations: JSON.stringify(abbreviations),
				base: id,
				words: sliceWords(corpus.words, beside),
				patch,
				keys,
				articles,
				traces: encodeTraces(numbered.traces),
				chunks: { units: chunks.units, chunks: chunks.chunks },
				pieces: keptPieces,
				site: {
					counts,
					words: { marks: words.marks, files: words.files },
					numbers: { marks: numbers.marks, files: numbers.files },
					runs,
				},
			};
			writeSealedBytes(statePath, whole, serialize(fresh));
			pieces.sweep(keptPieces);
		},
		close: pieces.close,
	};
}

function understand(
	{ words, patch, traces, keys, articles, chunks, site }: State,
	base: PatchedCorpus["base"],
): KnownIndex {
	const { exact, folded, marks } = base.words;
	const all = {
		exact: [...exact, ...words.exact],
		folded: [...folded, ...words.folded],
		marks: [...marks, ...words.marks],
	};
	const corpus = { words: all, base, ...patch };
	return { keys, articles, chunks, site, corpus, traces: decodeTraces(traces) };
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

/** As one text: tens of thousands of objects would take a tenth of a second. */
function encodeTraces(traces: readonly ArticleTrace[]): Uint8Array {
	const lines = traces.map(
		({ hash, fragment }) => `${hash} ${fragment.hash} ${fragment.size}`,
	);
	return Buffer.from(lines.join("\n"), "latin1");
}

function decodeTraces(bytes: Uint8Array): readonly ArticleTrace[] {
	const lines = Buffer.from(bytes).toString("latin1").split("\n");
	return lines.map((line) => {
		const [hash = "", fragment = "", size] = line.split(" ");
		return { hash, fragment: { hash: fragment, size: Number(size) } };
	});
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((key, index) => key === b[index]);
}
