import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { isPacked, largestInMemory } from "../package/prepare.ts";
import type { Day, StoredFile } from "../types.ts";
import { gzipMember, longestMember, type Wrapped } from "./gzip-member.ts";

/** What a host would answer when it is asked for a file. */
export interface Answer {
	readonly url: string;
	/** With its charset. */
	readonly mediaType: string;
	readonly content: StoredFile["content"];
}

/** A record ready to be written, and what an index says of it. */
export interface PreparedRecord {
	/** The address. */
	readonly name: string;
	/** Of the answer's body, in bytes. */
	readonly size: number;
	/** Without its charset. */
	readonly mime: string;
	/** SHA-256 of the body, as WARC writes it. */
	readonly digest: string;
	/** A member of gzip, or how to make it piece by piece. */
	readonly member: Uint8Array | Wrapped;
	/** In bytes; at most. */
	readonly longest: number;
}

type Fields = Readonly<Record<string, string | number>>;

const recordEnd = Buffer.from("\r\n\r\n");

/** The moment that all records carry: the stated day, not the clock's. */
export function warcDate(day: Day): string {
	return `${day}T00:00:00Z`;
}

/**
 * An answer as a `response` record of WARC 1.1 (ISO 28500:2017), a gzip member by itself. Written by our own code, so that
 * warcio, which writes a seventh as fast and holds each body in memory, can judge it in the tests.
 */
export async function prepareRecord(
	{ url, mediaType, content }: Answer,
	day: Day,
): Promise<PreparedRecord> {
	const body = await bodyOf(content);
	const http = Buffer.from(
		headText("HTTP/1.1 200 OK", {
			"Content-Type": mediaType,
			"Content-Length": body.size,
		}),
	);
	const payload = createHash("sha256");
	const block = createHash("sha256").update(http);
	for await (const chunk of body.chunks()) {
		payload.update(chunk);
		block.update(chunk);
	}
	const digest = `sha256:${payload.digest("hex")}`;
	const head = recordHead("response", day, `${url} ${digest}`, {
		"WARC-Target-URI": url,
		"WARC-Payload-Digest": digest,
		"WARC-Block-Digest": `sha256:${block.digest("hex")}`,
		"Content-Type": "application/http; msgtype=response",
		"Content-Length": http.length + body.size,
	});
	const before = Buffer.concat([head, http]);
	const packed = isPacked(url);
	const { size } = body;
	const member =
		body.bytes === undefined
			? { before, file: body.file, size, after: recordEnd, isPacked: packed }
			: await gzipMember(
					Buffer.concat([before, body.bytes, recordEnd]),
					packed,
				);
	const longest =
		member instanceof Uint8Array
			? member.length
			: longestMember(before.length + size + recordEnd.length);
	const [mime = mediaType] = mediaType.split(";");
	return { name: url, size, mime, digest, member, longest };
}

/** The record that opens a file and says where the others come from. */
export function openingRecord(
	fields: Fields,
	day: Day,
	number: number,
): Promise<Buffer> {
	const block = Buffer.from(fieldLines(fields));
	const head = recordHead("warcinfo", day, `${number} ${block}`, {
		"WARC-Block-Digest": `sha256:${createHash("sha256").update(block).digest("hex")}`,
		"Content-Type": "application/warc-fields",
		"Content-Length": block.length,
	});
	return gzipMember(Buffer.concat([head, block, recordEnd]), false);
}

/** @param identity what the record's id is derived from, so that the same record always has the same one */
function recordHead(
	type: "warcinfo" | "response",
	day: Day,
	identity: string,
	fields: Fields,
): Buffer {
	const date = warcDate(day);
	return Buffer.from(
		headText("WARC/1.1", {
			"WARC-Type": type,
			"WARC-Record-ID": `<urn:uuid:${uuidOf(`${date} ${identity}`)}>`,
			"WARC-Date": date,
			...fields,
		}),
	);
}

/** @param first what comes before the fields; an empty line ends the head */
function headText(first: string, fields: Fields): string {
	return `${first}\r\n${fieldLines(fields)}\r\n`;
}

function fieldLines(fields: Fields): string {
	return Object.entries(fields)
		.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`)
		.join("");
}

/** A value cannot begin another line. */
function oneLine(value: string | number): string {
	return String(value).replace(/\s+/gu, " ").trim();
}

/** A UUID of version 8 (RFC 9562), which is free to be a hash. */
function uuidOf(text: string): string {
	const bytes = createHash("sha256").update(text).digest().subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes
		.toString("hex")
		.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}

type Body =
	| {
			readonly bytes: Buffer;
			readonly size: number;
			readonly chunks: () => Iterable<Uint8Array>;
	  }
	| {
			readonly bytes: undefined;
			readonly file: string;
			readonly size: number;
			readonly chunks: () => AsyncIterable<Uint8Array>;
	  };

async function bodyOf(content: StoredFile["content"]): Promise<Body> {
	if (typeof content === "string" || content instanceof Uint8Array) {
		return inMemory(Buffer.from(content));
	}
	const file = content.copyOf;
	const { size } = await stat(file);
	if (size <= largestInMemory) return inMemory(await readFile(file));
	const chunks = () => createReadStream(file);
	return { bytes: undefined, file, size, chunks };
}

function inMemory(bytes: Buffer): Body {
	return { bytes, size: bytes.length, chunks: () => [bytes] };
}
