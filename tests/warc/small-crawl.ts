import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { CopyFacts } from "../../src/package/facts.ts";
import type { StoredFile } from "../../src/types.ts";
import { packWacz, packWarc } from "../../src/warc/pack.ts";
import { aFolder, someFacts } from "../package/copies.ts";

const text = "Chợ Đình họp ngày lẻ.";
const page = (title: string, head = "") =>
	`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${text}</body></html>`;

/** A site with one file of every sort, by path from its root. */
export const someSite: readonly StoredFile[] = [
	{ path: "index.html", content: page("Bản tin &amp; ảnh") },
	{ path: "2019/03/cho.html", content: page("Chợ – Bản tin") },
	{
		path: "tin-tuc/cu.html",
		content: page("Chợ", '<meta http-equiv="refresh" content="0; url=x">'),
	},
	{
		path: "404.html",
		content: page("Lỗi", '<meta name="robots" content="noindex">'),
	},
	{ path: "media/2019/ảnh chợ #1.jpg", content: new Uint8Array(300).fill(7) },
	{ path: "atom.xml", content: "<feed/>" },
	{ path: "trong.txt", content: "" },
	{
		path: "du-lieu/toan-van/2019.json",
		content: JSON.stringify([
			{
				url: "https://example.org/ban-tin/2019/03/cho.html",
				title: "Chợ",
				text,
			},
		]),
	},
];

export async function packedWarc(
	site: readonly StoredFile[] = someSite,
	limit = Number.POSITIVE_INFINITY,
	facts: CopyFacts = someFacts(),
) {
	return packWarc(facts, site, await aFolder(), limit);
}

export async function packedWacz(
	site: readonly StoredFile[] = someSite,
	facts: CopyFacts = someFacts(),
) {
	const folder = await aFolder();
	const wacz = await packWacz(facts, site, folder);
	return { ...wacz, warc: join(folder, "1.warc.gz") };
}

/** A record as the plainest reader of WARC sees it. */
export interface PlainRecord {
	readonly head: ReadonlyMap<string, string>;
	readonly httpHead: string;
	readonly body: Buffer;
}

/** Reads one record from its own bytes. Throws when these are not exactly one gzip member with exactly one record. */
export function readRecord(member: Buffer): PlainRecord {
	const bytes = gunzipSync(member);
	const headEnd = bytes.indexOf("\r\n\r\n");
	const [version, ...lines] = bytes.toString("utf8", 0, headEnd).split("\r\n");
	if (version !== "WARC/1.1") throw new Error(`not WARC 1.1: ${version}`);
	const head = new Map(
		lines.map((line) => {
			const [name = "", value = ""] = line.split(/: (.*)/su);
			return [name, value] as const;
		}),
	);
	const begin = headEnd + 4;
	const length = Number(head.get("Content-Length"));
	const block = bytes.subarray(begin, begin + length);
	const rest = bytes.subarray(begin + length).toString("latin1");
	if (rest !== "\r\n\r\n") throw new Error(`after the record: ${rest}`);
	const httpEnd = block.indexOf("\r\n\r\n");
	return {
		head,
		httpHead: block.toString("latin1", 0, httpEnd),
		body: block.subarray(httpEnd + 4),
	};
}
