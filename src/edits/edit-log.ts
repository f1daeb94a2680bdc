import { readSealed, writeSealed } from "../cache/sealed-file.ts";

/** What an article became that was edited since its site was built as a whole. */
export interface FollowedTexts {
	/** Of the source, hexadecimal. */
	readonly sha256: string;
	/** Stands for the two that follow. */
	readonly key: string;
	readonly html: string;
	readonly text: string;
}

/** Edits that were followed one after the other from a whole build. */
export interface EditLog {
	/** SHA-512 of the manifest of the site that they led to. */
	readonly site: string;
	/** By the article's file. */
	readonly texts: ReadonlyMap<string, FollowedTexts>;
}

/** @param key what it depends on: with it, the site that the edits begin from */
export function readEditLog(path: string, key: string): EditLog | undefined {
	const text = readSealed(path, key);
	if (text === undefined) return undefined;
	const { site, texts }: { site: string; texts: [string, FollowedTexts][] } =
		JSON.parse(text);
	return { site, texts: new Map(texts) };
}

export function writeEditLog(
	path: string,
	key: string,
	{ site, texts }: EditLog,
): void {
	writeSealed(path, key, JSON.stringify({ site, texts: [...texts] }));
}
