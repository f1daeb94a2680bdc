import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Content } from "./read.ts";
import type { Edition, MediaCatalogue, Release, SourceFile } from "./types.ts";

/** Stands beside `content/` and is written by `npm run package -- --release`. */
export const releasesFile = "releases.json";

/** What a build can say about itself without asking the clock. @param contentIdOf is seldom asked, and then looks at all */
export async function readEdition(
	root: string,
	contentIdOf: () => string,
): Promise<Edition> {
	const releases = await readReleases(root);
	let contentId: string | undefined;
	return {
		get contentId() {
			contentId ??= contentIdOf();
			return contentId;
		},
		releases,
		download: await findDownload(root, releases),
	};
}

/**
 * Sixteen hexadecimal digits that stand for all of `content/`: two sites with the same id were built from the same texts,
 * photos and settings, on whatever machine.
 */
export function contentIdOf(content: Content, media: MediaCatalogue): string {
	return idOfLines(contentLines(content, media));
}

/** What the id is made of: a line for each file with its SHA-256, sorted. */
export function contentLines(
	{ sources, site }: Content,
	media: MediaCatalogue,
): readonly string[] {
	return [
		...[...sources, ...(site ? [site] : [])].map((source) =>
			contentLine(source.file, hashOf(source)),
		),
		...[...media.values()].map(({ file, sha256 }) => contentLine(file, sha256)),
	].sort();
}

export function contentLine(file: string, sha256: string): string {
	return `${sha256}  ${file}\n`;
}

/** @param lines in any order; sorted ones take least time */
export function idOfLines(lines: readonly string[]): string {
	return createHash("sha256")
		.update(lines.toSorted().join(""))
		.digest("hex")
		.slice(0, 16);
}

function hashOf(source: SourceFile): string {
	return (
		source.sha256 ?? createHash("sha256").update(source.text).digest("hex")
	);
}

/** Newest first. Throws when the file is there but cannot be understood: a list of hashes must not be guessed at. */
export async function readReleases(root: string): Promise<readonly Release[]> {
	const path = join(root, releasesFile);
	const text = await readFile(path, "utf8").catch(() => "[]");
	const list: unknown = JSON.parse(text);
	if (!Array.isArray(list) || !list.every(isRelease)) {
		throw new Error(`${path} is not a list of releases`);
	}
	return [...list].sort(
		(a, b) => compare(b.date, a.date) || compare(a.file, b.file),
	);
}

/** Adds a release, or replaces the one of the same file. */
export async function recordRelease(
	root: string,
	release: Release,
): Promise<void> {
	const others = (await readReleases(root)).filter(
		({ file }) => file !== release.file,
	);
	const list = [release, ...others].sort(
		(a, b) => compare(b.date, a.date) || compare(a.file, b.file),
	);
	await writeFile(
		join(root, releasesFile),
		`${JSON.stringify(list, undefined, "\t")}\n`,
	);
}

/** The newest whole copy that may be handed to anyone and lies ready in `dist/`. */
async function findDownload(
	root: string,
	releases: readonly Release[],
): Promise<Edition["download"]> {
	for (const release of releases) {
		if (!release.isPublic || release.scope !== undefined) continue;
		const path = join(root, "dist", release.file);
		const found = await stat(path).catch(() => undefined);
		if (found?.size === release.size) return { release, path };
	}
	return undefined;
}

function isRelease(value: unknown): value is Release {
	if (typeof value !== "object" || value === null) return false;
	const has = (key: string, pattern: RegExp) => {
		const found: unknown = Reflect.get(value, key);
		return pattern.test(String(found));
	};
	return (
		has("file", /^[\w.-]+\.zip$/u) &&
		has("date", /^\d{4}-\d{2}-\d{2}$/u) &&
		has("size", /^\d+$/u) &&
		has("articles", /^\d+$/u) &&
		has("sha512", /^[0-9a-f]{128}$/u) &&
		has("rootHash", /^[0-9a-f]{128}$/u) &&
		has("isPublic", /^(?:true|false)$/u)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
