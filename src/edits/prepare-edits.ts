import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { articleReader, rulesOf } from "../archive.ts";
import { digest } from "../cache/digest.ts";
import { openTexts } from "../cache/text-files.ts";
import { parseSiteConfig } from "../config.ts";
import { siteFile } from "../diagnostics.ts";
import { contentLine, idOfLines, readEdition } from "../edition.ts";
import { identify } from "../publish/hash.ts";
import { findLine, hasHash } from "../publish/listing.ts";
import type { Standing } from "../publish/standing.ts";
import { readSource } from "../reading/read-source.ts";
import type { Day, OutputFile, SiteConfig, SourceFile } from "../types.ts";
import { type EditLog, readEditLog, writeEditLog } from "./edit-log.ts";
import { editedFiles } from "./edited-files.ts";
import { type FollowedEdit, followEdit } from "./follow-edit.ts";
import { openKeptArticles } from "./kept-articles.ts";
import { type KeptHead, type KeptSite, readKeptSite } from "./kept-site.ts";

/** Where what is kept of a site lies. */
export interface KeptPlace {
	readonly site: string;
	readonly log: string;
	/** What all of it depends on. */
	readonly key: string;
}

/** @param out the site's folder; @param key what it was made with: the program, and all that was asked of it */
export function keptPlaceOf(
	cacheDir: string,
	out: string,
	key: string,
): KeptPlace {
	const path = join(cacheDir, "sites", digest(out));
	return { site: `${path}.kept`, log: `${path}.edits`, key: digest(key) };
}

/** Where an edited archive and its site lie. */
export interface EditedPlace {
	/** The folder with `content/`. */
	readonly root: string;
	/** The site's folder. */
	readonly out: string;
	readonly cacheDir: string;
	readonly kept: KeptPlace;
	readonly standing: Standing;
}

/** Edits of which is known all that comes of them. */
export interface PreparedEdits {
	readonly head: KeptHead;
	readonly config: SiteConfig;
	readonly edits: readonly FollowedEdit[];
	/** The files of the site that change, but for the search index. */
	readonly files: readonly OutputFile[];
	/** Notes, when the next site stands, that it came of them. @param site SHA-512 of its manifest */
	readonly note: (site: string) => void;
}

/** Beyond this many articles a whole build takes them all in again. */
const mostFollowed = 200;

/**
 * What edits of articles come to, where only their own texts changed: a small part of what a build looks at. Nothing is
 * written. Nothing where more may have changed, or where what is kept is not of the site that stands.
 * @param files from the project's root, as the disk spells them
 */
export async function prepareEdits(
	place: EditedPlace,
	files: readonly string[],
	today: Day,
): Promise<PreparedEdits | undefined> {
	const { root, cacheDir, kept, standing } = place;
	const site = readKeptSite(kept.site, kept.key);
	if (site === undefined) return undefined;
	const { head } = site;
	const logKey = digest(kept.key, head.site);
	const log = readEditLog(kept.log, logKey) ?? { site: head.site, texts: none };
	if (log.site !== standing.hash || log.texts.size > mostFollowed) {
		return undefined;
	}
	const { isWhole, ...stores } = openTexts(
		join(cacheDir, "articles"),
		head.stores,
	);
	try {
		const config = isWhole ? readConfig(root) : undefined;
		if (config === undefined) return undefined;
		const articles = openKeptArticles(site, stores, log.texts);
		const understand = articleReader(rulesOf(config), today);
		const edits: FollowedEdit[] = [];
		for (const path of files) {
			const source = readArticle(root, path);
			const edit = source && followEdit(articles, source, understand);
			if (edit === undefined) return undefined;
			edits.push(edit);
		}
		const texts = new Map(log.texts);
		for (const edit of edits) texts.set(edit.before.file, edit.texts);
		const { categories } = head;
		const made = await editedFiles(
			{
				...{ head, articles, frame: { config, categories } },
				edition: await readEdition(root, () => contentIdWith(site, texts)),
				read: (path) => readPublished(place, path),
			},
			edits,
		);
		return (
			made && {
				...{ head, config, edits, files: made },
				note: (now) => writeEditLog(kept.log, logKey, { site: now, texts }),
			}
		);
	} finally {
		stores.close();
	}
}

const none: EditLog["texts"] = new Map();

function readConfig(root: string): SiteConfig | undefined {
	const source = read(root, siteFile, siteFile);
	return source && parseSiteConfig(source).value;
}

function readArticle(root: string, path: string): SourceFile | undefined {
	return read(root, path, path.normalize("NFC").replaceAll("\\", "/"));
}

function read(
	root: string,
	onDisk: string,
	file: string,
): SourceFile | undefined {
	const path = join(root, onDisk);
	const found = readSource(path, file, lstatSync(path));
	return found.ok ? found.source : undefined;
}

/** The id of the content with these texts in it. */
function contentIdWith(
	{ contents }: KeptSite,
	texts: EditLog["texts"],
): string {
	const known = Buffer.from(contents).toString().slice(0, -1).split("\n");
	const lines = known.map((line) => {
		const file = line.slice(line.indexOf("  ") + 2);
		const edited = texts.get(file);
		return edited ? contentLine(file, edited.sha256) : `${line}\n`;
	});
	return idOfLines(lines);
}

function readPublished(
	{ out, standing: { listing } }: EditedPlace,
	path: string,
): Buffer | undefined {
	const line = findLine(listing, path);
	if (line === -1) return undefined;
	const bytes = readFileSync(join(out, path));
	return hasHash(listing, line, identify(bytes).hash) ? bytes : undefined;
}
