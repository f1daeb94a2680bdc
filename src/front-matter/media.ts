import { posix } from "node:path";
import { problem } from "../diagnostics.ts";
import type { AttachmentReference, ImageReference } from "../types.ts";
import { resolveMedia } from "./media-path.ts";
import type { Place } from "./place.ts";
import type { WrittenArticle } from "./read-article.ts";

export function resolveImage(
	written: WrittenArticle["image"],
	{ file, positions, diagnostics }: Place,
): ImageReference | undefined {
	if (!written) return undefined;
	const at = positions.get("image.file") ?? positions.get("image");
	const path = resolveMedia(written.file, "image", file, at);
	if (!path.ok) {
		diagnostics.push(path.diagnostic);
		return undefined;
	}
	const { alt, caption, credit } = { ...noWords, ...written };
	if (alt === undefined) {
		const place = positions.get("image");
		diagnostics.push(problem("front-matter/image-alt", file, place, {}));
	}
	return {
		file: path.file,
		alt: alt ?? "",
		...(caption && { caption }),
		...(credit && { credit }),
	};
}

const noWords = { alt: undefined, caption: undefined, credit: undefined };

export function resolveAttachments(
	written: WrittenArticle["attachments"],
	{ file, positions, diagnostics }: Place,
): readonly AttachmentReference[] {
	return (written ?? []).flatMap((attachment, index) => {
		const key = `attachments.${index}`;
		const at = positions.get(`${key}.file`) ?? positions.get(key);
		const path = resolveMedia(attachment.file, "attachments", file, at);
		if (!path.ok) {
			diagnostics.push(path.diagnostic);
			return [];
		}
		const { title } = { title: undefined, ...attachment };
		const fallback = posix.parse(path.file).name;
		return [{ file: path.file, title: title ?? fallback }];
	});
}
