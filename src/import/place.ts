import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMoment } from "../dates.ts";
import type { Day } from "../types.ts";
import { alternativePath } from "./document.ts";
import type { ImportedArticle } from "./import-page.ts";

/** A file for an article, and what is there already. */
export interface Place {
	readonly path: string;
	readonly state: "absent" | "different" | "same";
}

/**
 * The file of an article below the content folder. Bulletins repeat titles (“Lịch công tác tuần”): when the name is taken by an article of another day,
 * the day is added to it.
 */
export function findPlace(article: ImportedArticle, out: string): Place {
	const first = placeAt(join(out, article.path), article.text);
	if (first.state !== "different") return first;
	const day = dayOf(readFileSync(first.path, "utf8"));
	return day === undefined || day === article.date.day
		? first
		: placeAt(
				join(out, alternativePath(article.path, article.date)),
				article.text,
			);
}

function placeAt(path: string, text: string): Place {
	if (!existsSync(path)) return { path, state: "absent" };
	const isSame = readFileSync(path, "utf8") === text;
	return { path, state: isSame ? "same" : "different" };
}

function dayOf(markdown: string): Day | undefined {
	const written = /^date: *["']?(.+?)["']? *$/mu.exec(markdown)?.[1];
	const parsed = written === undefined ? undefined : parseMoment(written);
	return parsed?.ok ? parsed.moment.day : undefined;
}
