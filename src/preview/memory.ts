import type { LoadCache } from "../archive.ts";
import type { Answer } from "../cache/article-record.ts";
import { areSame, listenTo } from "../cache/body-answers.ts";
import { isRacy, isSameStamp, type Stamp, stampOf } from "../cache/stamp.ts";
import type { Checked } from "../diagnostics.ts";
import type {
	BodyContext,
	RenderedMarkdown,
} from "../markdown/body-context.ts";
import type { Relater } from "../model.ts";
import type { WalkedFile } from "../reading/walk.ts";
import type { Draft, Locale, SourceFile } from "../types.ts";
import { readAgain, withHash } from "./read-again.ts";

/** An article as it was read, and what became of it so far. */
export interface Remembered {
	readonly walked: WalkedFile;
	/** Absent where the disk may not tell that the file was touched again. */
	readonly stamp: Stamp | undefined;
	readonly source: SourceFile;
	draft?: Checked<Draft | undefined>;
	body?: RememberedBody;
}

export interface RememberedBody {
	readonly permalink: string;
	readonly locale: Locale;
	readonly answers: readonly Answer[];
	readonly rendered: Checked<RenderedMarkdown>;
}

export type Understand = (source: SourceFile) => Checked<Draft | undefined>;

/** What became of every article in the load before, in memory: only what changed since is read and made again. */
export interface ArticleMemory {
	/** For loading; the first time with the help of what is on disk. */
	readonly cache: LoadCache;
	readonly articles: ReadonlyMap<string, Remembered>;
	/** How the last load understood an article. */
	readonly understand: Understand;
	/** To be called before each load. @param moment the present, as the file system counts it */
	begin(moment: number): void;
	/** Looks at the file itself the next time, whatever the disk tells of it. */
	forget(file: string): void;
	/** Reads a known article between two loads; nothing where it is no longer a file that can be read. */
	readAgain(root: string, file: string): Remembered | undefined;
}

/** @param disk what an earlier build left; its texts stay where they are */
export function rememberArticles(disk: LoadCache): ArticleMemory {
	let first: LoadCache | undefined;
	let now = new Map<string, Remembered>();
	let before: ReadonlyMap<string, Remembered> = now;
	let moment = 0;
	let loads = 0;
	let rules = "";
	let alike: { key: string; found: ReturnType<Relater> } | undefined;
	let understood: Understand = () => ({ value: undefined, diagnostics: [] });
	const walks = new Map<string, WalkedFile>();

	const put = (walked: WalkedFile, source: SourceFile): Remembered => {
		const stamp = stampOf(walked.stats);
		const safe = isRacy(stamp, moment) ? undefined : stamp;
		const remembered: Remembered = { walked, stamp: safe, source };
		now.set(source.file, remembered);
		return remembered;
	};
	const cache: LoadCache = {
		recall(walked) {
			const known = before.get(walked.file);
			const stamp = stampOf(walked.stats);
			if (known?.stamp !== undefined && isSameStamp(known.stamp, stamp)) {
				now.set(walked.file, known);
				return known.source;
			}
			walks.set(walked.file, walked);
			const source = first?.recall(walked);
			return source && put(walked, source).source;
		},
		keep(source) {
			const walked = walks.get(source.file);
			const kept = first?.keep(source) ?? withHash(source);
			return walked === undefined ? kept : put(walked, kept).source;
		},
		begin(articleRules, today) {
			first?.begin(articleRules, today);
			const known = JSON.stringify([articleRules, today]);
			if (known !== rules) {
				for (const [file, { draft: _, ...others }] of now) {
					now.set(file, others);
				}
			}
			rules = known;
		},
		draftOf(source, understand) {
			understood = understand;
			const known = now.get(source.file);
			const draft =
				known?.draft ??
				first?.draftOf(source, understand) ??
				understand(source);
			if (known !== undefined) known.draft = draft;
			return draft;
		},
		renderer: (render) => {
			const make = first?.renderer(render) ?? render;
			return (draft, context) => {
				const known = now.get(draft.file);
				if (known?.body && isStill(known.body, context)) {
					return known.body.rendered;
				}
				const { context: heard, answers } = listenTo(context);
				const rendered = make(draft, heard);
				const { permalink, locale } = context;
				if (known) known.body = { permalink, locale, answers, rendered };
				return rendered;
			};
		},
		relater: (find) => {
			const findNow = first?.relater(find) ?? find;
			return (topics) => {
				const key = JSON.stringify(topics);
				if (alike?.key !== key) alike = { key, found: findNow(topics) };
				return alike.found;
			};
		},
	};
	return {
		cache,
		get articles() {
			return now;
		},
		get understand() {
			return understood;
		},
		begin(present) {
			first = loads === 0 ? disk : undefined;
			loads += 1;
			moment = present;
			before = now;
			now = new Map();
			walks.clear();
		},
		forget(file) {
			const known = now.get(file);
			if (known) now.set(file, { ...known, stamp: undefined });
		},
		readAgain(root, file) {
			const known = now.get(file);
			const read = known && readAgain(root, known.walked);
			if (read === undefined) return undefined;
			// What is on disk knows the article as it was.
			first = undefined;
			return put(read.walked, read.source);
		},
	};
}

/** Whether the archive would still answer as it did when the body was rendered. */
export function isStill(body: RememberedBody, context: BodyContext): boolean {
	const { permalink, locale, answers } = body;
	return (
		permalink === context.permalink &&
		locale === context.locale &&
		areSame(answers, context)
	);
}
