import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import type { SharedBodies } from "../cache/article-cache.ts";
import { createTextReader, type TextReader } from "../cache/text-reader.ts";
import { findLine, hasHash } from "../publish/listing.ts";
import { stageFile } from "../publish/staging.ts";
import { systemCode } from "../publish/system.ts";
import { type MadeIndex, makeSearchIndex } from "../search/index.ts";
import { offlineTwins } from "../search/offline.ts";
import { loadClient } from "../search/pagefind-client.ts";
import { openSearchMemory, type SearchMemory } from "../search/search-cache.ts";
import type { SearchSource } from "../search/search-source.ts";
import type { Article, OutputFile } from "../types.ts";
import { countRecords, searchEntry } from "./completeness.ts";
import type {
	GivenArticles,
	SearchJob,
	SearchMessage,
	SearchResult,
	SearchStart,
} from "./searcher.ts";

/** Says something that has an answer. */
function ask<Answer>(port: MessagePort, message: SearchMessage) {
	return new Promise<Answer>((resolve) => {
		port.once("message", resolve);
		port.postMessage(message);
	});
}

/** Makes the search index and places its files. */
function makeSearch(
	port: MessagePort,
	{ abbreviations, keys, given, staging, stays, offline, indexer }: SearchJob,
	memory: SearchMemory,
): Promise<MadeIndex<SearchResult>> {
	const listed = keys.split("\n");
	const givenAt = articlesIn(given);
	let allAt: Promise<ArticleAt> | undefined;
	const source: SearchSource = {
		abbreviations,
		size: listed.length,
		keys: listed,
		async articleOf(index) {
			const article = givenAt(index);
			// Hardly any is asked for twice, and all together take much memory.
			given.articles.delete(index);
			if (article) return article;
			allAt ??= ask<GivenArticles>(port, { kind: "all" }).then(articlesIn);
			const found = (await allAt)(index);
			if (!found) throw new RangeError(`There is no article ${index}`);
			return found;
		},
	};
	const put = async (output: OutputFile) => {
		const isEntry = output.path === searchEntry;
		const note = isEntry ? String(countRecords(await textOf(output))) : "";
		return { file: await stageFile(staging, output), note };
	};
	const { listing } = staging.standing;
	const isKept = ({ path, content }: OutputFile): boolean => {
		const isKnown = typeof content === "object" && "make" in content;
		const line = stays && isKnown ? findLine(listing, path) : -1;
		if (!stays || !isKnown || line === -1) return false;
		if (!hasHash(listing, line, content.hash)) return false;
		stays[line] = 1;
		return true;
	};
	return makeSearchIndex(source, memory, { indexer }, async (file) => {
		if (isKept(file)) return [];
		const twins = offline ? await offlineTwins([file]) : [];
		const made = [await put(file)];
		for (const twin of twins) made.push(await put(twin));
		return made;
	});
}

type ArticleAt = (index: number) => Article | undefined;

function articlesIn({ articles, bodies }: GivenArticles): ArticleAt {
	const read = createTextReader(bodies.files);
	return (index) => {
		const article = articles.get(index);
		return article && withText(article, bodies, read);
	};
}

function withText(
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

if (!parentPort) throw new Error("This module is a thread.");
const { cacheDir, version }: SearchStart = workerData;
const memory = openSearchMemory(cacheDir, version);
// Pagefind is asked while content is still being loaded; whoever needs its answer hears of an error.
if (memory.keys.length === 0) loadClient(cacheDir, {}).catch(() => {});
const job = await ask<SearchJob>(parentPort, {
	kind: "ready",
	keys: memory.keys.join("\n"),
});
const { placed, keep } = await makeSearch(parentPort, job, memory);
const message: SearchMessage = { kind: "made", made: placed.flat() };
parentPort.postMessage(message);
try {
	keep();
	memory.close();
} catch (error) {
	// The index stands: that nothing could be kept for the next build does not change it.
	if (systemCode(error) === undefined) throw error;
}
