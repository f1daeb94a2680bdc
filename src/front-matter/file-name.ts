import { posix } from "node:path";
import { parseMoment } from "../dates.ts";
import type { Day } from "../types.ts";
import { slugify } from "../vietnamese/slug.ts";

/** What the name of an article's file says. */
export interface FileName {
	/** Empty when the name has neither letters nor digits. */
	readonly slug: string;
	/** The date before the name proper: `2019-03-05-cho.md`. */
	readonly day?: Day;
}

export function readFileName(file: string): FileName {
	const stem = posix.basename(file).replace(/\.md$/iu, "");
	const [, date, rest = ""] =
		/^(\d{4}-\d{2}-\d{2})[-_ ]+(.+)$/u.exec(stem) ?? [];
	const parsed = date === undefined ? undefined : parseMoment(date);
	return parsed?.ok
		? { slug: slugify(rest), day: parsed.moment.day }
		: { slug: slugify(stem) };
}
