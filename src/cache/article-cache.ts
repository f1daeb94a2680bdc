import { join } from "node:path";
import type { Checked } from "../diagnostics.ts";
import type { ArticleRules } from "../front-matter.ts";
import type { BodyRenderer, Relater } from "../model.ts";
import type { WalkedFile } from "../reading/walk.ts";
import type { Day, Draft, SourceFile } from "../types.ts";
import { readIndex } from "./article-index.ts";
import type { ArticleKeys } from "./article-ledger.ts";
import { createCache } from "./create-article-cache.ts";
import { momentOf } from "./stamp.ts";
import { openTexts, type StoreNames } from "./text-files.ts";
import type { Span } from "./text-reader.ts";

export type { ArticleKeys } from "./article-ledger.ts";

/** What became of every article the last time, for those that did not change since. */
export interface ArticleCache {
	/** The text of a file that the disk says is as it was. */
	recall(walked: WalkedFile): SourceFile | undefined;
	/** Moves a text that was read anew out of memory. */
	keep(source: SourceFile): SourceFile;
	/** Sets what understanding an article depends on besides its file. */
	begin(rules: ArticleRules, today: Day): void;
	draftOf(
		source: SourceFile,
		understand: (source: SourceFile) => Checked<Draft | undefined>,
	): Checked<Draft | undefined>;
	/** `render`, but for bodies whose text, place and links are as they were. */
	renderer(render: BodyRenderer): BodyRenderer;
	/** `find`, but for topics that are as they were. */
	relater(find: Relater): Relater;
	/** What stands for parts of the article in a file; nothing where it has no body. */
	keysOf(file: string): ArticleKeys | undefined;
	/** The words of all articles, for other threads. */
	shareBodies(): SharedBodies;
	/** Keeps what this build knows for the next one, and says where. */
	save(): SavedArticles;
	close(): void;
}

/** Where records stand for the next build. */
export interface SavedArticles {
	/** Of the files of the stores. */
	readonly names: StoreNames;
	/** Of an article, by its file. */
	readonly recordOf: (file: string) => Span | undefined;
}

/** Plain data. */
export interface SharedBodies {
	/** Open files of the text store. */
	readonly files: readonly number[];
	/** By the file of the article, where its words stand. */
	readonly spans: ReadonlyMap<string, Span>;
}

/** @param key what all entries depend on: the version of the program */
export function openArticleCache(folder: string, key: string): ArticleCache {
	const moment = momentOf(folder);
	const path = join(folder, "articles.tsv");
	const before = readIndex(path, key);
	const { isWhole, ...stores } = openTexts(folder, before?.head);
	const place = { folder, path, key, moment };
	return createCache(stores, isWhole ? before : undefined, place);
}
