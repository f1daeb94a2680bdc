import type { Archive, Article, OutputFile } from "../types.ts";
import { readAbbreviations } from "./abbreviations.ts";
import { ByteWriter } from "./bytes.ts";
import { compress, shortHash } from "./compress.ts";
import { dayNumber } from "./day-number.ts";
import { costOf } from "./engine/places.ts";
import {
	type Catalogue,
	encodeCatalogue,
	type FacetColumn,
} from "./formats/catalogue.ts";
import {
	encodeManifest,
	formatVersion,
	searchPaths,
} from "./formats/manifest.ts";
import { pagefindWord } from "./formats/marks.ts";
import { encodePositionsDirectory } from "./formats/positions.ts";
import { encodeVocabulary } from "./formats/vocabulary.ts";
import { fragmentUrl, restoreFragment } from "./fragments.ts";
import {
	type PagefindOptions,
	type PagefindRecord,
	runPagefind,
	SearchIndexError,
} from "./pagefind.ts";
import { readPagefindIndex } from "./pagefind-files.ts";
import { type SearchRecord, toSearchRecord } from "./record.ts";
import { findRuns, writeRuns } from "./run-index.ts";
import { indexWords, writeWords } from "./word-index.ts";

export { SearchIndexError } from "./pagefind.ts";

const language = "vi";

/**
 * Everything under `pagefind/`, sorted by path. Pagefind's own index holds where each word stands and the text of results;
 * beside it stand smaller files of ours with which most queries are answered (see formats/). The same archive gives the
 * same bytes. Rejects with `SearchIndexError` when Pagefind cannot run or has not indexed every article.
 */
export async function buildSearchIndex(
	archive: Archive,
	options: PagefindOptions = {},
): Promise<readonly OutputFile[]> {
	const { articles } = archive;
	if (articles.length === 0) {
		throw new SearchIndexError("There is no article to search.");
	}
	const records = articles.map(toSearchRecord);
	const produced = await runPagefind(
		{
			records: records.map((record, index) =>
				pagefindRecord(record, articles[index]),
			),
			language,
		},
		options,
	);
	const index = readPagefindIndex(produced, records.map(fragmentUrl));
	const own = new Map<string, Uint8Array>();
	const pack = (bytes: Uint8Array): { hash: string; bytes: Uint8Array } => ({
		hash: shortHash(bytes),
		bytes: compress(bytes),
	});
	const keep = (bytes: Uint8Array): string => {
		const packed = pack(bytes);
		own.set(searchPaths.file(packed.hash), packed.bytes);
		return packed.hash;
	};
	const abbreviations = readAbbreviations(archive.config.abbreviations);
	const words = indexWords(records, abbreviations);
	const keepWords = (accepts: (word: string) => boolean): string => {
		const { vocabulary, files } = writeWords(words, accepts, pack);
		for (const [hash, bytes] of files) own.set(searchPaths.file(hash), bytes);
		return keep(encodeVocabulary(vocabulary));
	};
	const runs = findRuns(records, (folded) => costOf(index.positions, folded));
	const catalogue: Catalogue = {
		size: articles.length,
		fragments: index.fragments,
		days: articles.map(({ date }) => dayNumber(date.day)),
		lengths: records.map(({ body }) =>
			Math.round(8 * Math.log2(body.length + 1)),
		),
		facets: facetsOf(articles),
		abbreviations,
		positions: { hash: keep(encodePositionsDirectory(index.positions)) },
		runs: { hash: keep(writeRuns(runs, keep)) },
	};
	const manifest = encodeManifest({
		version: formatVersion,
		articles: articles.length,
		catalogue: keep(encodeCatalogue(catalogue)),
		words: keepWords((word) => !isNumber(word)),
		numbers: keepWords(isNumber),
		views: keep(encodeViews(articles)),
	});
	const fragments = new Map(
		records.map((record, at) => [
			`fragment/${index.fragments[at]}.pf_fragment`,
			compress(restoreFragment(record)),
		]),
	);
	return [
		...produced
			.filter(({ path }) => !isUnused(path))
			.map(({ path, content }) => ({
				path: `pagefind/${path}`,
				content: fragments.get(path) ?? content,
			})),
		...[...own].map(([path, content]) => ({ path, content })),
		{ path: searchPaths.manifest, content: manifest },
	].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Numbers and dates are many and seldom looked for: they are listed apart. */
export function isNumber(word: string): boolean {
	return /^[#\d]/u.test(word);
}

/** Pagefind's ready-made interfaces; the site has its own. */
function isUnused(path: string): boolean {
	return /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u.test(path);
}

function pagefindRecord(
	record: SearchRecord,
	article: Article | undefined,
): PagefindRecord {
	const words = record.body.map((token) =>
		token === undefined ? gap : pagefindWord(token.folded, token.exact),
	);
	return {
		url: fragmentUrl(record),
		content: words.join(" "),
		language,
		meta: {
			title: record.title
				.map(({ folded, exact }) => pagefindWord(folded, exact))
				.join(" "),
		},
		filters: article ? filtersOf(article) : {},
		sort: {
			date: record.shown.date,
			views: (record.shown.views ?? "0").padStart(9, "0"),
		},
	};
}

/** Takes a place and is no word. */
const gap = "·";

function filtersOf(article: Article): Record<string, string[]> {
	return {
		author: article.authors.map(({ name }) => name),
		category: [article.category.name],
		month: [article.date.day.slice(5, 7)],
		tag: article.tags.map(({ name }) => name),
		unit: article.unit ? [article.unit.name] : [],
		year: [article.date.day.slice(0, 4)],
	};
}

function facetsOf(articles: readonly Article[]): readonly FacetColumn[] {
	return [
		facetOf("chuyen-muc", articles, ({ category }) => [category]),
		facetOf("tac-gia", articles, ({ authors }) => authors),
		facetOf("don-vi", articles, ({ unit }) => (unit ? [unit] : [])),
		facetOf("tu-khoa", articles, ({ tags }) => tags),
	];
}

function facetOf(
	key: string,
	articles: readonly Article[],
	termsOf: (
		article: Article,
	) => readonly { readonly slug: string; readonly name: string }[],
): FacetColumn {
	const indexes = new Map<string, number>();
	const terms: { slug: string; name: string }[] = [];
	const values = articles.map((article) =>
		termsOf(article).map(({ slug, name }) => {
			const known = indexes.get(slug);
			if (known !== undefined) return known;
			indexes.set(slug, terms.length);
			return terms.push({ slug, name }) - 1;
		}),
	);
	return { key, terms, values };
}

function encodeViews(articles: readonly Article[]): Uint8Array {
	const writer = new ByteWriter();
	// One more than the count: 0 is an article whose views nobody knows.
	for (const { views } of articles)
		writer.number(views ? Math.min(views.count, 0xfffffffe) + 1 : 0);
	return writer.finish();
}
