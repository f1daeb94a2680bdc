import { createHash } from "node:crypto";
import type { ArticleCache } from "./article-cache.ts";
import {
	type ArticleIndex,
	type Entry,
	type IndexHead,
	writeIndex,
} from "./article-index.ts";
import { type Circumstances, createLedger } from "./article-ledger.ts";
import {
	type ArticleRecord,
	detached,
	holdsOn,
	keepDraft,
	recallDraft,
	recallSource,
} from "./article-record.ts";
import { cachedRenderer } from "./cached-renderer.ts";
import { digest } from "./digest.ts";
import { isRacy, type Stamp, stampOf } from "./stamp.ts";
import { type Stores, sweepTexts } from "./text-files.ts";
import type { Span } from "./text-reader.ts";

/** Where a cache is kept. */
export interface CachePlace {
	readonly folder: string;
	/** Of the index. */
	readonly path: string;
	/** What all entries depend on. */
	readonly key: string;
	/** When the build began to look at files, in milliseconds. */
	readonly moment: number;
}

/** @param before what an earlier build left in these stores */
export function createCache(
	stores: Stores,
	before: ArticleIndex | undefined,
	{ folder, path, key, moment }: CachePlace,
): ArticleCache {
	const { texts, records } = stores;
	const ledger = createLedger(records, before?.entries);
	const stamps = new Map<string, Stamp>();
	let head: Circumstances = { rules: "", today: "" };
	let related: IndexHead["related"];

	return {
		recall(walked) {
			const { file } = walked;
			const entry = ledger.find(walked);
			if (entry === undefined) {
				stamps.set(file, stampOf(walked.stats));
				return undefined;
			}
			ledger.takeOld(file);
			const record = ledger.recordAt(entry);
			const { stamp } = entry;
			const under = ledger.get(file)?.under ?? before?.head ?? head;
			ledger.set(file, { stamp, under, record, entry, body: record.body });
			return recallSource(record, texts.read);
		},
		keep({ file, text }) {
			const sha256 = createHash("sha256").update(text).digest("hex");
			const seen = stamps.get(file);
			stamps.delete(file);
			const entry = ledger.takeOld(file);
			const known = entry && ledger.recordAt(entry);
			const stamp = seen && !isRacy(seen, moment) ? seen : undefined;
			if (known?.sha256 === sha256) {
				const under = before?.head ?? head;
				const current = { stamp, under, record: known, body: known.body };
				ledger.set(file, { ...current, entry: undefined });
				return recallSource(known, texts.read);
			}
			const source = texts.append(text);
			const record: ArticleRecord = { file, sha256, source, diagnostics: [] };
			ledger.put(record, stamp, head);
			return recallSource(record, texts.read);
		},
		begin(rules, today) {
			head = { rules: digest(JSON.stringify(rules)), today };
		},
		draftOf(source, understand) {
			const current = ledger.get(source.file);
			const record = current && ledger.recordOf(current);
			if (current === undefined || record === undefined)
				return understand(source);
			const { under } = current;
			const holds =
				under.rules === head.rules && holdsOn(head.today, under.today, record);
			if (record.draft !== undefined && holds) {
				const draft = recallDraft(record.draft, () => source.text);
				return { value: draft, diagnostics: record.diagnostics };
			}
			const { text } = source;
			const understood = understand({ file: source.file, text });
			const { value: made, diagnostics } = understood;
			const draft = made && detached(keepDraft(made, text));
			const { draft: _, ...others } = record;
			const anew = { ...others, ...(draft && { draft }), diagnostics };
			ledger.put(anew, current.stamp, head);
			if (draft === undefined) return understood;
			return { value: recallDraft(draft, () => source.text), diagnostics };
		},
		renderer: (render) => cachedRenderer(ledger, texts, render),
		relater: (find) => (topics) => {
			const topicsKey = digest(JSON.stringify(topics));
			related = before?.head.related;
			if (related?.key === topicsKey)
				return JSON.parse(records.read(related.found));
			const found = find(topics);
			const stored = records.append(JSON.stringify(found));
			related = { key: topicsKey, found: stored };
			return found;
		},
		keysOf: (file) => ledger.get(file)?.body,
		shareBodies() {
			const spans = new Map<string, Span>();
			for (const [file, { body }] of ledger.entries()) {
				if (body !== undefined) spans.set(file, body.text);
			}
			return { files: texts.share(), spans };
		},
		save() {
			const isSame =
				before?.head.rules === head.rules &&
				before.head.today === head.today &&
				before.head.related?.key === related?.key;
			if (isSame && !ledger.isNew()) {
				const { texts, records } = before.head;
				return {
					names: { texts, records },
					recordOf: (file) => before.entries.get(file)?.record,
				};
			}
			const known = new Map<string, Entry>();
			for (const [file] of ledger.entries()) {
				const entry = ledger.settle(file);
				if (entry) known.set(file, entry);
			}
			const kept = sweepTexts(folder, stores, known, related);
			writeIndex(path, key, {
				head: { ...head, ...kept.names, related: kept.related },
				entries: kept.entries,
			});
			kept.finish();
			return {
				names: kept.names,
				recordOf: (file) => kept.entries.get(file)?.record,
			};
		},
		close: stores.close,
	};
}
