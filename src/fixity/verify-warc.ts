import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { hashDigits } from "./checksums.ts";
import type { Finding } from "./findings.ts";
import type { Examined } from "./verify.ts";
import {
	parseHead,
	type RecordHead,
	readerOf,
	type StreamReader,
} from "./warc-records.ts";

/** Longer heads do not exist: what goes on without end is no crawl. In bytes. */
const longestHead = 64 * 1024;
const end = "\r\n\r\n";

/** Reads a `.warc` or `.warc.gz` from beginning to end and compares every record with the hash in its own head. */
export async function verifyWarc(
	path: string,
	isPacked: boolean,
): Promise<Examined> {
	const findings: Finding[] = [];
	let files = 0;
	let bytes = 0;
	try {
		for await (const record of records(path, isPacked)) {
			files += 1;
			bytes += record.length;
			if (record.finding !== undefined) findings.push(record.finding);
		}
	} catch (error) {
		const found = error instanceof Error ? error.message : String(error);
		findings.push({ kind: "file-damaged", path, found });
	}
	if (files === 0 && findings.length === 0) {
		findings.push({ kind: "file-damaged", path, found: "0" });
	}
	return { findings, files, bytes, rootHash: undefined, info: new Map() };
}

interface Checked {
	readonly length: number;
	readonly finding: Finding | undefined;
}

async function* records(
	path: string,
	isPacked: boolean,
): AsyncGenerator<Checked> {
	const source = createReadStream(path, { highWaterMark: 1024 * 1024 });
	if (!isPacked) {
		yield* recordsOf(readerOf(source));
		return;
	}
	const unpacked = createGunzip();
	// What goes wrong here is thrown where the bytes are read.
	pipeline(source, unpacked).catch(() => undefined);
	yield* recordsOf(readerOf(unpacked));
	// Behind bytes that begin no further member, unpackers stop without a word.
	const { size } = await stat(path);
	if (unpacked.bytesWritten !== size) throw new Error("something follows");
}

async function* recordsOf(reader: StreamReader): AsyncGenerator<Checked> {
	for (;;) {
		const text = await reader.until(end, longestHead);
		if (text === undefined) return;
		const head = parseHead(text);
		const finding = await judge(head, reader);
		for await (const piece of reader.take(end.length)) {
			if (!end.includes(piece.toString("latin1"))) {
				throw new Error("no record ends here");
			}
		}
		yield { length: head.length, finding };
	}
}

async function judge(
	{ fields, length }: RecordHead,
	reader: StreamReader,
): Promise<Finding | undefined> {
	const path =
		fields.get("warc-target-uri") ?? fields.get("warc-record-id") ?? "";
	const [algorithm, expected = ""] = (
		fields.get("warc-block-digest") ?? ""
	).split(":", 2);
	const name = algorithm?.toLowerCase().replace("-", "") ?? "";
	const isKnown = hashDigits.has(name);
	const hash = createHash(isKnown ? name : "sha256");
	for await (const piece of reader.take(length)) hash.update(piece);
	if (!isKnown) return { kind: "unlisted-tag", path };
	const digest = hash.digest();
	const isRight =
		expected.toLowerCase() === digest.toString("hex") ||
		expected.toUpperCase().replace(/=+$/u, "") === base32(digest);
	return isRight ? undefined : { kind: "changed", path };
}

/** RFC 4648, as older crawlers write their hashes, without the padding. */
function base32(bytes: Buffer): string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0"));
	return (bits.join("").match(/.{1,5}/gu) ?? [])
		.map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)])
		.join("");
}
