import { createHash } from "node:crypto";
import type { SearchRecord } from "./record.ts";

/** Before a fragment's JSON: Pagefind's sign that it was decompressed well. */
export const pagefindSignature = "pagefind_dcd";

/**
 * The address under which Pagefind is given an article. Pagefind names the fragment by what it was given, which is not what
 * the fragment will hold; the digest makes the name change whenever the fragment does, so that it may be cached for ever.
 * @param fragment by `restoreFragment`
 */
export function fragmentUrl(
	{ permalink }: Pick<SearchRecord, "permalink">,
	fragment: Uint8Array,
): string {
	const digest = createHash("sha256")
		.update(fragment.subarray(pagefindSignature.length))
		.digest("hex");
	return `/${permalink}#${digest.slice(0, 16)}`;
}

/** The fragment with the text, title and address that readers see, in place of what was indexed. */
export function restoreFragment(record: SearchRecord): Uint8Array {
	const json = JSON.stringify({
		url: record.permalink,
		content: record.text,
		word_count: record.body.length,
		filters: {},
		meta: record.shown,
		anchors: [],
	});
	return Buffer.from(pagefindSignature + json);
}
