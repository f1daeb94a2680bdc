import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { readSealedBytes, writeSealedBytes } from "../cache/sealed-file.ts";
import { listsOf } from "./article-lists.ts";
import { restoreFragment } from "./fragments.ts";
import { numberArticles } from "./numbered-articles.ts";
import { writeOwnIndex } from "./own-index.ts";
import {
	type PagefindFile,
	type PagefindOptions,
	runPagefind,
	SearchIndexError,
} from "./pagefind.ts";
import { language } from "./pagefind-format/names.ts";
import { type PagefindEntry, readEntry } from "./pagefind-index.ts";
import { toPagefindRecord } from "./pagefind-record.ts";
import { openPlaces } from "./places.ts";
import { probes } from "./probes.ts";
import { toSearchRecord } from "./record.ts";

/** The version whose index ours was compared with, file by file. */
const provenVersion = "1.6.0";

/** What the installed Pagefind writes whatever it indexes, and whether its index is what ours would be. */
export interface PagefindClient {
	/** The scripts and programs that run in the browser. */
	readonly files: readonly PagefindFile[];
	/** `undefined` when ours would not be the same: then Pagefind itself must write the index. */
	readonly entry: PagefindEntry | undefined;
}

/** Asks Pagefind once for each version: it indexes a few lines, and so do we. Rejects with `SearchIndexError`. */
export async function loadClient(
	cacheDir: string | undefined,
	options: PagefindOptions,
): Promise<PagefindClient> {
	if (options.binaryPath !== undefined) return askPagefind(options);
	const version = installedVersion();
	const key = `${version} ${process.platform}-${process.arch}`;
	const path = cacheDir && join(cacheDir, "search", "client");
	const kept = path && readSealedBytes(path, key);
	if (kept) return understand(deserialize(kept));
	const asked = known.get(key) ?? askPagefind(options);
	known.set(key, asked);
	asked.catch(() => known.delete(key));
	const client = await asked;
	if (path) {
		const { files, entry } = client;
		const text = entry?.write("", 0);
		writeSealedBytes(path, key, serialize({ files, entry: text }));
	}
	return client;
}

/** By version: several archives may be built by one process. */
const known = new Map<string, Promise<PagefindClient>>();

function understand({
	files,
	entry,
}: {
	readonly files: readonly PagefindFile[];
	readonly entry: string | undefined;
}): PagefindClient {
	return { files, entry: entry === undefined ? undefined : readEntry(entry) };
}

/** Its package does not let `require` find it, so its folder is looked for where packages stand. */
function installedVersion(): string {
	const folders =
		createRequire(import.meta.url).resolve.paths("pagefind") ?? [];
	const file = folders
		.map((folder) => join(folder, "pagefind", "package.json"))
		.find(existsSync);
	if (file === undefined)
		throw new SearchIndexError("Pagefind is not installed: run `npm ci`.");
	const version = /"version":\s*"([^"]+)"/.exec(
		readFileSync(file, "utf8"),
	)?.[1];
	return version ?? "unknown";
}

async function askPagefind(options: PagefindOptions): Promise<PagefindClient> {
	const records = probes.map((probe) => {
		const record = toSearchRecord(probe);
		return toPagefindRecord(record, probe, restoreFragment(record));
	});
	const written = await runPagefind({ records, language }, options);
	const entryFile = written.find(({ path }) => path === "pagefind-entry.json");
	if (!entryFile) throw new SearchIndexError("Pagefind wrote no index.");
	const entry = readEntry(new TextDecoder().decode(entryFile.content));
	return {
		files: written.filter(({ path }) => isClient(path)),
		entry: entry && isProven(entry, written) ? entry : undefined,
	};
}

/** Everything else is named by its content, so equal names are equal files. */
function isClient(path: string): boolean {
	return !/\.pf_\w+$|^pagefind-entry\.json$/u.test(path);
}

/** Whether Pagefind wrote of our few lines what we would write. */
export function isProven(
	entry: PagefindEntry,
	written: readonly PagefindFile[],
): boolean {
	if (entry.version !== provenVersion) return false;
	const numbered = numberArticles(probes, [], undefined, undefined);
	const places = openPlaces(numbered.corpus);
	const own = writeOwnIndex(listsOf(probes), numbered, places, entry);
	if (!own) return false;
	const { fragments, chunks, files } = own.listing;
	const ours = [
		...files.keys(),
		...fragments.map((name) => `fragment/${name}.pf_fragment`),
		...chunks.map((name) => `index/${name}.pf_index`),
	];
	const theirs = written
		.map(({ path }) => path)
		.filter((path) => !isClient(path));
	return ours.sort().join("\n") === theirs.sort().join("\n");
}
