import { CacheDamage } from "../cache/damage.ts";
import type { ArticleLists } from "./article-lists.ts";
import { compress, type Packed, packed, shortHash } from "./compress.ts";
import type { Corpus } from "./corpus.ts";
import { costOf } from "./engine/places.ts";
import { type Abbreviation, encodeCatalogue } from "./formats/catalogue.ts";
import {
	encodeManifest,
	formatVersion,
	searchPaths,
} from "./formats/manifest.ts";
import { encodePositionsDirectory } from "./formats/positions.ts";
import { encodeRunsDirectory } from "./formats/runs.ts";
import { encodeVocabulary } from "./formats/vocabulary.ts";
import type { IndexFile } from "./index-file.ts";
import type { PagefindListing } from "./pagefind-index.ts";
import type { PlacesOf } from "./places.ts";
import { buildRuns, type KnownRuns } from "./run-files.ts";
import { lengthOf } from "./texts.ts";
import { gatherFamilies, type WordCounts } from "./word-families.ts";
import { countArticles, type KnownWords, writeWords } from "./word-index.ts";

/** What is remembered of our own files. */
export interface KnownSiteIndex {
	readonly counts: WordCounts;
	readonly words: KnownWords;
	readonly numbers: KnownWords;
	readonly runs: KnownRuns;
}

/** What changed since then. */
export interface SiteIndexChanges {
	readonly known: KnownSiteIndex;
	/** By number of a word: 1 where an article has it newly, no more, oftener or elsewhere in its title. */
	readonly dirty: Uint8Array;
	/** All words as they stood then. */
	readonly corpus: Corpus;
	/** Articles that are not as they were. */
	readonly articles: readonly number[];
}

export interface SiteIndex extends KnownSiteIndex {
	/** By name. Those that are known from before are not made. */
	readonly files: ReadonlyMap<string, SiteFile>;
	readonly manifest: string;
}

export interface SiteFile {
	readonly packed: Packed;
	readonly make: () => Uint8Array;
}

/** Our own files beside Pagefind's: what most queries are answered with. */
export function writeSiteIndex(
	lists: ArticleLists,
	{ corpus }: { readonly corpus: Corpus },
	{ fragments, positions }: Pick<PagefindListing, "fragments" | "positions">,
	abbreviations: readonly Abbreviation[],
	placesOf: PlacesOf,
	changes: SiteIndexChanges | undefined,
): SiteIndex {
	const files = new Map<string, SiteFile>();
	const pack = (bytes: Uint8Array) => {
		const compressed = compress(bytes);
		const file = { packed: packed(compressed), make: () => compressed };
		const hash = shortHash(bytes);
		files.set(hash, file);
		return { hash, packed: file.packed };
	};
	const keep = (bytes: Uint8Array) => pack(bytes).hash;
	const known = changes?.known;
	const { words: list } = corpus;
	const size = list.exact.length;
	const counts = countArticles(
		size,
		placesOf,
		known && changes && { counts: known.counts, dirty: changes.dirty },
	);
	// Words that are extras only have articles but no places.
	const families = gatherFamilies(list, counts.articles);
	const writePart = (
		accepts: (word: string) => boolean,
		before: KnownWords | undefined,
	) =>
		writeWords(
			families.filter(({ folded }) => accepts(folded)),
			list,
			counts,
			placesOf,
			pack,
			before && changes && known
				? { counts: known.counts, dirty: changes.dirty, known: before }
				: undefined,
		);
	const words = writePart((word) => !isNumber(word), known?.words);
	const numbers = writePart(isNumber, known?.numbers);
	placesOf.forget();
	const runs = buildRuns(
		corpus,
		(folded) => costOf(positions, folded),
		pack,
		known && changes && { ...changes, known: known.runs },
	);
	const remake = createRemaker(() =>
		writeSiteIndex(
			lists,
			{ corpus },
			{ fragments, positions },
			abbreviations,
			placesOf,
			undefined,
		),
	);
	for (const { hash, packed } of [
		...words.files,
		...numbers.files,
		...runs.files,
	]) {
		if (!files.has(hash)) files.set(hash, { packed, make: () => remake(hash) });
	}
	const catalogue = encodeCatalogue({
		size: lists.size,
		fragments,
		days: lists.days,
		lengths: fragments.map((_, article) =>
			Math.round(8 * Math.log2(lengthOf(corpus, article) + 1)),
		),
		facets: lists.facets,
		abbreviations,
		positions: { hash: keep(encodePositionsDirectory(positions)) },
		runs: { hash: keep(encodeRunsDirectory(runs.files)) },
	});
	const manifest = encodeManifest({
		version: formatVersion,
		articles: lists.size,
		catalogue: keep(catalogue),
		words: keep(encodeVocabulary(words.vocabulary)),
		numbers: keep(encodeVocabulary(numbers.vocabulary)),
		views: keep(lists.views),
	});
	return { counts, words, numbers, runs, files, manifest };
}

/** Its files, where they stand in the site. */
export function siteFiles({
	files,
	manifest,
}: SiteIndex): readonly IndexFile[] {
	return [
		...[...files].map(([hash, file]) => ({
			path: searchPaths.file(hash),
			...file,
		})),
		{ path: searchPaths.manifest, content: manifest },
	];
}

/** Makes files that are known but not at hand, in case they are wanted after all: all at once, as without a memory. */
function createRemaker(write: () => SiteIndex): (hash: string) => Uint8Array {
	let whole: SiteIndex | undefined;
	return (hash) => {
		whole ??= write();
		const file = whole.files.get(hash);
		if (!file) throw new CacheDamage(`No search file is named ${hash}.`);
		return file.make();
	};
}

/** Numbers and dates are many and seldom looked for: they are listed apart. */
function isNumber(word: string): boolean {
	return /^[#\d]/u.test(word);
}
