import { posix } from "node:path";
import { decode } from "../links/addresses.ts";
import { createOldAddresses } from "../links/old-addresses.ts";
import type { LinkedArticle, LinkTargets } from "../links.ts";
import { headingIdsOf } from "../markdown.ts";
import type { Draft, MediaCatalogue, SiteConfig } from "../types.ts";
import type { Selection } from "./select.ts";

/** What links of the archive can lead to. Nothing here is computed before a link asks for it. */
export function createTargets(
	config: SiteConfig,
	selection: Selection,
	permalinks: ReadonlyMap<string, string>,
	media: MediaCatalogue,
	broken: ReadonlySet<string>,
): LinkTargets {
	const articles = new Map<string, LinkedArticle>();
	const sources = new Map<string, Draft>();
	const add = (drafts: readonly Draft[], status: LinkedArticle["status"]) => {
		for (const draft of drafts) {
			const { file } = draft;
			articles.set(file, { permalink: permalinks.get(file) ?? "", status });
			sources.set(file, draft);
		}
	};
	add(selection.published, "published");
	add(selection.withdrawn, "withdrawn");
	add(selection.unpublished, "unpublished");
	const headings = new Map<string, ReadonlySet<string>>();
	let files: ReadonlyMap<string, string> | undefined;
	let folders: ReadonlyMap<string, readonly string[]> | undefined;
	return {
		articles,
		media,
		broken,
		findOwn(address) {
			if (!address.startsWith(config.baseUrl)) return undefined;
			files ??= new Map(
				[...articles].map(([file, { permalink }]) => [permalink, file]),
			);
			return files.get(
				decode(address.slice(config.baseUrl.length).split("#", 1)[0] ?? ""),
			);
		},
		oldAddresses: createOldAddresses([
			...selection.published,
			...selection.withdrawn,
			...selection.unpublished,
		]),
		headingIds(file) {
			const known =
				headings.get(file) ?? headingIdsOf(sources.get(file)?.body ?? "");
			headings.set(file, known);
			return known;
		},
		filesIn(folder) {
			folders ??= groupByFolder([...articles.keys(), ...media.keys()]);
			return folders.get(folder) ?? [];
		},
	};
}

function groupByFolder(
	files: readonly string[],
): ReadonlyMap<string, readonly string[]> {
	const folders = new Map<string, string[]>();
	for (const file of files) {
		const folder = posix.dirname(file);
		const known = folders.get(folder);
		if (known === undefined) folders.set(folder, [file]);
		else known.push(file);
	}
	return folders;
}
