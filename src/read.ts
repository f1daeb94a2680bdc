import { join } from "node:path";
import {
	type Checked,
	type Diagnostic,
	problem,
	siteFile,
} from "./diagnostics.ts";
import { shown } from "./reading/file-names.ts";
import {
	type Classified,
	classify,
	extensionOf,
	knownExtensions,
} from "./reading/file-types.ts";
import { readSource } from "./reading/read-source.ts";
import { type Look, type WalkedFile, walk } from "./reading/walk.ts";
import type { Exclusion, MediaFile, SourceFile } from "./types.ts";
import { closest } from "./vietnamese/closest.ts";

/** What Markdown files are also called. */
const markdownExtensions = new Set(["markdown", "mdown", "mdwn", "mkd"]);

/** Everything below `content/`: each file is here, in `exclusions`, or has an error. Lists are ordered by path. */
export interface Content {
	/** The articles. */
	readonly sources: readonly SourceFile[];
	readonly media: readonly MediaFile[];
	/** `content/site.yml`. */
	readonly site: SourceFile | undefined;
	/** Leftovers of systems and editors, such as `.DS_Store`. */
	readonly exclusions: readonly Exclusion[];
}

/** What an earlier reading of the same content helps with. */
export interface ReadOptions {
	/** Told of everything that is looked at. */
	readonly look?: Look;
	/** Gives an article that was read before and has not changed since. */
	readonly recall?: (walked: WalkedFile) => SourceFile | undefined;
	/** Takes an article that was read now. */
	readonly keep?: (source: SourceFile) => SourceFile;
	/** Told, now and then, of how many articles of how many have been read. */
	readonly onRead?: (done: number, all: number) => void;
}

/** Articles between two words to `onRead`. */
const portion = 32;

/** Reads `content/` below a project's root. Nothing is followed out of it, run, or skipped unsaid. */
export async function readContent(
	root: string,
	{ look, recall, keep, onRead }: ReadOptions = {},
): Promise<Checked<Content>> {
	const { files, junk, diagnostics: found } = walk(root, "content", look);
	const diagnostics = found.map(missingContent);
	const sources: SourceFile[] = [];
	const media: MediaFile[] = [];
	let site: SourceFile | undefined;

	const articles: WalkedFile[] = [];
	for (const walked of files) {
		const { file, name, onDisk, stats } = walked;
		const kind = file === siteFile ? "site" : classify(name).kind;
		if (kind === "article") {
			articles.push(walked);
		} else if (kind === "site") {
			const read = readSource(join(root, onDisk), file, stats);
			if (read.ok) site = read.source;
			else diagnostics.push(read.diagnostic);
		} else if (kind === "image" || kind === "attachment") {
			media.push(mediaFile(walked));
		} else {
			diagnostics.push(refuse(walked));
		}
	}
	for (const [index, walked] of articles.entries()) {
		if (index % portion === 0) onRead?.(index, articles.length);
		const { file, onDisk, stats } = walked;
		const recalled = recall?.(walked);
		if (recalled !== undefined) {
			sources.push(recalled);
			continue;
		}
		const read = readSource(join(root, onDisk), file, stats);
		if (read.ok) sources.push(keep?.(read.source) ?? read.source);
		else diagnostics.push(read.diagnostic);
	}

	const siteSeen = files.some(({ file }) => file === siteFile);
	if (!siteSeen && !diagnostics.some(isFatal)) {
		diagnostics.push(problem("site/missing", siteFile, undefined, {}));
	}
	const exclusions = junk.map(
		(file): Exclusion => ({ file: shown(file), reason: "ignored-file" }),
	);
	return {
		value: {
			sources: sources.sort(byFile),
			media: media.sort(byFile),
			site,
			exclusions: exclusions.sort(byFile),
		},
		diagnostics: diagnostics.sort(byFile),
	};
}

/** A file that is not there when its folder is listed vanished; `content/` itself never was. */
function missingContent(diagnostic: Diagnostic): Diagnostic {
	return diagnostic.file === "content" && diagnostic.rule === "file/vanished"
		? problem("file/no-content", "content", undefined, {})
		: diagnostic;
}

function isFatal({ file }: Diagnostic): boolean {
	return file === "content" || file === siteFile;
}

function mediaFile({ file, onDisk, stats }: WalkedFile): MediaFile {
	const size = stats.size;
	return onDisk === file ? { file, size } : { file, size, onDisk };
}

function refuse({ file, name }: WalkedFile): Diagnostic {
	const at = shown(file);
	const kind: Classified = classify(name);
	if (kind.kind === "executable") {
		return problem("file/executable", at, undefined, { name: shown(name) });
	}
	if (kind.kind === "hidden") {
		return problem("file/hidden", at, undefined, { name: shown(name) });
	}
	if (kind.kind === "convert") {
		const { extension, to } = kind;
		return problem("file/convert", at, undefined, {
			extension,
			suggestion: to,
		});
	}
	const extension = extensionOf(name);
	return problem("file/type", at, undefined, {
		extension: shown(extension),
		suggestion: markdownExtensions.has(extension)
			? "md"
			: closest(extension, ["md", ...knownExtensions]),
		known: knownExtensions.join(", "),
	});
}

function byFile(
	a: { readonly file: string },
	b: { readonly file: string },
): number {
	if (a.file === b.file) return 0;
	return a.file < b.file ? -1 : 1;
}
