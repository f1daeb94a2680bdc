import { ByteWriter, lengthOfNumber } from "./bytes.ts";
import type { Packed } from "./compress.ts";
import type { WordList } from "./corpus.ts";
import type { Vocabulary } from "./formats/vocabulary.ts";
import type { PlacesOf, WordPlaces } from "./places.ts";
import { cutStably } from "./stable-cuts.ts";
import {
	byCount,
	commonMarks,
	type Family,
	totalOf,
	type WordCounts,
} from "./word-families.ts";
import { postingsOf } from "./word-postings.ts";

/** One of our files of articles by word, as it is remembered. */
export interface ListedFile {
	/** Its first and last words, without diacritics, and how many it has. */
	readonly first: string;
	readonly last: string;
	readonly words: number;
	/** The beginning of its name. */
	readonly hash: string;
	readonly packed: Packed;
}

/** What a build before this one knew of a part of the words. */
export interface KnownWords {
	/** Patterns of diacritics by how common they are, which every file numbers so. */
	readonly marks: readonly string[];
	readonly files: readonly ListedFile[];
}

export interface WordChanges {
	readonly counts: WordCounts;
	readonly dirty: Uint8Array;
}

/** Counts the articles of every word; those of words that did not change are known. */
export function countArticles(
	words: number,
	placesOf: PlacesOf,
	changes: WordChanges | undefined,
): WordCounts {
	const articles = new Int32Array(words);
	const bytes = new Int32Array(words);
	if (changes) {
		articles.set(changes.counts.articles);
		bytes.set(changes.counts.bytes);
	}
	const wanted = changes?.dirty ?? new Uint8Array(words).fill(1);
	const places = placesOf(wanted);
	for (const [word, isWanted] of wanted.entries()) {
		if (isWanted === 0) continue;
		const postings = postingsOf(places, word);
		articles[word] = postings.count;
		bytes[word] = postings.length;
	}
	return { articles, bytes };
}

export interface WordFiles extends KnownWords {
	readonly vocabulary: Vocabulary;
	/** Made now, before compression, by hash. */
	readonly made: ReadonlyMap<string, Uint8Array>;
}

/** A reader who looks up one word fetches its neighbours too. Before compression. */
const fileSize = { least: 5000, most: 7000 };

/**
 * Cuts words into files and lists them; files whose words did not change are known.
 * @param families in order
 * @param pack gives a file's name, and what it is once compressed
 */
export function writeWords(
	families: readonly Family[],
	words: WordList,
	counts: WordCounts,
	placesOf: PlacesOf,
	pack: (bytes: Uint8Array) => Pick<ListedFile, "hash" | "packed">,
	changes: (WordChanges & { readonly known: KnownWords }) | undefined,
): WordFiles {
	const ordered = families.map((family) => byCount(family, words, counts));
	const marks = commonMarks(ordered, words);
	const marksIndex = new Map(marks.map((pattern, index) => [pattern, index]));
	const marksOf = (word: number): number =>
		marksIndex.get(words.marks[word] ?? "") ?? 0;
	const cut = cutStably(
		ordered,
		({ folded }) => folded,
		(family) => sizeOf(family, marksOf, counts),
		fileSize,
	);
	const sameMarks = changes?.known.marks.join("\n") === marks.join("\n");
	const known = new Map(
		sameMarks ? changes?.known.files.map((file) => [file.first, file]) : [],
	);
	const dirty = dirtyFamilies(words, changes?.dirty);
	const listed = cut.map((part) => {
		const file = known.get(part[0]?.folded ?? "");
		const isSame =
			file?.last === part.at(-1)?.folded &&
			file?.words === part.length &&
			!part.some(({ folded }) => dirty.has(folded));
		return { part, file: isSame ? file : undefined };
	});
	const wanted = new Uint8Array(words.exact.length);
	for (const { part, file } of listed) {
		if (file) continue;
		for (const { spellings } of part)
			for (const word of spellings) wanted[word] = 1;
	}
	const places = placesOf(wanted);
	const made = new Map<string, Uint8Array>();
	const files = listed.map(({ part, file }) => {
		if (file) return file;
		const bytes = writeFile(part, places, marksOf);
		const named = pack(bytes);
		made.set(named.hash, bytes);
		return {
			first: part[0]?.folded ?? "",
			last: part.at(-1)?.folded ?? "",
			words: part.length,
			...named,
		};
	});
	return {
		marks,
		files,
		made,
		vocabulary: {
			words: ordered.map(({ folded }) => folded),
			spellings: ordered.map(({ spellings }) => marksOf(spellings[0] ?? 0)),
			commonness: ordered.map(({ spellings }) =>
				Math.round(2 * Math.log2(totalOf(spellings, counts))),
			),
			marks,
			files: placeFiles(files),
		},
	};
}

/** Each with the index of its first word. */
function placeFiles(files: readonly ListedFile[]): Vocabulary["files"] {
	let from = 0;
	return files.map(({ hash, words }) => {
		const placed = { hash, from };
		from += words;
		return placed;
	});
}

/** Families of which a word changed; those that are no more, too. */
function dirtyFamilies(
	{ folded }: WordList,
	dirty: Uint8Array | undefined,
): ReadonlySet<string> {
	const families = new Set<string>();
	for (const [word, isDirty] of dirty?.entries() ?? []) {
		if (isDirty === 1) families.add(folded[word] ?? "");
	}
	return families;
}

/** How much a family takes of its file. */
function sizeOf(
	{ spellings }: Family,
	marksOf: (word: number) => number,
	{ articles, bytes }: WordCounts,
): number {
	return spellings.reduce(
		(size, word) =>
			size +
			lengthOfNumber(marksOf(word)) +
			lengthOfNumber(articles[word] ?? 0) +
			lengthOfNumber(bytes[word] ?? 0) +
			(bytes[word] ?? 0),
		lengthOfNumber(spellings.length),
	);
}

function writeFile(
	families: readonly Family[],
	places: WordPlaces,
	marksOf: (word: number) => number,
): Uint8Array {
	const writer = new ByteWriter();
	for (const { spellings } of families) {
		writer.number(spellings.length);
		for (const word of spellings) {
			postingsOf(places, word).writeTo(writer, marksOf(word));
		}
	}
	return writer.finish();
}
