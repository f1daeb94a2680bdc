import { PostingsWriter } from "./formats/postings.ts";
import { inTitle, positionMask } from "./pagefind-format/places.ts";
import type { WordPlaces } from "./places.ts";

/** The articles of a word: those that have it in their title or text, and those that have it as an extra term only. */
export function postingsOf(
	{ starts, articles, places, extraStarts, extras }: WordPlaces,
	word: number,
): PostingsWriter {
	const postings = new PostingsWriter();
	const none: readonly number[] = [];
	let extra = extraStarts[word] ?? 0;
	const lastExtra = extraStarts[word + 1] ?? 0;
	const addExtras = (before: number): void => {
		while (extra < lastExtra && (extras[extra] ?? 0) < before) {
			postings.add(extras[extra] ?? 0, 1, none);
			extra += 1;
		}
	};
	const end = starts[word + 1] ?? 0;
	for (let at = starts[word] ?? 0; at < end; ) {
		const article = articles[at] ?? 0;
		addExtras(article);
		// A joined abbreviation may also be written so: then it is counted already.
		if (extra < lastExtra && extras[extra] === article) extra += 1;
		let title: number[] | undefined;
		while (
			at < end &&
			articles[at] === article &&
			((places[at] ?? 0) & inTitle) !== 0
		) {
			title ??= [];
			title.push((places[at] ?? 0) & positionMask);
			at += 1;
		}
		const body = at;
		while (at < end && articles[at] === article) at += 1;
		postings.add(article, at - body, title ?? none);
	}
	addExtras(Number.POSITIVE_INFINITY);
	return postings;
}
