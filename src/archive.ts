import type { ArticleCache } from "./cache/article-cache.ts";
import { parseSiteConfig } from "./config.ts";
import {
	type Checked,
	collect,
	type Diagnostic,
	hasErrors,
} from "./diagnostics.ts";
import { type ArticleRules, validateArticle } from "./front-matter.ts";
import { catalogueMedia } from "./media.ts";
import { buildArchive, type ModelOptions, renderDraft } from "./model.ts";
import { parseFile } from "./parse.ts";
import { type Content, readContent } from "./read.ts";
import type { Look } from "./reading/walk.ts";
import { findRelated } from "./related.ts";
import type { Archive, Day, Draft, SiteConfig, SourceFile } from "./types.ts";

export { usedMedia } from "./model/unused-media.ts";

/** The stages of loading, in order. */
export type LoadStage = "read" | "understand" | "media" | "model";

export interface LoadOptions extends ModelOptions {
	/** Where what was learnt about photos is kept between builds. */
	readonly cacheDir: string;
	/** What became of the articles in the last build. */
	readonly cache?: LoadCache;
	/** Told of everything below `content/` that is looked at. */
	readonly look?: Look;
	/** Told, while articles are read, of how many of them there are. */
	readonly onRead?: (done: number, all: number) => void;
	/** The content, where it has been read already. */
	readonly read?: Checked<Content>;
	/** Called as each stage begins. */
	readonly onStage?: (stage: LoadStage) => void;
}

/** The part of a cache that loading asks. */
export type LoadCache = Pick<
	ArticleCache,
	"recall" | "keep" | "begin" | "draftOf" | "renderer" | "relater"
>;

export interface LoadedArchive {
	readonly content: Content;
	/** `undefined` when `content/site.yml` cannot be understood: nothing can be built on it. */
	readonly archive: Archive | undefined;
}

/** Everything before rendering. Problems are gathered, never thrown: one run shows them all, ordered by place. */
export async function loadArchive(
	root: string,
	options: LoadOptions,
): Promise<Checked<Archive | undefined>> {
	const { value, diagnostics } = await loadContent(root, options);
	return { value: value.archive, diagnostics };
}

/** As `loadArchive`, with the content that was read. */
export async function loadContent(
	root: string,
	options: LoadOptions,
): Promise<Checked<LoadedArchive>> {
	const { onStage = () => {}, cacheDir, cache, today, onRead } = options;
	onStage("read");
	const read =
		options.read ??
		(await readContent(root, {
			...(options.look && { look: options.look }),
			...(cache && { recall: cache.recall, keep: cache.keep }),
			...(onRead && { onRead }),
		}));
	const content = read.value;
	onStage("understand");
	const config = content.site && parseSiteConfig(content.site);
	const configuration = config?.value;
	const rules = rulesOf(configuration);
	cache?.begin(rules, today);
	const understand = articleReader(rules, today);
	const drafts = collect(
		content.sources.map((source) =>
			cache ? cache.draftOf(source, understand) : understand(source),
		),
	);
	onStage("media");
	const media = await catalogueMedia(root, content.media, cacheDir);
	const found: readonly Diagnostic[] = [
		...read.diagnostics,
		...(config?.diagnostics ?? []),
		...drafts.diagnostics,
		...media.diagnostics,
	];
	if (configuration === undefined)
		return {
			value: { content, archive: undefined },
			diagnostics: inOrder(found),
		};

	onStage("model");
	const broken = new Set(
		found
			.filter(({ severity }) => severity === "error")
			.map(({ file }) => file),
	);
	const valid = drafts.value.filter((draft) => draft !== undefined);
	const archive = buildArchive(
		configuration,
		valid,
		media.value,
		content.exclusions,
		{
			...options,
			broken,
			...(cache && {
				render: cache.renderer(renderDraft),
				relate: cache.relater(findRelated),
			}),
		},
	);
	return {
		value: { content, archive: archive.value },
		diagnostics: inOrder([...found, ...archive.diagnostics]),
	};
}

/** Without a configuration the articles are still checked: one run shows all that is wrong. */
export function rulesOf(config: SiteConfig | undefined): ArticleRules {
	const { categories, languages, foundedYear } = config ?? {};
	return {
		...(categories && { categories }),
		...(languages && { languages }),
		...(foundedYear !== undefined && { foundedYear }),
	};
}

/** Understands one article by itself: takes it apart, and its front matter. */
export function articleReader(
	rules: ArticleRules,
	today: Day,
): (source: SourceFile) => Checked<Draft | undefined> {
	return (source) => {
		const parsed = parseFile(source);
		if (parsed.value === undefined)
			return { value: undefined, diagnostics: parsed.diagnostics };
		const { value, diagnostics } = validateArticle(parsed.value, rules, today);
		return { value, diagnostics: [...parsed.diagnostics, ...diagnostics] };
	};
}

/** True for an archive that may be published. */
export function isPublishable(
	checked: Checked<Archive | undefined>,
): checked is Checked<Archive> {
	return checked.value !== undefined && !hasErrors(checked.diagnostics);
}

/** By file, then place, then rule: the same content always gives the same report. */
export function inOrder(
	diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
	return [...diagnostics].sort(
		(a, b) =>
			compare(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			compare(a.rule, b.rule),
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
