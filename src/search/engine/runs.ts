import type { Token } from "../analyse.ts";
import { decodeRun, decodeRunsDirectory, longestRun } from "../formats/runs.ts";
import { once } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import { wantedSpelling } from "./places.ts";
import type { Source } from "./source.ts";

/** Which articles have words side by side, from lists made while indexing. */
export interface RunsReader {
	/**
	 * Articles in which words stand side by side, 1 for each by article number; `undefined` when the run is not listed.
	 * @param strict with the diacritics that were typed
	 */
	read(
		tokens: readonly Token[],
		strict: boolean,
	): Promise<Uint8Array | undefined>;
}

export function openRuns(
	source: Source,
	directoryHash: () => Promise<string>,
	size: () => Promise<number>,
): RunsReader {
	const directory = once(async () =>
		decodeRunsDirectory(await source.file(await directoryHash())),
	);
	const remember = createMemory<Uint8Array | undefined>(32);
	const readSpellings = async (
		wanted: readonly (string | undefined)[],
		folded: string,
	): Promise<Uint8Array | undefined> => {
		const files = await directory();
		const file = files.filter(({ from }) => from <= folded).at(-1);
		if (!file) return undefined;
		const spellings = decodeRun(await source.file(file.hash), folded);
		if (!spellings) return undefined;
		const articles = new Uint8Array(await size());
		for (const spelling of spellings) {
			const fits = wanted.every(
				(word, at) => word === undefined || word === spelling.exact[at],
			);
			if (!fits) continue;
			for (const article of spelling.articles) articles[article] = 1;
		}
		return articles;
	};
	return {
		async read(tokens, strict) {
			if (tokens.length < 2 || tokens.length > longestRun) return undefined;
			const folded = tokens.map((token) => token.folded).join(" ");
			const wanted = tokens.map((token) =>
				strict ? wantedSpelling(token) : undefined,
			);
			return remember(`${folded}|${wanted.join(" ")}`, () =>
				readSpellings(wanted, folded),
			);
		},
	};
}
