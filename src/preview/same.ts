import { usedMedia } from "../model/unused-media.ts";
import type { Article, Draft } from "../types.ts";

/**
 * Whether other articles, lists and addresses see the same of two versions of a draft. Titles, texts and photos may differ:
 * those are followed up one by one.
 */
export function isSamePlace(a: Draft, b: Draft): boolean {
	return placeOf(a) === placeOf(b);
}

function placeOf(draft: Draft): string {
	const { file, slug, date, status, publishOn, originalUrl, aliases } = draft;
	const { category, authors, unit, tags } = draft;
	return JSON.stringify([
		[file, slug, date, status, publishOn ?? null, originalUrl ?? null, aliases],
		[category, authors, unit ?? null, tags],
	]);
}

/** Whether two versions of an article show and offer the same files. */
export function isSameMedia(a: Article, b: Article): boolean {
	const of = (article: Article) => [...usedMedia([article])].sort().join("\n");
	return of(a) === of(b);
}
