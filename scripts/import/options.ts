import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseMoment } from "../../src/dates.ts";
import { mappingFile, readMapping } from "../../src/import/mapping.ts";
import { fill, type ImportWords } from "../../src/import/messages.ts";
import type { ImportOptions } from "../../src/import/run-import.ts";
import { readCategories } from "../../src/import/site-categories.ts";
import { sourceKind } from "../../src/import/source.ts";
import type { NamedSource } from "../../src/import/sources/open.ts";
import type { Flags } from "./command.ts";

/** The options of a run, or the sentence that says why there is none. */
export function readOptions(
	flags: Flags,
	sources: readonly NamedSource[],
	words: ImportWords,
): ImportOptions | string {
	const { notes } = words;
	const root = process.cwd();
	const out = resolve(root, flags.out);
	const ownSite = join(out, "site.yml");
	const hasOwnSite = existsSync(ownSite);
	const path = hasOwnSite ? ownSite : join(root, "content", "site.yml");
	const text = readText(path);
	if (text === undefined) return fill(notes.noSite, { file: path });
	const declared = readCategories(text);
	if (!declared) return fill(notes.badSite, { file: path });
	const mapping = readMapping(readText(join(root, mappingFile)) ?? "");
	if (!mapping.ok) {
		const reason = fill(words.mapping[mapping.fault], mapping.values);
		return fill(notes.badMapping, { file: mappingFile, reason });
	}
	const date = flags.date === undefined ? undefined : parseMoment(flags.date);
	if (date && !date.ok) {
		const { date: written = "" } = flags;
		return fill(notes.badDate, { written });
	}
	if (date && sources.length > 1) return notes.oneDate;
	return {
		root,
		out,
		site: { path, text },
		mayAddCategories: hasOwnSite,
		declared,
		rules: {
			mapping: mapping.sections,
			convertLegacy: flags.convertLegacy ?? false,
			...(flags.category !== undefined && { asked: flags.category }),
			...(date && { date: date.moment }),
		},
		mode: modeOf(flags, sources),
		force: flags.force ?? false,
		words,
	};
}

/** Plain text named by an editor is written at once; all else only when asked. */
function modeOf(
	flags: Flags,
	sources: readonly NamedSource[],
): ImportOptions["mode"] {
	if (flags.stdout) return "print";
	if (flags.dryRun) return "dry-run";
	return flags.write || sources.every(isPlainText) ? "write" : "dry-run";
}

function isPlainText({ path }: NamedSource): boolean {
	try {
		if (!statSync(path).isFile()) return false;
		const isList = /\.(?:json|csv|tsv|mht|mhtml|eml)$/iu.test(path);
		return !isList && sourceKind(readFileSync(path)).kind === "text";
	} catch {
		return true;
	}
}

/** npm runs scripts in the project's root; a path may have been typed in another folder. */
export function findSource(path: string): string {
	const typedIn = process.env.INIT_CWD;
	if (existsSync(path) || typedIn === undefined) return resolve(path);
	const there = resolve(typedIn, path);
	return existsSync(there) ? there : resolve(path);
}

function readText(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}
