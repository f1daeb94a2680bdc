import { createReadStream } from "node:fs";
import { WARCParser, type WARCRecord } from "warcio";
import { captureDay } from "../html/facts.ts";
import { isDocument } from "../html/origin.ts";
import { refused, unreadable } from "./refused.ts";
import type { SourceItem, SourceItems } from "./source-item.ts";

/** A crawl on disk; one within a WACZ is a range of its file. */
export interface Crawl {
	readonly path: string;
	readonly name: string;
	readonly start?: number;
	/** Exclusive. */
	readonly end?: number;
}

/** Where the record of a photo or document begins. */
interface Place {
	readonly crawl: Crawl;
	readonly offset: number;
}

/** Files that pages show or offer, by address: where they are, not what they are. */
export type CrawlIndex = Map<string, Place>;

const largest = 50 * 1024 * 1024;
const picture = /^image\/(?:jpe?g|png|gif|webp|pjpeg)/iu;

/** Every page of a crawl, in its order, one in memory at a time; photos and documents are only noted. */
export async function* readCrawl(crawl: Crawl, index: CrawlIndex): SourceItems {
	const find = (address: string) => findInCrawl(index, address);
	const parser = new WARCParser(stream(crawl, 0));
	try {
		for await (const record of parser) {
			const offset = parser.offset;
			const item = await readItem(record, crawl, offset, index, find);
			if (item) yield item;
		}
	} catch (error) {
		yield refused(crawl.name, unreadable(error, "crawl-damaged"));
	}
}

async function readItem(
	record: WARCRecord,
	crawl: Crawl,
	offset: number,
	index: CrawlIndex,
	find: SourceItem["find"],
): Promise<SourceItem | undefined> {
	const { warcType } = record;
	const address = record.warcTargetURI?.replace(/^<|>$/gu, "");
	const isKept = warcType === "response" || warcType === "resource";
	if (!isKept || !address || !/^https?:/u.test(address)) return undefined;
	const status = Number(record.httpHeaders?.statusCode ?? 200);
	const type =
		record.httpHeaders?.headers.get("content-type") ??
		record.warcContentType ??
		"";
	if (status !== 200) return undefined;
	if (
		picture.test(type) ||
		isDocument(address) ||
		/^application\/(?:pdf|msword|vnd\.)/iu.test(type)
	) {
		if (!index.has(address)) index.set(address, { crawl, offset });
		return undefined;
	}
	if (!/^(?:text\/html|application\/xhtml)/iu.test(type)) return undefined;
	const bytes = await readBounded(record);
	const capturedAt = record.warcDate
		? captureDay(new Date(record.warcDate))
		: undefined;
	const charset = /charset\s*=\s*"?([\w-]+)/iu.exec(type)?.[1];
	return {
		name: `${crawl.name} › ${address}`,
		address,
		...(capturedAt && { capturedAt }),
		content: bytes
			? {
					kind: "bytes",
					bytes,
					isHtml: true,
					...(charset !== undefined && { charset }),
				}
			: {
					kind: "refused",
					problem: {
						code: "too-large",
						values: { size: "> 50 MB", limit: "50 MB" },
					},
				},
		find,
	};
}

async function findInCrawl(
	index: CrawlIndex,
	address: string,
): Promise<Uint8Array | undefined> {
	const place =
		index.get(address) ??
		index.get(address.replace(/^http:/u, "https:")) ??
		index.get(address.replace(/^https:/u, "http:"));
	if (!place) return undefined;
	const source = stream(place.crawl, place.offset);
	try {
		const record = await WARCParser.parse(source);
		return record ? await readBounded(record) : undefined;
	} catch {
		return undefined;
	} finally {
		source.destroy();
	}
}

/** The content without its transfer and content encodings; `undefined` beyond 50 MB. */
async function readBounded(
	record: WARCRecord,
): Promise<Uint8Array | undefined> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of record) {
		size += chunk.length;
		if (size > largest) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function stream({ path, start = 0, end }: Crawl, offset: number) {
	return createReadStream(path, {
		start: start + offset,
		...(end !== undefined && { end: end - 1 }),
		highWaterMark: 256 * 1024,
	});
}
