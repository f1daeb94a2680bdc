import { hash } from "node:crypto";
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
	const digest = hash("sha256", fragment.subarray(pagefindSignature.length));
	return `/${permalink}#${digest.slice(0, 16)}`;
}

/** What a fragment is made from. */
export interface ShownRecord
	extends Pick<SearchRecord, "permalink" | "text" | "shown"> {
	/** How many places the text has. */
	readonly body: { readonly length: number };
}

/** The fragment with the text, title and address that readers see, in place of what was indexed. */
export function restoreFragment({
	permalink,
	text,
	body,
	shown,
}: ShownRecord): Uint8Array {
	const json = JSON.stringify({
		url: permalink,
		content: text,
		word_count: body.length,
		filters: {},
		meta: shown,
		anchors: [],
	});
	return Buffer.from(pagefindSignature + json);
}
