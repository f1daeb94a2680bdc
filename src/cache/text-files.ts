import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Kept } from "./article-cache.ts";
import type { ArticleRecord } from "./article-record.ts";
import { openTextStore, type Span, type TextStore } from "./text-store.ts";

/** More files than this are put together into one. */
const mostFiles = 48;
/** A file that no index names belongs to a build under way, or was left by one that was killed so long ago (milliseconds). */
const abandoned = 3_600_000;

/** The texts of an earlier build, or an empty store where one of its files is gone. */
export function openTexts(
	folder: string,
	names: readonly string[] | undefined,
): { readonly texts: TextStore; readonly isWhole: boolean } {
	const found = names && openTextStore(folder, names);
	if (found !== undefined) return { texts: found, isWhole: true };
	const texts = openTextStore(folder, []);
	if (texts === undefined) throw new Error("An empty store always opens.");
	return { texts, isWhole: false };
}

/**
 * Readies the texts for the next build. Where most of them are of no use any more, or stand in many files, they are
 * written anew into one. `finish` removes what is then left over, when the new index stands.
 */
export function sweepTexts(
	folder: string,
	texts: TextStore,
	entries: readonly Kept[],
): {
	readonly names: readonly string[];
	readonly entries: readonly Kept[];
	readonly finish: () => void;
} {
	const names = texts.flush();
	const used = entries
		.flatMap(({ record }) => spansOf(record))
		.reduce((sum, [, , length]) => sum + length, 0);
	if (names.length <= mostFiles && texts.size <= 2 * used) {
		return { names, entries, finish: () => removeOthers(folder, names, []) };
	}
	const { texts: fresh } = openTexts(folder, []);
	const move = (span: Span) => fresh.append(texts.read(span));
	const moved = entries.map(({ record }) => {
		const { body, source } = record;
		return {
			line: undefined,
			isInBase: false,
			record: {
				...record,
				source: move(source),
				...(body && {
					body: { ...body, html: move(body.html), text: move(body.text) },
				}),
			},
		};
	});
	const freshNames = fresh.flush();
	fresh.close();
	return {
		names: freshNames,
		entries: moved,
		finish: () => removeOthers(folder, freshNames, names),
	};
}

function spansOf({ source, body }: ArticleRecord): readonly Span[] {
	return body === undefined ? [source] : [source, body.html, body.text];
}

function removeOthers(
	folder: string,
	kept: readonly string[],
	replaced: readonly string[],
): void {
	const newest = statSync(join(folder, "moment")).mtimeMs;
	for (const name of readdirSync(folder)) {
		if (!/^texts-.*\.bin$/.test(name) || kept.includes(name)) continue;
		const path = join(folder, name);
		const age =
			newest - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
		// Windows keeps a file that is still open; the next build will find it.
		if (replaced.includes(name) || age > abandoned) {
			try {
				rmSync(path, { force: true });
			} catch {}
		}
	}
}
