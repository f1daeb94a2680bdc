import { createHash } from "node:crypto";
import type { SearchRecord } from "./record.ts";

/** Before a fragment's JSON: Pagefind's sign that it was decompressed well. */
export const pagefindSignature = "pagefind_dcd";

/**
 * The address under which Pagefind is given an article. Pagefind names the fragment by what it was given, which is not what
 * the fragment will hold; the digest makes the name change whenever the fragment does, so that it may be cached for ever.
 */
export function fragmentUrl(record: SearchRecord): string {
	const digest = createHash("sha256")
		.update(fragmentJson(record))
		.digest("hex");
	return `/${record.permalink}#${digest.slice(0, 16)}`;
}

/** The fragment with the text, title and address that readers see, in place of what was indexed. */
export function restoreFragment(record: SearchRecord): Uint8Array {
	return new TextEncoder().encode(pagefindSignature + fragmentJson(record));
}

function fragmentJson(record: SearchRecord): string {
	return JSON.stringify({
		url: record.permalink,
		content: record.text,
		word_count: record.body.length,
		filters: {},
		meta: record.shown,
		anchors: [],
	});
}
