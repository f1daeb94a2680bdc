import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeHtml } from "../html/decode-html.ts";
import type { Problem } from "../portal-page.ts";
import { largestPage, sourceKind } from "../source.ts";
import { readFeed } from "./feed.ts";
import { fileAddressOf, findInFolder, pagesIn, readStart } from "./folder.ts";
import { readMhtml } from "./mhtml.ts";
import {
	type FindFile,
	findNothing,
	type SourceItem,
	type SourceItems,
} from "./source-item.ts";
import { readTable, tableItems } from "./table.ts";
import { type CrawlIndex, readCrawl } from "./warc.ts";
import { type OpenZip, openZip, ZipError, zipAddress } from "./zip.ts";

/** A path that an editor named. */
export interface NamedSource {
	/** Absolute. */
	readonly path: string;
	/** As the editor knows it. */
	readonly name: string;
}

/** Every page of a file or folder, one after the other. Never rejects: what cannot be read is an item that says so. */
export async function* readSource(source: NamedSource): SourceItems {
	try {
		if (!statSync(source.path).isDirectory()) {
			yield* readAny(source, findInFolder(dirname(source.path)));
			return;
		}
		const find = findInFolder(source.path);
		for (const path of pagesIn(source.path)) {
			const name =
				source.name + path.slice(source.path.length).replaceAll("\\", "/");
			yield* guarded({ path, name }, find);
		}
	} catch (error) {
		yield refused(source.name, unreadable(error));
	}
}

async function* guarded(source: NamedSource, find: FindFile): SourceItems {
	try {
		yield* readAny(source, find);
	} catch (error) {
		yield refused(source.name, unreadable(error));
	}
}

async function* readAny(source: NamedSource, find: FindFile): SourceItems {
	const { path, name } = source;
	const start = await readStart(path);
	const type = extname(path).toLowerCase();
	const { kind, format } = sourceKind(start);
	if (format === "ZIP/DOCX/XLSX" || type === ".zip" || type === ".wacz") {
		yield* readZip(source);
	} else if (format === "GZIP") yield* readGzip(source, find);
	else if (kind === "warc") yield* readCrawl({ path, name }, new Map());
	else if (isFeed(start, type)) yield* readFeed(path, name, find);
	else {
		const { size } = statSync(path);
		const limit =
			kind === "mhtml" || type === ".json" || type === ".csv"
				? largestBundle
				: largestPage;
		if (size > limit) yield refused(name, tooLarge(size, limit));
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

const largestBundle = 200 * 1024 * 1024;

function isFeed(start: Uint8Array, type: string): boolean {
	const text = decodeHtml(start.subarray(0, 4096), undefined).text;
	return (
		/<(?:rss|feed|rdf:RDF)[\s>]/u.test(text) &&
		!/<html[\s>]/iu.test(text) &&
		type !== ".html"
	);
}

interface Lone {
	readonly name: string;
	/** `.html` */
	readonly type: string;
	readonly fileAddress: string;
	readonly find: FindFile;
	/** The bytes once more, for what lies in the file beside its page. */
	readonly reread: () => Promise<Uint8Array>;
}

async function* readBytes(bytes: Uint8Array, lone: Lone): SourceItems {
	const { name, type, fileAddress, find } = lone;
	const { kind, format } = sourceKind(bytes);
	if (kind === "mhtml" || /^\.(?:mht|mhtml|eml)$/u.test(type)) {
		yield mhtmlItem(bytes, lone);
		return;
	}
	if (type === ".json" || type === ".csv" || type === ".tsv") {
		const text = decodeHtml(bytes, undefined).text;
		const records = readTable(text, type === ".json" ? "json" : "csv");
		if (records) yield* tableItems(records, name, find);
		else
			yield refused(name, {
				code: "source-kind",
				values: { format: type.slice(1).toUpperCase() },
			});
		return;
	}
	if (kind === "archive") {
		yield refused(name, { code: "source-kind", values: { format } });
		return;
	}
	const isHtml = /^\.(?:html?|xhtml|shtml|aspx?|php|jsp)$/u.test(type);
	yield {
		name,
		fileAddress,
		find,
		content: { kind: "bytes", bytes, ...(isHtml && { isHtml }) },
	};
}

function mhtmlItem(
	bytes: Uint8Array,
	{ name, fileAddress, reread }: Lone,
): SourceItem {
	const read = readMhtml(bytes);
	if (!read) return refused(name, { code: "no-text", values: {} });
	const { page, charset, address, capturedAt } = read;
	return {
		name,
		fileAddress,
		...(address !== undefined && { address }),
		...(capturedAt && { capturedAt }),
		content: {
			kind: "bytes",
			bytes: page,
			isHtml: true,
			...(charset !== undefined && { charset }),
		},
		find: async (wanted) => readMhtml(await reread())?.files.get(wanted),
	};
}

/** A page that was packed, or a crawl: each of its records is packed on its own. */
async function* readGzip(
	{ path, name }: NamedSource,
	find: FindFile,
): SourceItems {
	const start = await readStart(path);
	const opening = unpackStart(start);
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
		yield refused(name, unreadable(error));
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

async function* readZip({ path, name }: NamedSource): SourceItems {
	const isCrawl = extname(path).toLowerCase() === ".wacz";
	let zip: OpenZip;
	try {
		zip = await openZip(path, isCrawl);
	} catch (error) {
		const reason = error instanceof ZipError ? error.message : String(error);
		yield refused(name, { code: "unreadable", values: { reason } });
		return;
	}
	const byName = new Map(zip.entries.map((entry) => [entry.name, entry]));
	const find: FindFile = async (address) => {
		for (const inside of insideZip(address, path)) {
			const entry = byName.get(inside);
			if (entry) return zip.read(entry).catch(() => undefined);
		}
		return undefined;
	};
	for (const entry of zip.refused)
		yield refused(`${name} › ${entry.name}`, entry.problem);
	const crawled: CrawlIndex = new Map();
	for (const entry of zip.entries) {
		const inside = `${name} › ${entry.name}`;
		if (isCrawl) {
			if (!/\.warc(?:\.gz)?$/u.test(entry.name)) continue;
			yield* readCrawl(
				{ path, name: inside, ...(await zip.rangeOf(entry)) },
				crawled,
			);
			continue;
		}
		if (!isZippedPage(entry.name, byName)) continue;
		try {
			const type = extname(entry.name).toLowerCase();
			const bytes = await zip.read(entry);
			const format = sourceKind(bytes).format;
			if (type === ".zip" || format === "ZIP/DOCX/XLSX") {
				yield refused(inside, {
					code: "source-kind",
					values: { format: "ZIP trong ZIP" },
				});
			} else if (
				bytes.length > largestPage &&
				type !== ".json" &&
				type !== ".csv"
			) {
				yield refused(inside, tooLarge(bytes.length, largestPage));
			} else
				yield* readBytes(bytes, {
					name: inside,
					type,
					fileAddress: zipAddress(path, entry.name),
					find,
					reread: () => zip.read(entry),
				});
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			yield refused(inside, {
				code: "unsafe-name",
				values: { name: entry.name, reason },
			});
		}
	}
}

function isZippedPage(
	name: string,
	all: ReadonlyMap<string, unknown>,
): boolean {
	const folder = /^(?<page>.*)_files\//u.exec(name)?.groups?.page;
	const isBeside =
		folder !== undefined &&
		(all.has(`${folder}.html`) || all.has(`${folder}.htm`));
	return (
		!isBeside &&
		/\.(?:html?|xhtml|aspx?|php|jsp|txt|mht|mhtml|json|csv|zip|rar|7z)$/iu.test(
			name,
		)
	);
}

function insideZip(address: string, path: string): readonly string[] {
	const root = `${fileAddressOf(path)}/`;
	try {
		if (address.startsWith(root))
			return [
				decodeURIComponent(address.slice(root.length).replace(/[?#].*$/u, "")),
			];
		const url = new URL(address);
		const inside = decodeURIComponent(url.pathname).replace(/^\//u, "");
		return [`${url.hostname}/${inside}`, inside];
	} catch {
		return [];
	}
}

function refused(name: string, problem: Problem): SourceItem {
	return { name, content: { kind: "refused", problem }, find: findNothing };
}

function tooLarge(bytes: number, limit: number): Problem {
	const mega = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;
	return {
		code: "too-large",
		values: { size: mega(bytes), limit: mega(limit) },
	};
}

function unreadable(error: unknown): Problem {
	const reason = error instanceof Error ? error.message : String(error);
	return { code: "unreadable", values: { reason } };
}
