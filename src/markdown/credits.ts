/** A caption as a page shows it: its sentence, and who took the photo. */
export interface CaptionParts {
	readonly caption?: string;
	readonly credit?: string;
}

/**
 * Takes the photographer off the end of a caption: `Chợ quê. Ảnh: Minh Lan`, `Chợ quê (Ảnh: Minh Lan)`. A long text
 * after `Ảnh:` is a caption of its own, not a name.
 */
export function splitCredit(written: string): CaptionParts {
	const text = written.trim();
	if (text === "") return {};
	const start = Math.max(
		...["Ảnh", "ảnh", "ẢNH"].map((word) => text.lastIndexOf(word)),
	);
	const match =
		start < 0
			? null
			: /^ảnh\s*:\s*(?<name>[^:]+?)(?<end>[).\s]*)$/iu.exec(text.slice(start));
	const before = text.slice(0, Math.max(start, 0));
	const name = match?.groups?.name;
	if (
		name === undefined ||
		name.length > 60 ||
		!/(?:^|[\s(.,;–—-])$/u.test(before)
	)
		return { caption: text };
	const caption = before.replace(/[\s(–—-]+$/u, "").trim();
	return caption === "" ? { credit: name } : { caption, credit: name };
}
