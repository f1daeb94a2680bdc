import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeHtml } from "../html/decode-html.ts";
import { largestPage, sourceKind } from "../source.ts";
import { readFeed } from "./feed.ts";
import { fileAddressOf, findInFolder, pagesIn, readStart } from "./folder.ts";
import { readBytes } from "./read-bytes.ts";
import { refused, tooLarge, unreadable } from "./refused.ts";
import type { FindFile, SourceItems } from "./source-item.ts";
import { readCrawl } from "./warc.ts";
import { readZip, type ZipHolder, zipHolder } from "./zip-pages.ts";

/** A path that an editor named. */
export interface NamedSource {
	/** Absolute. */
	readonly path: string;
	/** As the editor knows it. */
	readonly name: string;
}

/** Larger files that cannot be read are left where they are. */
const largestCopy = 50 * 1024 * 1024;
const largestBundle = 200 * 1024 * 1024;

/**
 * Every page of a file or folder, one after the other. Never rejects: what cannot be read is an item that says so, and
 * so is a source without any page. @param zips must stay open while photos are asked for
 */
export async function* readSource(
	source: NamedSource,
	zips: ZipHolder = zipHolder(),
): SourceItems {
	let isEmpty = true;
	for await (const item of readAll(source, zips)) {
		isEmpty = false;
		yield item;
	}
	if (isEmpty) yield refused(source.name, { code: "no-pages", values: {} });
}

async function* readAll(source: NamedSource, zips: ZipHolder): SourceItems {
	try {
		if (!statSync(source.path).isDirectory()) {
			yield* readAny(source, findInFolder(dirname(source.path)), zips);
			return;
		}
		const find = findInFolder(source.path);
		for (const path of pagesIn(source.path)) {
			const name =
				source.name + path.slice(source.path.length).replaceAll("\\", "/");
			yield* guarded({ path, name }, find, zips);
		}
	} catch (error) {
		yield refused(source.name, unreadable(error));
	}
}

async function* guarded(
	source: NamedSource,
	find: FindFile,
	zips: ZipHolder,
): SourceItems {
	try {
		yield* readAny(source, find, zips);
	} catch (error) {
		yield refused(source.name, unreadable(error));
	}
}

async function* readAny(
	source: NamedSource,
	find: FindFile,
	zips: ZipHolder,
): SourceItems {
	const { path, name } = source;
	const start = await readStart(path);
	const type = extname(path).toLowerCase();
	const { kind, format } = sourceKind(start);
	if (format === "ZIP/DOCX/XLSX" || type === ".zip" || type === ".wacz") {
		yield* readZip(source, zips);
	} else if (format === "GZIP") yield* readGzip(source, find);
	else if (kind === "warc") yield* readCrawl({ path, name }, new Map());
	else if (isFeed(start, type)) yield* readFeed(path, name, find);
	else {
		const { size } = statSync(path);
		const isBundle = kind === "mhtml" || /^\.(?:json|csv)$/u.test(type);
		const limit = isBundle ? largestBundle : largestPage;
		if (size > limit)
			yield refused(
				name,
				tooLarge(size, limit),
				size <= largestCopy ? () => readFile(path) : undefined,
			);
		else
			yield* readBytes(await readFile(path), {
				name,
				type,
				fileAddress: fileAddressOf(path),
				find,
				reread: () => readFile(path),
			});
	}
}

function isFeed(start: Uint8Array, type: string): boolean {
	const text = decodeHtml(start.subarray(0, 4096), undefined).text;
	return (
		/<(?:rss|feed|rdf:RDF)[\s>]/u.test(text) &&
		!/<html[\s>]/iu.test(text) &&
		type !== ".html"
	);
}

/** A page that was packed, or a crawl: each of its records is packed on its own. */
async function* readGzip(
	{ path, name }: NamedSource,
	find: FindFile,
): SourceItems {
	const opening = unpackStart(await readStart(path));
	if (/^WARC\/\d/u.test(Buffer.from(opening).toString("latin1", 0, 20))) {
		yield* readCrawl({ path, name }, new Map());
		return;
	}
	try {
		const bytes = gunzipSync(readFileSync(path), {
			maxOutputLength: largestPage * 4,
		});
		const type = extname(path.replace(/\.gz$/iu, "")).toLowerCase();
		yield* readBytes(bytes, {
			name,
			type,
			fileAddress: fileAddressOf(path),
			find,
			reread: async () => gunzipSync(await readFile(path)),
		});
	} catch (error) {
		yield refused(name, unreadable(error, "gzip-damaged"));
	}
}

function unpackStart(start: Uint8Array): Uint8Array {
	try {
		return gunzipSync(start, {
			finishFlush: 2,
			maxOutputLength: 64 * 1024 * 1024,
		});
	} catch {
		return new Uint8Array();
	}
}
