import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** gzip whose header does not say on which system it was made. */
export function compress(bytes: Uint8Array): Uint8Array {
	const packed = gzipSync(bytes, { level: 9 });
	packed[9] = 255; // "unknown", RFC 1952 §2.3.1
	return packed;
}

export function decompress(bytes: Uint8Array): Uint8Array {
	return gunzipSync(bytes);
}

/** The first eight hexadecimal digits of SHA-256: names of files that may be cached for ever. */
export function shortHash(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex").slice(0, 8);
}
