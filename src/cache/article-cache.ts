import { join } from "node:path";
import type { Checked } from "../diagnostics.ts";
import type { ArticleRules } from "../front-matter.ts";
import type { BodyRenderer, Relater } from "../model.ts";
import type { WalkedFile } from "../reading/walk.ts";
import type { Day, Draft, SourceFile } from "../types.ts";
import { type Entry, readIndex } from "./article-index.ts";
import type { ArticleKeys } from "./article-ledger.ts";
import { createCache } from "./create-article-cache.ts";
import { momentOf, type Stamp } from "./stamp.ts";
import { type LentFiles, openLentStores, openTexts } from "./text-files.ts";
import type { Span } from "./text-reader.ts";

export type { ArticleKeys } from "./article-ledger.ts";

/** What became of every article the last time, for those that did not change since. */
export interface ArticleCache {
	/** The text of a file that the disk says is as it was. */
	recall(walked: WalkedFile): SourceFile | undefined;
	/** Moves a text that was read anew out of memory. @param seen how its file looked, where `recall` was not asked */
	keep(source: SourceFile, seen?: Stamp): SourceFile;
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
	/** Those of these files that must be read. */
	unknown(files: readonly WalkedFile[]): readonly WalkedFile[];
	/** Puts away what is known of an article until it is asked for again. */
	settle(file: string): void;
	/** Files for a cache of another thread, which works on some of the articles. */
	lend(): LentCache;
	/** Takes over what that one knows. */
	take(lent: LentCache, known: KnownArticles): void;
	/** What this cache knows, with its texts on disk. */
	handOver(): KnownArticles;
	/** Keeps what this build knows for the next one. */
	save(): void;
	close(): void;
}

/** Plain data. */
export interface SharedBodies {
	/** Open files of the text store. */
	readonly files: readonly number[];
	/** By the file of the article, where its words stand. */
	readonly spans: ReadonlyMap<string, Span>;
}

/** A part of a cache that another thread fills. Plain data. */
export interface LentCache extends LentFiles {
	/** When the build began to look at files, in milliseconds. */
	readonly moment: number;
}

/** By file. */
export type KnownArticles = ReadonlyMap<string, Entry>;

/** @param key what all entries depend on: the version of the program */
export function openArticleCache(folder: string, key: string): ArticleCache {
	const moment = momentOf(folder);
	const path = join(folder, "articles.tsv");
	const before = readIndex(path, key);
	const { isWhole, ...stores } = openTexts(folder, before?.head);
	const place = { folder, path, key, moment };
	return createCache(stores, isWhole ? before : undefined, place);
}

/** A cache that fills what was lent; it cannot be saved by itself. */
export function openLentCache({ moment, ...files }: LentCache): ArticleCache {
	const place = { folder: files.folder, path: "", key: "", moment };
	return createCache(openLentStores(files), undefined, place);
}
