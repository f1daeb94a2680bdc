import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Entry, IndexHead } from "./article-index.ts";
import { type ArticleRecord, moveRecord } from "./article-record.ts";
import { openTextStore, type TextStore } from "./text-store.ts";

/** More files of a store than this are put together into one. */
const mostFiles = 48;
/** A file that no index names belongs to a build under way, or was left by one that was killed so long ago (milliseconds). */
const abandoned = 3_600_000;

/** Names of files, by number. */
export type StoreNames = Pick<IndexHead, "texts" | "records">;

/** The texts of articles, and apart from them the records: all of these are read in every build. */
export interface Stores {
	readonly texts: TextStore;
	readonly records: TextStore;
	close(): void;
}

/** What an earlier build left, or empty stores where a file of it is gone. */
export function openTexts(
	folder: string,
	names: StoreNames | undefined,
): Stores & { readonly isWhole: boolean } {
	const texts = names && openTextStore(folder, names.texts);
	const records = names && openTextStore(folder, names.records, "records");
	if (texts && records) return { ...storesOf(texts, records), isWhole: true };
	for (const store of [texts, records]) store?.close();
	return { ...openEmpty(folder), isWhole: false };
}

function openEmpty(folder: string): Stores {
	const texts = openTextStore(folder, []);
	const records = openTextStore(folder, [], "records");
	if (!texts || !records) throw new Error("An empty store always opens.");
	return storesOf(texts, records);
}

function storesOf(texts: TextStore, records: TextStore): Stores {
	const close = () => {
		texts.close();
		records.close();
	};
	return { texts, records, close };
}

/**
 * Readies the stores for the next build. Where most of what they hold is of no use any more, or stands in many files, it is
 * written anew into one file each. `finish` removes what is then left over, when the new index stands.
 */
export function sweepTexts(
	folder: string,
	{ texts, records }: Stores,
	entries: ReadonlyMap<string, Entry>,
	related: IndexHead["related"],
): {
	readonly names: StoreNames;
	readonly entries: ReadonlyMap<string, Entry>;
	readonly related: IndexHead["related"];
	readonly finish: () => void;
} {
	const names = { texts: texts.flush(), records: records.flush() };
	let used = related?.found[2] ?? 0;
	for (const { size } of entries.values()) used += size;
	const isTidy =
		names.texts.length <= mostFiles &&
		names.records.length <= mostFiles &&
		texts.size + records.size <= 2 * used;
	if (isTidy) {
		const finish = () => removeOthers(folder, names);
		return { names, entries, related, finish };
	}
	const fresh = openEmpty(folder);
	const moved = new Map<string, Entry>();
	for (const [file, entry] of entries) {
		const record: ArticleRecord = JSON.parse(records.read(entry.record));
		const same = moveRecord(record, (span) =>
			fresh.texts.append(texts.read(span)),
		);
		const span = fresh.records.append(JSON.stringify(same));
		const size = entry.size - entry.record[2] + span[2];
		moved.set(file, { ...entry, record: span, size });
	}
	const found = related && records.read(related.found);
	const movedRelated = related &&
		found !== undefined && { ...related, found: fresh.records.append(found) };
	const freshNames = {
		texts: fresh.texts.flush(),
		records: fresh.records.flush(),
	};
	fresh.close();
	return {
		names: freshNames,
		entries: moved,
		related: movedRelated || undefined,
		finish: () => removeOthers(folder, freshNames, names),
	};
}

function removeOthers(
	folder: string,
	kept: StoreNames,
	replaced: StoreNames = { texts: [], records: [] },
): void {
	const newest = statSync(join(folder, "moment")).mtimeMs;
	const isKept = new Set([...kept.texts, ...kept.records]);
	const isReplaced = new Set([...replaced.texts, ...replaced.records]);
	for (const name of readdirSync(folder)) {
		if (!/^(?:texts|records)-.*\.bin$/.test(name) || isKept.has(name)) continue;
		const path = join(folder, name);
		const age =
			newest - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
		// Windows keeps a file that is still open; the next build will find it.
		if (isReplaced.has(name) || age > abandoned) {
			try {
				rmSync(path, { force: true });
			} catch {}
		}
	}
}
