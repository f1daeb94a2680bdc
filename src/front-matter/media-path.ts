import { posix } from "node:path";
import { type Diagnostic, problem } from "../diagnostics.ts";
import { excerpt } from "../parsing/excerpt.ts";
import type { Position } from "../types.ts";

export type MediaPath =
	| { readonly ok: true; readonly file: string }
	| { readonly ok: false; readonly diagnostic: Diagnostic };

/** Resolves a file that front matter names, relative to its article's folder and never out of `content/`. */
export function resolveMedia(
	written: string,
	key: string,
	article: string,
	at: Position | undefined,
): MediaPath {
	const found = excerpt(written);
	const values = { key, found };
	if (/^(?:[a-z]:[\\/]|[\\/](?![\\/]))/iu.test(written)) {
		return refuse(problem("front-matter/media-absolute", article, at, values));
	}
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)/iu.test(written)) {
		return refuse(problem("front-matter/media-url", article, at, values));
	}
	if (written.includes("\\")) {
		const suggestion = excerpt(written.replaceAll("\\", "/"));
		return refuse(
			problem("front-matter/media-backslash", article, at, {
				...values,
				suggestion,
			}),
		);
	}
	const file = posix.join(posix.dirname(article), written);
	return file.startsWith("content/") && !file.endsWith("/")
		? { ok: true, file }
		: refuse(problem("front-matter/media-outside", article, at, values));
}

function refuse(diagnostic: Diagnostic): MediaPath {
	return { ok: false, diagnostic };
}
