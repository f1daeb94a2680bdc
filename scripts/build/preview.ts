import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadContent } from "../../src/archive.ts";
import { openArticleCache } from "../../src/cache/article-cache.ts";
import { programVersion } from "../../src/cache/program-version.ts";
import { momentOf } from "../../src/cache/stamp.ts";
import { type Checked, hasErrors } from "../../src/diagnostics.ts";
import { type Base, baseOf } from "../../src/preview/base.ts";
import { rememberArticles } from "../../src/preview/memory.ts";
import {
	type PageAnswer,
	type Pages,
	pagesOf,
} from "../../src/preview/pages.ts";
import { patchArticle } from "../../src/preview/patch.ts";
import { type Content, readContent } from "../../src/read.ts";
import type { SourceFile } from "../../src/types.ts";
import { cacheFolder } from "./cache-folder.ts";
import { withEdition } from "./make.ts";
import type { BuildOptions } from "./options.ts";
import { reportOn, stoppedLine } from "./problems.ts";
import { wordings } from "./wording.ts";

/** What a build would publish, drafts included, long before it does. */
export interface Preview {
	/**
	 * Takes in what changed. @param touched paths from the project's root, as the disk spells them; nothing when it is
	 * not known what changed
	 * @returns what is wrong, as a build reports it; empty when all is well
	 */
	look(touched: readonly string[] | undefined): Promise<string>;
	/** A page of the last version without errors. */
	page(path: string): Promise<PageAnswer>;
}

/** So many articles are followed one by one; for more, everything is loaded again. */
const mostPatches = 16;

/** After so many milliseconds browsers have what they asked for. */
const idle = 300;

/** @param code the folder with `templates/` */
export function openPreview(options: BuildOptions, code: string): Preview {
	const { root, today, locale, offline } = options;
	const cacheDir = cacheFolder(root);
	const folder = join(cacheDir, "articles");
	const memory = rememberArticles(
		openArticleCache(folder, programVersion(code)),
	);
	let base: Base | undefined;
	let pages: Pages | undefined;
	/** What changed since `base`. */
	const pending = new Set<string>();

	let content: Checked<Content> | undefined;
	const readAll = () => {
		memory.begin(momentOf(cacheDir));
		const { recall, keep } = memory.cache;
		return readContent(root, { recall, keep });
	};
	/** Where nothing but known articles changed, no other file needs to be looked at. */
	const readSome = (files: readonly string[]): Checked<Content> | undefined => {
		const fresh = new Map<string, SourceFile>();
		for (const file of files) {
			const read = memory.readAgain(root, file);
			if (read === undefined) return undefined;
			fresh.set(file, read.source);
		}
		return content && withSources(content, fresh);
	};
	const loadAll = async (files: readonly string[] | undefined) => {
		content = (files && readSome(files)) ?? (await readAll());
		const read = content;
		const { cache } = memory;
		return loadContent(root, {
			...{ today, includeDrafts: true, cacheDir, cache, read },
		});
	};
	const patchAll = (files: readonly string[]): Base | undefined => {
		if (files.length > mostPatches) return undefined;
		return files.reduce<Base | undefined>(
			(before, file) => before && patchArticle(before, file, root, memory),
			base,
		);
	};
	const warmUp = () => {
		base?.targets();
		base?.related();
		// A whole load leaves much behind, and V8 takes its time; nobody waits now.
		globalThis.gc?.();
	};
	return {
		async look(touched) {
			for (const onDisk of touched ?? []) {
				const file = onDisk.normalize("NFC");
				if (base && isPassing(base, root, onDisk, file)) continue;
				memory.forget(file);
				pending.add(file);
			}
			const files = touched && [...pending];
			const patched = files && patchAll(files);
			const loaded = patched?.loaded ?? (await loadAll(files));
			const archive = await withEdition(loaded.value, root, !offline);
			if (archive === undefined || hasErrors(loaded.diagnostics)) {
				const line = stoppedLine(loaded, options, wordings[locale]);
				return `${reportOn(loaded, options, false)}\n${line}\n`;
			}
			pending.clear();
			base = patched ?? baseOf(loaded, memory, today);
			pages = pagesOf(archive);
			// The first change is then followed as fast as all others.
			if (!patched) setTimeout(warmUp, idle).unref();
			return "";
		},
		page: async (path) => pages?.page(path) ?? "elsewhere",
	};
}

function withSources(
	{ value, diagnostics }: Checked<Content>,
	fresh: ReadonlyMap<string, SourceFile>,
): Checked<Content> {
	const sources = value.sources.map(
		(source) => fresh.get(source.file) ?? source,
	);
	return { value: { ...value, sources }, diagnostics };
}

/** Whether this is a file that an editor wrote beside the one it saved, and has removed again. */
function isPassing(
	{ loaded, articles }: Base,
	root: string,
	onDisk: string,
	file: string,
): boolean {
	const { media, site, exclusions } = loaded.value.content;
	const isKnown = (known: string) =>
		known === file || known.startsWith(`${file}/`);
	return (
		!existsSync(join(root, onDisk)) &&
		!(site && isKnown(site.file)) &&
		![...articles.keys()].some(isKnown) &&
		![...media, ...exclusions].some((other) => isKnown(other.file))
	);
}
