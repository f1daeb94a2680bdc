import type { WordList } from "./corpus.ts";
import { createListed } from "./listed-words.ts";
import { pagefindHash } from "./pagefind-format/names.ts";
import { filtersOf } from "./pagefind-record.ts";
import type { SearchedArticle } from "./record.ts";

/**
 * Pagefind's hash of what it would keep of an article (see `givenFragment`), put together from the bytes of its words: of
 * their text nothing is kept but this hash.
 */
export function createGivenFragments(
	words: WordList,
): (
	article: SearchedArticle,
	url: string,
	title: Int32Array,
	body: Int32Array,
) => string {
	const listed = createListed(words);
	let buffer = Buffer.allocUnsafeSlow(1 << 16);
	let used = 0;
	const reserve = (length: number): void => {
		if (used + length <= buffer.length) return;
		const larger = Buffer.allocUnsafeSlow(2 * (used + length));
		larger.set(buffer.subarray(0, used));
		buffer = larger;
	};
	const writeText = (text: string): void => {
		reserve(3 * text.length);
		used += buffer.write(text, used);
	};
	const writeWords = (numbers: Int32Array): void => {
		reserve(listed.sizeOf(numbers));
		used = listed.write(numbers, buffer, used);
	};
	return (article, url, title, body) => {
		used = 0;
		writeText(`{"url":${JSON.stringify(url)},"content":"`);
		writeWords(body);
		const count = Math.max(1, body.length);
		const filters = JSON.stringify(filtersOf(article));
		writeText(`","word_count":${count},"filters":${filters},"meta":{"title":"`);
		writeWords(title);
		writeText('"},"anchors":[]}');
		return pagefindHash(buffer.subarray(0, used));
	};
}
