import { parentPort, workerData } from "node:worker_threads";
import type { SharedBodies } from "../cache/article-cache.ts";
import { createTextReader, type TextReader } from "../cache/text-reader.ts";
import {
	type StagedFile,
	type Staging,
	stageFile,
} from "../publish/staging.ts";
import { buildSearchIndex } from "../search/index.ts";
import { offlineTwins } from "../search/offline.ts";
import type { Archive, Article, OutputFile } from "../types.ts";
import { countRecords, searchEntry } from "./completeness.ts";
import type { Indexer } from "./search.ts";

export interface SearchJob {
	/** Only what search asks for, without the texts of bodies. */
	readonly archive: Archive;
	readonly bodies: SharedBodies;
	/** What stands for all of each article, in their order. */
	readonly keys: readonly string[];
	readonly staging: Staging;
	readonly offline: boolean;
	readonly indexer: Indexer;
	readonly cacheDir: string;
	/** Of the program. */
	readonly version: string;
}

export type SearchResult = readonly {
	readonly file: StagedFile;
	readonly note: string;
}[];

/** Makes the search index and places its files. */
async function makeSearch(job: SearchJob): Promise<SearchResult> {
	const { archive, bodies, staging, offline, indexer, version } = job;
	const made: { file: StagedFile; note: string }[] = [];
	const put = async (output: OutputFile) => {
		const isEntry = output.path === searchEntry;
		const note = isEntry ? String(countRecords(await textOf(output))) : "";
		made.push({ file: await stageFile(staging, output), note });
	};
	const read = createTextReader(bodies.files);
	const articles = archive.articles.map((article) =>
		withTexts(article, bodies, read),
	);
	const keys = new Map(
		articles.map((article, index) => [article, job.keys[index] ?? ""]),
	);
	const files = await buildSearchIndex(
		{ ...archive, articles },
		{
			indexer,
			cache: {
				folder: job.cacheDir,
				key: version,
				keyOf: (article) => keys.get(article) ?? "",
			},
		},
	);
	for (const file of files) await put(file);
	if (!offline) return made;
	for (const file of files) {
		for (const twin of await offlineTwins([file])) await put(twin);
	}
	return made;
}

function withTexts(
	article: Article,
	{ spans }: SharedBodies,
	read: TextReader,
): Article {
	const span = spans.get(article.file);
	if (span === undefined) return article;
	const { html, headings, figures, attachments } = article.body;
	return {
		...article,
		body: {
			html,
			get text() {
				return read(span);
			},
			headings,
			figures,
			attachments,
		},
	};
}

async function textOf({ path, content }: OutputFile): Promise<string> {
	if (typeof content === "string") return content;
	if (content instanceof Uint8Array) return Buffer.from(content).toString();
	if (!("make" in content)) throw new TypeError(`${path} is a copy`);
	return Buffer.from(await content.make()).toString();
}

const job: SearchJob = workerData;
parentPort?.postMessage(await makeSearch(job));
