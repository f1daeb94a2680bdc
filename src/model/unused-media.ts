import { posix } from "node:path";
import { type Diagnostic, problem } from "../diagnostics.ts";
import type { Article, Draft, MediaCatalogue } from "../types.ts";

/** The source files of all photos and attachments that published articles show or link to. */
export function usedMedia(articles: readonly Article[]): ReadonlySet<string> {
	const used = new Set<string>();
	for (const { image, attachments, body } of articles) {
		for (const figure of [image, ...body.figures])
			if (figure?.image) used.add(figure.image.file);
		for (const { file } of body.attachments) used.add(file);
		for (const { asset } of attachments) used.add(asset.file);
	}
	return used;
}

/**
 * A warning for each file that no article uses: it is not published, and that is said. Nothing is said of a file that an
 * article names which is itself held back or withdrawn.
 */
export function findUnused(
	articles: readonly Article[],
	media: MediaCatalogue,
	hidden: readonly Draft[],
): readonly Diagnostic[] {
	const used = usedMedia(articles);
	const unused = [...media.keys()].filter((file) => !used.has(file));
	if (unused.length === 0) return [];
	const words = new Set(
		hidden.flatMap(({ body }) => body.match(/[^\s()[\]<>"'/]+\.\w+/gu) ?? []),
	);
	const named = new Set(
		hidden.flatMap(({ image, attachments }) => [
			image?.file,
			...attachments.map(({ file }) => file),
		]),
	);
	return unused
		.filter(
			(file) =>
				!named.has(file) &&
				!words.has(posix.basename(file)) &&
				!words.has(encodeURI(posix.basename(file))),
		)
		.map((file) => problem("media/unused", file, undefined, {}));
}
