import { parseSiteConfig } from "./config.ts";
import {
	type Checked,
	collect,
	type Diagnostic,
	hasErrors,
} from "./diagnostics.ts";
import { validateArticle } from "./front-matter.ts";
import { catalogueMedia } from "./media.ts";
import { buildArchive, type ModelOptions } from "./model.ts";
import { parseFile } from "./parse.ts";
import { type Content, readContent } from "./read.ts";
import type { Archive } from "./types.ts";

export { usedMedia } from "./model/unused-media.ts";

/** The stages of loading, in order. */
export type LoadStage = "read" | "parse" | "validate" | "media" | "model";

export interface LoadOptions extends ModelOptions {
	/** Where what was learnt about photos is kept between builds. */
	readonly cacheDir: string;
	/** Called as each stage begins. */
	readonly onStage?: (stage: LoadStage) => void;
}

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
	const { onStage = () => {}, cacheDir } = options;
	onStage("read");
	const content = await readContent(root);
	onStage("parse");
	const config = content.value.site && parseSiteConfig(content.value.site);
	const parsed = collect(content.value.sources.map(parseFile));
	onStage("validate");
	const configuration = config?.value;
	const files = parsed.value.filter((file) => file !== undefined);
	// Without a configuration the articles are still checked: one run shows all that is wrong.
	const drafts = collect(
		files.map((file) =>
			validateArticle(file, configuration ?? {}, options.today),
		),
	);
	onStage("media");
	const media = await catalogueMedia(root, content.value.media, cacheDir);
	const found: readonly Diagnostic[] = [
		...content.diagnostics,
		...(config?.diagnostics ?? []),
		...parsed.diagnostics,
		...drafts.diagnostics,
		...media.diagnostics,
	];
	if (configuration === undefined)
		return {
			value: { content: content.value, archive: undefined },
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
		content.value.exclusions,
		{ ...options, broken },
	);
	return {
		value: { content: content.value, archive: archive.value },
		diagnostics: inOrder([...found, ...archive.diagnostics]),
	};
}

/** True for an archive that may be published. */
export function isPublishable(
	checked: Checked<Archive | undefined>,
): checked is Checked<Archive> {
	return checked.value !== undefined && !hasErrors(checked.diagnostics);
}

/** By file, then place, then rule: the same content always gives the same report. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
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
