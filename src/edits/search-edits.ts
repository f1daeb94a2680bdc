import { searchEntry } from "../build/completeness.ts";
import { cardFrom } from "../build/keys.ts";
import type { Placing } from "../build/placing.ts";
import { searchedOf, searchKey } from "../build/search.ts";
import type { Searcher } from "../build/searcher.ts";
import { CacheDamage } from "../cache/damage.ts";
import type { Article } from "../types.ts";
import type { FollowedEdit } from "./follow-edit.ts";
import type { PreparedEdits } from "./prepare-edits.ts";

/**
 * What search knows of all articles once these edits are made, one key for each. Nothing where it does not know the
 * articles as they were.
 */
export async function editedKeys(
	searcher: Searcher,
	edits: readonly FollowedEdit[],
): Promise<readonly string[] | undefined> {
	const keys = [...(await searcher.known())];
	for (const { number, before, after, cardKey, bodyKey, texts } of edits) {
		if (keys[number] !== searchKey(cardFrom(before, cardKey), bodyKey)) {
			return undefined;
		}
		keys[number] = searchKey(cardFrom(after, cardKey), texts.key);
	}
	return keys;
}

/**
 * Makes the index of the edited articles and places it, where all of the standing site has been kept. Gives how many files
 * are new. Rejects with `CacheDamage` when it would take all articles.
 * @param keys from `editedKeys`
 */
export async function searchEdits(
	{ head, config, edits }: PreparedEdits,
	keys: readonly string[],
	searcher: Searcher,
	placing: Placing,
): Promise<number> {
	const articles = new Map<number, Article>(
		edits.map(({ number, after }) => [
			number,
			searchedOf(after, after.body.text),
		]),
	);
	const stays = new Uint8Array(new SharedArrayBuffer(placing.kept.length));
	const job = {
		abbreviations: config.abbreviations,
		keys: keys.join("\n"),
		given: { articles, bodies: { files: [], spans: new Map() } },
		staging: placing.staging,
		stays,
		offline: false,
		indexer: "own" as const,
	};
	const made = await searcher.search(job, () => {
		throw new CacheDamage("search asks for an article that did not change");
	});
	const entry = made.find(({ file }) => file.path === searchEntry);
	if (Number(entry?.note) !== head.articles) {
		throw new Error(`${head.articles} articles, but ${entry?.note} records`);
	}
	placing.release(isSearchFile, stays);
	placing.add(made.map(({ file }) => file));
	return made.length;
}

function isSearchFile(path: string): boolean {
	return path.startsWith("pagefind/");
}
