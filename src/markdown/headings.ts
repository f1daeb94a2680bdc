import type { Token } from "markdown-it";
import type { Heading } from "../types.ts";
import { closest } from "../vietnamese/closest.ts";
import { slugify } from "../vietnamese/slug.ts";
import { inlineText } from "./plain-text.ts";

/** Every heading's id begins so; the pages' own ids never do. */
export const headingPrefix = "doan-";

/**
 * Gives headings their ids and levels. The page has the one `h1`, so the body's outline begins at `h2`, and a level is
 * never skipped: `#`, `###` become `h2`, `h3`.
 */
export function nameHeadings(tokens: readonly Token[]): readonly Heading[] {
	const headings: Heading[] = [];
	const taken = new Set<string>();
	const counters = new Map<string, number>();
	const outline: number[] = [];
	tokens.forEach((open, index) => {
		const inline = tokens[index + 1];
		const close = tokens[index + 2];
		if (
			open.type !== "heading_open" ||
			inline === undefined ||
			close === undefined
		)
			return;

		const written = Number(open.tag.slice(1));
		while ((outline.at(-1) ?? 0) >= written) outline.pop();
		outline.push(written);
		const level = Math.min(outline.length + 1, 6);
		open.tag = `h${level}`;
		close.tag = open.tag;

		const text = inlineText(inline.children ?? []);
		const id = uniqueId(slugify(text) || "muc", taken, counters);
		open.attrSet("id", id);
		headings.push({ level, id, text });
	});
	return headings;
}

/** The first free one of `doan-a`, `doan-a-2`, `doan-a-3`… */
function uniqueId(
	slug: string,
	taken: Set<string>,
	counters: Map<string, number>,
): string {
	const base = headingPrefix + slug;
	let id = base;
	let counter = counters.get(base) ?? 1;
	while (taken.has(id)) {
		counter += 1;
		id = `${base}-${counter}`;
	}
	counters.set(base, counter);
	taken.add(id);
	return id;
}

/** The id that a written fragment (`#ket-qua`, `#doan-ket-qua`, `#Kết quả`) means, if there is one. */
export function findHeading(
	fragment: string,
	ids: ReadonlySet<string>,
): string | undefined {
	return [
		fragment,
		headingPrefix + fragment,
		headingPrefix + slugify(fragment),
	].find((id) => ids.has(id));
}

/** The fragment that was most likely meant, in its short form. */
export function nearestHeading(
	fragment: string,
	ids: ReadonlySet<string>,
): string | undefined {
	const names = [...ids].map((id) => id.slice(headingPrefix.length));
	return closest(slugify(fragment), names);
}
