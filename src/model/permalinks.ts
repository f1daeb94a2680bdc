import { articlePermalink } from "../addresses.ts";
import { type Checked, type Diagnostic, problem } from "../diagnostics.ts";
import { portable } from "../portable-names.ts";
import type { Draft } from "../types.ts";

/** The page of every draft, by file. Two pages at one address, on any file system, are an error that names both. */
export function assignPermalinks(
	drafts: readonly Draft[],
): Checked<ReadonlyMap<string, string>> {
	const permalinks = new Map<string, string>();
	const owners = new Map<string, string>();
	const diagnostics: Diagnostic[] = [];
	for (const draft of drafts) {
		const { file, date, slug } = draft;
		const permalink = articlePermalink(date.day, portable(slug));
		const key = permalink.toLowerCase();
		const other = owners.get(key);
		permalinks.set(file, permalink);
		// A month's folder shows its `index.html`, so an article there would pose as the month.
		if (slug === "index")
			diagnostics.push(
				problem("permalink/reserved", file, draft.positions.get("slug"), {
					permalink: `/${permalink}`,
				}),
			);
		else if (other === undefined) owners.set(key, file);
		else
			diagnostics.push(
				problem("permalink/taken", file, draft.positions.get("slug"), {
					permalink: `/${permalink}`,
					other,
				}),
			);
	}
	return { value: permalinks, diagnostics };
}
