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
import { readSealed, writeSealed } from "./sealed-file.ts";
import { isRacy, isSameStamp, momentOf, type Stamp, stampOf } from "./stamp.ts";
import { openTexts, sweepTexts } from "./text-files.ts";

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
	/** The rendered texts of all articles, for other threads. */
	shareBodies(): SharedBodies;
	/** Keeps what this build knows for the next one. */
	save(): void;
	close(): void;
}

/** Plain data. */
export interface SharedBodies {
	/** Open files of the text store. */
	readonly files: readonly number[];
	/** By the file of the article. */
	readonly spans: ReadonlyMap<string, Pick<KeptBody, "html" | "text">>;
}

interface Index {
	readonly rules: string;
	readonly today: Day;
	readonly texts: readonly string[];
}

/** @param key what all entries depend on: the version of the program */
export function openArticleCache(folder: string, key: string): ArticleCache {
	const path = join(folder, "articles.jsonl");
	const moment = momentOf(folder);
	const lines = readSealed(path, key)?.split("\n") ?? [];
	const before: Index | undefined = lines[0] && JSON.parse(lines[0]);
	const opened = openTexts(folder, before?.texts);
	const { texts } = opened;
	const old = new Map<string, Kept>();
	if (opened.isWhole) {
		for (const line of lines.slice(1)) {
			const record: ArticleRecord = JSON.parse(line);
			old.set(record.file, { record, line });
		}
	}
	const now = new Map<string, Kept>();
	const stamps = new Map<string, Stamp>();
	let index: Index = { rules: "", today: "", texts: [] };
	let isNew = !opened.isWhole;

	const put = (record: ArticleRecord) => {
		now.set(record.file, { record, line: undefined });
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
			const spans = new Map<string, Pick<KeptBody, "html" | "text">>();
			for (const [file, { record }] of now) {
				if (record.body === undefined) continue;
				const { html, text } = record.body;
				spans.set(file, { html, text });
			}
			return { files: texts.share(), spans };
		},
		bodyKey: (file) => now.get(file)?.record.body?.key,
		save() {
			if (!isNew && now.size === old.size) return;
			const kept = sweepTexts(folder, texts, [...now.values()]);
			const head: Index = { ...index, texts: kept.names };
			const records = kept.entries.map(
				({ record, line }) => line ?? JSON.stringify(record),
			);
			writeSealed(path, key, [JSON.stringify(head), ...records].join("\n"));
			kept.finish();
		},
		close: () => texts.close(),
	};
}

/** A record, and the line it was read from while it is as it was. */
export interface Kept {
	readonly record: ArticleRecord;
	readonly line: string | undefined;
}
