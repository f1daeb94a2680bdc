import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ListedArticle } from "../listing.ts";
import type { ListTally } from "../report.ts";
import type { Join } from "./join.ts";
import type { SeenPage } from "./survey.ts";

/** What became of the entries of a list: joined to an article of the run, in the archive already, or neither. */
export function tallyList(
	{ listing }: SeenPage,
	join_: Join,
	out: string,
): ListTally | undefined {
	if (!listing) return undefined;
	const missing: string[] = [];
	let joined = 0;
	let present = 0;
	let unclear = 0;
	for (const entry of listing.articles) {
		const group = join_.find(entry);
		if (group === "unclear") unclear += 1;
		else if (group) joined += 1;
		else if (isPresent(entry, out)) present += 1;
		else missing.push(entry.title || (entry.addresses[0] ?? ""));
	}
	return {
		joined,
		present,
		missing,
		unclear: unclear + listing.unclear,
		isUseful: joined + present > 0 || listing.articles.length === 0,
	};
}

function isPresent({ path }: ListedArticle, out: string): boolean {
	return path !== undefined && existsSync(join(out, path));
}
