import { digest } from "../cache/digest.ts";
import { offlineTwins } from "../search/offline.ts";
import type { Archive, OutputFile } from "../types.ts";
import { countRecords, searchEntry } from "./completeness.ts";
import type { Keys } from "./keys.ts";
import type { Maker } from "./produce.ts";

/** The search index, as one piece. @param offline adds what search needs to run from a disk */
export function searchOf(
	archive: Archive,
	keys: Keys,
	offline: boolean,
): Maker {
	const name = "pagefind";
	const bodies = archive.articles.map(keys.body);
	const key = digest(keys.overview, ...bodies, String(offline));
	return {
		pieces: [{ name, key }],
		async make(_, put) {
			const { buildSearchIndex } = await import("../search/index.ts");
			const files = await buildSearchIndex(archive);
			for (const file of files) {
				const isEntry = file.path === searchEntry;
				await put(
					name,
					file,
					isEntry ? String(countRecords(await textOf(file))) : "",
				);
			}
			if (!offline) return;
			for (const twin of offlineTwins(files)) await put(name, twin);
		},
	};
}

async function textOf({ path, content }: OutputFile): Promise<string> {
	if (typeof content === "string") return content;
	if (content instanceof Uint8Array) return Buffer.from(content).toString();
	if (!("make" in content)) throw new TypeError(`${path} is a copy`);
	return Buffer.from(await content.make()).toString();
}
