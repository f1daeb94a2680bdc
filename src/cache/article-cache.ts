import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Checked } from "../diagnostics.ts";
import type { ArticleRules } from "../front-matter.ts";
import type { BodyRenderer } from "../model.ts";
import type { WalkedFile } from "../reading/walk.ts";
import type { Day, Draft, SourceFile } from "../types.ts";
import {
	type ArticleRecord,
	holdsOn,
	type KeptBody,
	keepDraft,
	recallBody,
	recallDraft,
	recallSource,
} from "./article-record.ts";
import { areSame, listenTo } from "./body-answers.ts";
import { digest } from "./digest.ts";
import { openJournal } from "./journal.ts";
import { isRacy, isSameStamp, momentOf, type Stamp, stampOf } from "./stamp.ts";
import { openTexts, sweepTexts } from "./text-files.ts";
import type { Span } from "./text-store.ts";

/** What became of every article the last time, for those that did not change since. */
export interface ArticleCache {
	/** The text of a file that the disk says is as it was. */
	recall(walked: WalkedFile): SourceFile | undefined;
	/** Moves a text that was read anew out of memory. */
	keep(source: SourceFile): SourceFile;
	/** Sets what understanding an article depends on besides its file. */
	begin(rules: ArticleRules, today: Day): void;
	draftOf(
		source: SourceFile,
		understand: (source: SourceFile) => Checked<Draft | undefined>,
	): Checked<Draft | undefined>;
	/** `render`, but for bodies whose text, place and links are as they were. */
	renderer(render: BodyRenderer): BodyRenderer;
	/** Stands for everything a page shows of the article's body. */
	bodyKey(file: string): string | undefined;
	/** The words of all articles, for other threads. */
	shareBodies(): SharedBodies;
	/** Keeps what this build knows for the next one. */
	save(): void;
	close(): void;
}

/** Plain data. */
export interface SharedBodies {
	/** Open files of the text store. */
	readonly files: readonly number[];
	/** By the file of the article, where its words stand. */
	readonly spans: ReadonlyMap<string, Span>;
}

interface Index {
	readonly rules: string;
	readonly today: Day;
	readonly texts: readonly string[];
}

/** @param key what all entries depend on: the version of the program */
export function openArticleCache(folder: string, key: string): ArticleCache {
	const moment = momentOf(folder);
	const journal = openJournal(join(folder, "articles.jsonl"), key);
	const { head } = journal;
	const before: Index | undefined = head && JSON.parse(head);
	const opened = openTexts(folder, before?.texts);
	const { texts } = opened;
	const old = new Map<string, Kept>();
	const base = new Set<string>();
	if (opened.isWhole) {
		const recall = (line: string, isInBase: boolean) => {
			const record: ArticleRecord = JSON.parse(line);
			old.set(record.file, { record, line, isInBase });
		};
		for (const line of journal.base) recall(line, true);
		for (const file of old.keys()) base.add(file);
		for (const file of journal.gone) old.delete(file);
		for (const line of journal.recent) recall(line, false);
	}
	const now = new Map<string, Kept>();
	const stamps = new Map<string, Stamp>();
	let index: Index = { rules: "", today: "", texts: [] };
	let isNew = !opened.isWhole;

	const put = (record: ArticleRecord) => {
		now.set(record.file, { record, line: undefined, isInBase: false });
		isNew = true;
	};
	return {
		recall({ file, stats }) {
			const stamp = stampOf(stats);
			stamps.set(file, stamp);
			const kept = old.get(file);
			if (
				kept?.record.stamp === undefined ||
				!isSameStamp(kept.record.stamp, stamp)
			)
				return undefined;
			now.set(file, kept);
			return recallSource(kept.record, texts);
		},
		keep({ file, text }) {
			const sha256 = createHash("sha256").update(text).digest("hex");
			const seen = stamps.get(file);
			const stamp =
				seen === undefined || isRacy(seen, moment) ? {} : { stamp: seen };
			const known = old.get(file)?.record;
			const { stamp: _, ...same }: ArticleRecord =
				known?.sha256 === sha256
					? known
					: { file, sha256, source: texts.append(text), diagnostics: [] };
			const record = { ...same, ...stamp };
			put(record);
			return recallSource(record, texts);
		},
		begin(rules, today) {
			index = { rules: digest(JSON.stringify(rules)), today, texts: [] };
			if (before?.rules !== index.rules || before.today !== today) isNew = true;
		},
		draftOf(source, understand) {
			const record = now.get(source.file)?.record;
			if (record === undefined) return understand(source);
			if (
				record.draft !== undefined &&
				before?.rules === index.rules &&
				holdsOn(index.today, before.today, record)
			) {
				const draft = recallDraft(record.draft, () => source.text);
				return { value: draft, diagnostics: record.diagnostics };
			}
			const { text } = source;
			const understood = understand({ file: source.file, text });
			const { value: made, diagnostics } = understood;
			const draft = made && keepDraft(made, text);
			const { draft: _, ...others } = record;
			put({ ...others, ...(draft && { draft }), diagnostics });
			if (draft === undefined) return understood;
			return { value: recallDraft(draft, () => source.text), diagnostics };
		},
		renderer: (render) => (draft, context) => {
			const { file } = draft;
			const { permalink, locale } = context;
			const record = now.get(file)?.record;
			const kept = record?.body;
			if (
				kept?.permalink === permalink &&
				kept.locale === locale &&
				areSame(kept.answers, context)
			) {
				return {
					value: recallBody(kept, texts),
					diagnostics: kept.diagnostics,
				};
			}
			const { context: heard, answers } = listenTo(context);
			const { value, diagnostics } = render(draft, heard);
			if (record === undefined) return { value, diagnostics };
			const { html, text, ...plain } = value;
			const body: KeptBody = {
				...plain,
				key: digest(html, text),
				permalink,
				locale,
				answers,
				html: texts.append(html),
				text: texts.append(text),
				diagnostics,
			};
			put({ ...record, body });
			return { value: recallBody(body, texts), diagnostics };
		},
		shareBodies() {
			const spans = new Map<string, Span>();
			for (const [file, { record }] of now) {
				if (record.body !== undefined) spans.set(file, record.body.text);
			}
			return { files: texts.share(), spans };
		},
		bodyKey: (file) => now.get(file)?.record.body?.key,
		save() {
			if (!isNew && now.size === old.size) return;
			const kept = sweepTexts(folder, texts, [...now.values()]);
			const head: Index = { ...index, texts: kept.names };
			journal.save({
				head: JSON.stringify(head),
				recent: kept.entries.filter(({ isInBase }) => !isInBase).map(lineOf),
				gone: [...base].filter((file) => !now.has(file)),
				isOnBase: opened.isWhole,
				all: () => kept.entries.map(lineOf),
			});
			kept.finish();
		},
		close: () => texts.close(),
	};
}

/** A record, and the line it was read from while it is as it was. */
export interface Kept {
	readonly record: ArticleRecord;
	readonly line: string | undefined;
	/** Whether it stands in the large file of the journal. */
	readonly isInBase: boolean;
}

function lineOf({ record, line }: Kept): string {
	return line ?? JSON.stringify(record);
}
