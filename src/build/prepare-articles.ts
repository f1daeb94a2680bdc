import { join } from "node:path";
import { understandArticle } from "../archive.ts";
import type { ArticleCache } from "../cache/article-cache.ts";
import { type Seen, stampOf } from "../cache/stamp.ts";
import type { ArticleRules } from "../front-matter.ts";
import { schemeOf } from "../links/addresses.ts";
import { createOldAddresses } from "../links/old-addresses.ts";
import { createResolver, type LinkTargets } from "../links.ts";
import type { BodyContext } from "../markdown/body-context.ts";
import { assignPermalinks } from "../model/permalinks.ts";
import { renderDraft } from "../model.ts";
import { readSource } from "../reading/read-source.ts";
import type { WalkedFile } from "../reading/walk.ts";
import type { Day, Draft } from "../types.ts";
import type { OnProgress } from "./produce.ts";

/** Articles that threads work on together. Plain data, but for the counter, which they share. */
export interface Share {
	readonly root: string;
	readonly files: readonly (Pick<WalkedFile, "file" | "onDisk"> & {
		readonly stats: Seen;
	})[];
	readonly rules: ArticleRules;
	readonly today: Day;
	/** How many have been taken so far. */
	readonly counter: Int32Array;
}

export function shareOf(
	root: string,
	files: readonly WalkedFile[],
	rules: ArticleRules,
	today: Day,
): Share {
	return {
		root,
		files: files.map(({ file, onDisk, stats }) => {
			const { size, mtimeMs, ctimeMs, ino } = stats;
			return { file, onDisk, stats: { size, mtimeMs, ctimeMs, ino } };
		}),
		rules,
		today,
		counter: new Int32Array(new SharedArrayBuffer(4)),
	};
}

/** Taken at once, so that neighbours come to stand together. */
const portion = 32;

/**
 * Works on articles that nobody has taken yet, until none is left. What cannot be read or understood, or asks for other
 * articles, is left to the build.
 */
export function prepareArticles(
	share: Share,
	cache: ArticleCache,
	onProgress: OnProgress = () => {},
): void {
	const { root, files, rules, today, counter } = share;
	cache.begin(rules, today);
	const render = cache.renderer(renderDraft);
	for (;;) {
		const from = Atomics.add(counter, 0, portion);
		if (from >= files.length) return;
		onProgress(from, files.length);
		for (const { file, onDisk, stats } of files.slice(from, from + portion)) {
			const read = readSource(join(root, onDisk), file, stats);
			if (!read.ok) continue;
			cache.keep(read.source, stampOf(stats));
			const { value: draft } = cache.draftOf(read.source, (source) =>
				understandArticle(source, rules, today),
			);
			if (draft?.status === "published") tryToRender(draft, render);
			cache.settle(file);
		}
	}
}

function tryToRender(
	draft: Draft,
	render: ReturnType<ArticleCache["renderer"]>,
): void {
	try {
		render(draft, aloneContext(draft));
	} catch (error) {
		if (!(error instanceof AsksForOthers)) throw error;
	}
}

class AsksForOthers extends Error {}

/**
 * Answers what an article's own text decides. The archive is asked the same once more before anything of it is used: what
 * it knows better, such as an old address, is then rendered anew.
 */
function aloneContext(draft: Draft): BodyContext {
	const { file, bodyLine, lang } = draft;
	const permalink = assignPermalinks([draft]).value.get(file) ?? "";
	const resolve = createResolver(file, nothing);
	return {
		file,
		bodyLine,
		permalink,
		locale: lang,
		resolve(address, kind) {
			const isOwn = address === "" || address.startsWith("#");
			if (!isOwn && schemeOf(address) === undefined) throw new AsksForOthers();
			return resolve(address, kind);
		},
		href(path) {
			if (!path.startsWith(`${permalink}#`)) throw new AsksForOthers();
			return path.slice(permalink.length);
		},
	};
}

const nothing: LinkTargets = {
	articles: new Map(),
	media: new Map(),
	broken: new Set(),
	oldAddresses: createOldAddresses([]),
	findOwn: () => undefined,
	filesIn: () => [],
	headingIds: () => new Set(),
};
