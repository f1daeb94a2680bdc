import type { WalkedFile } from "../reading/walk.ts";
import type { Entry, IndexHead } from "./article-index.ts";
import {
	type ArticleRecord,
	type KeptBody,
	spansOf,
} from "./article-record.ts";
import { isSameStamp, type Stamp, stampOf } from "./stamp.ts";
import type { TextStore } from "./text-store.ts";

/** What stands for parts of an article. */
export type ArticleKeys = Pick<KeptBody, "key" | "cardKey" | "entryKey">;

/** What understanding an article depends on besides its file. */
export type Circumstances = Pick<IndexHead, "rules" | "today">;

/** What this build knows of an article. Records are large: each is held only while the article is being worked on. */
export interface Current {
	readonly stamp: Stamp | undefined;
	/** What held when it was understood. */
	readonly under: Circumstances;
	readonly record: ArticleRecord | undefined;
	/** Absent until the record is stored. */
	readonly entry: Entry | undefined;
	readonly body: (ArticleKeys & Pick<KeptBody, "text">) | undefined;
}

/** The articles of this build by file, and those of the one before that were not met yet. */
export interface ArticleLedger {
	get(file: string): Current | undefined;
	set(file: string, current: Current): void;
	/** Files of articles that were met. */
	readonly entries: () => Iterable<readonly [string, Current]>;
	/** Whether something was met that no earlier build left so, or something that one left was not met. */
	isNew(): boolean;
	/** The entry of a file that the disk says is as it was. */
	find(walked: WalkedFile): Entry | undefined;
	/** Takes out what the build before left of a file. */
	takeOld(file: string): Entry | undefined;
	recordAt(entry: Entry): ArticleRecord;
	recordOf(current: Current): ArticleRecord | undefined;
	/** A record that was made now. */
	put(
		record: ArticleRecord,
		stamp: Stamp | undefined,
		under: Circumstances,
	): Current;
	/** Stores the record, where it is not yet, and lets go of it. */
	settle(file: string): Entry | undefined;
}

/** @param before of the build before, by file */
export function createLedger(
	records: TextStore,
	before: ReadonlyMap<string, Entry> | undefined,
): ArticleLedger {
	const old = new Map(before);
	const now = new Map<string, Current>();
	let isNew = before === undefined;

	const recordAt = ({ record }: Entry): ArticleRecord =>
		JSON.parse(records.read(record));
	const store = (record: ArticleRecord, stamp: Stamp | undefined): Entry => {
		const span = records.append(JSON.stringify(record));
		const size = [span, ...spansOf(record)].reduce(
			(sum, [, , length]) => sum + length,
			0,
		);
		return { stamp, record: span, size };
	};
	return {
		get: (file) => now.get(file),
		set: (file, current) => {
			if (current.entry === undefined) isNew = true;
			now.set(file, current);
		},
		entries: () => now,
		isNew: () => isNew || old.size > 0,
		find({ file, stats }) {
			const entry = now.get(file)?.entry ?? old.get(file);
			return entry?.stamp && isSameStamp(entry.stamp, stampOf(stats))
				? entry
				: undefined;
		},
		takeOld(file) {
			const entry = old.get(file);
			old.delete(file);
			return entry;
		},
		recordAt,
		recordOf: ({ record, entry }) => record ?? (entry && recordAt(entry)),
		put(record, stamp, under) {
			const { file, body } = record;
			const made = { stamp, under, record, entry: undefined, body };
			now.set(file, made);
			isNew = true;
			return made;
		},
		settle(file) {
			const current = now.get(file);
			if (current === undefined) return undefined;
			const { stamp, under, record, body } = current;
			const entry = current.entry ?? (record && store(record, stamp));
			if (record === undefined) return entry;
			const { key = "", cardKey = "", entryKey = "", text } = body ?? {};
			now.set(file, {
				...{ stamp, under, entry, record: undefined },
				body: text && { key, cardKey, entryKey, text },
			});
			return entry;
		},
	};
}
