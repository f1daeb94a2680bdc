import { permalinks } from "../addresses.ts";
import type { Frame } from "../frame.ts";
import { renderDocument } from "../html.ts";
import { describeAgain } from "../machines/data-package.ts";
import {
	dataPackagePath,
	datasetFolder,
	measured,
	yearLine,
} from "../machines/datasets.ts";
import { feeds } from "../machines.ts";
import { newPen } from "../pen.ts";
import { loadTemplate } from "../templates.ts";
import type { Article, Edition, OutputFile } from "../types.ts";
import type { FollowedEdit } from "./follow-edit.ts";
import type { KeptArticles } from "./kept-articles.ts";
import type { KeptHead } from "./kept-site.ts";

/** What edits are shown in. */
export interface EditedSite {
	readonly head: KeptHead;
	readonly articles: KeptArticles;
	readonly frame: Frame;
	/** With the edits. */
	readonly edition: Edition;
	/** The bytes of a file of the site as it stands; nothing where they are not those that were published. */
	readonly read: (path: string) => Buffer | undefined;
}

/**
 * The files that show the text of edited articles, but for the search index: their pages, the feeds they are in, the whole
 * texts of their years and the description of those, and the page with the id of the content. Nothing where the site is
 * not what it should be.
 */
export async function editedFiles(
	site: EditedSite,
	edits: readonly FollowedEdit[],
): Promise<readonly OutputFile[] | undefined> {
	const feedFiles = editedFeeds(site, edits);
	const textFiles = editedTexts(site, edits);
	if (!feedFiles || !textFiles) return undefined;
	const about = { ...site.frame, edition: site.edition };
	return [
		...(await pages(site.frame, edits)),
		await pageOf("about", permalinks.about, { archive: about }),
		...feedFiles,
		...textFiles,
	];
}

async function pages(
	archive: Frame,
	edits: readonly FollowedEdit[],
): Promise<readonly OutputFile[]> {
	const made: OutputFile[] = [];
	for (const { after: article } of edits)
		made.push(await pageOf("article", article.permalink, { archive, article }));
	return made;
}

async function pageOf(
	template: string,
	path: string,
	props: object,
): Promise<OutputFile> {
	const { default: show } = await loadTemplate(template);
	const pen = newPen();
	pen.write(renderDocument(show(props)));
	return { path, content: pen.bytes() };
}

function editedFeeds(
	{ head, articles, frame }: EditedSite,
	edits: readonly FollowedEdit[],
): readonly OutputFile[] | undefined {
	const versions = new Map(edits.map(({ number, after }) => [number, after]));
	const files: OutputFile[] = [];
	for (const { articles: members, ...channel } of head.channels) {
		if (!members.some((number) => versions.has(number))) continue;
		const shown: Article[] = [];
		for (const number of members) {
			const article = versions.get(number) ?? articles.articleAt(number);
			if (article === undefined) return undefined;
			shown.push(article);
		}
		files.push(...feeds(frame, { ...channel, articles: shown }));
	}
	return files;
}

/** Each article is a line in the texts of its year: all other lines stay as they are. */
function editedTexts(
	{ frame: { config }, read }: EditedSite,
	edits: readonly FollowedEdit[],
): readonly OutputFile[] | undefined {
	const files = new Map<string, Buffer>();
	for (const { before, after } of edits) {
		const { path, line } = yearLine(config, before);
		const bytes = files.get(path) ?? read(datasetFolder + path);
		const at = bytes?.indexOf(line) ?? -1;
		if (bytes === undefined || at === -1) return undefined;
		const edited = Buffer.from(yearLine(config, after).line);
		const rest = bytes.subarray(at + Buffer.byteLength(line));
		files.set(path, Buffer.concat([bytes.subarray(0, at), edited, rest]));
	}
	const all = [...files];
	const changed = new Map(
		all.map(([path, content]) => [path, measured(content)]),
	);
	const description = read(dataPackagePath);
	const described = description && describeAgain(`${description}`, changed);
	if (described === undefined) return undefined;
	return [
		...all.map(([path, content]) => ({ path: datasetFolder + path, content })),
		{ path: dataPackagePath, content: described },
	];
}
