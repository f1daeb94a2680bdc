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
	const name = nameIn(start < 0 ? "" : text.slice(start));
	const before = text.slice(0, Math.max(start, 0));
	if (name === "" || name.length > 60 || !mayEnd(before, text.charAt(start)))
		return { caption: text };
	const caption = before.replace(/[\s(–—-]+$/u, "").trim();
	return caption === "" ? { credit: name } : { caption, credit: name };
}

/** Whether the caption is over where `Ảnh:` begins: in `Hình ảnh: tư liệu` it is not. */
function mayEnd(before: string, first: string): boolean {
	const ends = first === "ả" ? /(?:^|[(.,;!?…–—-]\s*)$/u : /(?:^|[\s(])$/u;
	return ends.test(before);
}

/** `Ảnh: Minh Lan).` → `Minh Lan`; the point of initials stays. */
function nameIn(tail: string): string {
	const name = /^ảnh\s*:\s*(?<name>[^:]+)$/iu.exec(tail)?.groups?.name ?? "";
	const bare = name
		.trim()
		.replace(/\)\s*\.?$/u, "")
		.trim();
	return /(?:^|[.\s])\p{Lu}\.$/u.test(bare) ? bare : bare.replace(/\.$/u, "");
}
