import { hash } from "node:crypto";
import { constants, crc32, deflateRawSync, gunzipSync } from "node:zlib";

/** Level 9 takes twice as long and saves less than one part in a thousand here. */
const level = 6;

/** gzip (RFC 1952): no name, no time, and “unknown” as the system it was made on. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);

/**
 * The same bytes give the same bytes. In this thread: files are small, and handing one to another thread costs as much
 * again as compressing it.
 */
export function compress(bytes: Uint8Array): Uint8Array {
	const chunkSize = roomFor(bytes);
	return gzipOf([deflateRawSync(bytes, { level, chunkSize })], bytes);
}

/** For all of the output: of 16 kB, which is usual, a page of a few lines needs little, and a long list several. */
function roomFor({ length }: Uint8Array): number {
	return Math.max(64, length >> 1);
}

/**
 * Of words' places, the most of a first build: level 6 takes 1.7 times as long there and saves one part in a hundred, which
 * only readers of rare phrases fetch.
 */
const pieceLevel = 5;

/** A piece of a file that `joinPieces` makes whole; it looks back at no other piece. */
export function compressPiece(bytes: Uint8Array): Uint8Array {
	return deflateRawSync(bytes, {
		level: pieceLevel,
		finishFlush: constants.Z_FULL_FLUSH,
	});
}

/** An empty last block (RFC 1951). */
const lastBlock = Uint8Array.of(3, 0);

/** @param bytes the whole file, before it was compressed piece by piece */
export function joinPieces(
	pieces: readonly Uint8Array[],
	bytes: Uint8Array,
): Uint8Array {
	return gzipOf([...pieces, lastBlock], bytes);
}

function gzipOf(
	deflated: readonly Uint8Array[],
	bytes: Uint8Array,
): Uint8Array {
	const length = deflated.reduce((sum, part) => sum + part.length, 0);
	const packed = new Uint8Array(header.length + length + 8);
	packed.set(header);
	let at = header.length;
	for (const part of deflated) {
		packed.set(part, at);
		at += part.length;
	}
	const trailer = new DataView(packed.buffer, at);
	trailer.setUint32(0, crc32(bytes), true);
	trailer.setUint32(4, bytes.length, true);
	return packed;
}

export function decompress(bytes: Uint8Array): Uint8Array {
	return gunzipSync(bytes);
}

/** How large a gzip file is once unpacked, in bytes, as its end says. */
export function unpackedSize(bytes: Uint8Array): number {
	return new DataView(
		bytes.buffer,
		bytes.byteOffset + bytes.length - 4,
	).getUint32(0, true);
}

/** What tells a file from any other. */
export interface Packed {
	/** SHA-512, hexadecimal. */
	readonly hash: string;
	/** In bytes. */
	readonly size: number;
}

export function packed(bytes: Uint8Array): Packed {
	return { hash: hash("sha512", bytes), size: bytes.length };
}

/** The first eight hexadecimal digits of SHA-256: names of files that may be cached for ever. */
export function shortHash(bytes: Uint8Array): string {
	return hash("sha256", bytes).slice(0, 8);
}
